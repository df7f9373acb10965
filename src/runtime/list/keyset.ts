/** Keysets: the rows behind another, in an order, as conditions on the terms of the order. It never says how many. */
import type { SqlValue } from '../storage/database.ts'
import { allOf, type Piece } from '../storage/piece.ts'
import type { Term } from './order.ts'

/**
 * The rows behind one with these values, in parts that have no row in common: those that differ in the last term alone, those
 * that differ in the one before, and so on. Each part is one range of an index, whatever is NULL and whichever way the terms go;
 * one condition with `or` would have the database walk over all rows whose first term is equal.
 */
export function conditionsBehind(order: readonly Term[], values: readonly SqlValue[]): Piece[] {
  const parts: Piece[] = []
  const same: Piece[] = []
  order.forEach((term, index) => {
    const value = values[index] ?? null
    parts.unshift(...behind(term, value).map((each) => allOf([...same, each])))
    same.push(equals(term, value))
  })
  return parts
}

function equals({ field }: Term, value: SqlValue): Piece {
  const column = field.sql
  return value === null ? { sql: `${column} is null`, params: [] } : { sql: `${column} = ?`, params: [value] }
}

function behind({ field, descending }: Term, value: SqlValue): Piece[] {
  const column = field.sql
  if (!descending) {
    return value === null ? [{ sql: `${column} is not null`, params: [] }] : [{ sql: `${column} > ?`, params: [value] }]
  }
  if (value === null) return []
  const less = { sql: `${column} < ?`, params: [value] }
  return field.nullable === true ? [less, { sql: `${column} is null`, params: [] }] : [less]
}
