/** Cursors: the values after which a list goes on, as opaque text that a client hands back. */
import { Buffer } from 'node:buffer'
import type { SqlValue } from './database.ts'
import type { Issue, Location } from './issue.ts'
import { isArray, isInteger } from './values.ts'

/** Prints the values of the last row of a page as a cursor. */
export function encodeCursor(values: readonly SqlValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Whether a text is a cursor of a list that is in the order of its integer keys. */
export function isCursor(text: string): boolean {
  return typeof decodeCursor(text) === 'number' && encodeCursor([decodeCursor(text) ?? null]) === text
}

/** The issue of a text that is no cursor. */
export function notACursor(loc: Location, input: unknown): Issue {
  return { type: 'value_error', loc, input, ctx: { error: 'not a cursor of this list' } }
}

/** Reads the key in a cursor, if there is a cursor and it is one. */
export function decodeCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const key = isArray(values) ? values[0] : undefined
    return isInteger(key) ? key : undefined
  } catch {
    return undefined
  }
}
