/** What is known of a table's fields while a server runs: how JSON values become stored ones, and back. It never asks a database. */
import type { Row, SqlValue } from './database.ts'
import { setOwn, uuidText } from '../check/values.ts'
import { isKeepable, unkeepable } from './keepable.ts'

/** A field of a table. */
export interface TableField {
  readonly name: string
  readonly storage: 'integer' | 'real' | 'text' | 'boolean' | 'json'
  /** What the text is, where it is kept in another form than it may be given in. */
  readonly format?: 'uuid'
  /** `created` and `updated` are moments that the server sets, `computed` is worked out by the database. */
  readonly role?: 'created' | 'updated' | 'computed'
  /** The JSON value that stands in for an absent one. */
  readonly default?: unknown
  /** Whether the database may hold NULL. */
  readonly nullable?: true
  /** Whether NULL is absent in JSON, rather than null. */
  readonly omitNull?: true
  /** The row that it holds the key of. */
  readonly references?: { readonly table: string; readonly key: string }
}

/** A table, as fixtures, handlers and migrations need to know it. */
export interface TableFields {
  /** The name of the file of its fixtures, for messages too: `countries.json`. */
  readonly file: string
  readonly table: string
  /** The field that identifies a row. */
  readonly key: string
  /** What makes the key of a new row: the database, the server, or whoever inserts it. */
  readonly keyKind: 'integer' | 'uuid' | 'ulid' | 'natural'
  readonly fields: readonly TableField[]
  /** The lists of fields whose values no two rows share. */
  readonly unique?: readonly (readonly string[])[]
}

/** A JSON value as it is stored; undefined where it is of another type or cannot be kept. */
const stored: Readonly<Record<TableField['storage'], (value: unknown) => SqlValue | undefined>> = {
  integer: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  real: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  text: (value) => (typeof value === 'string' && isKeepable(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
  json: (value) => JSON.stringify(value),
}

const typeNames: Readonly<Record<TableField['storage'], string>> = {
  integer: 'an integer',
  real: 'a number',
  text: 'a string',
  boolean: 'true or false',
  json: 'a JSON value',
}

/** Makes of a JSON value what is stored; null is NULL. Throws a TypeError that names the field when it is another or cannot be kept. */
export function toStored({ name, storage, format }: TableField, value: unknown): SqlValue {
  if (value === null) return null
  const result = stored[storage](value)
  if (format === 'uuid' && typeof result === 'string') return uuidText(result)
  if (result !== undefined) return result
  if (storage === 'text' && typeof value === 'string')
    throw new TypeError(`"${name}" ${unkeepable}: ${JSON.stringify(value)}`)
  throw new TypeError(`"${name}" must be ${typeNames[storage]}, not ${JSON.stringify(value)}`)
}

/** Makes of what is stored the JSON value; NULL is null. */
export function fromStored({ storage }: TableField, value: SqlValue): unknown {
  if (value === null) return null
  if (storage === 'boolean') return value === 1
  return storage === 'json' ? JSON.parse(String(value)) : value
}

/** Makes the JSON object of a row that holds these fields. */
export function readRow(fields: readonly TableField[], row: Row): object {
  const record = {}
  for (const [index, field] of fields.entries()) {
    const value = fromStored(field, row[index] ?? null)
    if (value !== null || field.omitNull !== true) setOwn(record, field.name, value)
  }
  return record
}

/** Throws a TypeError that names the first key which is no field of the table. */
export function refuseUnknown({ table, fields }: Pick<TableFields, 'table' | 'fields'>, values: object): void {
  const unknown = Object.keys(values).find((name) => !fields.some((field) => field.name === name))
  if (unknown !== undefined) throw new TypeError(`"${unknown}" is not a field of ${table}`)
}
