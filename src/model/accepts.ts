/**
 * Whether a type accepts a value, for the defaults and examples of an author: exactly what the check accepts that is generated for it,
 * by the same predicates. Each type is taken apart here to its last keyword: one that is forgotten does not compile.
 */
import { hasRepeats, isEqualToOne } from '../runtime/check/keywords/equality.ts'
import { isArray, isObject } from '../runtime/check/keywords/kinds.ts'
import { isInteger, isMultiple, isNumber } from '../runtime/check/keywords/numbers.ts'
import { isLonger, isShorter } from '../runtime/check/keywords/texts.ts'
import { formatChecks, laxFormats } from './format-checks.ts'
import type {
  Alias,
  ArrayType,
  ByKindType,
  Field,
  Format,
  NumberType,
  RecordType,
  Shape,
  StringType,
  TaggedType,
  TupleType,
  Type,
} from './types.ts'

/** The types that have names, and how values are taken. */
export interface NamedTypes {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly aliases: ReadonlyMap<string, Alias>
  readonly coercion: 'strict' | 'lax'
}

/** Answers whether a JSON value has a type, `named` being those that the type may name. */
export function accepts(type: Type, value: unknown, named: NamedTypes): boolean {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' && isRightText(keywordsOf(type), value, named.coercion)
    case 'integer':
      return isInteger(value) && isWithin(keywordsOf(type), value)
    case 'number':
      return isNumber(value) && isWithin(keywordsOf(type), value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'literal':
    case 'enum':
      return isEqualToOne(type.values, value)
    case 'nullable':
      return value === null || accepts(type.of, value, named)
    case 'array':
      return isArray(value) && isRightList(keywordsOf(type), value, named)
    case 'tuple':
      return isArray(value) && isRightTuple(keywordsOf(type), value, named)
    case 'record':
      return isObject(value) && isRightRecord(keywordsOf(type), value, named)
    case 'object':
      return isObject(value) && hasShape(value, type.shape, named)
    case 'tagged':
      return isObject(value) && isRightVariant(keywordsOf(type), value, named)
    case 'union':
      return type.members.some((member) => accepts(member, value, named))
    case 'all':
      return type.members.every((member) => accepts(member, value, named))
    case 'by-kind':
      return isRightByKind(keywordsOf(type), value, named)
    case 'alias': {
      const alias = named.aliases.get(type.name)
      return alias !== undefined && accepts(alias.type, value, named)
    }
    case 'never':
      return false
    case 'any':
      return true
  }
}

/** Answers whether a type accepts null, whichever way. */
export function acceptsNull(type: Type, named: Pick<NamedTypes, 'shapes' | 'aliases'>): boolean {
  return accepts(type, null, { ...named, coercion: 'strict' })
}

/** What a type says of values. */
type Keywords<T extends Type> = Omit<T, 'kind' | 'notes' | 'errorMessage'>

function keywordsOf<T extends Type>({ kind: _kind, notes: _notes, errorMessage: _message, ...keywords }: T) {
  return keywords
}

/** Whether nothing is left of the keywords of a type once all of them are looked at. Were one forgotten, this would not compile. */
function ends(left: Readonly<Record<string, never>>): boolean {
  return Object.values(left).every((each) => each === undefined)
}

function isRightText(type: Keywords<StringType>, given: string, coercion: Coercion): boolean {
  const { minLength = 0, maxLength = Infinity, pattern, format, ...others } = type
  const text = format === undefined ? given : textOfFormat(given, format, coercion)
  return (
    text !== undefined &&
    !isShorter(text, minLength) &&
    !isLonger(text, maxLength) &&
    (pattern === undefined || matches(text, pattern)) &&
    ends(others)
  )
}

/**
 * What the check goes on with of a text that is of a format. An author's text is kept as it is given, so it has to be of the format before
 * it is converted, too.
 */
function textOfFormat(given: string, format: Format, coercion: Coercion): string | undefined {
  const isOfFormat = formatChecks[format]
  const lax = coercion === 'strict' ? undefined : laxFormats[format]
  if (lax === undefined) return isOfFormat(given) ? given : undefined
  const text = coercion === 'lax' ? lax.convert(given) : given
  if (typeof text !== 'string' || !lax.check(text)) return undefined
  return text === given || isOfFormat(given) || lax.check(given) ? text : undefined
}

/** How text is taken: as it is, or converted first; or as it is where other values are converted. */
type Coercion = NamedTypes['coercion'] | 'unconverted'

/** Whether a pattern finds something in a text. One that cannot be read is a problem of its own. */
export function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return true
  }
}

