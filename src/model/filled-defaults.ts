/** Defaults as they stand in: with the defaults of the fields within, as if a client had sent them. */
import { isArray, isObject } from '../runtime/check/keywords/kinds.ts'
import { accepts, matches, type NamedTypes } from './accepts.ts'
import type { Field, Json, Shape, Type } from './types.ts'

/** Fills in what a value that a type accepts leaves out; undefined where that would have no end. */
export function filledDefault(type: Type, value: Json, named: NamedTypes): Json | undefined {
  /** The defaults that are being filled in: one that is met again would hold itself. */
  const within = new Set<Field>()
  let isEndless = false

  function fill(each: Type, given: Json): Json {
    switch (each.kind) {
      case 'nullable':
        return given === null ? null : fill(each.of, given)
      case 'alias': {
        const alias = named.aliases.get(each.name)
        return alias === undefined ? given : fill(alias.type, given)
      }
      case 'array':
        return isJsonList(given) ? given.map((item) => fill(each.items, item)) : given
      case 'tuple':
        return isJsonList(given) ? given.map((item, index) => fill(each.items[index] ?? each.rest, item)) : given
      case 'record':
        return isJsonObject(given)
          ? Object.fromEntries(Object.entries(given).map(([key, item]) => [key, fill(each.values, item)]))
          : given
      case 'object':
        return fillShape(each.shape, given)
      case 'tagged': {
        const tag = isJsonObject(given) ? given[each.key] : undefined
        const variant = each.variants.find((other) => other.tag === tag)
        return variant === undefined ? given : fillShape(variant.shape, given)
      }
      case 'union': {
        const member = memberOf(each.members, given, named)
        return member === undefined ? given : fill(member, given)
      }
      case 'all': {
        // Of a value that is checked by several types, what the last one makes of it is kept.
        const last = each.members.at(-1)
        return last === undefined ? given : fill(last, given)
      }
      case 'by-kind': {
        const ofKind = isArray(given) ? each.array : each.object
        return ofKind === undefined ? given : fill(ofKind, given)
      }
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

  function fillShape(name: string, given: Json): Json {
    const shape = named.shapes.get(name)
    if (shape === undefined || !isJsonObject(given)) return given
    const own = shape.fields.flatMap((field): (readonly [string, Json])[] => {
      const sent = Object.hasOwn(given, field.name) ? given[field.name] : undefined
      const filled = sent === undefined ? fillAbsent(field) : fill(field.type, sent)
      return filled === undefined ? [] : [[field.name, filled]]
    })
    return Object.fromEntries([...own, ...othersOf(shape, given)])
  }

  function fillAbsent(field: Field): Json | undefined {
    const { type: each, default: fallback } = field
    if (fallback === undefined) return undefined
    if (within.has(field)) isEndless = true
    if (isEndless) return undefined
    within.add(field)
    const filled = fill(each, fallback)
    within.delete(field)
    return filled
  }

  function othersOf(
    { fields, rest, patterns = [], unknownKeys }: Shape,
    given: JsonObject,
  ): (readonly [string, Json])[] {
    const known = new Set(fields.map(({ name }) => name))
    return Object.entries(given).flatMap(([key, item]): (readonly [string, Json])[] => {
      const found = patterns.filter(({ pattern }) => matches(key, pattern))
      if (known.has(key)) return []
      const types = found.length > 0 || rest === undefined ? found.map((each) => each.type) : [rest]
      if (types.length === 0) return unknownKeys === 'keep' ? [[key, item]] : []
      return [[key, types.reduce((filled, each) => fill(each, filled), item)]]
    })
  }

  const filled = fill(type, value)
  return isEndless ? undefined : filled
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
