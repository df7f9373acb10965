/** What is never answered of the values within a row: where `writeOnly` fields of objects are, however deep. */
import type { HiddenPart, HiddenParts } from './api.ts'
import { isShape, typesLeadingTo } from './reached-types.ts'
import type { Alias, Field, Shape, Type } from './types.ts'

/** Finds what is never answered of some fields as they are stored; undefined where all of it is answered. */
export function hiddenPartsOf(
  fields: readonly { readonly name: string; readonly type: Type; readonly writeOnly: boolean }[],
  types: readonly (Shape | Alias)[],
): HiddenParts | undefined {
  const named = new Map(types.map((type) => [type.name, type]))
  const hides = typesLeadingTo((shape) => shape.fields.some(({ writeOnly }) => writeOnly === true), named)
  const told = new Map<string, HiddenPart>()

  /** What is hidden in a value of a type; undefined for nothing. */
  function partOf(type: Type): HiddenPart | undefined {
    switch (type.kind) {
      case 'object':
        return hides.has(type.shape) ? nameOf(type.shape) : undefined
      case 'alias':
        return hides.has(type.name) ? nameOf(type.name) : undefined
      case 'nullable':
        return partOf(type.of)
      case 'array': {
        const items = partOf(type.items)
        return items && { items }
      }
      case 'tuple': {
        const [first, items] = [type.items.map(partOf), partOf(type.rest)]
        if (items === undefined && first.every((each) => each === undefined)) return undefined
        return { first: first.map((each) => each ?? {}), ...(items && { items }) }
      }
      case 'record': {
        const values = partOf(type.values)
        return values && { values }
      }
      case 'union':
        return type.members.some(partOf) ? { any: type.members.flatMap(memberOf) } : undefined
      case 'tagged':
        return memberOfTagged(type.variants.map(({ shape }) => shape))
      case 'all':
        return allOf(type.members)
      case 'by-kind':
        return allOf([type.array, type.object].filter((each) => each !== undefined))
      case 'string':
      case 'number':
      case 'integer':
      case 'boolean':
      case 'null':
      case 'literal':
      case 'enum':
      case 'any':
      case 'never':
        return undefined
    }
  }

  function allOf(members: readonly Type[]): HiddenPart | undefined {
    const parts = members.map(partOf).filter((each) => each !== undefined)
    return parts.length === 0 ? undefined : { all: parts }
  }

  function memberOfTagged(shapes: readonly string[]): HiddenPart | undefined {
    return shapes.some((shape) => hides.has(shape)) ? { any: [...new Set(shapes)].map(nameOf) } : undefined
  }

  /** What a member of a union says: one that hides nothing has to be told from those that do. */
  function memberOf(type: Type): HiddenPart[] {
    if (type.kind === 'object') return [nameOf(type.shape)]
    if (type.kind === 'alias') return [nameOf(type.name)]
    const part = partOf(type)
    if (part !== undefined) return [part]
    return ['record', 'all', 'by-kind', 'any'].includes(type.kind) ? [{}] : []
  }

  function nameOf(name: string): HiddenPart {
    const type = named.get(name)
    if (!told.has(name) && type !== undefined) {
      // A type that holds itself names its part while that is made.
      told.set(name, {})
      told.set(name, isShape(type) ? partOfShape(type) : (partOf(type.type) ?? {}))
    }
    return { type: name }
  }

  function partOfShape({ fields: own, patterns = [], rest }: Shape): HiddenPart {
    const hidden = own.flatMap(({ name, type, writeOnly }) => {
      const part = writeOnly === true ? true : partOf(type)
      return part === undefined ? [] : [[name, part] as const]
    })
    const values = allOf([...patterns.map(({ type }) => type), ...(rest === undefined ? [] : [rest])])
    return {
      ...(hidden.length > 0 && { fields: Object.fromEntries(hidden) }),
      ...(values && { values }),
      ...tellingOf(own),
    }
  }

  const parts = fields.flatMap(({ name, type, writeOnly }) => {
    const part = writeOnly ? undefined : partOf(type)
    return part === undefined ? [] : [[name, part] as const]
  })
  if (parts.length === 0) return undefined
  return { fields: Object.fromEntries(parts), types: Object.fromEntries(told) }
}

/** What tells an object with some fields from others. */
function tellingOf(fields: readonly Field[]): Pick<HiddenPart, 'needs' | 'is'> {
  const needs = fields.filter(({ required }) => required).map(({ name }) => name)
  const is = fields.flatMap(({ name, type }) =>
    type.kind === 'literal' || type.kind === 'enum' ? [[name, type.values] as const] : [],
  )
  return { ...(needs.length > 0 && { needs }), ...(is.length > 0 && { is: Object.fromEntries(is) }) }
}