function isWithin(type: Keywords<NumberType>, value: number): boolean {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
    multipleOf,
    ...others
  } = type
  return (
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum &&
    value < exclusiveMaximum &&
    (multipleOf === undefined || isMultiple(value, multipleOf)) &&
    ends(others)
  )
}

function isRightList(type: Keywords<ArrayType>, list: readonly unknown[], named: NamedTypes): boolean {
  const { items, minItems = 0, maxItems, uniqueItems, contains, minContains = 1, maxContains, ...others } = type
  const count = contains === undefined ? undefined : list.filter((each) => accepts(contains, each, named)).length
  return (
    isBetween(list.length, minItems, maxItems) &&
    list.every((each) => accepts(items, each, named)) &&
    !(uniqueItems === true && hasRepeats(list)) &&
    (count === undefined || isBetween(count, minContains, maxContains)) &&
    ends(others)
  )
}

function isRightTuple(type: Keywords<TupleType>, list: readonly unknown[], named: NamedTypes): boolean {
  const { items, rest, minItems, maxItems, uniqueItems, ...others } = type
  return (
    isBetween(list.length, minItems, maxItems) &&
    list.every((each, index) => accepts(items[index] ?? rest, each, named)) &&
    !(uniqueItems === true && hasRepeats(list)) &&
    ends(others)
  )
}

type JsonObject = Readonly<Record<string, unknown>>

function isRightRecord(type: Keywords<RecordType>, object: JsonObject, named: NamedTypes): boolean {
  const { keys, values, minProperties = 0, maxProperties, ...others } = type
  return (
    isBetween(Object.keys(object).length, minProperties, maxProperties) &&
    Object.entries(object).every(
      ([key, each]) => (keys === undefined || matches(key, keys)) && accepts(values, each, named),
    ) &&
    ends(others)
  )
}

function isRightVariant(type: Keywords<TaggedType>, object: JsonObject, named: NamedTypes): boolean {
  const { key, variants, ...others } = type
  const tag = Object.hasOwn(object, key) ? object[key] : undefined
  const variant = variants.find((each) => each.tag === tag)
  return variant !== undefined && hasShape(object, variant.shape, named) && ends(others)
}

function isRightByKind(type: Keywords<ByKindType>, value: unknown, named: NamedTypes): boolean {
  const { string, number, array, object, ...others } = type
  if (typeof value === 'string' && string !== undefined) {
    // Of what may be of any kind, nothing is converted.
    return isRightText(keywordsOf(string), value, named.coercion === 'lax' ? 'unconverted' : 'strict')
  }
  const ofKind = typeof value === 'number' ? number : isArray(value) ? array : isObject(value) ? object : undefined
  return (ofKind === undefined || accepts(ofKind, value, named)) && ends(others)
}

/** What a shape says of values, without what it is called and what is known of it. */
function keywordsOfShape({
  name: _name,
  resource: _resource,
  operation: _operation,
  description: _description,
  isInternal: _isInternal,
  sameAs: _sameAs,
  leftOut: _leftOut,
  inUnion: _inUnion,
  isRevisited: _isRevisited,
  ...keywords
}: Shape) {
  return keywords
}

function hasShape(object: JsonObject, name: string, named: NamedTypes): boolean {
  const shape = named.shapes.get(name)
  return shape !== undefined && isRightObject(keywordsOfShape(shape), object, named)
}

function isRightObject(shape: ReturnType<typeof keywordsOfShape>, object: JsonObject, named: NamedTypes): boolean {
  const { fields, unknownKeys, rest, patterns = [], minProperties = 0, maxProperties, ...others } = shape
  const known = new Set(fields.map(({ name }) => name))
  const isRightKey = ([key, each]: readonly [string, unknown]) => {
    const found = patterns.filter(({ pattern }) => matches(key, pattern))
    if (!found.every(({ type }) => accepts(type, each, named))) return false
    if (known.has(key) || found.length > 0) return true
    return rest === undefined ? unknownKeys !== 'reject' : accepts(rest, each, named)
  }
  return (
    isBetween(Object.keys(object).length, minProperties, maxProperties) &&
    fields.every((field) => isRightField(field, object, named)) &&
    Object.entries(object).every(isRightKey) &&
    ends(others)
  )
}

function isRightField(field: Field, object: JsonObject, named: NamedTypes): boolean {
  const { name, type, required, default: _default, writeOnly: _writeOnly, ...others } = field
  return (Object.hasOwn(object, name) ? accepts(type, object[name], named) : !required) && ends(others)
}

function isBetween(count: number, least: number, most = Infinity): boolean {
  return count >= least && count <= most
}
