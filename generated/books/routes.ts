/**
 * The operations on books.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import {
  checkBody,
  created,
  type Database,
  type Hono,
  type Issues,
  noContent,
  ok,
  okPage,
  queryOf,
  readJson,
  refuseQuery,
} from 'tenon/runtime'
import { notFound, unprocessable } from '../errors.ts'
import { checkBookCreate, checkBookPatch, checkBookReplace, readBookId, readListBooksQuery } from './checks.ts'
import { bookStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on books. */
export function bookRoutes(app: Hono, database: Database): void {
  const books = bookStore(database)

  // List books
  app.get('/books', async (c) => {
    const issues: Issues = []
    const query = readListBooksQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await books.list(query))
  })

  // Get a book
  app.get('/books/:id', async (c) => {
    const issues: Issues = []
    const id = readBookId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await books.get(id)
    return row === undefined ? notFound('book', id) : ok(row)
  })

  // Create a book
  app.post('/books', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkBookCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    const row = await books.create(body)
    return created(c, row)
  })

  // Replace a book
  app.put('/books/:id', async (c) => {
    const issues: Issues = []
    const id = readBookId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkBookReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await books.replace(id, body)
    return row === undefined ? notFound('book', id) : ok(row)
  })

  // Change a book
  app.patch('/books/:id', async (c) => {
    const issues: Issues = []
    const id = readBookId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkBookPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await books.patch(id, body)
    return row === undefined ? notFound('book', id) : ok(row)
  })

  // Delete a book
  app.delete('/books/:id', async (c) => {
    const issues: Issues = []
    const id = readBookId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await books.delete(id)
    return isGone ? noContent() : notFound('book', id)
  })
}
