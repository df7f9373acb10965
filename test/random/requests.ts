/** Random requests to the library, each with what it has to be answered. */
import { array, constantFrom, integer, nat, record, type Arbitrary } from '../fast-check.ts'
import {
  answered,
  compare,
  withoutNulls,
  type Fields,
  type Library,
  type ResourceName,
  type Row,
  type Value,
} from './library.ts'

/** A request before it is known which rows there are: these are chosen by number. */
export interface Step {
  readonly kind: 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'
  readonly resource: ResourceName
  /** Chooses a row among those that there are; beyond them, one that there is not. */
  readonly row: number
  /** Chooses the book of a review, likewise. */
  readonly book: number
  readonly values: { readonly code: string; readonly text: string; readonly number: number; readonly stars: number }
  /** Whether optional fields are given a value, null, or nothing. */
  readonly optional: 'value' | 'null' | 'absent'
  readonly condition: 'none' | 'current' | 'stale'
  readonly sort: string
  readonly filter: 'none' | 'eq' | 'gte' | 'isNull'
  readonly limit: number
}

const small = nat({ max: 4 })

/** Sequences of requests. */
export const steps: Arbitrary<Step[]> = array(
  record({
    kind: constantFrom('list', 'get', 'create', 'create', 'create', 'replace', 'patch', 'delete'),
    resource: constantFrom('shelves', 'books', 'reviews'),
    row: small,
    book: small,
    values: record({
      code: constantFrom('a', 'b', 'c', 'd'),
      text: constantFrom('x', 'y', 'é', 'Z', '%', '\u{1F600}'),
      number: constantFrom(0, 1, 2.5, 10),
      stars: integer({ min: 1, max: 5 }),
    }),
    optional: constantFrom('value', 'null', 'absent'),
    condition: constantFrom('none', 'none', 'current', 'stale'),
    sort: constantFrom('', '-', 'second', '-second'),
    filter: constantFrom('none', 'eq', 'gte', 'isNull'),
    limit: integer({ min: 1, max: 3 }),
  } as const),
  { minLength: 1, maxLength: 14 },
)

/** A request, what it has to be answered, and what then becomes of the library. */
export interface Expected {
  readonly method: string
  readonly path: string
  readonly body?: Fields
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
  /** The body of a success. */
  readonly answer?: unknown
  /** The row that the answer is about, of which the `ETag` is remembered. */
  readonly row?: Row
  /** Takes the body of the answer over into the library. */
  readonly apply?: (answer: Readonly<Record<string, unknown>>) => Row | undefined
}

/** The fields of each resource: the second one to sort by, and the one that may be absent. */
const second = { shelves: 'room', books: 'price', reviews: 'stars' } as const
const optional = { shelves: 'size', books: 'shelf', reviews: 'by' } as const

/** Makes a request of a step. */
export function expectedOf(step: Step, library: Library): Expected {
  const { kind, resource } = step
  const parent = resource === 'reviews' ? (library.rows.books[step.book]?.key ?? 9_999_999) : undefined
  const collection = resource === 'reviews' ? `/books/${parent}/reviews` : `/${resource}`
  const isOrphan = resource === 'reviews' && library.find('books', parent ?? null) === undefined
  if (kind === 'list') return list(step, library, parent, isOrphan)
  if (kind === 'create') return create(step, library, collection, parent, isOrphan)
  const candidates = library.rows[resource]
  const chosen = candidates[step.row]
  const key = chosen?.key ?? (resource === 'shelves' ? 'nowhere' : 9_999_999)
  // A review that was chosen may be another book's.
  const row = library.find(resource, key, parent)
  return change(step, library, `${collection}/${key}`, row)
}

function create(step: Step, library: Library, path: string, parent: Value | undefined, isOrphan: boolean): Expected {
  const { resource } = step
  const body = bodyOf(step, library)
  const request = { method: 'POST', path, body: withoutNulls(body), headers: {} }
  if (isOrphan) return { ...request, status: 404 }
  if (library.conflicts(resource, request.body)) return { ...request, status: 409 }
  const { code, ...fields } = request.body
  return {
    ...request,
    status: 201,
    apply(answer) {
      const key = (resource === 'shelves' ? code : answer['id']) ?? null
      if (typeof key !== 'string' && typeof key !== 'number') throw new Error('A new row has no key.')
      const row: Row = { key, ...(parent === undefined ? {} : { parent }), fields, changes: 0 }
      library.insert(resource, row)
      return row
    },
  }
}

