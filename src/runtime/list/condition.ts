/** Conditions: the SQL of what rows have to be, with the values beside it. A text says what is compared, never with which value. */
import type { SqlValue } from '../storage/database.ts'

/** A piece of SQL, with a parameter for each of its `?`. */
export interface Condition {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

/** Makes a condition of several, which have to hold at once; an empty one always holds. */
export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions
      .map(({ sql }) => sql)
      .filter((sql) => sql !== '')
      .join(' and '),
    params: conditions.flatMap(({ params }) => params),
  }
}
