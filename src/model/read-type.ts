/** Reading one schema as a type of the model; whatever the model cannot express is a problem, never a silent `any`. */
import { TransformKind } from '../define/typebox.ts'
import type { ByKindType, Type } from './types.ts'
import { defined } from './defined.ts'
import { whyMisplaced } from './field-marks.ts'
import {
  constraining,
  isOfNothing,
  isSchema,
  isUnwrapped,
  keywordsOf,
  kindKeywords,
  printValue,
  type Keywords,
  type Schema,
} from './keywords.ts'
import { readArray } from './read/arrays.ts'
import { isOf } from './read/json-type.ts'
import { readObject } from './read/objects.ts'
import { unread, type Place, type Read, type TypeReader } from './read/reader.ts'
import { readConst, readEnum, readNumber, readString } from './read/scalars.ts'
import { readAllOf } from './read/intersections.ts'
import { readAnyOf } from './read/unions.ts'

/** Reads a schema. */
export function readType(schema: unknown, place: Place, reader: TypeReader): Type {
  const { report } = reader
  if (typeof schema === 'boolean') return schema ? { kind: 'any' } : { kind: 'never' }
  if (!isSchema(schema) || isOfNothing(schema)) {
    report('type_unsupported', place.at, 'is not a schema. Use a type of TypeBox, such as `Type.String()`.')
    return unread
  }
  if (isUnwrapped(schema)) {
    report('type_unsupported', place.at, 'is an object of types, and no type. Put `Type.Object(...)` around it.')
    return unread
  }
  const why = whyMisplaced(schema) ?? whyUnsupported(schema)
  if (why !== undefined) {
    report('type_unsupported', place.at, `${why}.`)
    return unread
  }
  const keywords = keywordsOf(schema, place.at, report)
  const type = readerFor(schema)(keywords, place, reader, schema)
  if (type === undefined) return unread
  const said = keywords.said()
  keywords.end(nameOf(type))
  return { ...type, ...said }
}

/** The reader of a schema, by the keyword that says most. */
function readerFor(schema: Schema): Read {
  if (schema['$ref'] !== undefined) return readReference
  if (schema['const'] !== undefined) return readBeside(['const', 'type'], readConst)
  if (schema['enum'] !== undefined) return readBeside(['enum', 'type'], readEnum)
  if (schema['allOf'] !== undefined) return readAllOf
  if (schema['anyOf'] !== undefined) return readBeside(['anyOf', 'discriminator'], readAnyOf)
  if (schema['oneOf'] !== undefined) return readBeside(['oneOf', 'discriminator'], readAnyOf)
  if (schema['not'] !== undefined) return readBeside(['not'], readNever)
  const { type } = schema
  if (Array.isArray(type)) return readTypes
  return typeof type === 'string' ? (readers[type] ?? readByKind) : readByKind
}

function readNever(keywords: Keywords): Type {
  keywords.any('not')
  return { kind: 'never' }
}

const readers: Readonly<Record<string, Read>> = {
  string: readString,
  number: (keywords, place, reader) => readNumber(keywords, place, reader, 'number'),
  integer: (keywords, place, reader) => readNumber(keywords, place, reader, 'integer'),
  boolean: () => ({ kind: 'boolean' }),
  null: () => ({ kind: 'null' }),
  array: readArray,
  object: readObject,
}

/** Reads a keyword that other constraints may stand beside: then the value has to be right in both ways. */
function readBeside(own: readonly string[], read: Read): Read {
  return (keywords, place, reader, schema) => {
    const rest = Object.keys(schema).filter((name) => !own.includes(name) && constraining.has(name))
    const type = read(keywords, place, reader, schema)
    const { type: typed } = schema
    const isTyped = typed === undefined || own.includes('type') || (type !== undefined && isOf(type, typed))
    if (type === undefined || (rest.length === 0 && isTyped)) return type
    const beside = Object.fromEntries(rest.map((name) => [name, keywords.any(name)]))
    return {
      kind: 'all',
      members: [type, reader.read(typed === undefined ? beside : { type: typed, ...beside }, place)],
    }
  }
}

