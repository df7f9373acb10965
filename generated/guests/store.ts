/**
 * The rows of guests in the database.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
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
import type { GuestCreate, GuestPatch, GuestReplace, ListGuestsQuery } from './types.ts'

/** Reads and writes guests. What is not there is answered by undefined. */
export function guestStore(database: Database) {
  return {
    async list(query: ListGuestsQuery): Promise<Page> {
      const where = given([
        ['"event_id" = ?', query.event_id],
        ['"name" = ?', query.name],
        ['"email" = ?', query.email],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, guestJson)
    },

    /** Whether there is such an event. */
    async hasParent(event_id: number): Promise<boolean> {
      return (await database.get(sql.selectParent, [event_id])) !== undefined
    },

    async get(event_id: number, id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id, event_id])
      return row && guestJson(row)
    },

    async create(event_id: number, body: GuestCreate): Promise<Created | undefined> {
      const row = await database.get(sql.insert, [body.name, body.email, event_id])
      return row && createdOf(row, guestJson)
    },

    async replace(event_id: number, id: number, body: GuestReplace): Promise<string | undefined> {
      const params = [body.name, body.email, id, event_id]
      const row = await database.get(sql.replace, params)
      return row && guestJson(row)
    },

    async patch(event_id: number, id: number, body: GuestPatch): Promise<string | undefined> {
      const set = given([
        ['"name" = ?', body.name],
        ['"email" = ?', body.email],
      ])
      if (set.params.length === 0) return this.get(event_id, id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id, event_id])
      return row && guestJson(row)
    },

    async delete(event_id: number, id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id, event_id])) > 0
    },
  }
}

/** Prints a row as a `Guest` in JSON. */
function guestJson(row: Row): string {
  const [id, event_id, name, email] = row
  return `{"id":${id},"event_id":${event_id},"name":${jsonString(name)},"email":${jsonString(email)}}`
}
