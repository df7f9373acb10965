/**
 * The operations on sales.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
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
  checkSaleCreate,
  checkSalePatch,
  checkSaleReplace,
  readListCustomerSalesQuery,
  readListSalesQuery,
  readSaleCustomerId,
  readSaleId,
} from './checks.ts'
import { saleStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on sales. */
export function saleRoutes(app: Hono, database: Database): void {
  const sales = saleStore(database)

  // List sales
  app.get('/sales', async (c) => {
    const issues: Issues = []
    const query = readListSalesQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await sales.list(query))
  })

  // List sales of a customer
  app.get('/customers/:customer_id/sales', async (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const query = readListCustomerSalesQuery(queryOf(c), issues)
    if (customer_id === undefined || query === undefined) return unprocessable(issues)
    const page = await sales.list({ ...query, customer_id })
    if (page.items.length === 0 && !(await sales.hasParent(customer_id))) return notFound('customer', customer_id)
    return okPage(c, page)
  })

  // Get a sale of a customer
  app.get('/customers/:customer_id/sales/:id', async (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (customer_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await sales.get(customer_id, id)
    return row === undefined ? notFound('sale', id) : ok(row)
  })

  // Create a sale of a customer
  app.post('/customers/:customer_id/sales', async (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkSaleCreate, issues)
    if (customer_id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await sales.create(customer_id, body)
    return row === undefined ? notFound('customer', customer_id) : created(c, row)
  })

  // Replace a sale of a customer
  app.put('/customers/:customer_id/sales/:id', async (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkSaleReplace, issues)
    if (customer_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await sales.replace(customer_id, id, body)
    return row === undefined ? notFound('sale', id) : ok(row)
  })

  // Change a sale of a customer
  app.patch('/customers/:customer_id/sales/:id', async (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkSalePatch, issues)
    if (customer_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await sales.patch(customer_id, id, body)
    return row === undefined ? notFound('sale', id) : ok(row)
  })

  // Delete a sale of a customer
  app.delete('/customers/:customer_id/sales/:id', async (c) => {
    const issues: Issues = []
    const customer_id = readSaleCustomerId(c.req.param('customer_id'), issues)
    const id = readSaleId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (customer_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await sales.delete(customer_id, id)
    return isGone ? noContent() : notFound('sale', id)
  })
}
