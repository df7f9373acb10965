/**
 * The rows of books in the database.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import {
  type Created,
  createdOf,
  type Database,
  decodeCursor,
  given,
  jsonString,
  jsonText,
  type Page,
  pageOf,
  type Row,
} from 'tenon/runtime'
import * as sql from './sqlite.ts'
import type { BookCreate, BookPatch, BookReplace, ListBooksQuery } from './types.ts'

/** Reads and writes books. What is not there is answered by undefined. */
export function bookStore(database: Database) {
  return {
    async list(query: ListBooksQuery): Promise<Page> {
      const where = given([
        ['"title" = ?', query.title],
        ['"page_count" = ?', query.page_count],
        ['"pub_date" = ?', query.pub_date],
        ['"isbn13" = ?', query.isbn13],
        ['"genre" = ?', query.genre],
        ['"id" > ?', decodeCursor(query.cursor)],
      ])
      const text = `${sql.selectPage}${where.text(' where ', ' and ')} order by "id" limit ?`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return pageOf(rows, query.limit, bookJson)
    },

    async get(id: number): Promise<string | undefined> {
      const row = await database.get(sql.selectOne, [id])
      return row && bookJson(row)
    },

    async create(body: BookCreate): Promise<Created> {
      const row = await database.get(sql.insert, [
        body.title,
        body.page_count,
        body.pub_date,
        jsonText(body.authors),
        body.isbn13,
        body.genre,
      ])
      return createdOf(row, bookJson)
    },

    async replace(id: number, body: BookReplace): Promise<string | undefined> {
      const params = [body.title, body.page_count, body.pub_date, jsonText(body.authors), body.isbn13, body.genre, id]
      const row = await database.get(sql.replace, params)
      return row && bookJson(row)
    },

    async patch(id: number, body: BookPatch): Promise<string | undefined> {
      const set = given([
        ['"title" = ?', body.title],
        ['"page_count" = ?', body.page_count],
        ['"pub_date" = ?', body.pub_date],
        ['"authors" = ?', jsonText(body.authors)],
        ['"isbn13" = ?', body.isbn13],
        ['"genre" = ?', body.genre],
      ])
      if (set.params.length === 0) return this.get(id)
      const text = `${sql.update}${set.text(' ', ', ')}${sql.whereOne}${sql.returning}`
      const row = await database.get(text, [...set.params, id])
      return row && bookJson(row)
    },

    async delete(id: number): Promise<boolean> {
      return (await database.run(sql.remove, [id])) > 0
    },
  }
}

/** Prints a row as a `Book` in JSON. */
function bookJson(row: Row): string {
  const [id, title, page_count, pub_date, authors, isbn13, genre] = row
  return (
    `{"id":${id}` +
    `,"title":${jsonString(title)}` +
    `,"page_count":${page_count}` +
    `,"pub_date":${jsonString(pub_date)}` +
    `,"authors":${authors}` +
    `,"isbn13":${jsonString(isbn13)}` +
    `,"genre":${jsonString(genre)}` +
    '}'
  )
}
