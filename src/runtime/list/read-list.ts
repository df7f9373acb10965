/** Reads the query of a list: how much of it, in which order, and the filters. It costs what is given, not what could be. */
import { tooManyItems } from '../check/compound-issue.ts'
import {
  aboveMaximum,
  belowMinimum,
  extraForbidden,
  notInEnum,
  unreadableInteger,
  type Issues,
  type Location,
} from '../check/issue.ts'
import { integerOf } from '../check/text-values.ts'
import { last, type Query } from '../request/query.ts'
import { notACursorOf, readCursor } from './cursor.ts'
import { filterOf, type Filter } from './filter.ts'
import { operators, type List } from './list.ts'
import { termOf, termsOf } from './order.ts'
import { booleanValue, textValue, type TextReader, type Value } from './value-readers.ts'

/** The query of a list. The filters that are given stand beside: `name: 'x'`, `'area[gte]': 1000`, `'area[in]': [1, 2]`. */
export interface ListQuery {
  /** How many rows to answer with at most. */
  readonly limit: number
  readonly cursor?: string
  /** The fields to sort by: `-area` from the largest down. */
  readonly sort?: readonly string[]
  /** The fields to answer with. */
  readonly fields?: readonly string[]
  /** Whether all rows that pass the filters are counted. */
  readonly count?: 'exact'
}

/** How many values `in` takes. */
const mostValues = 100

/**
 * Reads a query; undefined when something in it is wrong, which is noted. `fixed` is the field that the path gives a value: it is
 * no filter, and nothing to sort by. A filter that is misspelled is never passed over, since the client would take the whole table for its
 * answer.
 */
export function readList<Result extends ListQuery>(
  values: Query,
  list: List,
  issues: Issues,
  fixed?: string,
): Result | undefined {
  const before = issues.length
  const result: Record<string, unknown> = { limit: list.page.default }
  const keep = (name: string, value: unknown) => {
    if (value !== undefined) result[name] = value
  }
  for (const [name, read] of own) {
    const texts = values.get(name)
    if (texts !== undefined) keep(name, read(texts, list, issues, fixed))
  }
  const { filters, unknown } = sortOut(values, list, fixed)
  for (const { name, filter, texts } of filters) keep(name, readFilter(name, filter, texts, issues))
  for (const name of unknown) issues.push(extraForbidden(['query', name], last(values, name)))
  // The generated type of a query says of each parameter what the list says: here is where they meet.
  return issues.length === before ? (result as unknown as Result) : undefined
}

type OwnReader = (texts: readonly string[], list: List, issues: Issues, fixed: string | undefined) => unknown

/** The parameters that every list has. */
const own: ReadonlyMap<string, OwnReader> = new Map<string, OwnReader>([
  ['limit', readLimit],
  ['cursor', checkCursor],
  ['sort', readSort],
  ['fields', readFields],
  ['count', readCount],
])

/** Whether a parameter is one that every list has. */
export function isOwn(name: string): boolean {
  return own.has(name)
}

function readLimit(texts: readonly string[], { page }: List, issues: Issues): number | undefined {
  const loc = ['query', 'limit']
  const text = lastOf(texts)
  const limit = integerOf(text)
  if (typeof limit !== 'number') issues.push(unreadableInteger(loc, text))
  else if (limit > page.maximum) issues.push(aboveMaximum(loc, text, page.maximum))
  else if (limit < 1) issues.push(belowMinimum(loc, text, 1))
  else return limit
  return undefined
}

/** It stays text: what it says depends on the order, which a handler may change. */
function checkCursor(texts: readonly string[], list: List, issues: Issues): string {
  const text = lastOf(texts)
  if (readCursor(text, list) === undefined) issues.push(notACursorOf(text))
  return text
}

function readSort(texts: readonly string[], list: List, issues: Issues, fixed: string | undefined): string[] {
  const isOffered = (name: string) => {
    const term = termOf(name, list)
    return term !== undefined && term.field.name !== fixed
  }
  return readNames('sort', texts, isOffered, () => termsOf(list).filter(isOffered), issues)
}

function readFields(texts: readonly string[], { fields, byName }: List, issues: Issues): string[] {
  return readNames(
    'fields',
    texts,
    (name) => byName.has(name),
    () => fields.map(({ name }) => name),
    issues,
  )
}

/** Reads names with commas between them, each once. */
function readNames(
  parameter: string,
  texts: readonly string[],
  isKnown: (name: string) => boolean,
  known: () => readonly string[],
  issues: Issues,
): string[] {
  const names = texts.flatMap((text) => text.split(','))
  names.forEach((name, index) => {
    if (!isKnown(name)) issues.push(notInEnum(['query', parameter, index], name, known()))
  })
  return [...new Set(names)]
}

function readCount(texts: readonly string[], _: List, issues: Issues): string {
  const text = lastOf(texts)
  if (text !== 'exact') issues.push(notInEnum(['query', 'count'], text, ['exact']))
  return text
}

/** Of a parameter that is repeated the last counts. */
function lastOf(texts: readonly string[]): string {
  return texts.at(-1) ?? ''
}

interface Given {
  readonly name: string
  readonly filter: Filter
  readonly texts: readonly string[]
}

/** The filters that are given, in the list's order, and the names to refuse. */
function sortOut(values: Query, list: List, fixed: string | undefined): { filters: Given[]; unknown: string[] } {
  const filters: Given[] = []
  const unknown: string[] = []
  for (const [name, texts] of values) {
    if (own.has(name)) continue
    const filter = filterOf(name, list)
    if (filter !== undefined && filter.field.name !== fixed) filters.push({ name, filter, texts })
    else if (list.refusesUnknown || name.includes('[') || list.byName.has(name)) unknown.push(name)
  }
  // In one order whichever they came in, so that it makes one statement.
  return { filters: filters.toSorted((a, b) => compareFilters(a.filter, b.filter)), unknown }
}

function compareFilters(a: Filter, b: Filter): number {
  return a.field.index - b.field.index || operators.indexOf(a.operator) - operators.indexOf(b.operator)
}

function readFilter(
  name: string,
  { field, operator }: Filter,
  texts: readonly string[],
  issues: Issues,
): Value | Value[] | undefined {
  const { read = textValue } = field
  const loc = ['query', name]
  switch (operator) {
    case 'in':
      return readItems(texts, read, loc, issues)
    case 'contains':
    case 'startsWith':
      return lastOf(texts)
    case 'isNull':
      return booleanValue(lastOf(texts), loc, issues)
    case 'eq':
    case 'ne':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return read(lastOf(texts), loc, issues)
  }
}

/** Reads the values of `in`: each text is one where the parameter is repeated; of a single one, commas separate them. */
function readItems(texts: readonly string[], read: TextReader, loc: Location, issues: Issues): Value[] {
  const items = texts.length > 1 ? texts : separated(lastOf(texts))
  if (items.length > mostValues) {
    issues.push(tooManyItems(loc, items, mostValues))
    return []
  }
  return items.flatMap((item, index) => read(item, [...loc, index], issues) ?? [])
}

/** An empty text is the empty list: nothing is one of no values. */
function separated(text: string): string[] {
  return text === '' ? [] : text.split(',')
}
