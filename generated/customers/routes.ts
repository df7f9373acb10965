/**
 * The operations on customers.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
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
  readJson,
  readList,
  refuseQuery,
  refusesJson,
  withOverride,
} from 'tenon/runtime'
import { notAcceptable, notFound, preconditionFailed, unprocessable } from '../errors.ts'
import type {
  CreateCustomerRequest,
  CustomerOverrides,
  DeleteCustomerRequest,
  GetCustomerRequest,
  ListCustomersRequest,
  PatchCustomerRequest,
  ReplaceCustomerRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkCustomerCreate, checkCustomerPatch, checkCustomerReplace, readCustomerId } from './checks.ts'
import { customerList } from './list.ts'
import * as store from './store.ts'
import type { ListCustomersQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = '98ee2e'

/** Adds the operations on customers. */
export function customerRoutes(app: HonoRoutes, database: Database, handlers: CustomerOverrides = {}): void {
  // List customers
  const list = withOverride(listCustomers, handlers.list, listAnswers, handling)
  app.get('/customers', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListCustomersQuery>(queryOf(c, issues), customerList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a customer
  const get = withOverride(getCustomer, handlers.get, getAnswers, handling)
  app.get('/customers/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create a customer
  const create = withOverride(createCustomer, handlers.create, createAnswers, handling)
  app.post('/customers', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCustomerCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a customer
  const replace = withOverride(replaceCustomer, handlers.replace, replaceAnswers, handling)
  app.put('/customers/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCustomerReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change a customer
  const patch = withOverride(patchCustomer, handlers.patch, patchAnswers, handling)
  app.patch('/customers/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkCustomerPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete a customer
  const remove = withOverride(deleteCustomer, handlers.delete, deleteAnswers, handling)
  app.delete('/customers/:id', (c) => {
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listCustomers(c: Context, database: Database, { query }: ListCustomersRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getCustomer(c: Context, database: Database, { params: { id } }: GetCustomerRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('customer', id)
    return found(c, row, representation)
  })
}

async function createCustomer(c: Context, database: Database, { body }: CreateCustomerRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceCustomer(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceCustomerRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchCustomer(
  c: Context,
  database: Database,
  { params: { id }, body }: PatchCustomerRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteCustomer(
  c: Context,
  database: Database,
  { params: { id } }: DeleteCustomerRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: number, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id)) ? preconditionFailed() : notFound('customer', id)
}
