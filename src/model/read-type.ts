/** Reading one schema as a type of the model; whatever the model cannot express is a problem, never a silent `any`. */
import { Hint, TransformKind } from '@sinclair/typebox'
import type { Format, ObjectType, Type } from './api.ts'
import { checkRange, defined, isSchema, keywordsOf, type Keywords, type Report, type Schema } from './keywords.ts'
import { pascalCase, singularOf } from './names.ts'

/** Where a schema stands, and what an object type found there is called unless its title says otherwise. */
export interface Place {
  readonly at: string
  readonly typeName: string
}

/** What reading a type needs of its surroundings. */
export interface TypeReader {
  readonly report: Report
  /** Makes a shape of an object schema and answers its name. */
  shape(schema: Schema, place: Place): string
}

/** What stands in for a type that could not be read; the problem has been reported. */
const unknown: Type = { kind: 'any' }

/** Reads a schema. */
export function readType(schema: unknown, place: Place, reader: TypeReader): Type {
  const { report } = reader
  if (!isSchema(schema)) {
    report('type_unsupported', place.at, 'is not a schema. Use a type of TypeBox, such as `Type.String()`.')
    return unknown
  }
  if (TransformKind in schema) {
    report('type_unsupported', place.at, '`Type.Transform` runs code. Use the plain type, and convert in a handler.')
    return unknown
  }
  const keywords = keywordsOf(schema, place.at, report)
  const read = readerFor(schema)
  if (read === undefined) {
    report('type_unsupported', place.at, unsupported(schema))
    return unknown
  }
  const type = read(keywords, place, reader, schema)
  if (type === undefined) return unknown
  keywords.end(nameOf(type))
  return type
}

type Read = (keywords: Keywords, place: Place, reader: TypeReader, schema: Schema) => Type | undefined

function readerFor(schema: Schema): Read | undefined {
  if (unsupportedKeyword(schema) !== undefined) return undefined
  if (schema['const'] !== undefined) return readConst
  if (schema['enum'] !== undefined) return readEnum
  if (schema['anyOf'] !== undefined) return readAnyOf
  const { type } = schema
  if (typeof type === 'string') return Object.hasOwn(readers, type) ? readers[type] : undefined
  return type === undefined ? readAny : undefined
}

/** Keywords of which the model has no counterpart yet, with what they are called in TypeBox. */
const unsupportedKeywords: Readonly<Record<string, string>> = {
  allOf: '`Type.Intersect` (`allOf`) is not supported yet. Use `Type.Composite`, or write one object',
  oneOf: '`oneOf` is not supported yet. Use literals, or a type and null',
  not: '`Type.Not` and `Type.Never` (`not`) accept no value that can be named. Say what is accepted',
  $ref: '`Type.Ref` and `Type.Recursive` (`$ref`) are not supported yet. Write the type out',
  $defs: '`Type.Module` (`$defs`) is not supported yet. Share types as constants',
  if: 'conditional schemas (`if`) are not supported. Check the condition in a handler',
}

function unsupportedKeyword(schema: Schema): string | undefined {
  return Object.keys(unsupportedKeywords).find((name) => name in schema)
}

const readers: Readonly<Record<string, Read>> = {
  string: readString,
  number: (keywords, place, { report }) => ({ kind: 'number', ...readBounds(keywords, place, report) }),
  integer: (keywords, place, { report }) => ({ kind: 'integer', ...readBounds(keywords, place, report) }),
  boolean: (keywords) => ({ kind: 'boolean', ...keywords.notes() }),
  null: (keywords) => ({ kind: 'null', ...keywords.notes() }),
  array: readArray,
  object: readObject,
}

function readAny(keywords: Keywords): Type {
  return { kind: 'any', ...keywords.notes() }
}

const formats: readonly Format[] = [
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uuid',
]

