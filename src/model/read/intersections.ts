/** Reading intersections. */
import type { Type } from '../types.ts'
import { constraining, isSchema, type Keywords, type Schema } from '../keywords.ts'
import { defined } from '../defined.ts'
import { isOf } from './json-type.ts'
import type { Place, TypeReader } from './reader.ts'
import { memberPlace, schemasOf } from './unions.ts'

/**
 * Reads `allOf`: objects are one object with the fields of all, with a union of objects among them a union of such; anything else has
 * all the types at once.
 */
export function readAllOf(keywords: Keywords, place: Place, reader: TypeReader, schema: Schema): Type | undefined {
  const members = schemasOf(keywords, 'allOf', place, reader)
  if (members === undefined) return undefined
  const names = Object.keys(schema).filter((name) => name !== 'allOf' && constraining.has(name))
  const { type, unevaluatedProperties } = schema
  for (const name of [...names, 'unevaluatedProperties']) keywords.any(name)
  const beside: Schema = { ...defined({ type }), ...pick(schema, names) }
  const rest = names.length > 0 ? [beside] : []
  const all = [...members, ...rest].map((each) => (isReference(each) ? reader.deref(each) : each))
  const isObject = type === 'object' || all.every((each) => each['type'] === 'object')
  if (isObject && all.every((each) => each['properties'] !== undefined)) {
    const merged = mergeObjects(all, unevaluatedProperties)
    if (merged !== undefined) return reader.read({ ...pick(schema, ['title', 'description']), ...merged }, place)
  }
  const variants = mergeVariants(all, unevaluatedProperties, reader)
  if (variants !== undefined) return reader.read({ ...pick(schema, ['title', 'description']), ...variants }, place)
  if (unevaluatedProperties !== undefined && unevaluatedProperties !== true) {
    const message = '`unevaluatedProperties` needs an `allOf` of objects with `properties` and `required` alone.'
    reader.report('type_unsupported', place.at, message)
  }
  const types = [...members, ...rest].map((each, index) => reader.read(each, memberPlace(place, index)))
  if (reader.unknownKeys !== 'keep' && types.length > 1 && types.some(({ kind }) => kind === 'object')) {
    const message =
      'which keys are whose cannot be told. Give all fields to one object: `Type.Composite`, or one `Type.Object`.'
    reader.report('type_unsupported', place.at, `\`allOf\` of an object and something else: ${message}`)
  }
  const isTyped = type === undefined || rest.length > 0 || types.some((each) => isOf(each, type))
  if (isTyped && types.every(isPlainAny)) return { kind: 'any' }
  return { kind: 'all', members: isTyped ? types : [reader.read({ type }, place), ...types] }
}

function isPlainAny({ kind, notes, errorMessage }: Type): boolean {
  return kind === 'any' && notes === undefined && errorMessage === undefined
}

/** Whether a schema says no more than where it stands. */
function isReference(schema: Schema): boolean {
  const { $ref: ref, ...beside } = schema
  return ref !== undefined && !Object.keys(beside).some((name) => name === 'type' || constraining.has(name))
}

/** Keywords that constrain nothing. */
const aside = [
  'title',
  'description',
  'examples',
  'deprecated',
  'default',
  'errorMessage',
  '$id',
  '$schema',
  '$comment',
]

/** One object schema with the fields of several; undefined where a keyword of one has no place in the other. */
function mergeObjects(all: readonly Schema[], unevaluated: unknown): Schema | undefined {
  const mergeable = new Set([...aside, '$defs', 'definitions', 'type', 'properties', 'required'])
  if (!all.every((each) => Object.keys(each).every((name) => mergeable.has(name)))) return undefined
  const properties = new Map<string, unknown[]>()
  for (const { properties: own } of all) {
    for (const [name, type] of Object.entries(isSchema(own) ? own : {}))
      properties.set(name, [...(properties.get(name) ?? []), type])
  }
  return {
    type: 'object',
    properties: Object.fromEntries(
      [...properties].map(([name, types]) => [name, types.length === 1 ? types[0] : { allOf: types }]),
    ),
    required: [...new Set(all.flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : [])))],
    ...defined({ additionalProperties: unevaluated }),
  }
}

/** How many objects a union among objects is made into at most. */
const mostVariants = 64

/** A union of what objects are with each member of the unions of objects among them; undefined where there is none, or something else. */
function mergeVariants(all: readonly Schema[], unevaluated: unknown, reader: TypeReader): Schema | undefined {
  const branches = all.map((each) =>
    isSchemas(each['anyOf']) ? each['anyOf'].map((member) => reader.deref(member)) : [each],
  )
  const count = branches.reduce((product, { length }) => product * length, 1)
  if (count === 1 || count > mostVariants || !all.every(isUnionOrObject)) return undefined
  let combined: (readonly Schema[])[] = [[]]
  for (const choices of branches) combined = combined.flatMap((above) => choices.map((each) => [...above, each]))
  const variants = combined.map((each) => mergeObjects(each, unevaluated))
  if (!branches.flat().every(hasProperties) || !variants.every(isSchema)) return undefined
  const [discriminator, another] = all.flatMap((each) => each['discriminator'] ?? [])
  return { anyOf: variants, ...(another === undefined && discriminator !== undefined ? { discriminator } : {}) }
}

function isUnionOrObject(schema: Schema): boolean {
  const alone = new Set([...aside, 'anyOf', 'discriminator', 'type'])
  return schema['anyOf'] === undefined ? hasProperties(schema) : Object.keys(schema).every((name) => alone.has(name))
}

function hasProperties({ type, properties }: Schema): boolean {
  return type === 'object' && isSchema(properties)
}

function isSchemas(given: unknown): given is Schema[] {
  return Array.isArray(given) && given.every(isSchema)
}

function pick(schema: Schema, names: readonly string[]): Schema {
  return Object.fromEntries(names.filter((name) => schema[name] !== undefined).map((name) => [name, schema[name]]))
}
