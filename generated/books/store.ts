/**
 * The rows of books in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  type Database,
  given,
  jsonString,
  jsonText,
  type ListQuery,
  listRows,
  namingReferences,
  type Page,
  type Preconditions,
  type Row,
  type Stored,
  storedOf,
  storedWhenRead,
  type TableReference,
  whereVersion,
} from 'tenon/runtime'
import { bookList } from './list.ts'
import * as sql from './sql.ts'
import type { BookCreate, BookPatch, BookReplace } from './types.ts'

/** What rows of books refer to. */
const references: readonly TableReference[] = [{ field: 'language', table: 'languages', key: 'code' }]

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, bookList, query, bookJson)
}

export function get(database: Database, id: number): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [id])
  return storedWhenRead(row, bookJson)
}

export async function has(database: Database, id: number): Promise<boolean> {
  return (await database.get(sql.selectAny, [id])) !== undefined
}

export async function create(database: Database, body: BookCreate): Promise<Stored> {
  const params = [
    body.title,
    body.page_count,
    body.pub_date,
    jsonText(body.authors),
    body.isbn13,
    body.genre,
    body.language ?? null,
  ]
  const write = () => database.write(sql.insert, params)
  const [row] = await namingReferences(database, references, { language: body.language }, write)
  return storedOf(row, bookJson)
}

export async function replace(
  database: Database,
  id: number,
  body: BookReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [
    body.title,
    body.page_count,
    body.pub_date,
    jsonText(body.authors),
    body.isbn13,
    body.genre,
    body.language ?? null,
    id,
    ...version.params,
  ]
  const text = sql.replace + version.sql + sql.returning
  const write = () => database.write(text, params)
  const [row] = await namingReferences(database, references, { language: body.language }, write)
  return row && storedOf(row, bookJson)
}

export async function patch(
  database: Database,
  id: number,
  body: BookPatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([
    ['"title" = ?', body.title],
    ['"page_count" = ?', body.page_count],
    ['"pub_date" = ?', body.pub_date],
    ['"authors" = ?', jsonText(body.authors)],
    ['"isbn13" = ?', body.isbn13],
    ['"genre" = ?', body.genre],
    ['"language" = ?', body.language],
  ])
  const version = whereVersion(conditions)
  const keys = [id, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, bookJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const write = () => database.write(text, params)
  const [row] = await namingReferences(database, references, { language: body.language }, write)
  return row && storedOf(row, bookJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, id: number, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [id, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const rows = await database.write(text, params)
  return rows.length > 0
}

/** Prints a row as a `Book` in JSON. */
function bookJson(row: Row): string {
  const [id, title, page_count, pub_date, authors, isbn13, genre, language] = row
  return (
    `{"id":${id}` +
    `,"title":${jsonString(title)}` +
    `,"page_count":${page_count}` +
    `,"pub_date":${jsonString(pub_date)}` +
    `,"authors":${authors}` +
    `,"isbn13":${jsonString(isbn13)}` +
    `,"genre":${jsonString(genre)}` +
    (language === null ? '' : `,"language":${jsonString(language)}`) +
    '}'
  )
}
