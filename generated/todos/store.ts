/**
 * The rows of todos in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  bit,
  type Database,
  given,
  jsonBoolean,
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
import { todoList } from './list.ts'
import * as sql from './sql.ts'
import type { TodoCreate, TodoPatch, TodoReplace } from './types.ts'

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, todoList, query, todoJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, todoJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: TodoCreate): Promise<Stored> {
  const params = [body.userId, body.title, bit(body.completed)]
  const [row] = await database.write(sql.insert, params)
  return storedOf(row, todoJson)
}

export async function replace(
  database: Database,
  id: number,
  body: TodoReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.userId, body.title, bit(body.completed), id, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, todoJson)
}

export async function patch(
  database: Database,
  id: number,
  body: TodoPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"userId" = ?', body.userId],
    ['"title" = ?', body.title],
    ['"completed" = ?', bit(body.completed)],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, todoJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, todoJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: number, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Todo` in JSON. */
function todoJson(row: Row): string {
  const [id, userId, title, completed] = row
  return `{"id":${id},"userId":${userId},"title":${jsonString(title)},"completed":${jsonBoolean(completed)}}`
}
