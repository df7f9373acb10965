/** Rows as stores hand them to routes: the JSON text, ready to be sent, and what its headers need. */
import type { Row, SqlValue } from './database.ts'

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
