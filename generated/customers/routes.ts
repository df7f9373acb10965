/**
 * The operations on customers.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
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
import {
  checkCustomerCreate,
  checkCustomerPatch,
  checkCustomerReplace,
  readCustomerId,
  readListCustomersQuery,
} from './checks.ts'
import { customerStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on customers. */
export function customerRoutes(app: Hono, database: Database): void {
  const customers = customerStore(database)

  // List customers
  app.get('/customers', async (c) => {
    const issues: Issues = []
    const query = readListCustomersQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await customers.list(query))
  })

  // Get a customer
  app.get('/customers/:id', async (c) => {
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await customers.get(id)
    return row === undefined ? notFound('customer', id) : ok(row)
  })

  // Create a customer
  app.post('/customers', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCustomerCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    const row = await customers.create(body)
    return created(c, row)
  })

  // Replace a customer
  app.put('/customers/:id', async (c) => {
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCustomerReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await customers.replace(id, body)
    return row === undefined ? notFound('customer', id) : ok(row)
  })

  // Change a customer
  app.patch('/customers/:id', async (c) => {
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCustomerPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await customers.patch(id, body)
    return row === undefined ? notFound('customer', id) : ok(row)
  })

  // Delete a customer
  app.delete('/customers/:id', async (c) => {
    const issues: Issues = []
    const id = readCustomerId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await customers.delete(id)
    return isGone ? noContent() : notFound('customer', id)
  })
}
