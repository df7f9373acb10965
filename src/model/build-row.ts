/** What a row of a resource holds: its key, the reference to a parent, the fields of the author's, and what is kept of each. */
import type { ResourceDefinition, StandardOperation } from '../define/index.ts'
import type { Ancestor, Parent, StoredField } from './api.ts'
import { checkComputed, checkFields, checkPath, checkWritten } from './check-fields.ts'
import { defined } from './defined.ts'
import { markOf, withoutMark } from './field-marks.ts'
import { isSchema, type Report } from './keywords.ts'
import { pathKeyType } from './path-keys.ts'
import type { Place } from './read/reader.ts'
import {
  ancestorsOf,
  keyOf,
  parentOf,
  parentReference,
  parentSchema,
  resolveReference,
  type Key,
  type Options,
} from './relations.ts'
import { parentRename, takeRename } from './renames.ts'
import { addedField, storedField, type ResourceField } from './stored-fields.ts'
import type { TypeReading } from './type-reading.ts'
import type { Type } from './types.ts'

/** A row, and the author's fields of it. */
export interface BuiltRow {
  readonly key: Key
  readonly keyType: Type
  readonly parent: Parent | undefined
  readonly ancestors: readonly Omit<Ancestor, 'keyType'>[]
  /** All that is stored, in the order of the table. */
  readonly fields: readonly StoredField[]
  /** The field that clients give as the key of a new row, if there is one. */
  readonly natural: ResourceField | undefined
  /** The author's other fields. */
  readonly others: readonly ResourceField[]
}

/** What a row is built of, and whom is told of what is wrong with it. */
interface RowSettings {
  readonly given: Options
  readonly operations: readonly StandardOperation[]
  readonly all: readonly ResourceDefinition[]
  readonly types: TypeReading
  readonly report: Report
}

/** Builds the row of a resource, reporting all that is wrong with its fields. */
export function buildRow({ at, typeName }: Place, settings: RowSettings): BuiltRow {
  const { given, operations, all, types, report } = settings
  const key = keyOf(given, at, report)
  const parent = parentOf(given, at, all, report)
  const readings = Object.keys(given.fields).map((name) => readField(name, { at, typeName }, settings))
  checkFields(readings, { key, parent, types }, at, report)
  if (operations.some((each) => each === 'create' || each === 'replace' || each === 'patch'))
    checkWritten(readings, at, report)
  const ancestors = ancestorsOf(given)
  checkPath(key, ancestors, at, report)
  const typeOf = (schema: unknown, field: string) => types.read(schema, { at: `${at}.${field}`, typeName }, 'output')
  const natural = naturalKey(readings, key)
  const keyType = natural === undefined ? typeOf(key.schema, key.name) : natural.output
  const added = natural === undefined ? [addedField({ name: key.name, type: keyType, role: 'key' })] : []
  if (parent !== undefined) {
    const { field: name } = parent
    const type = typeOf(parentSchema(given, all), name)
    const reference = parentReference(given, parent)
    const renamedFrom = given.parent && parentRename(given.parent, name)
    added.push(addedField({ name, type, role: 'parent', reference, renamedFrom }))
  }
  const others = readings.filter(({ name }) => name !== natural?.name)
  const names = [...added, ...readings.filter(({ mark }) => mark?.kind !== 'computed')].map(({ name }) => name)
  const store = (field: ResourceField) => storedField(field, { key, names, types, at, report })
  const fields = [...(natural === undefined ? [] : [store(natural)]), ...added, ...others.map(store)]
  checkComputed(fields, at, report)
  return { key, keyType, parent, ancestors, fields, natural, others }
}

/** The field that clients give as the key, which is what paths can hold. */
function naturalKey(readings: readonly ResourceField[], { kind, name }: Key): ResourceField | undefined {
  const field = readings.find((each) => kind === 'natural' && each.name === name)
  return field && { ...field, input: pathKeyType(field.input), output: pathKeyType(field.output) }
}

function readField(name: string, owner: Place, { given, all, types, report }: RowSettings): ResourceField {
  const schema = given.fields[name]
  const { schema: unnamed, renamedFrom } = takeRename(schema, name, given.fields, owner.at, report)
  const resolved = resolveReference(unnamed, all, `${owner.at}.${name}`, report)
  const plain = isSchema(resolved.schema) ? withoutMark(resolved.schema) : resolved.schema
  const reading = types.readRowField(name, plain, owner)
  return { ...reading, ...defined({ mark: markOf(schema), reference: resolved.reference, renamedFrom }) }
}
