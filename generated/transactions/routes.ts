/**
 * The operations on transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
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
  CreateTransactionRequest,
  DeleteTransactionRequest,
  GetTransactionRequest,
  ListTransactionsRequest,
  PatchTransactionRequest,
  ReplaceTransactionRequest,
  TransactionOverrides,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkTransactionCreate, checkTransactionPatch, checkTransactionReplace, readTransactionId } from './checks.ts'
import { transactionList } from './list.ts'
import * as store from './store.ts'
import type { ListTransactionsQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'c94369'

/** Adds the operations on transactions. */
export function transactionRoutes(app: HonoRoutes, database: Database, handlers: TransactionOverrides = {}): void {
  // List transactions
  const list = withOverride(listTransactions, handlers.list, listAnswers, handling)
  app.get('/transactions', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListTransactionsQuery>(queryOf(c, issues), transactionList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a transaction
  const get = withOverride(getTransaction, handlers.get, getAnswers, handling)
  app.get('/transactions/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create a transaction
  const create = withOverride(createTransaction, handlers.create, createAnswers, handling)
  app.post('/transactions', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkTransactionCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a transaction
  const replace = withOverride(replaceTransaction, handlers.replace, replaceAnswers, handling)
  app.put('/transactions/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkTransactionReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change a transaction
  const patch = withOverride(patchTransaction, handlers.patch, patchAnswers, handling)
  app.patch('/transactions/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkTransactionPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete a transaction
  const remove = withOverride(deleteTransaction, handlers.delete, deleteAnswers, handling)
  app.delete('/transactions/:id', (c) => {
    const issues: Issues = []
    const id = readTransactionId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listTransactions(c: Context, database: Database, { query }: ListTransactionsRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getTransaction(
  c: Context,
  database: Database,
  { params: { id } }: GetTransactionRequest,
): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('transaction', id)
    return found(c, row, representation)
  })
}

async function createTransaction(
  c: Context,
  database: Database,
  { body }: CreateTransactionRequest,
): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceTransaction(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceTransactionRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchTransaction(
  c: Context,
  database: Database,
  { params: { id }, body }: PatchTransactionRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteTransaction(
  c: Context,
  database: Database,
  { params: { id } }: DeleteTransactionRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: number, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id))
    ? preconditionFailed()
    : notFound('transaction', id)
}
