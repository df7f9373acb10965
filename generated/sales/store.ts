/**
 * The rows of sales in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  type Database,
  given,
  jsonString,
  type ListQuery,
  listRows,
  type Page,
  type Preconditions,
  type Row,
  type Stored,
  storedOf,
  storedWhenRead,
  whereVersion,
} from 'tenon/runtime'
import { saleList } from './list.ts'
import * as sql from './sql.ts'
import type { SaleCreate, SalePatch, SaleReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, saleList, query, saleJson)
}

export function listWithin(database: Database, customer_id: number, query: ListQuery): Awaitable<Page> {
  const scope = { sql: sql.withinParent, params: [customer_id] }
  return listRows(database, saleList, query, saleJson, scope)
}

/** Whether there is such a customer. */
export async function hasParent(database: Database, customer_id: number): Promise<boolean> {
  return (await database.get(sql.selectParent, [customer_id])) !== undefined
}

export function get(database: Database, customer_id: number, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id, customer_id])
  return storedWhenRead(row, saleJson)
}

export async function has(database: Database, customer_id: number, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id, customer_id])) !== undefined
}

export async function create(database: Database, customer_id: number, body: SaleCreate): Promise<Stored | undefined> {
  const params = [body.amount, body.currency, customer_id]
  const [row] = await database.write(sql.insert, params)
  return row && storedOf(row, saleJson)
}

export async function replace(
  database: Database,
  customer_id: number,
  id: number,
  body: SaleReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.amount, body.currency, id, customer_id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, saleJson)
}

export async function patch(
  database: Database,
  customer_id: number,
  id: number,
  body: SalePatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"amount" = ?', body.amount],
    ['"currency" = ?', body.currency],
  ])
  const version = whereVersion(conditions)
  const keys = [id, customer_id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, saleJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, saleJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(
  database: Database,
  customer_id: number,
  id: number,
  conditions?: Preconditions,
): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, customer_id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Sale` in JSON. */
function saleJson(row: Row): string {
  const [id, customer_id, amount, currency] = row
  return `{"id":${id},"customer_id":${customer_id},"amount":${amount},"currency":${jsonString(currency)}}`
}
