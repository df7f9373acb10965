/** Rows as stores hand them to routes: the JSON text, ready to be sent, and what its headers need. */
import { andThen } from './and-then.ts'
import type { Awaitable, Row, SqlValue } from './database.ts'

/** A row: its key, its version, and its JSON text. */
export interface Stored {
  readonly key: SqlValue
  readonly version: number
  readonly json: string
}

/** Takes a row whose first value is the key and whose last one is the version. */
export function storedOf(row: Row | undefined, toJson: (row: Row) => string): Stored {
  const [key] = row ?? []
  const version = row?.at(-1)
  if (row === undefined || key === undefined || typeof version !== 'number') {
    throw new Error('The database has written a row without answering it.')
  }
  return { key, version, json: toJson(row) }
}

/** Takes a row that is being read, as {@link storedOf} does; undefined where there is none. */
export function storedWhenRead(
  row: Awaitable<Row | undefined>,
  toJson: (row: Row) => string,
): Awaitable<Stored | undefined> {
  return andThen(row, (read) => read && storedOf(read, toJson))
}
