/**
 * The rows of cars in the database.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
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
import type { CarCreate, CarPatch, CarReplace, ListCarsQuery } from './types.ts'

/** Reads and writes cars. What is not there is answered by undefined. */
export function carStore(database: Database) {
  return {
    async list(query: ListCarsQuery): Promise<Page> {
      const where = given([
        ['"make" = ?', query.make],
        ['"model" = ?', query.model],
        ['"year" = ?', query.year],
        ['"vin" = ?', query.vin],
        ['"color" = ?', query.color],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, carJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && carJson(row)
    },

    async create(body: CarCreate): Promise<Created> {
      const row = await database.get(sql.insert, [body.make, body.model, body.year, body.vin, body.color])
      return createdOf(row, carJson)
    },

    async replace(id: number, body: CarReplace): Promise<string | undefined> {
      const params = [body.make, body.model, body.year, body.vin, body.color, id]
      const row = await database.get(sql.replace, params)
      return row && carJson(row)
    },

    async patch(id: number, body: CarPatch): Promise<string | undefined> {
      const set = given([
        ['"make" = ?', body.make],
        ['"model" = ?', body.model],
        ['"year" = ?', body.year],
        ['"vin" = ?', body.vin],
        ['"color" = ?', body.color],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && carJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as a `Car` in JSON. */
function carJson(row: Row): string {
  const [id, make, model, year, vin, color] = row
  return (
    `{"id":${id}` +
    `,"make":${jsonString(make)}` +
    `,"model":${jsonString(model)}` +
    `,"year":${year}` +
    `,"vin":${jsonString(vin)}` +
    `,"color":${jsonString(color)}` +
    '}'
  )
}
