/**
 * The rows of transactions in the database.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  type Created,
  createdOf,
  type Database,
  decodeCursor,
  given,
  jsonString,
  type Page,
  pageOf,
  type Row,
} from 'tenon/runtime'
import * as sql from './sqlite.ts'
import type { ListTransactionsQuery, TransactionCreate, TransactionPatch, TransactionReplace } from './types.ts'

/** Reads and writes transactions. What is not there is answered by undefined. */
export function transactionStore(database: Database) {
  return {
    async list(query: ListTransactionsQuery): Promise<Page> {
      const where = given([
        ['"amount" = ?', query.amount],
        ['"currency" = ?', query.currency],
        ['"description" = ?', query.description],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, transactionJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && transactionJson(row)
    },

    async create(body: TransactionCreate): Promise<Created> {
      const row = await database.get(sql.insert, [body.amount, body.currency, body.description])
      return createdOf(row, transactionJson)
    },

    async replace(id: number, body: TransactionReplace): Promise<string | undefined> {
      const params = [body.amount, body.currency, body.description, id]
      const row = await database.get(sql.replace, params)
      return row && transactionJson(row)
    },

    async patch(id: number, body: TransactionPatch): Promise<string | undefined> {
      const set = given([
        ['"amount" = ?', body.amount],
        ['"currency" = ?', body.currency],
        ['"description" = ?', body.description],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && transactionJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as a `Transaction` in JSON. */
function transactionJson(row: Row): string {
  const [id, amount, currency, description] = row
  return `{"id":${id},"amount":${amount},"currency":${jsonString(currency)},"description":${jsonString(description)}}`
}
