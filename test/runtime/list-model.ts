/** A model of lists, in memory: filters and orders said as plainly as can be. It shares nothing with what it is compared with. */
import type { Item } from './list-walk.ts'

/** A plain value of a row. */
export type Plain = string | number | boolean | null

/** What a list is asked: a filter each, and the terms of the order. */
export interface Asked {
  readonly filters: readonly { readonly field: string; readonly operator: string; readonly value: Plain | Plain[] }[]
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[]
}

/** The rows that a list answers, all of them, in order. */
export function expectedRows(rows: readonly Item[], { filters, sort }: Asked): Item[] {
  const isDescending = sort.at(-1)?.descending ?? false
  const order = [...sort, { field: 'id', descending: isDescending }]
  return rows
    .filter((row) =>
      filters.every(({ field, operator, value }) => passes[operator]?.(plain(row[field]), value) ?? false),
    )
    .toSorted((a, b) => {
      const decisive = order.find(({ field }) => compare(plain(a[field]), plain(b[field])) !== 0)
      if (decisive === undefined) return 0
      const difference = compare(plain(a[decisive.field]), plain(b[decisive.field]))
      return decisive.descending ? -difference : difference
    })
}

const passes: Readonly<Record<string, (left: Plain, right: Plain | Plain[]) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  in: (left, right) => Array.isArray(right) && right.includes(left),
  gt: (left, right) => isThere(left) && compare(left, one(right)) > 0,
  gte: (left, right) => isThere(left) && compare(left, one(right)) >= 0,
  lt: (left, right) => isThere(left) && compare(left, one(right)) < 0,
  lte: (left, right) => isThere(left) && compare(left, one(right)) <= 0,
  contains: (left, right) => typeof left === 'string' && left.includes(String(right)),
  startsWith: (left, right) => typeof left === 'string' && left.startsWith(String(right)),
  isNull: (left, right) => (left === null) === right,
}

function isThere(value: Plain): boolean {
  return value !== null
}

function one(value: Plain | Plain[]): Plain {
  return Array.isArray(value) ? null : value
}

function plain(value: unknown): Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** NULL is least; text is compared by code points. */
function compare(a: Plain, b: Plain): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  if (typeof a === 'string' && typeof b === 'string') return compareText([...a], [...b])
  return Number(a) - Number(b)
}

function compareText(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, index) => character !== b[index])
  if (at < 0) return a.length - b.length
  return (a[at]?.codePointAt(0) ?? -1) - (b[at]?.codePointAt(0) ?? -1)
}
