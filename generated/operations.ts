/**
 * Routes: the operations that belong to no resource.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { type Database, handled, type HonoRoutes, type Issues, queryOf, refusesJson } from 'tenon/runtime'
import { notAcceptable, unprocessable } from './errors.ts'
import type { OperationHandlers } from './handlers.ts'
import { handling } from './handling.ts'
import { searchAnswers } from './operation-answers.ts'
import { readSearchQuery } from './operation-checks.ts'

/** Adds the operations that belong to no resource. */
export function operationRoutes(app: HonoRoutes, database: Database, handlers: OperationHandlers): void {
  // Search books and countries
  const search = handled(handlers.search, searchAnswers, handling)
  app.get('/search', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readSearchQuery(queryOf(c, issues), issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return search(c, database, { query })
  })
}
