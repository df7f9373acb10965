/**
 * Routes: the custom operations on countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */
import { type Database, handled, type HonoRoutes, type Issues, queryOf, refuses } from 'tenon/runtime'
import { notAcceptable, unprocessable } from '../errors.ts'
import type { CountryHandlers } from '../handlers.ts'
import { handling } from '../handling.ts'
import { exportCountriesAnswers } from './action-answers.ts'
import { readExportCountriesQuery } from './action-checks.ts'

const exportCountriesTypes = ['text/csv']

/** Adds the custom operations on countries. */
export function countryActions(app: HonoRoutes, database: Database, handlers: CountryHandlers): void {
  // Export countries as CSV
  const exportCountries = handled(handlers.export, exportCountriesAnswers, handling)
  app.get('/countries/export', (c) => {
    if (refuses(c, exportCountriesTypes)) return notAcceptable(exportCountriesTypes)
    const issues: Issues = []
    const query = readExportCountriesQuery(queryOf(c, issues), issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return exportCountries(c, database, { query })
  })
}
