/**
 * The rows of countries in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
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
import { countryList } from './list.ts'
import * as sql from './sql.ts'
import type { CountryCreate, CountryPatch, CountryReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, countryList, query, countryJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, countryJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: CountryCreate): Promise<Stored> {
  const params = [body.name, body.capital, body.area]
  const [row] = await database.write(sql.insert, params)
  return storedOf(row, countryJson)
}

export async function replace(
  database: Database,
  id: number,
  body: CountryReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.name, body.capital, body.area, id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, countryJson)
}

export async function patch(
  database: Database,
  id: number,
  body: CountryPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"name" = ?', body.name],
    ['"capital" = ?', body.capital],
    ['"area" = ?', body.area],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, countryJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, countryJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: number, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Country` in JSON. */
function countryJson(row: Row): string {
  const [id, name, capital, area] = row
  return `{"id":${id},"name":${jsonString(name)},"capital":${jsonString(capital)},"area":${area}}`
}
