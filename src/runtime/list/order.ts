/** The order of a list: the fields that it is sorted by, the key last. It never says which rows stand behind another. */
import type { Database } from '../storage/database.ts'
import type { Column, Columns } from './list.ts'

/** A field that rows are sorted by. NULL is less than any value; text goes by code points. */
export interface Term {
  readonly field: Column
  readonly descending: boolean
}

/** Reads a term, `area` or `-area`, if rows can be sorted by it. */
export function termOf(text: string, columns: Columns): Term | undefined {
  const descending = text.startsWith('-')
  const field = columns.byName.get(descending ? text.slice(1) : text)
  return field !== undefined && isSortable(field, columns) ? { field, descending } : undefined
}

/** Every text that {@link termOf} reads. */
export function termsOf(columns: Columns): string[] {
  return columns.fields.filter((field) => isSortable(field, columns)).flatMap(({ name }) => [name, `-${name}`])
}

function isSortable({ name, sorts }: Column, { key }: Columns): boolean {
  return sorts === true || name === key
}

/**
 * Makes an order in which no two rows are equal: each field once, and the key at the end. The key goes the way of the term before
 * it, so that an index on one field and the key is read straight, either way.
 */
export function orderOf(sort: readonly Term[], columns: Columns): Term[] {
  const order: Term[] = []
  const isIn = (name: string) => order.some(({ field }) => field.name === name)
  for (const term of sort) {
    if (!isIn(columns.key) && !isIn(term.field.name)) order.push(term)
  }
  if (!isIn(columns.key)) order.push({ field: keyOf(columns), descending: order.at(-1)?.descending ?? false })
  return order
}

function keyOf({ key, byName }: Columns): Column {
  const field = byName.get(key)
  if (field === undefined) throw new TypeError(`The key "${key}" is none of the fields of its list.`)
  return field
}

/** The order from its end to its start. */
export function reversed(order: readonly Term[]): Term[] {
  return order.map(({ field, descending }) => ({ field, descending: !descending }))
}

/** Prints an order as a client would write it: `-area,-id`. */
export function printOrder(order: readonly Term[]): string {
  return order.map(({ field, descending }) => (descending ? `-${field.name}` : field.name)).join(',')
}

/** Prints an order as SQL. Left to themselves, the databases disagree about NULL. */
export function orderSql(order: readonly Term[], dialect: Database['dialect']): string {
  const terms = order.map(({ field, descending }) => {
    const direction = descending ? ' desc' : ''
    const nulls = dialect === 'sqlite' || field.nullable !== true ? '' : ` nulls ${descending ? 'last' : 'first'}`
    return field.sql + direction + nulls
  })
  return terms.join(', ')
}
