/** A JSON Schema as it is compared: one form for what can be written in several. It judges nothing. */
import { lastOf } from '../document/references.ts'
import { isObject } from '../../runtime/check/keywords/kinds.ts'
import { isIn, type Direction } from '../from-document/directions.ts'
import { isSame, listOf, objectOf, textsOf, valueOf, type JsonObject } from './json.ts'

/** What a schema says of a value. */
export interface Schema {
  readonly isNullable: boolean
  /** The types besides null; absent where a value may be of any, and null too. */
  readonly types?: readonly string[]
  /** The values besides null that it may be, if they are listed. */
  readonly values?: readonly unknown[]
  /** The schemas of which it has one, if it has any. */
  readonly variants?: readonly unknown[]
  readonly fields: ReadonlyMap<string, SchemaField>
  /** The schemas of fields whose names match, by their patterns. */
  readonly patterns: ReadonlyMap<string, unknown>
  /** The schema of fields that are not named; `false` where there may be none. */
  readonly rest: unknown
  readonly items: unknown
  readonly firstItems: readonly unknown[]
  readonly isDeprecated: boolean
  readonly default?: unknown
  /** Every keyword, by its name. */
  readonly keywords: JsonObject
}

export interface SchemaField {
  readonly isRequired: boolean
  readonly schema: unknown
}

/** Reads a schema; what it refers to is read in its place. Fields that do not go in a direction are no fields of it. */
export function readSchema(value: unknown, schemas: JsonObject, direction: Direction): Schema {
  const peeled = peel(value)
  const keywords = flatten(peeled.schema, schemas, [])
  const variants = [...listOf(keywords['anyOf']), ...listOf(keywords['oneOf'])]
  const others = variants.filter((each) => !isNull(each))
  const listed = valuesOf(keywords) ?? valuesOfAll(others)
  const types = typesOf(keywords, listed) ?? (variants.length > 0 && others.length === 0 ? ['null'] : undefined)
  return {
    isNullable:
      peeled.isNullable ||
      (types?.includes('null') === true && listed?.includes(null) !== false) ||
      others.length < variants.length ||
      keywords['nullable'] === true,
    ...(types !== undefined && { types: types.filter((type) => type !== 'null') }),
    ...(listed !== undefined && { values: listed.filter((each) => each !== null) }),
    ...(others.length > 0 && listed === undefined && { variants: others }),
    fields: fieldsOf(keywords, direction),
    patterns: new Map(Object.entries(objectOf(keywords['patternProperties']))),
    rest: restOf(keywords),
    items: keywords['items'] ?? true,
    firstItems: listOf(keywords['prefixItems']),
    isDeprecated: keywords['deprecated'] === true,
    ...('default' in keywords && { default: keywords['default'] }),
    keywords,
  }
}

/** The types that a schema names, itself or in one of its alternatives. */
export function typesWithin(
  value: unknown,
  schemas: JsonObject,
  passed: readonly (string | undefined)[] = [],
): ReadonlySet<string> {
  const { types = [], variants = [] } = readSchema(value, schemas, 'sent')
  const names = [...passed, referenceOf(value)]
  const others = variants.filter((each) => referenceOf(each) === undefined || !names.includes(referenceOf(each)))
  return new Set([...types, ...others.flatMap((each) => [...typesWithin(each, schemas, names)])])
}

function restOf({ additionalProperties, unevaluatedProperties }: JsonObject): unknown {
  const rest = additionalProperties ?? unevaluatedProperties ?? true
  return isSame(rest, {}) ? true : rest
}

function fieldsOf(keywords: JsonObject, direction: Direction): Schema['fields'] {
  const required = new Set(textsOf(keywords['required']))
  const properties = objectOf(keywords['properties'])
  return new Map(
    [...new Set([...Object.keys(properties), ...required])].flatMap((name): [string, SchemaField][] => {
      const schema = valueOf(properties, name) ?? true
      return isIn(objectOf(peel(schema).schema), direction) ? [[name, { isRequired: required.has(name), schema }]] : []
    }),
  )
}

/** A schema without its null and without what it stands in alone, and whether that null was there. */
export function peel(value: unknown): { readonly schema: unknown; readonly isNullable: boolean } {
  const { anyOf, oneOf, allOf, nullable, ...rest } = objectOf(value)
  const { type } = rest
  if (Array.isArray(type) && type.length > 1 && type.includes('null')) {
    return { schema: { ...objectOf(value), type: type.filter((each) => each !== 'null') }, isNullable: true }
  }
  const variants = [...listOf(anyOf), ...listOf(oneOf)]
  const [only, ...others] = [...variants.filter((each) => !isNull(each)), ...listOf(allOf)]
  if (only === undefined || others.length > 0 || 'properties' in rest) {
    return { schema: value, isNullable: nullable === true }
  }
  const inner = peel(isObject(only) ? { ...rest, ...only } : only)
  return { schema: inner.schema, isNullable: inner.isNullable || variants.length > 1 || nullable === true }
}

/** The name of the schema that a schema refers to; its pointer where it has none. */
export function referenceOf(value: unknown): string | undefined {
  const { $ref } = objectOf(value)
  if (typeof $ref !== 'string') return undefined
  return isName($ref) ? lastOf($ref) : $ref
}

/** Whether a pointer is that of a schema that has a name. */
export function isName(pointer: string): boolean {
  return /^#\/components\/schemas\/[^/]+$/.test(pointer)
}

function isNull(value: unknown): boolean {
  return isSame(value, { type: 'null' }) || isSame(value, { const: null })
}

/** Takes in what a schema refers to, and every part of `allOf`. */
function flatten(value: unknown, schemas: JsonObject, above: readonly string[]): JsonObject {
  if (value === false) return { not: {} }
  const { $ref: _, allOf, ...own } = objectOf(value)
  const name = referenceOf(value)
  const target =
    name === undefined || above.includes(name) ? {} : flatten(valueOf(schemas, name), schemas, [...above, name])
  return [...listOf(allOf).map((each) => flatten(each, schemas, above)), own].reduce<JsonObject>(merge, target)
}

function merge(one: JsonObject, other: JsonObject): JsonObject {
  const required = [...textsOf(one['required']), ...textsOf(other['required'])]
  const [old, more] = [objectOf(one['properties']), objectOf(other['properties'])]
  const twice = Object.keys(more).filter((name) => Object.hasOwn(old, name) && !isSame(old[name], more[name]))
  const properties = {
    ...old,
    ...more,
    ...Object.fromEntries(twice.map((name) => [name, { allOf: [old[name], more[name]] }])),
  }
  return {
    ...one,
    ...other,
    ...(required.length > 0 && { required }),
    ...(Object.keys(properties).length > 0 && { properties }),
  }
}

/** The values that a schema lists. */
function valuesOf(keywords: JsonObject): readonly unknown[] | undefined {
  if ('const' in keywords) return [keywords['const']]
  return Array.isArray(keywords['enum']) ? keywords['enum'] : undefined
}

/** The values of alternatives of which each is nothing else than a list of them. */
function valuesOfAll(variants: readonly unknown[]): readonly unknown[] | undefined {
  const listed = variants.map((each) => (referenceOf(each) === undefined ? valuesOf(objectOf(each)) : undefined))
  return variants.length > 0 && listed.every((each) => each !== undefined) ? listed.flat() : undefined
}

function typesOf({ type }: JsonObject, listed: readonly unknown[] | undefined): readonly string[] | undefined {
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return textsOf(type)
  return listed && [...new Set(listed.map(typeOf))]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}