function readString(keywords: Keywords, { at }: Place, { report }: TypeReader): Type {
  const [minLength, maxLength] = [keywords.count('minLength'), keywords.count('maxLength')]
  checkRange(at, report, ['minLength', minLength], ['maxLength', maxLength])
  const named = keywords.text('format')
  const format = formats.find((each) => each === named)
  if (named !== undefined && format === undefined) {
    report(
      'keyword_invalid',
      at,
      `\`format: '${named}'\` is not known. Use one of ${formats.join(', ')}, or a \`pattern\`.`,
    )
  }
  const pattern = keywords.text('pattern')
  if (pattern !== undefined && !isPattern(pattern)) {
    report('keyword_invalid', at, `\`pattern\` is not a regular expression (with the flag \`u\`): ${pattern}`)
  }
  return { kind: 'string', ...defined({ minLength, maxLength, pattern, format }), ...keywords.notes() }
}

function readBounds(keywords: Keywords, { at }: Place, report: Report) {
  const bounds = {
    minimum: keywords.number('minimum'),
    maximum: keywords.number('maximum'),
    exclusiveMinimum: keywords.number('exclusiveMinimum'),
    exclusiveMaximum: keywords.number('exclusiveMaximum'),
    multipleOf: keywords.positive('multipleOf'),
  }
  checkRange(at, report, ['minimum', bounds.minimum], ['maximum', bounds.maximum])
  checkRange(at, report, ['exclusiveMinimum', bounds.exclusiveMinimum], ['exclusiveMaximum', bounds.exclusiveMaximum])
  return { ...defined(bounds), ...keywords.notes() }
}

function readArray(keywords: Keywords, place: Place, reader: TypeReader): Type | undefined {
  const [minItems, maxItems] = [keywords.count('minItems'), keywords.count('maxItems')]
  checkRange(place.at, reader.report, ['minItems', minItems], ['maxItems', maxItems])
  const items = keywords.any('items')
  if (Array.isArray(items) || keywords.any('prefixItems') !== undefined) {
    reader.report(
      'type_unsupported',
      place.at,
      '`Type.Tuple` is not supported yet. Use an object with a name for each value.',
    )
    return undefined
  }
  if (items === undefined) {
    reader.report('keyword_invalid', place.at, 'an array needs the type of its items: `Type.Array(Type.String())`.')
    return undefined
  }
  const inner = { at: `${place.at}[]`, typeName: singularOf(place.typeName) }
  return {
    kind: 'array',
    items: readType(items, inner, reader),
    ...defined({ minItems, maxItems }),
    ...keywords.notes(),
  }
}

function readObject(keywords: Keywords, place: Place, reader: TypeReader, schema: Schema): Type | undefined {
  if (schema['properties'] !== undefined) {
    for (const name of ['properties', 'required', 'additionalProperties']) keywords.any(name)
    const { title = place.typeName } = schema
    const shape = reader.shape(schema, { ...place, typeName: pascalCase(String(title)) })
    const { notes } = keywords.notes()
    const described: ObjectType = { kind: 'object', shape }
    return notes?.description === undefined ? described : { ...described, notes: { description: notes.description } }
  }
  const values = recordValues(keywords, place, reader.report)
  if (values === undefined) return undefined
  const [minProperties, maxProperties] = [keywords.count('minProperties'), keywords.count('maxProperties')]
  checkRange(place.at, reader.report, ['minProperties', minProperties], ['maxProperties', maxProperties])
  const inner = { at: `${place.at}{}`, typeName: singularOf(place.typeName) }
  const type = readType(values, inner, reader)
  return { kind: 'record', values: type, ...defined({ minProperties, maxProperties }), ...keywords.notes() }
}

/** The pattern that `Type.Record(Type.String(), ...)` writes: any key. */
const anyKey = '^(.*)$'

/** The schema of a record's values: TypeBox puts it behind a pattern of keys, plain JSON Schema in additionalProperties. */
function recordValues(keywords: Keywords, { at }: Place, report: Report): unknown {
  const patterns = keywords.any('patternProperties')
  const additional = keywords.any('additionalProperties')
  if (patterns === undefined) {
    if (isSchema(additional)) return additional
    report(
      'type_unsupported',
      at,
      'an object needs its properties, or the type of its values: `Type.Record(Type.String(), ...)`.',
    )
    return undefined
  }
  if (isSchema(patterns) && Object.keys(patterns).length === 1 && anyKey in patterns) return patterns[anyKey]
  report(
    'type_unsupported',
    at,
    'records with a pattern of keys are not supported yet. Use `Type.Record(Type.String(), ...)`.',
  )
  return undefined
}