function change(step: Step, library: Library, path: string, row: Row | undefined): Expected {
  const { kind, resource } = step
  const method = { get: 'GET', replace: 'PUT', patch: 'PATCH', delete: 'DELETE', list: '', create: '' }[kind]
  const { code: _, ...whole } = bodyOf(step, library)
  const headers = conditionOf(step, row)
  const request = { method, path, headers, ...(row === undefined ? {} : { row }) }
  if (kind === 'get') {
    if (row === undefined) return { ...request, status: 404 }
    const isUnchanged = headers['if-none-match'] !== undefined && row.tag?.changes === row.changes
    return isUnchanged ? { ...request, status: 304 } : { ...request, status: 200, answer: answered(resource, row) }
  }
  const body = kind === 'replace' ? withoutNulls(whole) : kind === 'patch' ? patchOf(step, whole) : undefined
  const sent = { ...request, ...(body === undefined ? {} : { body }) }
  if (row === undefined) return { ...sent, status: 404 }
  const isStale = headers['if-match'] !== undefined && row.tag?.changes !== row.changes
  if (isStale) return { ...sent, status: 412 }
  if (kind === 'delete') {
    if (library.isReferred(resource, row)) return { ...sent, status: 409 }
    return {
      ...sent,
      status: 204,
      apply() {
        library.delete(resource, row)
        return undefined
      },
    }
  }
  const fields = kind === 'replace' ? (body ?? {}) : withoutNulls({ ...row.fields, ...body })
  if (library.conflicts(resource, fields, row)) return { ...sent, status: 409 }
  return {
    ...sent,
    status: 200,
    answer: answered(resource, { ...row, fields }),
    apply() {
      library.change(row, fields)
      return row
    },
  }
}

/** The headers of a condition: the `ETag` that the client has seen last, or one that there never was. */
function conditionOf({ kind, condition }: Step, row: Row | undefined): Record<string, string> {
  const name = kind === 'get' ? 'if-none-match' : 'if-match'
  if (condition === 'none' || row?.tag === undefined) return {}
  if (condition === 'stale' && kind === 'get') return {}
  return { [name]: row.tag.text }
}

/** A whole body, null where an optional field is left out. */
function bodyOf({ resource, values, optional: given, book, row }: Step, library: Library): Fields {
  const isGiven = given === 'value'
  if (resource === 'shelves') return { code: values.code, room: values.text, size: isGiven ? values.stars : null }
  if (resource === 'reviews') return { stars: values.stars, by: isGiven ? values.text : null }
  const shelf = library.rows.shelves[row]?.key ?? 'nowhere'
  const first = book === 4 ? null : (library.rows.books[book]?.key ?? null)
  return { title: values.text, price: values.number, shelf: isGiven ? shelf : null, sequel_to: first }
}

/** A change of some of the fields; null takes an optional one away. */
function patchOf({ resource, optional: given }: Step, whole: Fields): Fields {
  const name = optional[resource]
  const { [name]: value = null, ...others } = whole
  const changed = Object.entries(others).filter((_, index) => index % 2 === 0)
  return { ...Object.fromEntries(changed), ...(given === 'absent' ? {} : { [name]: value }) }
}

function list(step: Step, library: Library, parent: Value | undefined, isOrphan: boolean): Expected {
  const { resource, sort, filter, limit, values } = step
  const key = resource === 'shelves' ? 'code' : 'id'
  const by = sort.endsWith('second') ? second[resource] : key
  const direction = sort.startsWith('-') ? -1 : 1
  const path = resource === 'reviews' ? `/books/${parent}/reviews` : `/${resource}`
  const name = filter === 'isNull' ? optional[resource] : second[resource]
  const value = { shelves: values.text, books: values.number, reviews: values.stars }[resource]
  // Text is not compared by size.
  const operator = filter === 'gte' && resource === 'shelves' ? 'ne' : filter
  const parameters = new URLSearchParams({ limit: String(limit), count: 'exact' })
  if (sort !== '') parameters.set('sort', (direction < 0 ? '-' : '') + by)
  if (operator === 'isNull') parameters.set(`${name}[isNull]`, 'true')
  else if (operator !== 'none') parameters.set(operator === 'eq' ? name : `${name}[${operator}]`, String(value))
  const request = { method: 'GET', path: `${path}?${parameters.toString()}`, headers: {} }
  if (isOrphan) return { ...request, status: 404 }
  const valueOf = (row: Row, field: string): Value => (field === key ? row.key : (row.fields[field] ?? null))
  const isIt: Record<string, (row: Row) => boolean> = {
    none: () => true,
    eq: (row) => valueOf(row, name) === value,
    ne: (row) => valueOf(row, name) !== value,
    gte: (row) => compare(valueOf(row, name), value) >= 0,
    isNull: (row) => valueOf(row, name) === null,
  }
  const rows = library.rows[resource]
    .filter((row) => parent === undefined || row.parent === parent)
    .filter((row) => isIt[operator]?.(row) === true)
    .toSorted((a, b) => direction * (compare(valueOf(a, by), valueOf(b, by)) || compare(a.key, b.key)))
  return { ...request, status: 200, answer: rows.map((row) => answered(resource, row)) }
}
