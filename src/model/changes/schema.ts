/** A JSON Schema as it is compared: one form for what can be written in several. It judges nothing. */
import { lastOf } from '../document/references.ts'
import { isObject } from '../../runtime/check/keywords/kinds.ts'
import { isSame, listOf, objectOf, textsOf, valueOf, type JsonObject } from './json.ts'

/** What a schema says of a value. */
export interface Schema {
  readonly isNullable: boolean
  /** The types besides null; none for any. */
  readonly types: readonly string[]
  /** The values besides null that it may be, if they are listed. */
  readonly values?: readonly unknown[]
  /** The schemas of which it has one, if it has any. */
  readonly variants?: readonly unknown[]
  readonly fields: ReadonlyMap<string, SchemaField>
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

/** Reads a schema; what it refers to is read in its place. */
export function readSchema(value: unknown, schemas: JsonObject): Schema {
  const keywords = flatten(value, schemas, [])
  const variants = [...listOf(keywords['anyOf']), ...listOf(keywords['oneOf'])]
  const others = variants.filter((each) => !isNull(each))
  const listed =
    'const' in keywords ? [keywords['const']] : Array.isArray(keywords['enum']) ? keywords['enum'] : undefined
  const types = typesOf(keywords, listed)
  const required = new Set(textsOf(keywords['required']))
  return {
    isNullable:
      (types.includes('null') && listed?.includes(null) !== false) ||
      others.length < variants.length ||
      keywords['nullable'] === true,
    types: types.filter((type) => type !== 'null'),
    ...(listed !== undefined && { values: listed.filter((each) => each !== null) }),
    ...(others.length > 0 && { variants: others }),
    fields: new Map(
      Object.entries(objectOf(keywords['properties'])).map(([name, schema]) => [
        name,
        { isRequired: required.has(name), schema },
      ]),
    ),
    rest: keywords['additionalProperties'] ?? keywords['unevaluatedProperties'] ?? true,
    items: keywords['items'] ?? true,
    firstItems: listOf(keywords['prefixItems']),
    isDeprecated: keywords['deprecated'] === true,
    ...('default' in keywords && { default: keywords['default'] }),
    keywords,
  }
}

/** A schema without its null, and whether that was there. */
export function peel(value: unknown): { readonly schema: unknown; readonly isNullable: boolean } {
  const { anyOf, oneOf, ...rest } = objectOf(value)
  const { type } = rest
  if (Array.isArray(type) && type.includes('null')) {
    return { schema: { ...objectOf(value), type: type.filter((each) => each !== 'null') }, isNullable: true }
  }
  const variants = [...listOf(anyOf), ...listOf(oneOf)]
  const [only, ...others] = variants.filter((each) => !isNull(each))
  if (only === undefined || others.length > 0 || 'properties' in rest) return { schema: value, isNullable: false }
  const schema = isObject(only) ? { ...rest, ...only } : only
  return { schema, isNullable: variants.length > 1 }
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
  const properties = { ...objectOf(one['properties']), ...objectOf(other['properties']) }
  return {
    ...one,
    ...other,
    ...(required.length > 0 && { required }),
    ...(Object.keys(properties).length > 0 && { properties }),
  }
}

function typesOf({ type }: JsonObject, listed: readonly unknown[] | undefined): readonly string[] {
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return textsOf(type)
  return [...new Set((listed ?? []).map(typeOf))]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}
