/** Three related resources, as an author would define them, and the same in memory: what the API has to answer to each request. */

/** The schemas: shelves have a key of the author's, books may stand on one, reviews are nested under books and go with them. */
export const schemas = {
  'schemas/library.ts': `import { defineResource, reference, Type } from 'tenon'
export const shelves = defineResource('shelves', {
  key: { field: 'code' },
  fields: { code: Type.String({ pattern: '^[a-z]+$' }), room: Type.String({ minLength: 1 }), size: Type.Optional(Type.Integer()) },
})
export const books = defineResource('books', {
  fields: {
    title: Type.String({ minLength: 1 }),
    shelf: Type.Optional(reference(shelves, { onDelete: 'set null' })),
    price: Type.Number({ minimum: 0 }),
    sequel_to: Type.Union([reference('books'), Type.Null()]),
  },
  unique: ['title'],
})
export const reviews = defineResource('reviews', {
  parent: books,
  onParentDelete: 'cascade',
  fields: { stars: Type.Integer({ minimum: 1, maximum: 5 }), by: Type.Optional(Type.String()) },
})
`,
}

/** A value of JSON that a field holds. */
export type Value = string | number | null

/** What a client writes of a row. Which fields there are depends on the resource. */
export type Fields = Readonly<Record<string, Value>>

export type ResourceName = 'shelves' | 'books' | 'reviews'

/** A row as it is kept in memory. */
export interface Row {
  readonly key: Value
  /** The book of a review. */
  readonly parent?: Value
  fields: Fields
  /** Counts the changes: a version that was seen before it has grown is stale. */
  changes: number
  /** The `ETag` of the last answer about it, and the number of changes that it stood for. */
  tag?: { readonly text: string; readonly changes: number }
}

/** The rows of the three resources, in the order of their keys. */
export class Library {
  readonly rows: Record<ResourceName, Row[]> = { shelves: [], books: [], reviews: [] }

  find(resource: ResourceName, key: Value, parent?: Value): Row | undefined {
    return this.rows[resource].find((row) => row.key === key && (resource !== 'reviews' || row.parent === parent))
  }

  /** Whether what is to be written clashes with another row, or refers to none. */
  conflicts(resource: ResourceName, fields: Fields, own?: Row): boolean {
    const others = this.rows[resource].filter((row) => row !== own)
    if (resource === 'shelves') return own === undefined && this.find('shelves', fields['code'] ?? null) !== undefined
    if (resource === 'reviews') return false
    const { title, shelf = null, sequel_to: first = null } = fields
    return (
      others.some((row) => row.fields['title'] === title) ||
      (shelf !== null && this.find('shelves', shelf) === undefined) ||
      (first !== null && this.find('books', first) === undefined && own?.key !== first)
    )
  }

  /** Whether a row cannot be deleted, since others refer to it that have to go first. */
  isReferred(resource: ResourceName, { key }: Row): boolean {
    return resource === 'books' && this.rows.books.some((row) => row.fields['sequel_to'] === key && row.key !== key)
  }

  insert(resource: ResourceName, row: Row): void {
    this.rows[resource] = [...this.rows[resource], row].toSorted((a, b) => compare(a.key, b.key))
  }

  change(row: Row, fields: Fields): void {
    row.fields = fields
    row.changes++
  }

  delete(resource: ResourceName, row: Row): void {
    this.rows[resource] = this.rows[resource].filter((each) => each !== row)
    if (resource === 'books') this.rows.reviews = this.rows.reviews.filter(({ parent }) => parent !== row.key)
    if (resource !== 'shelves') return
    for (const book of this.rows.books) {
      if (book.fields['shelf'] !== row.key) continue
      const { shelf: _, ...fields } = book.fields
      this.change(book, fields)
    }
  }
}

/** The order of values: null first, then by code point. */
export function compare(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}

/** A row as the API answers it. */
export function answered(resource: ResourceName, { key, parent, fields }: Row): Readonly<Record<string, unknown>> {
  if (resource === 'shelves') return { code: key, ...fields }
  return { id: key, ...(resource === 'reviews' ? { book_id: parent } : {}), ...fields }
}

/** What is left of fields when null stands for nothing. `sequel_to` alone may be null. */
export function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || name === 'sequel_to'))
}
