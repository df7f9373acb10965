/**
 * The rows of todos in the database.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  bit,
  type Created,
  createdOf,
  type Database,
  decodeCursor,
  given,
  jsonBoolean,
  jsonString,
  type Page,
  pageOf,
  type Row,
} from 'tenon/runtime'
import * as sql from './sqlite.ts'
import type { ListTodosQuery, TodoCreate, TodoPatch, TodoReplace } from './types.ts'

/** Reads and writes todos. What is not there is answered by undefined. */
export function todoStore(database: Database) {
  return {
    async list(query: ListTodosQuery): Promise<Page> {
      const where = given([
        ['"userId" = ?', query.userId],
        ['"title" = ?', query.title],
        ['"completed" = ?', bit(query.completed)],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, todoJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && todoJson(row)
    },

    async create(body: TodoCreate): Promise<Created> {
      const row = await database.get(sql.insert, [body.userId, body.title, bit(body.completed)])
      return createdOf(row, todoJson)
    },

    async replace(id: number, body: TodoReplace): Promise<string | undefined> {
      const params = [body.userId, body.title, bit(body.completed), id]
      const row = await database.get(sql.replace, params)
      return row && todoJson(row)
    },

    async patch(id: number, body: TodoPatch): Promise<string | undefined> {
      const set = given([
        ['"userId" = ?', body.userId],
        ['"title" = ?', body.title],
        ['"completed" = ?', bit(body.completed)],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && todoJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as a `Todo` in JSON. */
function todoJson(row: Row): string {
  const [id, userId, title, completed] = row
  return `{"id":${id},"userId":${userId},"title":${jsonString(title)},"completed":${jsonBoolean(completed)}}`
}
