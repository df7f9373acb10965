/** What a row holds: each field as the database keeps it. */
import { acceptsNull, type NamedTypes } from './accepts.ts'
import type { Reference, Storage, StoredField } from './api.ts'
import type { Type } from './types.ts'
import { defined } from './defined.ts'
import type { Report } from './keywords.ts'
import { checkExpression } from './database-names.ts'
import { nearest } from './names.ts'
import type { FieldReading } from './read-fields.ts'
import type { Key } from './relations.ts'
import type { FieldMark } from '../define/index.ts'

/** A field of a resource, with what it means besides its type. */
export interface ResourceField extends FieldReading {
  readonly renamedFrom?: string
  readonly mark?: FieldMark
  readonly reference?: Reference
}

/** The row that a field is of: its key, the fields that others can be computed from, and the types that it may name. */
interface Surroundings {
  readonly key: Key
  readonly names: readonly string[]
  readonly types: Pick<NamedTypes, 'shapes' | 'aliases'>
  readonly at: string
  readonly report: Report
}

/** Makes the stored field of one of the author's. */
export function storedField(field: ResourceField, { key, names, types, at, report }: Surroundings): StoredField {
  const { name, stored: type, optional, readOnly, writeOnly, default: fallback, mark, reference, renamedFrom } = field
  const takesNull = acceptsNull(type, types)
  const omitNull = optional && fallback === undefined && !takesNull
  const isSet = mark?.kind === 'created' || mark?.kind === 'updated' || mark?.kind === 'computed'
  const role = name === key.name ? 'key' : isSet ? mark.kind : 'plain'
  return {
    name,
    ...defined({ renamedFrom }),
    type,
    storage: storageOf(type),
    role,
    ...defined({ reference }),
    ...(mark?.kind === 'computed' ? { expression: expressionOf(mark.sql, names, `${at}.${name}`, report) } : {}),
    optional: optional && fallback === undefined,
    nullable: omitNull || takesNull,
    omitNull,
    writeOnly,
    readOnly,
    ...defined({ default: fallback }),
  }
}

/** What is known of a field that the author has not written. */
interface AddedField {
  readonly name: string
  readonly type: Type
  readonly role: 'key' | 'parent'
  readonly reference?: Reference | undefined
  readonly renamedFrom?: string | undefined
}

/** Makes the stored field of a key that the author has not written, or of the reference to a parent. */
export function addedField({ name, type, role, reference, renamedFrom }: AddedField): StoredField {
  return {
    name,
    ...defined({ renamedFrom }),
    type,
    storage: storageOf(type),
    role,
    ...defined({ reference }),
    optional: false,
    nullable: false,
    omitNull: false,
    writeOnly: false,
    readOnly: true,
  }
}

/** Finds the stored field that an option names, or reports that there is none. */
export function findField(
  name: string,
  fields: readonly StoredField[],
  at: string,
  report: Report,
): StoredField | undefined {
  const field = fields.find((each) => each.name === name)
  if (field !== undefined) return field
  const names = fields.map((each) => each.name)
  const meant = nearest(name, names)
  const remedy = meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean \`${meant}\`?`
  report('option_invalid', at, `\`${name}\` is not a field. ${remedy}`)
  return undefined
}

/** Takes an expression of SQL apart at the fields that it names in braces. */
function expressionOf(
  sql: unknown,
  names: readonly string[],
  at: string,
  report: Report,
): NonNullable<StoredField['expression']> {
  if (typeof sql !== 'string') {
    report('option_invalid', at, "has to be computed from SQL: `computed(Type.String(), 'upper({name})')`.")
    return []
  }
  checkExpression(sql, at, report)
  const parts = sql.split(/\{([^{}]*)\}/)
  return parts.map((part, index) => {
    if (index % 2 === 0) return part
    if (!names.includes(part)) {
      const meant = nearest(part, names)
      const remedy = meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean \`{${meant}}\`?`
      report('option_invalid', at, `\`{${part}}\` is not a stored field that it can be computed from. ${remedy}`)
    }
    return { field: part }
  })
}

/** Whether what is stored of a type is a UUID, which is kept in lower case. */
export function holdsUuid(type: Type): boolean {
  return type.kind === 'nullable' ? holdsUuid(type.of) : type.kind === 'string' && type.format === 'uuid'
}

/** How values of a type are kept. */
export function storageOf(type: Type): Storage {
  switch (type.kind) {
    case 'string':
      return 'text'
    case 'integer':
      return 'integer'
    case 'number':
      return 'real'
    case 'boolean':
      return 'boolean'
    case 'nullable':
      return storageOf(type.of)
    case 'literal':
    case 'enum':
      if (type.values.every((value) => typeof value === 'string')) return 'text'
      if (type.values.every((value) => typeof value === 'boolean')) return 'boolean'
      if (type.values.every((value) => typeof value === 'number'))
        return type.values.every(Number.isSafeInteger) ? 'integer' : 'real'
      return 'json'
    case 'null':
    case 'array':
    case 'object':
    case 'record':
    case 'union':
    case 'tuple':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'alias':
    case 'never':
    case 'any':
      return 'json'
  }
}
