/** What is known of a list before any request: its table, and which of its fields filter and sort. It reads and runs nothing. */
import { identifier } from '../storage/identifier.ts'
import type { SqlValue } from '../storage/database.ts'
import type { TextReader } from './value-readers.ts'

/** How a filter compares, in the order in which filters are read: `area[gte]=5`; `eq` is written without brackets. */
export const operators = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'isNull'] as const

export type Operator = (typeof operators)[number]

/** A field of the rows that a list answers. */
export interface ListField {
  /** The column, and the key in JSON. */
  readonly name: string
  readonly storage: 'integer' | 'real' | 'text' | 'boolean' | 'json'
  /** Whether the database may hold NULL. */
  readonly nullable?: true
  /** Whether NULL is left out of the JSON; otherwise it is `null`. */
  readonly omitNull?: true
  /** Prints the value as JSON, where that is not all of what is stored. */
  readonly print?: (value: SqlValue) => string
  /** Reads a value that it is compared with; any text will do when there is none. */
  readonly read?: TextReader
  readonly operators?: readonly Operator[]
  readonly sorts?: true
}

/** A list, as generated code writes it down. */
export interface ListSpec {
  readonly table: string
  /** The field that identifies a row. A list can always be sorted by it. */
  readonly key: string
  /** The number of rows: when not asked for, and at most. */
  readonly page: { readonly default: number; readonly maximum: number }
  /** Whether a parameter that nobody knows is an issue; one that looks like a filter always is. */
  readonly refusesUnknown: boolean
  /** The fields that are answered, in the order of a row. */
  readonly fields: readonly ListField[]
}

/** The columns of a table, found by name, so that a request costs what it asks for, however much it could. */
export interface Columns {
  /** The name of the one that identifies a row. */
  readonly key: string
  readonly fields: readonly Column[]
  readonly byName: ReadonlyMap<string, Column>
}

/** A list whose fields are known as columns. */
export interface List extends ListSpec, Columns {
  readonly fields: readonly Column[]
  /** The table, as SQL. */
  readonly from: string
  /** A whole row in JSON, where SQLite prints it byte for byte as the serializer does; that is faster. */
  readonly json?: Column
}

/** A field, where it stands among the others, and its name as SQL. */
export interface Column extends ListField {
  readonly index: number
  readonly sql: string
}

/** Makes a list of what is written down of it. */
export function newList(spec: ListSpec): List {
  const columns = columnsOf(spec)
  const json = isPrintable(columns.fields) && { json: jsonOf(columns.fields) }
  return { ...spec, ...columns, from: identifier(spec.table), ...json }
}

/** Makes columns of fields. */
export function columnsOf({ key, fields: listed }: Pick<ListSpec, 'key' | 'fields'>): Columns {
  const fields = listed.map((field, index) => ({ ...field, index, sql: identifier(field.name) }))
  return { key, fields, byName: new Map(fields.map((field) => [field.name, field])) }
}

/** SQLite prints other digits of reals, leaves nothing out, and takes so many arguments and no more. */
function isPrintable(fields: readonly Column[]): boolean {
  return fields.length <= 50 && fields.every(({ storage, omitNull }) => omitNull !== true && isPlain(storage))
}

function isPlain(storage: ListField['storage']): boolean {
  return storage === 'text' || storage === 'integer' || storage === 'boolean'
}

function jsonOf(fields: readonly Column[]): Column {
  const members = fields.map(({ name, storage, sql }) => {
    const value = storage === 'boolean' ? `json(case ${sql} when 1 then 'true' when 0 then 'false' end)` : sql
    return `'${name.replaceAll("'", "''")}', ${value}`
  })
  return { name: '', storage: 'text', index: 0, sql: `json_object(${members.join(', ')})` }
}
