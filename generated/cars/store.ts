/**
 * The rows of cars in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
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
import { carList } from './list.ts'
import * as sql from './sql.ts'
import type { CarCreate, CarPatch, CarReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, carList, query, carJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, carJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: CarCreate): Promise<Stored> {
  const params = [body.make, body.model, body.year, body.vin, body.color]
  const [row] = await database.write(sql.insert, params)
  return storedOf(row, carJson)
}

export async function replace(
  database: Database,
  id: number,
  body: CarReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.make, body.model, body.year, body.vin, body.color, id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, carJson)
}

export async function patch(
  database: Database,
  id: number,
  body: CarPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"make" = ?', body.make],
    ['"model" = ?', body.model],
    ['"year" = ?', body.year],
    ['"vin" = ?', body.vin],
    ['"color" = ?', body.color],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, carJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, carJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: number, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
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
