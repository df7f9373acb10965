/**
 * The rows of transactions in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
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
import { transactionList } from './list.ts'
import * as sql from './sql.ts'
import type { TransactionCreate, TransactionPatch, TransactionReplace } from './types.ts'

/** What keeps rows of transactions from being deleted. */
const referrers: readonly TableReferrer[] = [
  { table: 'refunds', field: 'transaction_id', words: 'refunds', reference: 'refunds__transaction_id__reference' },
]

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, transactionList, query, transactionJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, transactionJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: TransactionCreate): Promise<Stored> {
  const params = [body.amount, body.currency, body.description]
  const [row] = await database.write(sql.insert, params)
  return storedOf(row, transactionJson)
}

export async function replace(
  database: Database,
  id: number,
  body: TransactionReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.amount, body.currency, body.description, id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, transactionJson)
}

export async function patch(
  database: Database,
  id: number,
  body: TransactionPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"amount" = ?', body.amount],
    ['"currency" = ?', body.currency],
    ['"description" = ?', body.description],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, transactionJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, transactionJson)
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

/** Prints a row as a `Transaction` in JSON. */
function transactionJson(row: Row): string {
  const [id, amount, currency, description] = row
  return `{"id":${id},"amount":${amount},"currency":${jsonString(currency)},"description":${jsonString(description)}}`
}
