// What operations of your own do, and what changes in standard ones. The types are generated: an operation of your own without a
// handler does not compile, nor does an answer that its schema does not declare.
import type { MiddlewareHandler } from 'tenon/runtime'
import type { Handlers, Middleware } from '../generated/handlers.ts'
import { countries } from './handlers/countries.ts'
import { customers } from './handlers/customers.ts'
import { transactions } from './handlers/transactions.ts'

export const handlers: Handlers = {
  countries,
  customers,
  transactions,

  async search({ query: { q } }, { tables }) {
    return {
      status: 200,
      body: {
        books: await tables.books.find({ 'title[contains]': q }, { sort: ['title'], limit: 10 }),
        countries: await tables.countries.find({ 'name[contains]': q }, { sort: ['name'], limit: 10 }),
      },
    }
  },
}

// Middleware of Hono's runs around operations: all of them, those of a resource, or the ones that are named. This leaves a line in the
// log for whatever moves money.
const logged: MiddlewareHandler = async (c, next) => {
  await next()
  console.log(`${c.req.method} ${c.req.path}: ${c.res.status}`)
}

export const middleware: Middleware = {
  operations: { refundTransaction: [logged], importTransactions: [logged] },
}
