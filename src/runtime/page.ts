/** Pages of lists, and rows that were created, as stores hand them to routes: JSON texts and what the headers need. */
import { encodeCursor } from './cursor.ts'
import type { Row, SqlValue } from './database.ts'

/** A page of a list: the JSON text of each item, and the cursor behind which the next page starts, if there is one. */
export interface Page {
  readonly items: readonly string[]
  readonly next?: string
}

/** A row that was created: its key and its JSON text. */
export interface Created {
  readonly key: SqlValue | undefined
  readonly json: string
}

/** Takes the row that an insertion returns. */
export function createdOf(row: Row | undefined, toJson: (row: Row) => string): Created {
  if (row === undefined) throw new Error('The database has inserted a row without returning it.')
  return { key: row[0], json: toJson(row) }
}

/** Makes a page of at most `limit` rows, of which one more was asked for. The key is a row's first value. */
export function pageOf(rows: readonly Row[], limit: number, toJson: (row: Row) => string): Page {
  const items = rows.slice(0, limit).map(toJson)
  const last = rows[limit - 1]
  const key = last?.[0]
  return rows.length > limit && key !== undefined ? { items, next: encodeCursor([key]) } : { items }
}
