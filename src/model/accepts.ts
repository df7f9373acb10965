/** Whether a type accepts a value, for the defaults and examples of an author. */
import { formatChecks, laxFormats } from './format-checks.ts'
import type { Alias, Format, Json, Shape, Type } from './types.ts'

/** The types that have names, and how values are taken. */
export interface NamedTypes {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly aliases: ReadonlyMap<string, Alias>
  readonly coercion: 'strict' | 'lax'
}

/** Answers whether a value has a type, `named` being those that the type may name. */
export function accepts(type: Type, value: Json, named: NamedTypes): boolean {
  switch (type.kind) {
    case 'string':
      return (
        typeof value === 'string' &&
        within([...value].length, type.minLength, type.maxLength) &&
        (type.pattern === undefined || matches(value, type.pattern)) &&
        (type.format === undefined || isOfFormat(value, type.format, named))
      )
    case 'integer':
      return Number.isSafeInteger(value) && isWithinBounds(type, value)
    case 'number':
      return isWithinBounds(type, value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'literal':
    case 'enum':
      return type.values.some((each) => JSON.stringify(each) === JSON.stringify(value))
    case 'nullable':
      return value === null || accepts(type.of, value, named)
    case 'array':
      return (
        isList(value) &&
        within(value.length, type.minItems, type.maxItems) &&
        value.every((each) => accepts(type.items, each, named))
      )
    case 'record':
      return isObject(value) && Object.values(value).every((each) => accepts(type.values, each, named))
    case 'object':
      return isObject(value) && hasShape(value, named.shapes.get(type.shape), named)
    case 'union':
      return type.members.some((member) => accepts(member, value, named))
    case 'all':
      return type.members.every((member) => accepts(member, value, named))
    case 'tagged':
      return (
        isObject(value) &&
        type.variants.some(
          ({ tag, shape }) => value[type.key] === tag && hasShape(value, named.shapes.get(shape), named),
        )
      )
    case 'tuple':
      return (
        isList(value) &&
        within(value.length, type.minItems, type.maxItems) &&
        value.every((each, index) => accepts(type.items[index] ?? type.rest, each, named))
      )
    case 'alias': {
      const alias = named.aliases.get(type.name)
      return alias !== undefined && accepts(alias.type, value, named)
    }
    case 'never':
      return false
    case 'by-kind':
    case 'any':
      return true
  }
}

/** Whether a text is of a format; what more is taken in an API that is lax is left to its checks. */
function isOfFormat(text: string, format: Format, { coercion }: NamedTypes): boolean {
  return formatChecks[format](text) || (coercion === 'lax' && laxFormats.has(format))
}

/** Whether a pattern finds something in a text. One that cannot be read is a problem of its own. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return true
  }
}

function hasShape(value: { readonly [key: string]: Json }, shape: Shape | undefined, named: NamedTypes): boolean {
  if (shape === undefined) return false
  const known = new Set(shape.fields.map((field) => field.name))
  if (shape.unknownKeys === 'reject' && !Object.keys(value).every((name) => known.has(name))) return false
  return shape.fields.every(({ name, type, required }) => {
    const each = Object.hasOwn(value, name) ? value[name] : undefined
    return each === undefined ? !required : accepts(type, each, named)
  })
}

function isWithinBounds(type: Extract<Type, { kind: 'number' | 'integer' }>, value: Json): boolean {
  if (typeof value !== 'number' || !within(value, type.minimum, type.maximum)) return false
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = type
  return value > exclusiveMinimum && value < exclusiveMaximum
}

function within(value: number, minimum = -Infinity, maximum = Infinity): boolean {
  return value >= minimum && value <= maximum
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
