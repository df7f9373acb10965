/** Pieces of SQL with their values beside them: a text says what is compared or set, never with which value. */
import type { SqlValue } from './database.ts'

/** A piece of SQL, with a parameter for each of its `?`. */
export interface Piece {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

/** Makes a condition of several, which have to hold at once; an empty one always holds. */
export function allOf(conditions: readonly Piece[]): Piece {
  return {
    sql: conditions
      .map(({ sql }) => sql)
      .filter((sql) => sql !== '')
      .join(' and '),
    params: conditions.flatMap(({ params }) => params),
  }
}

/**
 * Ends a selection after so many rows. The cast is for SQLite: it would read a bare parameter as it plans, and so would parse the
 * statement anew each time that it is run.
 */
export const limitSql = ' limit cast(? as bigint)'
