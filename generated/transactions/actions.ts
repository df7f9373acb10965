/**
 * Routes: the custom operations on transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  checkBody,
  complete,
  type Database,
  handled,
  headersOf,
  type HonoRoutes,
  type Issues,
  once,
  paramsOf,
  queryOf,
  readFiles,
  readJson,
  readMultipart,
  refuseParts,
  refuseQuery,
  refuses,
  refusesJson,
  textsOf,
} from 'tenon/runtime'
import { notAcceptable, unprocessable } from '../errors.ts'
import type { TransactionHandlers } from '../handlers.ts'
import { handling } from '../handling.ts'
import { feedTransactionsAnswers, importTransactionsAnswers, refundTransactionAnswers } from './action-answers.ts'
import {
  checkRefundTransactionBody,
  readFeedTransactionsHeaders,
  readFeedTransactionsQuery,
  readImportTransactionsFields,
  readRefundTransactionParams,
} from './action-checks.ts'
import type { ImportTransactionsBody } from './types.ts'

const importTransactionsFiles = { statement: { required: true, maxSize: 500000, mediaTypes: ['text/csv'] } } as const
const feedTransactionsTypes = ['text/event-stream']

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** Adds the custom operations on transactions. */
export function transactionActions(app: HonoRoutes, database: Database, handlers: TransactionHandlers): void {
  // Import a bank statement
  const importTransactions = handled(handlers.import, importTransactionsAnswers, handling)
  app.post('/transactions/import', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const form = await readMultipart(c, bodyLimit, issues)
    const fields = readImportTransactionsFields(textsOf(form, importTransactionsFiles), issues)
    const files = readFiles(form, importTransactionsFiles, issues)
    refuseParts(form, ['currency'], importTransactionsFiles, issues)
    if (fields === undefined || issues.length > 0) return unprocessable(issues)
    return importTransactions(c, database, { body: complete<ImportTransactionsBody>({ ...fields, ...files }) })
  })

  // Follow the transactions
  const feedTransactions = handled(handlers.feed, feedTransactionsAnswers, handling)
  app.get('/transactions/feed', (c) => {
    if (refuses(c, feedTransactionsTypes)) return notAcceptable(feedTransactionsTypes)
    const issues: Issues = []
    const query = readFeedTransactionsQuery(queryOf(c, issues), issues)
    const headers = readFeedTransactionsHeaders(headersOf(c, { 'Last-Event-ID': 'one' }), issues)
    if (query === undefined || headers === undefined || issues.length > 0) return unprocessable(issues)
    return feedTransactions(c, database, { query, headers })
  })

  // Refund a transaction
  const refundTransaction = handled(handlers.refund, refundTransactionAnswers, handling)
  app.post('/transactions/:id/refund', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const params = readRefundTransactionParams(paramsOf(c, issues), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkRefundTransactionBody, issues)
    if (params === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { params, body }, refundTransaction)
  })
}
