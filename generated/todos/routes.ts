/**
 * The operations on todos.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  andThen,
  type Awaitable,
  changed,
  checkBody,
  type Context,
  created,
  type Database,
  found,
  type HonoRoutes,
  type Issues,
  mergePatchTypes,
  noContent,
  okPage,
  once,
  preconditions,
  type Preconditions,
  queryOf,
  readBody,
  readJson,
  readList,
  refuseQuery,
  refusesJson,
  withOverride,
} from 'tenon/runtime'
import { notAcceptable, notFound, preconditionFailed, unprocessable } from '../errors.ts'
import type {
  CreateTodoRequest,
  DeleteTodoRequest,
  GetTodoRequest,
  ListTodosRequest,
  PatchTodoRequest,
  ReplaceTodoRequest,
  TodoOverrides,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkTodoPatch, readTodoCreate, readTodoId, readTodoReplace } from './checks.ts'
import { todoList } from './list.ts'
import * as store from './store.ts'
import type { ListTodosQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'a0807f'

/** Adds the operations on todos. */
export function todoRoutes(app: HonoRoutes, database: Database, handlers: TodoOverrides = {}): void {
  // List todos
  const list = withOverride(listTodos, handlers.list, listAnswers, handling)
  app.get('/todos', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListTodosQuery>(queryOf(c, issues), todoList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a todo
  const get = withOverride(getTodo, handlers.get, getAnswers, handling)
  app.get('/todos/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create a todo
  const create = withOverride(createTodo, handlers.create, createAnswers, handling)
  app.post('/todos', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = readBody(await readJson(c, bodyLimit, issues), readTodoCreate, issues)
    if (body === undefined || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a todo
  const replace = withOverride(replaceTodo, handlers.replace, replaceAnswers, handling)
  app.put('/todos/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = readBody(await readJson(c, bodyLimit, issues), readTodoReplace, issues)
    if (id === undefined || body === undefined || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change a todo
  const patch = withOverride(patchTodo, handlers.patch, patchAnswers, handling)
  app.patch('/todos/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkTodoPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete a todo
  const remove = withOverride(deleteTodo, handlers.delete, deleteAnswers, handling)
  app.delete('/todos/:id', (c) => {
    const issues: Issues = []
    const id = readTodoId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listTodos(c: Context, database: Database, { query }: ListTodosRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getTodo(c: Context, database: Database, { params: { id } }: GetTodoRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('todo', id)
    return found(c, row, representation)
  })
}

async function createTodo(c: Context, database: Database, { body }: CreateTodoRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceTodo(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceTodoRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchTodo(
  c: Context,
  database: Database,
  { params: { id }, body }: PatchTodoRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteTodo(c: Context, database: Database, { params: { id } }: DeleteTodoRequest): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: number, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id)) ? preconditionFailed() : notFound('todo', id)
}
