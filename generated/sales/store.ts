/**
 * The rows of sales in the database.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
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
import type { ListSalesQuery, SaleCreate, SalePatch, SaleReplace } from './types.ts'

/** Reads and writes sales. What is not there is answered by undefined. */
export function saleStore(database: Database) {
  return {
    async list(query: ListSalesQuery): Promise<Page> {
      const where = given([
        ['"customer_id" = ?', query.customer_id],
        ['"amount" = ?', query.amount],
        ['"currency" = ?', query.currency],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, saleJson)
    },

    /** Whether there is such a customer. */
    async hasParent(customer_id: number): Promise<boolean> {
      return (await database.get(sql.selectParent, [customer_id])) !== undefined
    },

    async get(customer_id: number, id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id, customer_id])
      return row && saleJson(row)
    },

    async create(customer_id: number, body: SaleCreate): Promise<Created | undefined> {
      const row = await database.get(sql.insert, [body.amount, body.currency, customer_id])
      return row && createdOf(row, saleJson)
    },

    async replace(customer_id: number, id: number, body: SaleReplace): Promise<string | undefined> {
      const params = [body.amount, body.currency, id, customer_id]
      const row = await database.get(sql.replace, params)
      return row && saleJson(row)
    },

    async patch(customer_id: number, id: number, body: SalePatch): Promise<string | undefined> {
      const set = given([
        ['"amount" = ?', body.amount],
        ['"currency" = ?', body.currency],
      ])
      if (set.params.length === 0) return this.get(customer_id, id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id, customer_id])
      return row && saleJson(row)
    },

    async delete(customer_id: number, id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id, customer_id])) > 0
    },
  }
}

/** Prints a row as a `Sale` in JSON. */
function saleJson(row: Row): string {
  const [id, customer_id, amount, currency] = row
  return `{"id":${id},"customer_id":${customer_id},"amount":${amount},"currency":${jsonString(currency)}}`
}
