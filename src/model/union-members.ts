/** Which types a union leads to: in lax mode it chooses its member by how well each takes a value, which they then have to say. */
import type { Api } from './api.ts'
import { namesIn, reachable } from './reached-types.ts'
import { partsOf, typesOf } from './type-parts.ts'
import type { Type } from './types.ts'

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

/** The unions in a type, but for those in others and in types that have names. What a list contains chooses no member. */
function unionsIn(type: Type): Type[] {
  if (type.kind === 'union') return [type]
  return (type.kind === 'array' ? [type.items] : partsOf(type)).flatMap(unionsIn)
}
