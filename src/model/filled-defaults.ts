/** Defaults as they stand in: with the defaults of the fields within, as if a client had sent them. */
import { isArray, isObject } from '../runtime/check/keywords/kinds.ts'
import { accepts, matches, type NamedTypes } from './accepts.ts'
import type { Field, Json, Shape, TaggedType, Type } from './types.ts'

/** What defaults are filled in with, and what is known of that so far. */
interface Filling {
  readonly named: NamedTypes
  /** The fields whose defaults are being filled in: one that is met again would hold itself. */
  readonly within: Set<Field>
  isEndless: boolean
}

/** Fills in what a value that a type accepts leaves out; undefined where that would have no end. */
export function filledDefault(type: Type, value: Json, named: NamedTypes): Json | undefined {
  const filling: Filling = { named, within: new Set(), isEndless: false }
  const filled = fill(type, value, filling)
  return filling.isEndless ? undefined : filled
}

function fill(type: Type, given: Json, filling: Filling): Json {
  switch (type.kind) {
    case 'nullable':
      return given === null ? null : fill(type.of, given, filling)
    case 'alias':
      return fillIn(filling.named.aliases.get(type.name)?.type, given, filling)
    case 'array':
      return fillItems(given, () => type.items, filling)
    case 'tuple':
      return fillItems(given, (index) => type.items[index] ?? type.rest, filling)
    case 'record':
      return fillValues(given, type.values, filling)
    case 'object':
      return fillShape(type.shape, given, filling)
    case 'tagged':
      return fillTagged(type, given, filling)
    case 'union':
      return fillIn(memberOf(type.members, given, filling.named), given, filling)
    case 'all':
      // Of a value that is checked by several types, what the last one makes of it is kept.
      return fillIn(type.members.at(-1), given, filling)
    case 'by-kind':
      return fillIn(isArray(given) ? type.array : type.object, given, filling)
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'any':
    case 'never':
      return given
  }
}

/** Fills in a value by the type that it is read as, where there is one. */
function fillIn(type: Type | undefined, given: Json, filling: Filling): Json {
  return type === undefined ? given : fill(type, given, filling)
}

function fillItems(given: Json, typeAt: (index: number) => Type, filling: Filling): Json {
  return isJsonList(given) ? given.map((item, index) => fill(typeAt(index), item, filling)) : given
}

function fillValues(given: Json, values: Type, filling: Filling): Json {
  if (!isJsonObject(given)) return given
  return Object.fromEntries(Object.entries(given).map(([key, item]) => [key, fill(values, item, filling)]))
}

function fillTagged({ key, variants }: TaggedType, given: Json, filling: Filling): Json {
  const tag = isJsonObject(given) ? given[key] : undefined
  const variant = variants.find((each) => each.tag === tag)
  return variant === undefined ? given : fillShape(variant.shape, given, filling)
}

function fillShape(name: string, given: Json, filling: Filling): Json {
  const shape = filling.named.shapes.get(name)
  if (shape === undefined || !isJsonObject(given)) return given
  const own = shape.fields.flatMap((field): (readonly [string, Json])[] => {
    const sent = Object.hasOwn(given, field.name) ? given[field.name] : undefined
    const filled = sent === undefined ? fillAbsent(field, filling) : fill(field.type, sent, filling)
    return filled === undefined ? [] : [[field.name, filled]]
  })
  return Object.fromEntries([...own, ...othersOf(shape, given, filling)])
}

function fillAbsent(field: Field, filling: Filling): Json | undefined {
  const { type, default: fallback } = field
  if (fallback === undefined) return undefined
  if (filling.within.has(field)) filling.isEndless = true
  if (filling.isEndless) return undefined
  filling.within.add(field)
  const filled = fill(type, fallback, filling)
  filling.within.delete(field)
  return filled
}

/** The keys that are no fields, as they are kept. */
function othersOf(
  { fields, rest, patterns = [], unknownKeys }: Shape,
  given: JsonObject,
  filling: Filling,
): (readonly [string, Json])[] {
  const known = new Set(fields.map(({ name }) => name))
  return Object.entries(given).flatMap(([key, item]): (readonly [string, Json])[] => {
    const found = patterns.filter(({ pattern }) => matches(key, pattern))
    if (known.has(key)) return []
    const types = found.length > 0 || rest === undefined ? found.map((each) => each.type) : [rest]
    if (types.length === 0) return unknownKeys === 'keep' ? [[key, item]] : []
    return [[key, types.reduce((filled, each) => fill(each, filled, filling), item)]]
  })
}

/** The member of a union that a value is read as: the first that accepts it, of those that know most of its keys in lax mode. */
function memberOf(members: readonly Type[], given: Json, named: NamedTypes): Type | undefined {
  const accepting = members.filter((member) => accepts(member, given, named))
  if (named.coercion === 'strict') return accepting[0]
  return accepting.toSorted((one, other) => keysKnown(other, given, named) - keysKnown(one, given, named))[0]
}

function keysKnown(member: Type, given: Json, { shapes }: NamedTypes): number {
  const shape = member.kind === 'object' ? shapes.get(member.shape) : undefined
  return shape === undefined || !isJsonObject(given)
    ? 0
    : shape.fields.filter(({ name }) => Object.hasOwn(given, name)).length
}

function isJsonList(value: Json): value is readonly Json[] {
  return isArray(value)
}

type JsonObject = Readonly<Record<string, Json>>

function isJsonObject(value: Json): value is JsonObject {
  return isObject(value)
}
