/** Reading unions. */
import { Hint } from '../../define/typebox.ts'
import type { Json, TaggedType, Type } from '../types.ts'
import { markOf } from '../field-marks.ts'
import { constraining, isJson, isSchema, printValue, type Keywords, type Schema } from '../keywords.ts'
import { isOfType } from './json-type.ts'
import { schemaOf, type Place, type TypeReader } from './reader.ts'

/** Reads `anyOf`: literals, one type and null, shapes that a field tells apart, or any types. */
export function readAnyOf(keywords: Keywords, place: Place, reader: TypeReader, schema: Schema): Type | undefined {
  const members = schemasOf(keywords, 'anyOf', place, reader) ?? schemasOf(keywords, 'oneOf', place, reader)
  if (members === undefined) return undefined
  const discriminator = keywords.schema('discriminator')
  const present = members.filter((each) => each['type'] !== 'null')
  const isNullable = present.length < members.length
  const wrap = (type: Type): Type => (isNullable ? { kind: 'nullable', of: type } : type)
  const [only] = present
  if (only === undefined) return { kind: 'null' }
  const isOneOf = schema['oneOf'] !== undefined
  if (present.length === 1) {
    const type = reader.read(only, place)
    // Null would be right in two ways, which is one too many.
    if (!isOneOf || !isNullable || !mayBeNull(type)) return wrap(type)
  }
  const literals = present.map((each) => (isPlainLiteral(each) ? each['const'] : undefined))
  const isDistinct = !isOneOf || new Set(literals.map((each) => JSON.stringify(each))).size === literals.length
  if (literals.every(isLiteral) && isDistinct) {
    return wrap({ kind: Reflect.get(schema, Hint) === 'Enum' ? 'enum' : 'literal', values: literals })
  }
  const tagged = discriminator === undefined ? undefined : readTagged(discriminator, present, place, reader)
  if (discriminator !== undefined) return tagged === undefined ? undefined : wrap(tagged)
  if (isOneOf) {
    const message = '`oneOf` needs a `discriminator: { propertyName }` that tells its members apart. Or use `anyOf`.'
    reader.report('type_unsupported', place.at, message)
    return undefined
  }
  return readUnion(present, isNullable, place, reader)
}

/** Reads types that are tried in their order; those of a union in a union are the outer one's, and each is one of it once. */
function readUnion(present: readonly Schema[], isNullable: boolean, place: Place, reader: TypeReader): Type {
  const types = present.map((each, index) => reader.read(each, memberPlace(place, index)))
  const members = [...new Map(types.flatMap(membersOf).map((type) => [JSON.stringify(type), type])).values()]
  const [single, second] = members
  const union: Type = single !== undefined && second === undefined ? single : { kind: 'union', members }
  return isNullable || types.some(isPlainNullable) ? { kind: 'nullable', of: union } : union
}

/** The types that a member of a union stands for: those of a union in a union are the outer one's, unless it says more of itself. */
function membersOf(type: Type): readonly Type[] {
  if (type.notes !== undefined || type.errorMessage !== undefined) return [type]
  if (type.kind === 'nullable') return membersOf(type.of)
  return type.kind === 'union' ? type.members.flatMap(membersOf) : [type]
}

function isPlainNullable({ kind, notes, errorMessage }: Type): boolean {
  return kind === 'nullable' && notes === undefined && errorMessage === undefined
}

function readTagged(
  discriminator: Schema,
  members: readonly Schema[],
  place: Place,
  reader: TypeReader,
): TaggedType | undefined {
  const { propertyName: key } = discriminator
  const fault = (message: string) => {
    reader.report('keyword_invalid', place.at, `\`discriminator\`: ${message}`)
    return undefined
  }
  if (typeof key !== 'string') return fault("name the field that tells the members apart: `{ propertyName: 'kind' }`.")
  const variants: { tag: string | number | boolean; shape: string }[] = []
  for (const [index, member] of members.entries()) {
    const { properties, allOf } = reader.deref(member)
    const tags = isSchema(properties) ? valuesOf(properties[key]) : []
    const type = reader.read(member, memberPlace(place, index))
    if (tags.length === 0 || type.kind !== 'object') {
      const remedy = allOf === undefined ? '' : ' Make one of an intersection with `Type.Composite`.'
      return fault(`each member must be an object with a literal \`${key}\`.${remedy}`)
    }
    variants.push(...tags.filter(isTag).map((each) => ({ tag: each, shape: type.shape })))
  }
  const again = variants.find(({ tag }, index) => variants.findIndex((each) => each.tag === tag) < index)
  if (again !== undefined) {
    return fault(`two members have the \`${key}\` ${printValue(again.tag)}. Give each one of its own.`)
  }
  return { kind: 'tagged', key, variants }
}

/** The values of a schema that gives them: one, a list, or a union of such. */
function valuesOf(schema: unknown): readonly unknown[] {
  if (!isSchema(schema)) return []
  const { const: value, enum: values, anyOf = schema['oneOf'] } = schema
  if (value !== undefined) return [value]
  if (Array.isArray(values)) return values
  const members = Array.isArray(anyOf) ? anyOf.map(valuesOf) : []
  return members.every((each) => each.length > 0) ? members.flat() : []
}

/** The schemas of a keyword that is a list of them; undefined where it is absent or something else. */
export function schemasOf(
  keywords: Keywords,
  name: string,
  { at }: Place,
  { report }: TypeReader,
): Schema[] | undefined {
  const given = keywords.any(name)
  if (given === undefined) return undefined
  const members = Array.isArray(given) ? given.map(schemaOf) : []
  if (members.length > 0 && members.every(isSchema)) return members
  report('keyword_invalid', at, `\`${name}\` must be a list of schemas, with one at least.`)
  return undefined
}

/** Where a member of a union or an intersection stands. */
export function memberPlace({ at, typeName }: Place, index: number): Place {
  return { at, typeName: `${typeName}${index + 1}` }
}

function isTag(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Whether a schema is a `const` and says nothing else that matters. */
function isPlainLiteral(schema: Schema): boolean {
  const { const: value, type } = schema
  if (markOf(schema) !== undefined) return false
  const isAlone = !Object.keys(schema).some((name) => name !== 'const' && constraining.has(name))
  return isAlone && isJson(value) && isOfType(value, type)
}

function mayBeNull({ kind }: Type): boolean {
  return !['string', 'number', 'integer', 'boolean', 'array', 'tuple', 'object', 'record', 'tagged'].includes(kind)
}

function isLiteral(value: unknown): value is Json {
  return value !== undefined && isJson(value)
}
