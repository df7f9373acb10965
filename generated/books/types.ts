/**
 * The types of books, as they are once checked.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */

export interface Book {
  id: number
  title: string
  page_count: number
  /** Date of publication */
  pub_date: string
  authors: Author[]
  isbn13: string
  /** Null when nobody has said. */
  genre: string | null
}

export interface BookCreate {
  title: string
  page_count: number
  /** Date of publication */
  pub_date: string
  authors: Author[]
  isbn13: string
  /** Null when nobody has said. */
  genre: string | null
}

export type BookReplace = BookCreate

export interface BookPatch {
  title?: string
  page_count?: number
  /** Date of publication */
  pub_date?: string
  authors?: Author[]
  isbn13?: string
  /** Null when nobody has said. */
  genre?: string | null
}

export interface Author {
  name: string
}

/** The query of `listBooks`. */
export interface ListBooksQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only books with this `title`. */
  title?: string
  /** Only books with this `page_count`. */
  page_count?: number
  /** Only books with this `pub_date`. */
  pub_date?: string
  /** Only books with this `isbn13`. */
  isbn13?: string
  /** Only books with this `genre`. */
  genre?: string
}
