/**
 * The rows of guests in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
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
import { guestList } from './list.ts'
import * as sql from './sql.ts'
import type { GuestCreate, GuestPatch, GuestReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, guestList, query, guestJson)
}

export function listWithin(database: Database, event_id: number, query: ListQuery): Awaitable<Page> {
  const scope = { sql: sql.withinParent, params: [event_id] }
  return listRows(database, guestList, query, guestJson, scope)
}

/** Whether there is such an event. */
export async function hasParent(database: Database, event_id: number): Promise<boolean> {
  return (await database.get(sql.selectParent, [event_id])) !== undefined
}

export function get(database: Database, event_id: number, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id, event_id])
  return storedWhenRead(row, guestJson)
}

export async function has(database: Database, event_id: number, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id, event_id])) !== undefined
}

export async function create(database: Database, event_id: number, body: GuestCreate): Promise<Stored | undefined> {
  const params = [body.name, body.email, event_id]
  const [row] = await database.write(sql.insert, params)
  return row && storedOf(row, guestJson)
}

export async function replace(
  database: Database,
  event_id: number,
  id: number,
  body: GuestReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.name, body.email, id, event_id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, guestJson)
}

export async function patch(
  database: Database,
  event_id: number,
  id: number,
  body: GuestPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"name" = ?', body.name],
    ['"email" = ?', body.email],
  ])
  const version = whereVersion(conditions)
  const keys = [id, event_id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, guestJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, guestJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(
  database: Database,
  event_id: number,
  id: number,
  conditions?: Preconditions,
): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, event_id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Guest` in JSON. */
function guestJson(row: Row): string {
  const [id, event_id, name, email] = row
  return `{"id":${id},"event_id":${event_id},"name":${jsonString(name)},"email":${jsonString(email)}}`
}
