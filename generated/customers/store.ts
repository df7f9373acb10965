/**
 * The rows of customers in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  type Database,
  given,
  jsonString,
  type ListQuery,
  listRows,
  namingReferrers,
  type Page,
  type Preconditions,
  type Row,
  type Stored,
  storedOf,
  storedWhenRead,
  type TableReferrer,
  whereVersion,
} from 'tenon/runtime'
import { customerList } from './list.ts'
import * as sql from './sql.ts'
import type { CustomerCreate, CustomerPatch, CustomerReplace } from './types.ts'

/** What keeps rows of customers from being deleted. */
const referrers: readonly TableReferrer[] = [
  { table: 'sales', field: 'customer_id', words: 'sales', reference: 'sales__customer_id__reference' },
]

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, customerList, query, customerJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, customerJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: CustomerCreate): Promise<Stored> {
  const params = [body.name, body.email, 'standard']
  const [row] = await database.write(sql.insert, params)
  return storedOf(row, customerJson)
}

export async function replace(
  database: Database,
  id: number,
  body: CustomerReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.name, body.email, id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, customerJson)
}

export async function patch(
  database: Database,
  id: number,
  body: CustomerPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"name" = ?', body.name],
    ['"email" = ?', body.email],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, customerJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, customerJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: number, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const write = () => database.write(text, params)
  const rows = await namingReferrers(database, referrers, id, write)
  return rows.length > 0
}

/** Prints a row as a `Customer` in JSON. */
function customerJson(row: Row): string {
  const [id, name, email, tier] = row
  return `{"id":${id},"name":${jsonString(name)},"email":${jsonString(email)},"tier":${jsonString(tier)}}`
}
