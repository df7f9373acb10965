/**
 * The rows of countries in the database.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
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
import type { CountryCreate, CountryPatch, CountryReplace, ListCountriesQuery } from './types.ts'

/** Reads and writes countries. What is not there is answered by undefined. */
export function countryStore(database: Database) {
  return {
    async list(query: ListCountriesQuery): Promise<Page> {
      const where = given([
        ['"name" = ?', query.name],
        ['"capital" = ?', query.capital],
        ['"area" = ?', query.area],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, countryJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && countryJson(row)
    },

    async create(body: CountryCreate): Promise<Created> {
      const row = await database.get(sql.insert, [body.name, body.capital, body.area])
      return createdOf(row, countryJson)
    },

    async replace(id: number, body: CountryReplace): Promise<string | undefined> {
      const params = [body.name, body.capital, body.area, id]
      const row = await database.get(sql.replace, params)
      return row && countryJson(row)
    },

    async patch(id: number, body: CountryPatch): Promise<string | undefined> {
      const set = given([
        ['"name" = ?', body.name],
        ['"capital" = ?', body.capital],
        ['"area" = ?', body.area],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && countryJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as a `Country` in JSON. */
function countryJson(row: Row): string {
  const [id, name, capital, area] = row
  return `{"id":${id},"name":${jsonString(name)},"capital":${jsonString(capital)},"area":${area}}`
}
