/** How values become values of another storage: what each dialect says of it. */

/** How values of one storage become values of another, as SQL over SQL. */
export interface Conversion {
  readonly value: (sql: string) => string
  /** Whether a value, which is not null, can become one; where it always can, this is absent. */
  readonly fits?: (sql: string) => string
}

/** Quotes a text. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
