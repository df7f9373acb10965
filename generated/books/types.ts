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
  /** The `code` of a language. */
  language?: string
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
  /** The `code` of a language. */
  language?: string
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
  language?: string | null
}

export interface Author {
  name: string
}

/** The query of `listBooks`. */
export interface ListBooksQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: (
    | 'id'
    | '-id'
    | 'title'
    | '-title'
    | 'page_count'
    | '-page_count'
    | 'pub_date'
    | '-pub_date'
    | 'isbn13'
    | '-isbn13'
    | 'genre'
    | '-genre'
    | 'language'
    | '-language'
  )[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'title' | 'page_count' | 'pub_date' | 'authors' | 'isbn13' | 'genre' | 'language')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only books with this `id`. */
  id?: number
  /** Only books without this `id`. */
  'id[ne]'?: number
  /** Only books with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only books whose `id` is above this. */
  'id[gt]'?: number
  /** Only books whose `id` is this or above. */
  'id[gte]'?: number
  /** Only books whose `id` is below this. */
  'id[lt]'?: number
  /** Only books whose `id` is this or below. */
  'id[lte]'?: number
  /** Only books with this `title`. */
  title?: string
  /** Only books without this `title`. */
  'title[ne]'?: string
  /** Only books with one of these `title`, and none where the list is empty. */
  'title[in]'?: string[]
  /** Only books whose `title` contains this. */
  'title[contains]'?: string
  /** Only books whose `title` starts with this. */
  'title[startsWith]'?: string
  /** Only books with this `page_count`. */
  page_count?: number
  /** Only books without this `page_count`. */
  'page_count[ne]'?: number
  /** Only books with one of these `page_count`, and none where the list is empty. */
  'page_count[in]'?: number[]
  /** Only books whose `page_count` is above this. */
  'page_count[gt]'?: number
  /** Only books whose `page_count` is this or above. */
  'page_count[gte]'?: number
  /** Only books whose `page_count` is below this. */
  'page_count[lt]'?: number
  /** Only books whose `page_count` is this or below. */
  'page_count[lte]'?: number
  /** Only books with this `pub_date`. */
  pub_date?: string
  /** Only books without this `pub_date`. */
  'pub_date[ne]'?: string
  /** Only books with one of these `pub_date`, and none where the list is empty. */
  'pub_date[in]'?: string[]
  /** Only books whose `pub_date` is above this. */
  'pub_date[gt]'?: string
  /** Only books whose `pub_date` is this or above. */
  'pub_date[gte]'?: string
  /** Only books whose `pub_date` is below this. */
  'pub_date[lt]'?: string
  /** Only books whose `pub_date` is this or below. */
  'pub_date[lte]'?: string
  /** Only books with this `isbn13`. */
  isbn13?: string
  /** Only books without this `isbn13`. */
  'isbn13[ne]'?: string
  /** Only books with one of these `isbn13`, and none where the list is empty. */
  'isbn13[in]'?: string[]
  /** Only books whose `isbn13` contains this. */
  'isbn13[contains]'?: string
  /** Only books whose `isbn13` starts with this. */
  'isbn13[startsWith]'?: string
  /** Only books with this `genre`. */
  genre?: string
  /** Only books without this `genre`. */
  'genre[ne]'?: string
  /** Only books with one of these `genre`, and none where the list is empty. */
  'genre[in]'?: string[]
  /** Only books whose `genre` contains this. */
  'genre[contains]'?: string
  /** Only books whose `genre` starts with this. */
  'genre[startsWith]'?: string
  /** Only books without any `genre`, or with one. */
  'genre[isNull]'?: boolean
  /** Only books with this `language`. */
  language?: string
  /** Only books without this `language`. */
  'language[ne]'?: string
  /** Only books with one of these `language`, and none where the list is empty. */
  'language[in]'?: string[]
  /** Only books whose `language` contains this. */
  'language[contains]'?: string
  /** Only books whose `language` starts with this. */
  'language[startsWith]'?: string
  /** Only books without any `language`, or with one. */
  'language[isNull]'?: boolean
}
