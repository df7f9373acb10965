/**
 * The operations on refunds.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import {
  andThen,
  type Awaitable,
  type Context,
  type Database,
  found,
  type HonoRoutes,
  type Issues,
  okPage,
  queryOf,
  readList,
  refuseQuery,
  refusesJson,
  withOverride,
} from 'tenon/runtime'
import { notAcceptable, notFound, unprocessable } from '../errors.ts'
import type { GetRefundRequest, ListRefundsRequest, RefundOverrides } from '../handlers.ts'
import { handling } from '../handling.ts'
import { getAnswers, listAnswers } from './answers.ts'
import { readRefundId } from './checks.ts'
import { refundList } from './list.ts'
import * as store from './store.ts'
import type { ListRefundsQuery } from './types.ts'

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'b3f692'

/** Adds the operations on refunds. */
export function refundRoutes(app: HonoRoutes, database: Database, handlers: RefundOverrides = {}): void {
  // List refunds
  const list = withOverride(listRefunds, handlers.list, listAnswers, handling)
  app.get('/refunds', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListRefundsQuery>(queryOf(c, issues), refundList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a refund
  const get = withOverride(getRefund, handlers.get, getAnswers, handling)
  app.get('/refunds/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readRefundId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })
}

function listRefunds(c: Context, database: Database, { query }: ListRefundsRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getRefund(c: Context, database: Database, { params: { id } }: GetRefundRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('refund', id)
    return found(c, row, representation)
  })
}
