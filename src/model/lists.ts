/** Lists: which fields they are filtered and sorted by, and the parameters of their queries. */
import type { Filter, Operator, Resource, StoredField } from './api.ts'
import { defined } from './defined.ts'
import type { Parameter } from './operation.ts'
import type { Type } from './types.ts'
import type { Report } from './keywords.ts'
import { wordsOf } from './names.ts'
import type { Options } from './relations.ts'
import { findField } from './stored-fields.ts'

/** The names that a list gives a meaning of its own: no field filters by one. */
const listNames: ReadonlySet<string> = new Set(['limit', 'cursor', 'sort', 'fields', 'count'])

/** Decides by which fields lists are filtered and sorted: those that the author names, or every plain one. */
export function listsOf(
  { filters, sorts }: Options,
  fields: readonly StoredField[],
  at: string,
  report: Report,
): Pick<Resource, 'filters' | 'sorts'> {
  const chosen = (option: 'filters' | 'sorts', names: readonly string[] | undefined) => {
    checkChosen(names ?? [], fields, `${at}.${option}`, report)
    return fields.filter(
      (field) => isPlain(field) && (names === undefined || field.role === 'key' || names.includes(field.name)),
    )
  }
  return {
    filters: [...new Set([...chosen('filters', filters), ...fields.filter(isReference)])]
      .filter(({ name }) => !listNames.has(name))
      .toSorted((a, b) => fields.indexOf(a) - fields.indexOf(b))
      .map((field) => ({ field: field.name, operators: operatorsOf(field) })),
    sorts: chosen('sorts', sorts).map(({ name }) => name),
  }
}

/** A reference is always filtered by: that is how the rows that refer to another are found. */
function isReference({ role, reference }: StoredField): boolean {
  return role === 'parent' || reference !== undefined
}

function isPlain({ storage, writeOnly }: StoredField): boolean {
  return storage !== 'json' && !writeOnly
}

function checkChosen(names: readonly string[], fields: readonly StoredField[], at: string, report: Report): void {
  for (const name of names) {
    const field = findField(name, fields, at, report)
    if (field === undefined) continue
    if (field.writeOnly) report('option_invalid', at, `\`${name}\` is \`writeOnly\`: nobody may learn of its value.`)
    else if (!isPlain(field))
      report('option_invalid', at, `\`${name}\` is a nested value; only plain ones are compared.`)
  }
}

const ordering: readonly Operator[] = ['gt', 'gte', 'lt', 'lte']
const orderedFormats: ReadonlySet<string> = new Set(['date', 'date-time', 'time'])
const exactFormats: ReadonlySet<string> = new Set([...orderedFormats, 'uuid', 'ipv4', 'ipv6', 'duration'])

/** How a field can be compared. */
function operatorsOf({ type, nullable, role, readOnly }: StoredField): Operator[] {
  // A key that the server makes is no text that anybody would search.
  if (role === 'key' && readOnly && type.kind === 'string') return ['eq', 'ne', 'in']
  return [...comparisonsOf(type), ...(nullable ? (['isNull'] as const) : [])]
}

function comparisonsOf(type: Type): readonly Operator[] {
  if (type.kind === 'nullable') return comparisonsOf(type.of)
  if (type.kind === 'boolean') return ['eq']
  if (type.kind === 'integer' || type.kind === 'number') return ['eq', 'ne', 'in', ...ordering]
  if (type.kind !== 'string') return ['eq', 'ne', 'in']
  const { format = '' } = type
  return [
    'eq',
    'ne',
    'in',
    ...(orderedFormats.has(format) ? ordering : []),
    ...(exactFormats.has(format) ? [] : (['contains', 'startsWith'] as const)),
  ]
}

/** How the name of a filter by one of some values ends: no name of a field does. */
export const oneOfEnding = `[${'in' satisfies Operator}]`

/** How many values `in` takes. */
const mostValues = 100

