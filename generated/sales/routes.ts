/**
 * The operations on sales.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
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
  CreateCustomerSaleRequest,
  DeleteCustomerSaleRequest,
  GetCustomerSaleRequest,
  ListCustomerSalesRequest,
  ListSalesRequest,
  PatchCustomerSaleRequest,
  ReplaceCustomerSaleRequest,
  SaleOverrides,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkSaleCreate, checkSalePatch, checkSaleReplace, readSaleCustomerId, readSaleId } from './checks.ts'
import { saleList } from './list.ts'
import * as store from './store.ts'
import type { ListCustomerSalesQuery, ListSalesQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = '7d3947'

/** Adds the operations on sales. */
export function saleRoutes(app: HonoRoutes, database: Database, handlers: SaleOverrides = {}): void {
  // List sales
  const listAll = withOverride(listSales, handlers.listAll, listAnswers, handling)
  app.get('/sales', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListSalesQuery>(queryOf(c, issues), saleList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return listAll(c, database, { query })
  })

  // List sales of a customer
  const list = withOverride(listCustomerSales, handlers.list, listAnswers, handling)
  app.get('/customers/:customer_id/sales', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const query = readList<ListCustomerSalesQuery>(queryOf(c, issues), saleList, issues, 'customer_id')
    if (customer_id === undefined || query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { params: { customer_id }, query })
  })

  // Get a sale of a customer
  const get = withOverride(getCustomerSale, handlers.get, getAnswers, handling)
  app.get('/customers/:customer_id/sales/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (customer_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { customer_id, id } })
  })

  // Create a sale of a customer
  const create = withOverride(createCustomerSale, handlers.create, createAnswers, handling)
  app.post('/customers/:customer_id/sales', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkSaleCreate, issues)
    if (customer_id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { params: { customer_id }, body }, create)
  })

  // Replace a sale of a customer
  const replace = withOverride(replaceCustomerSale, handlers.replace, replaceAnswers, handling)
  app.put('/customers/:customer_id/sales/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkSaleReplace, issues)
    if (customer_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { customer_id, id }, body })
  })

  // Change a sale of a customer
  const patch = withOverride(patchCustomerSale, handlers.patch, patchAnswers, handling)
  app.patch('/customers/:customer_id/sales/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkSalePatch, issues)
    if (customer_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { customer_id, id }, body })
  })

  // Delete a sale of a customer
  const remove = withOverride(deleteCustomerSale, handlers.delete, deleteAnswers, handling)
  app.delete('/customers/:customer_id/sales/:id', (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (customer_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { customer_id, id } })
  })
}

function listSales(c: Context, database: Database, { query }: ListSalesRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

async function listCustomerSales(
  c: Context,
  database: Database,
  { params: { customer_id }, query }: ListCustomerSalesRequest,
): Promise<Response> {
  const page = await store.listWithin(database, customer_id, query)
  if (page.items.length === 0 && !(await store.hasParent(database, customer_id)))
    return notFound('customer', customer_id)
  return okPage(c, page)
}

function getCustomerSale(
  c: Context,
  database: Database,
  { params: { customer_id, id } }: GetCustomerSaleRequest,
): Awaitable<Response> {
  return andThen(store.get(database, customer_id, id), (row) => {
    if (row === undefined) return notFound('sale', id)
    return found(c, row, representation)
  })
}

async function createCustomerSale(
  c: Context,
  database: Database,
  { params: { customer_id }, body }: CreateCustomerSaleRequest,
): Promise<Response> {
  const row = await store.create(database, customer_id, body)
  return row === undefined ? notFound('customer', customer_id) : created(c, row, representation)
}

async function replaceCustomerSale(
  c: Context,
  database: Database,
  { params: { customer_id, id }, body }: ReplaceCustomerSaleRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, customer_id, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, customer_id, id, conditions)
}

async function patchCustomerSale(
  c: Context,
  database: Database,
  { params: { customer_id, id }, body }: PatchCustomerSaleRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, customer_id, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, customer_id, id, conditions)
}

async function deleteCustomerSale(
  c: Context,
  database: Database,
  { params: { customer_id, id } }: DeleteCustomerSaleRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, customer_id, id, conditions)) return noContent()
  return unchanged(database, customer_id, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(
  database: Database,
  customer_id: number,
  id: number,
  conditions?: Preconditions,
): Promise<Response> {
  return conditions !== undefined && (await store.has(database, customer_id, id))
    ? preconditionFailed()
    : notFound('sale', id)
}