function readConst(keywords: Keywords, { at }: Place, { report }: TypeReader): Type | undefined {
  const value = keywords.any('const')
  if (value === null) return { kind: 'null', ...keywords.notes() }
  if (isChoice(value)) return { kind: 'literal', values: [value], ...keywords.notes() }
  report('keyword_invalid', at, '`const` must be a string, a number or a boolean.')
  return undefined
}

function readEnum(keywords: Keywords, { at }: Place, { report }: TypeReader): Type | undefined {
  const values = keywords.any('enum')
  if (!Array.isArray(values) || values.length === 0 || !values.every((value) => value === null || isChoice(value))) {
    report('keyword_invalid', at, '`enum` must be a list of strings, numbers, booleans or null, with one at least.')
    return undefined
  }
  const choice: Type = { kind: 'enum', values: values.filter(isChoice), ...keywords.notes() }
  return values.includes(null) ? { kind: 'nullable', of: choice } : choice
}

/** A union: of literals, or of one type and null. */
function readAnyOf(keywords: Keywords, place: Place, reader: TypeReader, schema: Schema): Type | undefined {
  const members = keywords.any('anyOf')
  if (!Array.isArray(members) || !members.every(isSchema)) {
    reader.report('keyword_invalid', place.at, '`anyOf` must be a list of schemas.')
    return undefined
  }
  const present = members.filter((each) => each['type'] !== 'null')
  const nullable = present.length < members.length
  const wrap = (type: Type): Type => {
    const notes = keywords.notes()
    return nullable ? { kind: 'nullable', of: type, ...notes } : { ...type, ...notes }
  }
  const [only] = present
  if (only !== undefined && present.length === 1) return wrap(readType(only, place, reader))
  const values = present.map((each) => each['const']).filter(isChoice)
  const kind = Reflect.get(schema, Hint) === 'Enum' ? 'enum' : 'literal'
  if (present.length > 1 && values.length === present.length) return wrap({ kind, values })
  reader.report(
    'type_unsupported',
    place.at,
    'unions of different types are not supported yet. Use one type, literals, or a type and null.',
  )
  return undefined
}

/** The sentence for a schema that no reader takes. */
function unsupported(schema: Schema): string {
  const keyword = unsupportedKeyword(schema)
  if (keyword !== undefined) return `${unsupportedKeywords[keyword]}.`
  const { type } = schema
  if (typeof type === 'string' && Object.hasOwn(unsupportedTypes, type)) return `${unsupportedTypes[type]}.`
  if (Array.isArray(type)) return 'a list of types is not supported. Use `Type.Union([..., Type.Null()])`.'
  return `the type ${JSON.stringify(type)} has no counterpart in JSON. Use a string, number, integer, boolean, array or object.`
}

/** Types of TypeBox that are not JSON's. */
const unsupportedTypes: Readonly<Record<string, string>> = {
  Date: "JSON has no dates. Use `Type.String({ format: 'date-time' })`",
  bigint: 'JSON has no big integers. Use `Type.Integer()`, or a string with a pattern',
  Uint8Array: 'JSON has no bytes. Use a string in base64',
  undefined: 'JSON has no undefined. Use `Type.Optional(...)`',
  void: 'JSON has no void. Leave the field out',
  Function: 'JSON has no functions. Leave the field out',
}

function nameOf({ kind }: Type): string {
  const names: Partial<Record<Type['kind'], string>> = {
    any: 'an unknown value',
    nullable: 'a union',
    literal: 'a literal',
  }
  return names[kind] ?? (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`)
}

function isChoice(value: unknown): value is string | number | boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  )
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}