function readReference(...[keywords, place, reader, schema]: Parameters<Read>): Type | undefined {
  const ref = keywords.text('$ref')
  const type = ref === undefined ? undefined : reader.refer(ref, place)
  if (ref !== undefined && type === undefined) {
    const remedy = 'Use `Type.Recursive`, `Type.Module`, or a constant that is used in both places.'
    reader.report('type_unsupported', place.at, `\`$ref: '${ref}'\` names no type here. ${remedy}`)
  }
  return type === undefined ? undefined : readBeside(['$ref'], () => type)(keywords, place, reader, schema)
}

/** `type` as a list: null makes it nullable, several others are a union. */
function readTypes(...[keywords, place, reader, schema]: Parameters<Read>): Type | undefined {
  const types = keywords.list('type') ?? []
  const named = types.filter((each) => each !== 'null')
  for (const name of Object.keys(schema)) if (constraining.has(name)) keywords.any(name)
  const read = (type: unknown): Type => {
    const own = kindKeywords[String(type)] ?? []
    const entries = Object.entries(schema).filter(([name]) => own.includes(name))
    return reader.read({ type, ...Object.fromEntries(entries) }, place)
  }
  const [only, ...others] = named.map(read)
  if (only === undefined) return { kind: 'null' }
  const type: Type = others.length === 0 ? only : { kind: 'union', members: [only, ...others] }
  return named.length < types.length ? { kind: 'nullable', of: type } : type
}

/** A schema without a type: each of its keywords constrains the values of its kind, and no others. */
function readByKind(...[keywords, place, reader, schema]: Parameters<Read>): Type {
  const has = (kind: string) => kindKeywords[kind]?.some((name) => name in schema) === true
  const array = has('array') ? readArray(keywords, place, reader, schema) : undefined
  // A shape of its own: values of other kinds are right too, so that the schema as a whole is not that shape.
  const { title: _, ...untitled } = schema
  const inner = { ...place, typeName: `${place.typeName}Object` }
  const object = has('object') ? readObject(keywords, inner, reader, untitled) : undefined
  const type: ByKindType = {
    kind: 'by-kind',
    ...defined({
      string: has('string') ? readString(keywords, place, reader) : undefined,
      number: has('number') ? readNumber(keywords, place, reader, 'number') : undefined,
      array,
      object,
    }),
  }
  return Object.keys(type).length === 1 ? { kind: 'any' } : type
}

/** Why a schema cannot be read, and what to use instead. */
function whyUnsupported(schema: Schema): string | undefined {
  if (TransformKind in schema) return '`Type.Transform` runs code. Use the plain type, and convert in a handler'
  const keyword = [...unsupportedKeywords.keys()].find((name) => name in schema)
  if (keyword !== undefined) return unsupportedKeywords.get(keyword)
  const { type, not } = schema
  if (not !== undefined && !(isSchema(not) && Object.keys(not).length === 0)) {
    return '`Type.Not` (`not`) says what a value is not. Say what is accepted'
  }
  if (type === undefined || Array.isArray(type) || (typeof type === 'string' && Object.hasOwn(readers, type)))
    return undefined
  const known = typeof type === 'string' && Object.hasOwn(unsupportedTypes, type) ? unsupportedTypes[type] : undefined
  const types = Object.keys(readers).join(', ')
  return known ?? `the type ${printValue(type)} has no counterpart in JSON. Use one of ${types}`
}

/** Keywords of which the model has no counterpart, and what to use instead. */
const unsupportedKeywords: ReadonlyMap<string, string> = new Map([
  ['if', 'conditional schemas (`if`) are not supported. Use a union, or check the condition in a handler'],
  ['then', 'conditional schemas (`then`) are not supported. Use a union, or check the condition in a handler'],
  ['else', 'conditional schemas (`else`) are not supported. Use a union, or check the condition in a handler'],
  ['dependentSchemas', '`dependentSchemas` is not supported. Use a union'],
  ['dependentRequired', '`dependentRequired` is not supported. Use a union'],
  ['dependencies', '`dependencies` is not supported. Use a union'],
  ['propertyNames', '`propertyNames` is not supported. Use `Type.Record` with a pattern of keys'],
  ['unevaluatedItems', '`unevaluatedItems` is not supported. Use `Type.Tuple`'],
  ['$dynamicRef', '`$dynamicRef` is not supported. Use `Type.Module`'],
  ['$recursiveRef', '`$recursiveRef` is not supported. Use `Type.Recursive`'],
])

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
    tagged: 'a union',
    all: 'an intersection',
    literal: 'a literal',
    'by-kind': 'a schema without a type',
  }
  return names[kind] ?? (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`)
}
