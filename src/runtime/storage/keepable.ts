/** Text that every database keeps as it is. It knows of no fields. */
import type { SqlValue } from './database.ts'

/** Whether it is such text: it has no lone surrogates, and no U+0000. */
export function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** What is said of any other. */
export const unkeepable = 'has U+0000 or half of a surrogate pair, which no row can keep'

/** Throws a TypeError that says which parameter of a statement is no such text: one database would refuse it, another alter it. */
export function refuseUnkeepable(sql: string, params: readonly SqlValue[]): void {
  const index = params.findIndex((value) => typeof value === 'string' && !isKeepable(value))
  if (index < 0) return
  const statement = sql.trim().replaceAll(/\s+/g, ' ')
  throw new TypeError(`Parameter ${index + 1} ${unkeepable}: ${statement}`)
}