const fieldsMeaning =
  'The fields to answer with: rows have these and no others, even of those that are required. All when left out.'

/** Makes a parameter of the query. */
function query(name: string, type: Type, description: string): Parameter {
  return { in: 'query', name, type: { ...type, notes: { description } }, required: false }
}

function choice(values: readonly string[]): Type {
  return { kind: 'enum', values }
}

/** What the parameters of a list depend on. */
type Listed = Pick<Resource, 'name' | 'fields' | 'filters' | 'sorts' | 'page'>

/**
 * The parameters of the query of a list. `fixed` is the field that the path gives a value: rows neither differ by it nor are chosen by it.
 */
export function listParameters(resource: Listed, fixed: string | undefined): Parameter[] {
  const { page, fields, filters, sorts, name } = resource
  const plural = wordsOf(name).join(' ')
  const readable = fields.filter(({ writeOnly }) => !writeOnly).map((field) => field.name)
  const limit: Type = { kind: 'integer', minimum: 1, maximum: page.maximum }
  const orders = sorts.flatMap((each) => (each === fixed ? [] : [each, `-${each}`]))
  return [
    { ...query('limit', limit, 'How many to answer with at most.'), default: page.default },
    query('cursor', { kind: 'string' }, 'Where to go on: taken from the `Link` header of another page.'),
    {
      ...query('sort', { kind: 'array', items: choice(orders) }, 'What to sort by; `-` is from the largest down.'),
      isCommaSeparated: true,
    },
    {
      ...query('fields', { kind: 'array', items: choice(readable) }, fieldsMeaning),
      isCommaSeparated: true,
    },
    query('count', choice(['exact']), 'Whether to say in `Total-Count` how many there are on all pages.'),
    ...filters.filter(({ field }) => field !== fixed).flatMap((filter) => filterParameters(filter, fields, plural)),
  ]
}

function filterParameters(
  { field: name, operators }: Filter,
  fields: readonly StoredField[],
  plural: string,
): Parameter[] {
  const field = fields.find((each) => each.name === name)
  if (field === undefined) return []
  const type = comparedType(field.type)
  return operators.map((operator): Parameter => {
    const notes = { description: `Only ${plural} ${meanings[operator](`\`${name}\``)}.` }
    const parameter = {
      in: 'query' as const,
      name: operator === 'eq' ? name : `${name}[${operator}]`,
      required: false,
    }
    if (operator === 'in') {
      return {
        ...parameter,
        type: { kind: 'array', items: type, maxItems: mostValues, notes },
        isCommaSeparated: true,
        isOneOf: true,
      }
    }
    if (operator === 'isNull') return { ...parameter, type: { kind: 'boolean', notes } }
    if (operator === 'contains' || operator === 'startsWith') return { ...parameter, type: { kind: 'string', notes } }
    return { ...parameter, type: { ...type, notes } }
  })
}

const meanings: Readonly<Record<Operator, (field: string) => string>> = {
  eq: (field) => `with this ${field}`,
  ne: (field) => `without this ${field}`,
  in: (field) => `with one of these ${field}, and none where the list is empty`,
  gt: (field) => `whose ${field} is above this`,
  gte: (field) => `whose ${field} is this or above`,
  lt: (field) => `whose ${field} is below this`,
  lte: (field) => `whose ${field} is this or below`,
  contains: (field) => `whose ${field} contains this`,
  startsWith: (field) => `whose ${field} starts with this`,
  isNull: (field) => `without any ${field}, or with one`,
}

/** What a filter compares with: the kind of the field, without the bounds that only a stored value has to keep. */
export function comparedType(type: Type): Type {
  if (type.kind === 'nullable') return comparedType(type.of)
  if (type.kind === 'string') return { kind: 'string', ...defined({ format: type.format }) }
  if (type.kind === 'integer' || type.kind === 'number') return { kind: type.kind }
  return type
}
