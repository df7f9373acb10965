/**
 * The rows of customers in the database.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
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
import type { CustomerCreate, CustomerPatch, CustomerReplace, ListCustomersQuery } from './types.ts'

/** Reads and writes customers. What is not there is answered by undefined. */
export function customerStore(database: Database) {
  return {
    async list(query: ListCustomersQuery): Promise<Page> {
      const where = given([
        ['"name" = ?', query.name],
        ['"email" = ?', query.email],
        ['"tier" = ?', query.tier],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, customerJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && customerJson(row)
    },

    async create(body: CustomerCreate): Promise<Created> {
      const row = await database.get(sql.insert, [body.name, body.email, 'standard'])
      return createdOf(row, customerJson)
    },

    async replace(id: number, body: CustomerReplace): Promise<string | undefined> {
      const params = [body.name, body.email, id]
      const row = await database.get(sql.replace, params)
      return row && customerJson(row)
    },

    async patch(id: number, body: CustomerPatch): Promise<string | undefined> {
      const set = given([
        ['"name" = ?', body.name],
        ['"email" = ?', body.email],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && customerJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as a `Customer` in JSON. */
function customerJson(row: Row): string {
  const [id, name, email, tier] = row
  return `{"id":${id},"name":${jsonString(name)},"email":${jsonString(email)},"tier":${jsonString(tier)}}`
}
