/** What null sets, rather than removes, when a patch has it within a value: fields that are always there, and may be null. */
import { acceptsNull } from './accepts.ts'
import type { NullPart, NullParts } from './api.ts'
import { isRemovable } from './patch-shapes.ts'
import { isShape, typesLeadingTo } from './reached-types.ts'
import type { Alias, Field, Shape, Type } from './types.ts'

/** Finds what null sets within some fields that clients write; undefined where there is nothing. */
export function nullPartsOf(
  fields: readonly Field[],
  known: { readonly shapes: ReadonlyMap<string, Shape>; readonly aliases: ReadonlyMap<string, Alias> },
): NullParts | undefined {
  const named = new Map<string, Shape | Alias>([...known.shapes, ...known.aliases])
  const isSet = (field: Field) => !isRemovable(field) && acceptsNull(field.type, known)
  const leading = typesLeadingTo((shape) => shape.fields.some(isSet), named)
  const told = new Map<string, NullPart>()

  function partOf(type: Type): NullPart | undefined {
    if (type.kind === 'nullable') return partOf(type.of)
    if (type.kind === 'object') return nameOf(type.shape)
    if (type.kind === 'alias') return nameOf(type.name)
    // Of a value of one of several types, only the whole says which fields are always there.
    const values = type.kind === 'record' ? partOf(type.values) : undefined
    return values && { values }
  }

  function nameOf(name: string): NullPart | undefined {
    const type = named.get(name)
    if (type === undefined || !leading.has(name)) return undefined
    if (!told.has(name)) {
      // A type that holds itself names its part while that is made.
      told.set(name, {})
      told.set(name, isShape(type) ? partOfShape(type) : (partOf(type.type) ?? {}))
    }
    return { type: name }
  }

  function partOfShape({ fields: own, patterns, rest }: Shape): NullPart {
    const nulls = own.filter(isSet).map(({ name }) => name)
    const values = rest === undefined || patterns !== undefined ? undefined : partOf(rest)
    // What is said of other keys is not said of a field.
    const parts = partsOf(own, values && {})
    return {
      ...(nulls.length > 0 && { nulls }),
      ...(parts.length > 0 && { fields: Object.fromEntries(parts) }),
      ...(values && { values }),
    }
  }

  function partsOf(own: readonly Field[], none?: NullPart): (readonly [string, NullPart])[] {
    return own.flatMap(({ name, type }) => {
      const part = partOf(type) ?? none
      return part === undefined ? [] : [[name, part] as const]
    })
  }

  const parts = partsOf(fields)
  return parts.length === 0 ? undefined : { fields: Object.fromEntries(parts), types: Object.fromEntries(told) }
}
