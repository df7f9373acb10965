/** Whether a type accepts a value, for the defaults and examples of an author. Formats and patterns are left to the generated checks. */
import type { Json, Shape, Type } from './api.ts'

/** Answers whether a value has a type, `shapes` being those that the type may name. */
export function accepts(type: Type, value: Json, shapes: ReadonlyMap<string, Shape>): boolean {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' && within([...value].length, type.minLength, type.maxLength)
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
      return type.values.some((each) => each === value)
    case 'nullable':
      return value === null || accepts(type.of, value, shapes)
    case 'array':
      return (
        isList(value) &&
        within(value.length, type.minItems, type.maxItems) &&
        value.every((each) => accepts(type.items, each, shapes))
      )
    case 'record':
      return isObject(value) && Object.values(value).every((each) => accepts(type.values, each, shapes))
    case 'object':
      return isObject(value) && hasShape(value, shapes.get(type.shape), shapes)
    case 'union':
      return type.members.some((member) => accepts(member, value, shapes))
    case 'any':
      return true
  }
}

function hasShape(
  value: { readonly [key: string]: Json },
  shape: Shape | undefined,
  shapes: ReadonlyMap<string, Shape>,
): boolean {
  if (shape === undefined) return false
  const known = new Set(shape.fields.map((field) => field.name))
  if (shape.unknownKeys === 'reject' && !Object.keys(value).every((name) => known.has(name))) return false
  return shape.fields.every(({ name, type, required }) => {
    const each = Object.hasOwn(value, name) ? value[name] : undefined
    return each === undefined ? !required : accepts(type, each, shapes)
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
