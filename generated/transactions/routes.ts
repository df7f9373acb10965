/**
 * The operations on transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
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
  checkTransactionCreate,
  checkTransactionPatch,
  checkTransactionReplace,
  readListTransactionsQuery,
  readTransactionId,
} from './checks.ts'
import { transactionStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on transactions. */
export function transactionRoutes(app: Hono, database: Database): void {
  const transactions = transactionStore(database)

  // List transactions
  app.get('/transactions', async (c) => {
    const issues: Issues = []
    const query = readListTransactionsQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await transactions.list(query))
  })

  // Get a transaction
  app.get('/transactions/:id', async (c) => {
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await transactions.get(id)
    return row === undefined ? notFound('transaction', id) : ok(row)
  })

  // Create a transaction
  app.post('/transactions', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkTransactionCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    const row = await transactions.create(body)
    return created(c, row)
  })

  // Replace a transaction
  app.put('/transactions/:id', async (c) => {
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkTransactionReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await transactions.replace(id, body)
    return row === undefined ? notFound('transaction', id) : ok(row)
  })

  // Change a transaction
  app.patch('/transactions/:id', async (c) => {
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkTransactionPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await transactions.patch(id, body)
    return row === undefined ? notFound('transaction', id) : ok(row)
  })

  // Delete a transaction
  app.delete('/transactions/:id', async (c) => {
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await transactions.delete(id)
    return isGone ? noContent() : notFound('transaction', id)
  })
}
