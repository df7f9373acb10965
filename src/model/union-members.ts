/** Which types a union leads to: in lax mode it chooses its member by how well each takes a value, which they then have to say. */
import type { Api } from './api.ts'
import { namesIn, reachable } from './reached-types.ts'
import type { Shape, Type } from './types.ts'

type Named = Pick<Api, 'shapes' | 'aliases'>

/** Marks the types that unions lead to. A shape is marked with the one that it equals. */
export function markUnionMembers({ shapes, aliases }: Named): Named {
  const types = new Map([...aliases, ...shapes].map((type) => [type.name, type]))
  const members = [...shapes.flatMap(typesOf), ...aliases.map(({ type }) => type)].flatMap(unionsIn).flatMap(namesIn)
  const reached = reachable(members, (name) => types.get(name))
  const isReached = (name: string | undefined) => name !== undefined && reached.has(name)
  return {
    shapes: shapes.map((shape) =>
      isReached(shape.name) || isReached(shape.sameAs) ? { ...shape, inUnion: true } : shape,
    ),
    aliases: aliases.map((alias) => (isReached(alias.name) ? { ...alias, inUnion: true } : alias)),
  }
}

function typesOf({ fields, rest, patterns = [] }: Shape): Type[] {
  return [...[...fields, ...patterns].map(({ type }) => type), ...(rest === undefined ? [] : [rest])]
}

/** The unions in a type, but for those in others and in types that have names. */
function unionsIn(type: Type): Type[] {
  switch (type.kind) {
    case 'union':
      return [type]
    case 'nullable':
      return unionsIn(type.of)
    case 'array':
      return unionsIn(type.items)
    case 'tuple':
      return [...type.items, type.rest].flatMap(unionsIn)
    case 'record':
      return unionsIn(type.values)
    case 'all':
      return type.members.flatMap(unionsIn)
    case 'by-kind':
      return [type.array, type.object].flatMap((each) => (each === undefined ? [] : unionsIn(each)))
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
