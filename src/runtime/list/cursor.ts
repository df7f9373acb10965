/** Cursors: the row that a list goes on from, as opaque text that a client hands back. */
import { Buffer } from 'node:buffer'
import type { SqlValue } from '../storage/database.ts'
import { isKeepable } from '../storage/keepable.ts'
import type { Issue } from '../check/issue.ts'
import { isArray } from '../check/keywords/kinds.ts'
import type { List, ListField } from './list.ts'
import { orderOf, printOrder, termOf } from './order.ts'

/** Where a list goes on: behind a row, or in front of it. */
export interface Cursor {
  readonly direction: 'after' | 'before'
  /** The order that it belongs to, printed. */
  readonly order: string
  /** The values of the row, one for each term of the order. */
  readonly values: readonly SqlValue[]
}

/** Prints a cursor. */
export function printCursor({ direction, order, values }: Cursor): string {
  return Buffer.from(JSON.stringify([direction, order, ...values])).toString('base64url')
}

/** Reads a cursor: undefined unless it is one that this list could have printed. */
export function readCursor(text: string, list: List): Cursor | undefined {
  const [direction, order, ...values] = parse(text)
  if ((direction !== 'after' && direction !== 'before') || typeof order !== 'string') return undefined
  if (!fitAll(values, order, list)) return undefined
  const cursor = { direction, order, values } as const
  return printCursor(cursor) === text ? cursor : undefined
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

function fitAll(values: unknown[], order: string, list: List): values is SqlValue[] {
  const terms = order.split(',').flatMap((each) => termOf(each, list) ?? [])
  if (terms.length !== values.length || printOrder(orderOf(terms, list)) !== order) return false
  return terms.every(({ field }, index) => fits(values[index], field))
}

function fits(value: unknown, { storage, nullable }: ListField): boolean {
  if (value === null) return nullable === true
  switch (storage) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'real':
      return Number.isFinite(value)
    case 'boolean':
      return value === 0 || value === 1
    case 'text':
      return typeof value === 'string' && isKeepable(value)
    case 'json':
      return false
  }
}

/** The issue of a cursor that is none, or of a list in another order. */
export function notACursorOf(text: string): Issue {
  const ctx = { error: 'not a cursor of this list' }
  return { type: 'value_error', loc: ['query', 'cursor'], input: text, ctx }
}
