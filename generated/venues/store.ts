/**
 * The rows of venues in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  computing,
  type Database,
  given,
  jsonString,
  type ListQuery,
  listRows,
  newKey,
  now,
  type Page,
  type Preconditions,
  type Row,
  type Stored,
  storedOf,
  storedWhenRead,
  whereVersion,
} from 'tenon/runtime'
import { venueList } from './list.ts'
import * as sql from './sql.ts'
import type { VenueCreate, VenuePatch, VenueReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, venueList, query, venueJson)
}

export function get(database: Database, id: string): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, venueJson)
}

export async function has(database: Database, id: string): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: VenueCreate): Promise<Stored> {
  const moment = now()
  const params = [newKey('uuid'), body.name, body.city, body.seats, moment, moment]
  const write = () => database.write(sql.insert, params)
  const [row] = await computing(['label'], write)
  return storedOf(row, venueJson)
}

export async function replace(
  database: Database,
  id: string,
  body: VenueReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [now(), body.name, body.city, body.seats, id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const write = () => database.write(text, params)
  const [row] = await computing(['label'], write)
  return row && storedOf(row, venueJson)
}

export async function patch(
  database: Database,
  id: string,
  body: VenuePatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"name" = ?', body.name],
    ['"city" = ?', body.city],
    ['"seats" = ?', body.seats],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, venueJson)
  }
  const params = [now(), ...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const write = () => database.write(text, params)
  const [row] = await computing(['label'], write)
  return row && storedOf(row, venueJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: string, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Venue` in JSON. */
function venueJson(row: Row): string {
  const [id, name, city, seats, label, created_at, updated_at] = row
  return (
    `{"id":${jsonString(id)}` +
    `,"name":${jsonString(name)}` +
    `,"city":${jsonString(city)}` +
    `,"seats":${seats}` +
    `,"label":${jsonString(label)}` +
    `,"created_at":${jsonString(created_at)}` +
    `,"updated_at":${jsonString(updated_at)}` +
    '}'
  )
}
