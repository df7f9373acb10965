/**
 * The types of the operations that belong to no resource, as they are once checked.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import type { Book } from './books/types.ts'
import type { Country } from './countries/types.ts'

export interface SearchResult {
  books: Book[]
  countries: Country[]
}

/** The query of `search`. */
export interface SearchQuery {
  q: string
}
