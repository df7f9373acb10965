/**
 * The rows of refunds in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  type Database,
  jsonString,
  type ListQuery,
  listRows,
  type Page,
  type Row,
  type Stored,
  storedWhenRead,
} from 'tenon/runtime'
import { refundList } from './list.ts'
import * as sql from './sql.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, refundList, query, refundJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, refundJson)
}

/** Prints a row as a `Refund` in JSON. */
function refundJson(row: Row): string {
  const [id, transaction_id, reason, refunded_at] = row
  return (
    `{"id":${id}` +
    `,"transaction_id":${transaction_id}` +
    `,"reason":${jsonString(reason)}` +
    `,"refunded_at":${jsonString(refunded_at)}` +
    '}'
  )
}
