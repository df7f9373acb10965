/**
 * The answers of handlers of the operations that belong to no resource: what is not declared is left out.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import {
  type Answers,
  complete,
  isArray,
  isFull,
  isObject,
  type Issues,
  missingOr,
  notAList,
  notAnObject,
  within,
} from 'tenon/runtime'
import { readBook } from './books/answers.ts'
import type { Book } from './books/types.ts'
import { readCountry } from './countries/answers.ts'
import type { Country } from './countries/types.ts'
import type { SearchResult } from './operation-types.ts'

export const searchAnswers: Answers = { 200: { kind: 'json', shape: readSearchResult, headers: [] } }

/** Reads a `SearchResult`. */
export function readSearchResult(input: unknown, issues: Issues): SearchResult | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<SearchResult> = {}
  const { books, countries } = input

  // books: a list, each a Book
  if (!isArray(books)) issues.push(missingOr(notAList, ['books'], books, input))
  else {
    const kept: Book[] = []
    for (let index = 0; index < books.length; index++) {
      if (isFull(issues)) break
      const item = books[index]
      const start2 = issues.length
      const kept2 = readBook(item, issues)
      if (kept2 === undefined) within(issues, start2, ['books', index])
      else kept.push(kept2)
    }
    value.books = kept
  }

  // countries: a list, each a Country
  if (!isArray(countries)) issues.push(missingOr(notAList, ['countries'], countries, input))
  else {
    const kept: Country[] = []
    for (let index = 0; index < countries.length; index++) {
      if (isFull(issues)) break
      const item = countries[index]
      const start2 = issues.length
      const kept2 = readCountry(item, issues)
      if (kept2 === undefined) within(issues, start2, ['countries', index])
      else kept.push(kept2)
    }
    value.countries = kept
  }

  return issues.length === before ? complete(value) : undefined
}
