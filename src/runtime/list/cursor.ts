/** Cursors: the row that a list goes on from, as opaque text that a client hands back. */
import { Buffer } from 'node:buffer'
import type { SqlValue } from '../storage/database.ts'
import { isKeepable } from '../storage/keepable.ts'
import type { Issue } from '../check/issue.ts'
import { isArray } from '../check/keywords/kinds.ts'
import type { List, ListField } from './list.ts'
import { orderOf, printOrder, termOf, type Term } from './order.ts'

/** Where a list goes on: behind a row, or in front of it. */
export interface Cursor {
  readonly direction: 'after' | 'before'
  /** The order that it belongs to, printed. */
  readonly order: string
  /** The values of the row, one for each term of the order; of one that was read, the key alone where they are long. */
  readonly values: readonly SqlValue[]
}

/** Of a longer cursor, the two that an answer has would leave little of the four thousand characters that proxies take for all headers. */
const longest = 1000

/** Prints a cursor: with the key of the row, in a list of its own, where the values are long. */
export function printCursor({ direction, order, values }: Cursor): string {
  const text = encode([direction, order, ...values])
  return text.length > longest && values.length > 1 ? encode([direction, order, values.slice(-1)]) : text
}

/** Reads a cursor: undefined unless it is one that this list could have printed. */
export function readCursor(text: string, list: List): Cursor | undefined {
  const parts = parse(text)
  const [direction, order, ...held] = parts
  if ((direction !== 'after' && direction !== 'before') || typeof order !== 'string') return undefined
  const terms = termsIn(order, list)
  const [key] = held
  const isKey = held.length === 1 && isArray(key) && terms.length > 1
  const values = isKey ? key : held
  if (!fitAll(values, isKey ? terms.slice(-1) : terms) || encode(parts) !== text) return undefined
  return { direction, order, values }
}

function encode(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

/** The terms of an order that a list can have; none of any other. */
function termsIn(order: string, list: List): readonly Term[] {
  const terms = order.split(',').flatMap((each) => termOf(each, list) ?? [])
  return printOrder(orderOf(terms, list)) === order ? terms : []
}

function fitAll(values: readonly unknown[], terms: readonly Term[]): values is readonly SqlValue[] {
  return (
    terms.length > 0 && terms.length === values.length && terms.every(({ field }, index) => fits(values[index], field))
  )
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
  return cursorIssue(text, 'not a cursor of this list')
}

/** The issue of a cursor that only has the key of a row which is gone. */
export function goneCursor(text: string): Issue {
  return cursorIssue(text, 'the row to go on from is gone')
}

function cursorIssue(text: string, error: string): Issue {
  return { type: 'value_error', loc: ['query', 'cursor'], input: text, ctx: { error } }
}
