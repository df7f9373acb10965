/** Tables as migrations compare them: what of the model a database is made of, and nothing of what clients see. */
import { isObject } from '../../runtime/check/keywords/kinds.ts'
import type { Api, Reference, Resource, StoredField } from '../api.ts'
import { jsonKindsOf, kindOfStorage, type JsonKind } from '../json-kinds.ts'
import { defined } from '../defined.ts'

/** A table. It prints as JSON, and is kept beside each migration and in each database. */
export interface StoredTable {
  readonly name: string
  /** What it was called before, as its author says. */
  readonly renamedFrom?: string
  readonly key: string
  readonly keyKind: Resource['keyKind']
  readonly fields: readonly TableField[]
  readonly unique: readonly (readonly string[])[]
  /** The fields that have an index. */
  readonly indexes: readonly string[]
}

/** A field of a table. */
export interface TableField extends Pick<
  StoredField,
  'name' | 'renamedFrom' | 'storage' | 'role' | 'nullable' | 'expression' | 'default'
> {
  readonly reference?: Omit<Reference, 'resource'>
  /** The kinds of the JSON values that it holds, where its storage does not say. Without them, it may hold any. */
  readonly kinds?: readonly JsonKind[]
  /** Whether the database refuses to compute an integer that JSON cannot tell from others. */
  readonly isExact?: true
}

/** The tables of an API, those that come first in the alphabet first. */
export function storedTables({ resources }: Pick<Api, 'resources'>): StoredTable[] {
  return resources.map(storedTable)
}

/** The table of a resource. */
export function storedTable(resource: Resource): StoredTable {
  const { table, renamedFrom, key, keyKind, unique } = resource
  return {
    name: table,
    ...defined({ renamedFrom }),
    key,
    keyKind,
    fields: resource.fields.map(tableField),
    unique,
    indexes: indexed(resource),
  }
}

function tableField(field: StoredField): TableField {
  const { name, renamedFrom, storage, role, nullable, reference, expression, default: fallback } = field
  const kinds = storage === 'json' ? jsonKindsOf(field.type) : undefined
  return {
    name,
    ...defined({ renamedFrom }),
    storage,
    ...defined({ kinds }),
    role,
    nullable,
    ...(reference !== undefined && {
      reference: { table: reference.table, key: reference.key, onDelete: reference.onDelete },
    }),
    ...defined({ expression, default: fallback }),
    ...(role === 'computed' && storage === 'integer' && { isExact: true as const }),
  }
}

/** Whether a field holds none of the values of another storage: text is no array. */
export function refusesStorage({ storage, kinds }: TableField, other: TableField['storage']): boolean {
  return storage === 'json' && other !== 'json' && kinds !== undefined && !kinds.includes(kindOfStorage[other])
}

/**
 * The fields that have an index: those that lists are filtered and sorted by, but for those by whose value alone a row is told. Rows
 * that are alike in one, in NULL say, have to be found in the order of their keys, which no rule that they are unique keeps them in.
 */
function indexed({ fields, filters, sorts, unique, key }: Resource): string[] {
  const used = new Set([...filters.map(({ field }) => field), ...sorts])
  const isAlone = (name: string) => unique.some((names) => names.length === 1 && names[0] === name)
  return fields
    .filter(({ name, reference }) => used.has(name) || reference !== undefined)
    .filter(({ name, nullable }) => name !== key && (nullable || !isAlone(name)))
    .map(({ name }) => name)
}

/** Prints tables, the same for the same ones, and what they follow, if that is to be kept. */
export function printTables(tables: readonly StoredTable[], follows?: string): string {
  return `${JSON.stringify({ ...defined({ follows }), tables }, undefined, 2)}\n`
}

/** Reads what {@link printTables} has printed; undefined for anything else. */
export function readTables(text: string): readonly StoredTable[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isPrinted(value) ? value.tables : undefined
  } catch {
    return undefined
  }
}

/** Reads what printed tables say that they follow; undefined where they do not. */
export function readFollowed(text: string): string | undefined {
  const value: unknown = JSON.parse(text)
  const follows = isObject(value) ? value['follows'] : undefined
  return typeof follows === 'string' ? follows : undefined
}

/** Looks at what tells it from other files; that nobody has edited it, its checksum says. */
function isPrinted(value: unknown): value is { readonly tables: readonly StoredTable[] } {
  return isObject(value) && Array.isArray(value['tables']) && value['tables'].every(isTable)
}

function isTable(value: unknown): boolean {
  const lists = ['fields', 'unique', 'indexes']
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    typeof value['key'] === 'string' &&
    lists.every((name) => Array.isArray(value[name]))
  )
}
