/**
 * The rows of events in the database.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
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
import type { EventCreate, EventPatch, EventReplace, ListEventsQuery } from './types.ts'

/** Reads and writes events. What is not there is answered by undefined. */
export function eventStore(database: Database) {
  return {
    async list(query: ListEventsQuery): Promise<Page> {
      const where = given([
        ['"name" = ?', query.name],
        ['"date" = ?', query.date],
        ['"location" = ?', query.location],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, eventJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && eventJson(row)
    },

    async create(body: EventCreate): Promise<Created> {
      const row = await database.get(sql.insert, [body.name, body.date, body.location ?? null])
      return createdOf(row, eventJson)
    },

    async replace(id: number, body: EventReplace): Promise<string | undefined> {
      const params = [body.name, body.date, body.location ?? null, id]
      const row = await database.get(sql.replace, params)
      return row && eventJson(row)
    },

    async patch(id: number, body: EventPatch): Promise<string | undefined> {
      const set = given([
        ['"name" = ?', body.name],
        ['"date" = ?', body.date],
        ['"location" = ?', body.location],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && eventJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as an `Event` in JSON. */
function eventJson(row: Row): string {
  const [id, name, date, location] = row
  return (
    `{"id":${id}` +
    `,"name":${jsonString(name)}` +
    `,"date":${jsonString(date)}` +
    (location === null ? '' : `,"location":${jsonString(location)}`) +
    '}'
  )
}
