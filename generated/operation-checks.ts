/**
 * Checks of what clients send to the operations that belong to no resource.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import {
  complete,
  extraForbidden,
  isLonger,
  isShorter,
  type Issues,
  last,
  missing,
  type Query,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { SearchQuery } from './operation-types.ts'

const searchQueryKeys = new Set(['q'])

/** Reads the query of `search`. */
export function readSearchQuery(values: Query, issues: Issues): SearchQuery | undefined {
  const before = issues.length
  const value: Partial<SearchQuery> = {}

  // q: text of 2 to 100 characters
  const q = last(values, 'q')
  if (q === undefined) issues.push(missing(['query', 'q'], null))
  else if (isShorter(q, 2)) issues.push(stringTooShort(['query', 'q'], q, 2))
  else if (isLonger(q, 100)) issues.push(stringTooLong(['query', 'q'], q, 100))
  else value.q = q

  for (const key of values.keys()) {
    if (!searchQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}
