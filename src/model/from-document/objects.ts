/** Reading objects: what several schemas say of one is put together, so that a shape is flat. */
import { defined } from '../defined.ts'
import { isSchema, type Schema } from '../keywords.ts'
import type { Field, Type } from '../types.ts'
import { isIn } from './directions.ts'
import { pascalName } from './names.ts'
import { below, type Located } from '../document/references.ts'
import { all, notesOf, type Place, type SchemaReader } from './reader.ts'

/** What one schema says. */
interface Said {
  readonly schema: unknown
  readonly at: string
}

/** What is known of an object. */
interface Parts {
  /** What is said of each field, by each schema that has it. */
  readonly fields: Map<string, Said[]>
  readonly required: Set<string>
  /** What other keys hold, by each schema that says so. */
  readonly rest: Said[]
  /** The schemas that are no plain objects. */
  readonly others: Said[]
  /** The values of fields that tell it from others. */
  readonly tags: Map<string, readonly string[]>
  isClosed: boolean
}

/** Answers the types of what a schema says of an object, `allOf` included: a shape, a record, types that are neither. */
export function readObject(schema: Schema, place: Place, reader: SchemaReader): Type[] {
  const only = onlyReference(schema)
  if (only !== undefined) return [reader.read(only, { ...place, at: below(place.at, 'allOf', 0) })]
  const parts = partsOf({ value: schema, at: place.at }, reader)
  const { at, typeName, direction } = place
  const others = parts.others.map((each) => reader.read(each.schema, { at: each.at, typeName, direction }))
  if (parts.fields.size > 0) return [reader.shape(place, shapeOf(schema, parts, place, reader)), ...others]
  const [rest] = parts.rest
  if (rest !== undefined) {
    const values = reader.read(rest.schema, { at: rest.at, typeName: `${typeName}Value`, direction })
    return [{ kind: 'record', values }, ...others]
  }
  if (schema['type'] !== 'object') return others
  if (!parts.isClosed) return [{ kind: 'record', values: { kind: 'any' } }, ...others]
  return [
    reader.shape({ ...place, at }, { fields: [], unknownKeys: 'strip', ...defined(notesOf(schema) ?? {}) }),
    ...others,
  ]
}

/** The fields of a schema that is of one object: none where it is of something else. */
export function readFields(schema: Schema, place: Place, reader: SchemaReader): Field[] {
  return fieldsOf(partsOf({ value: schema, at: place.at }, reader), place, reader)
}

/** Whether a schema is of one object and nothing else, which is a shape; null is something else. */
export function isFlat(schema: Schema, { at }: Place, reader: SchemaReader): boolean {
  if (onlyReference(schema) !== undefined || !isPlain(schema) || schema['nullable'] === true) return false
  const { fields, others } = partsOf({ value: schema, at }, reader)
  return fields.size > 0 && others.length === 0
}

function shapeOf(schema: Schema, parts: Parts, place: Place, reader: SchemaReader) {
  const described = notesOf(schema)?.description
  return {
    ...defined({ description: described }),
    fields: fieldsOf(parts, place, reader),
    unknownKeys: parts.rest.length === 0 ? ('strip' as const) : ('keep' as const),
  }
}

function fieldsOf(parts: Parts, place: Place, reader: SchemaReader): Field[] {
  return [...parts.fields].flatMap(([name, said]) => readField(name, said, parts, place, reader))
}

function readField(
  name: string,
  said: readonly Said[],
  { required, tags }: Parts,
  { typeName, direction }: Place,
  reader: SchemaReader,
): Field[] {
  const schemas = said.map(({ schema, at }) => [schema, reader.references.follow(schema, at)?.value])
  if (schemas.flat().some((each) => isSchema(each) && !isIn(each, direction))) return []
  const place = { typeName: typeName + pascalName(name), direction }
  const types = distinct(said).map(({ schema, at }) => reader.read(schema, { ...place, at }))
  const narrowed = narrow(types, tags.get(name))
  const type = all(narrowed)
  const notes = narrowed.findLast((each) => each.notes !== undefined)?.notes
  return [{ name, type: notes === undefined ? type : { ...type, notes }, required: required.has(name) }]
}

/** What is said, each once. */
function distinct(said: readonly Said[]): readonly Said[] {
  if (said.length === 1) return said
  const texts = said.map(({ schema }) => JSON.stringify(schema))
  return said.filter((_, index) => !texts.includes(texts[index] ?? '', index + 1))
}

/** Makes of text one of the values by which an object is told from others. */
function narrow(types: readonly Type[], values: readonly string[] | undefined): readonly Type[] {
  const isTold = values !== undefined && types.every(({ kind }) => ['string', 'any', 'enum'].includes(kind))
  if (isTold) {
    return [{ ...types.at(-1), kind: 'enum', values }]
  }
  return types
}

function partsOf(schema: Located, reader: SchemaReader): Parts {
  const parts: Parts = {
    fields: new Map(),
    required: new Set(),
    rest: [],
    others: [],
    tags: new Map(),
    isClosed: false,
  }
  gather(schema, parts, new Set(), reader)
  for (const [key] of parts.tags) {
    parts.required.add(key)
    if (!parts.fields.has(key)) parts.fields.set(key, [{ schema: true, at: schema.at }])
  }
  return parts
}

function gather({ value: schema, at }: Located, parts: Parts, passed: Set<string>, reader: SchemaReader): void {
  if (passed.has(at)) return
  passed.add(at)
  for (const [key, values] of reader.tags.get(at) ?? []) if (!parts.tags.has(key)) parts.tags.set(key, values)
  const members: unknown[] = Array.isArray(schema['allOf']) ? schema['allOf'] : []
  for (const [index, member] of members.entries()) {
    const place = below(at, 'allOf', index)
    const target = reader.references.follow(member, place)
    if (target === undefined) continue
    if (isPlain(target.value)) gather(target, parts, passed, reader)
    else parts.others.push({ schema: member, at: place })
  }
  const { properties, required, additionalProperties: rest, patternProperties } = schema
  for (const name of Array.isArray(required) ? required : []) if (typeof name === 'string') parts.required.add(name)
  for (const [name, each] of Object.entries(isSchema(properties) ? properties : {})) {
    parts.fields.set(name, [...(parts.fields.get(name) ?? []), { schema: each, at: below(at, 'properties', name) }])
  }
  if (rest === false) parts.isClosed = true
  else if (rest !== undefined) parts.rest.push({ schema: rest, at: below(at, 'additionalProperties') })
  for (const [pattern, each] of Object.entries(isSchema(patternProperties) ? patternProperties : {})) {
    parts.rest.push({ schema: each, at: below(at, 'patternProperties', pattern) })
  }
}

/** Whether a schema says nothing but what the fields of an object are, in `allOf` too. */
function isPlain(schema: Schema): boolean {
  const { type } = schema
  const isObject = type === undefined || type === 'object'
  return isObject && !['const', 'enum', 'oneOf', 'anyOf', 'items', 'prefixItems', '$ref'].some((name) => name in schema)
}

/** What a schema refers to by `allOf`, if it says nothing else: a way to describe a reference. */
function onlyReference(schema: Schema): Schema | undefined {
  const members: unknown[] = Array.isArray(schema['allOf']) ? schema['allOf'] : []
  const [only] = members
  const saysMore = ['properties', 'additionalProperties', 'patternProperties', 'required'].some(
    (name) => name in schema,
  )
  return members.length === 1 && isSchema(only) && '$ref' in only && !saysMore ? only : undefined
}
