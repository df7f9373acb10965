/** Cursors: the values after which a list goes on, as opaque text that a client hands back. */
import { Buffer } from 'node:buffer'
import type { SqlValue } from './database.ts'
import { InvalidRequest } from './invalid-request.ts'

/** Prints the values of the last row of a page as a cursor. */
export function encodeCursor(values: readonly SqlValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Reads the value in a cursor, if there is one. Throws an {@link InvalidRequest} for text that is not one of this list's. */
export function decodeCursor(cursor: string | undefined, type: 'number' | 'string'): SqlValue | undefined {
  if (cursor === undefined) return undefined
  const [value] = parse(cursor)
  if (typeof value === type && (typeof value === 'string' || typeof value === 'number')) return value
  const ctx = { error: 'not a cursor of this list' }
  throw new InvalidRequest(422, [{ type: 'value_error', loc: ['query', 'cursor'], input: cursor, ctx }])
}

function parse(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}
