/**
 * The rows of meals in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
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
import { mealList } from './list.ts'
import * as sql from './sql.ts'
import type { MealCreate, MealPatch, MealReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, mealList, query, mealJson)
}

export function listWithin(database: Database, event_id: number, guest_id: number, query: ListQuery): Awaitable<Page> {
  const scope = { sql: sql.withinParent, params: [guest_id, event_id] }
  return listRows(database, mealList, query, mealJson, scope)
}

/** Whether there is such a guest. */
export async function hasParent(database: Database, event_id: number, guest_id: number): Promise<boolean> {
  return (await database.get(sql.selectParent, [guest_id, event_id])) !== undefined
}

export function get(database: Database, event_id: number, guest_id: number, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id, guest_id, event_id])
  return storedWhenRead(row, mealJson)
}

export async function has(database: Database, event_id: number, guest_id: number, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id, guest_id, event_id])) !== undefined
}

export async function create(
  database: Database,
  event_id: number,
  guest_id: number,
  body: MealCreate,
): Promise<Stored | undefined> {
  const params = [body.dish, body.course, guest_id, event_id]
  const [row] = await database.write(sql.insert, params)
  return row && storedOf(row, mealJson)
}

export async function replace(
  database: Database,
  event_id: number,
  guest_id: number,
  id: number,
  body: MealReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.dish, body.course, id, guest_id, event_id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, mealJson)
}

export async function patch(
  database: Database,
  event_id: number,
  guest_id: number,
  id: number,
  body: MealPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"dish" = ?', body.dish],
    ['"course" = ?', body.course],
  ])
  const version = whereVersion(conditions)
  const keys = [id, guest_id, event_id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, mealJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, mealJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(
  database: Database,
  event_id: number,
  guest_id: number,
  id: number,
  conditions?: Preconditions,
): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, guest_id, event_id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Meal` in JSON. */
function mealJson(row: Row): string {
  const [id, guest_id, dish, course] = row
  return `{"id":${id},"guest_id":${guest_id},"dish":${jsonString(dish)},"course":${jsonString(course)}}`
}
