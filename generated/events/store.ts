/**
 * The rows of events in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  type Database,
  given,
  jsonString,
  type ListQuery,
  listRows,
  namingReferences,
  namingReferrers,
  type Page,
  type Preconditions,
  type Row,
  type Stored,
  storedOf,
  storedWhenRead,
  type TableReference,
  type TableReferrer,
  uuidText,
  whereVersion,
} from 'tenon/runtime'
import { eventList } from './list.ts'
import * as sql from './sql.ts'
import type { EventCreate, EventPatch, EventReplace } from './types.ts'

/** What rows of events refer to. */
const references: readonly TableReference[] = [{ field: 'venue_id', table: 'venues', key: 'id' }]

/** What keeps rows of events from being deleted. */
const referrers: readonly TableReferrer[] = [
  { table: 'guests', field: 'event_id', words: 'guests', reference: 'guests__event_id__reference' },
]

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, eventList, query, eventJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, eventJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: EventCreate): Promise<Stored> {
  const params = [body.name, body.date, body.location ?? null, uuidText(body.venue_id) ?? null]
  const write = () => database.write(sql.insert, params)
  const [row] = await namingReferences(database, references, { venue_id: uuidText(body.venue_id) }, write)
  return storedOf(row, eventJson)
}

export async function replace(
  database: Database,
  id: number,
  body: EventReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.name, body.date, body.location ?? null, uuidText(body.venue_id) ?? null, id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const write = () => database.write(text, params)
  const [row] = await namingReferences(database, references, { venue_id: uuidText(body.venue_id) }, write)
  return row && storedOf(row, eventJson)
}

export async function patch(
  database: Database,
  id: number,
  body: EventPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"name" = ?', body.name],
    ['"date" = ?', body.date],
    ['"location" = ?', body.location],
    ['"venue_id" = ?', uuidText(body.venue_id)],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, eventJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const write = () => database.write(text, params)
  const [row] = await namingReferences(database, references, { venue_id: uuidText(body.venue_id) }, write)
  return row && storedOf(row, eventJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: number, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const write = () => database.write(text, params)
  const rows = await namingReferrers(database, referrers, id, write)
  return rows.length > 0
}

/** Prints a row as an `Event` in JSON. */
function eventJson(row: Row): string {
  const [id, name, date, location, venue_id] = row
  return (
    `{"id":${id}` +
    `,"name":${jsonString(name)}` +
    `,"date":${jsonString(date)}` +
    (location === null ? '' : `,"location":${jsonString(location)}`) +
    (venue_id === null ? '' : `,"venue_id":${jsonString(venue_id)}`) +
    '}'
  )
}
