/** What types are made of: the types that stand in them, but for those that they name. */
import type { Shape, Type } from './types.ts'

/** The types that a type is made of, in their order; those in them, in turn, are left to whoever asks. */
export function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'nullable':
      return [type.of]
    case 'array':
      return type.contains === undefined ? [type.items] : [type.items, type.contains]
    case 'tuple':
      return [...type.items, type.rest]
    case 'record':
      return [type.values]
    case 'union':
    case 'all':
      return type.members
    case 'by-kind':
      return [type.string, type.number, type.array, type.object].filter((each) => each !== undefined)
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'object':
    case 'tagged':
    case 'alias':
    case 'any':
    case 'never':
      return []
  }
}

/** The types that a shape is made of: those of its fields, of keys that match a pattern, and of all others. */
export function typesOf({ fields, patterns = [], rest }: Shape): readonly Type[] {
  return [...[...fields, ...patterns].map(({ type }) => type), ...(rest === undefined ? [] : [rest])]
}
