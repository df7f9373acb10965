/**
 * The operations on refunds.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import {
  type Context,
  type Database,
  found,
  type Hono,
  type Issues,
  okPage,
  queryOf,
  readList,
  refuseQuery,
  refusesJson,
  withOverride,
} from 'tenon/runtime'
import * as store from './store.ts'
import { notAcceptable, notFound, unprocessable } from '../errors.ts'
import type { GetRefundRequest, ListRefundsRequest, RefundOverrides } from '../handlers.ts'
import { handling } from '../handling.ts'
import { getAnswers, listAnswers } from './answers.ts'
import { readRefundId } from './checks.ts'
import { refundList } from './list.ts'
import type { ListRefundsQuery } from './types.ts'

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'b3f692'

/** Adds the operations on refunds. */
export function refundRoutes(app: Hono, database: Database, handlers: RefundOverrides = {}): void {
  // List refunds
  const list = withOverride(listRefunds, handlers.list, listAnswers, handling)
  app.get('/refunds', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListRefundsQuery>(queryOf(c), refundList, issues)
    if (query === undefined) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a refund
  const get = withOverride(getRefund, handlers.get, getAnswers, handling)
  app.get('/refunds/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readRefundId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })
}

async function listRefunds(c: Context, database: Database, { query }: ListRefundsRequest): Promise<Response> {
  const page = await store.list(database, query)
  return okPage(c, page)
}

async function getRefund(c: Context, database: Database, { params: { id } }: GetRefundRequest): Promise<Response> {
  const row = await store.get(database, id)
  return row === undefined ? notFound('refund', id) : found(c, row, representation)
}
