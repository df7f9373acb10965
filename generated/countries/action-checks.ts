/**
 * Checks of what clients send to the custom operations on countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */
import { complete, extraForbidden, isOneOf, type Issues, last, notALiteral, type Query } from 'tenon/runtime'
import type { ExportCountriesQuery } from './types.ts'

const separatorValues = [',', ';'] as const
const exportCountriesQueryKeys = new Set(['separator'])

/** Reads the query of `exportCountries`. */
export function readExportCountriesQuery(values: Query, issues: Issues): ExportCountriesQuery | undefined {
  const before = issues.length
  const value: Partial<ExportCountriesQuery> = {}

  // separator: "," when absent; one of 2 values
  const separator = last(values, 'separator')
  if (separator === undefined) value.separator = ','
  else if (!isOneOf(separatorValues, separator))
    issues.push(notALiteral(['query', 'separator'], separator, separatorValues))
  else value.separator = separator

  for (const key of values.keys()) {
    if (!exportCountriesQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}
