/**
 * The operations on todos.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
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
  readBody,
  readJson,
  refuseQuery,
} from 'tenon/runtime'
import { notFound, unprocessable } from '../errors.ts'
import { checkTodoPatch, readListTodosQuery, readTodoCreate, readTodoId, readTodoReplace } from './checks.ts'
import { todoStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on todos. */
export function todoRoutes(app: Hono, database: Database): void {
  const todos = todoStore(database)

  // List todos
  app.get('/todos', async (c) => {
    const issues: Issues = []
    const query = readListTodosQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await todos.list(query))
  })

  // Get a todo
  app.get('/todos/:id', async (c) => {
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await todos.get(id)
    return row === undefined ? notFound('todo', id) : ok(row)
  })

  // Create a todo
  app.post('/todos', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = readBody(await readJson(c, bodyLimit, issues), readTodoCreate, issues)
    if (body === undefined || issues.length > 0) return unprocessable(issues)
    const row = await todos.create(body)
    return created(c, row)
  })

  // Replace a todo
  app.put('/todos/:id', async (c) => {
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = readBody(await readJson(c, bodyLimit, issues), readTodoReplace, issues)
    if (id === undefined || body === undefined || issues.length > 0) return unprocessable(issues)
    const row = await todos.replace(id, body)
    return row === undefined ? notFound('todo', id) : ok(row)
  })

  // Change a todo
  app.patch('/todos/:id', async (c) => {
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkTodoPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await todos.patch(id, body)
    return row === undefined ? notFound('todo', id) : ok(row)
  })

  // Delete a todo
  app.delete('/todos/:id', async (c) => {
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await todos.delete(id)
    return isGone ? noContent() : notFound('todo', id)
  })
}
