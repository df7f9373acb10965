/**
 * Which types are come back to: those that lead to themselves in several ways at once, as where two types of a union hold others of the
 * union. A check that went every way would take twice as long for each level of a value.
 */
import type { Api } from './api.ts'
import { jsonKindsOf } from './json-kinds.ts'
import { namesIn, reachable } from './reached-types.ts'
import { partsOf, typesOf } from './type-parts.ts'
import type { Type } from './types.ts'

type Named = Pick<Api, 'shapes' | 'aliases'>

/** Marks the types that are come back to. */
export function markRevisited({ shapes, aliases }: Named): Named {
  const types = new Map([...aliases, ...shapes].map((type) => [type.name, type]))
  const leadsTo = (type: Type, name: string) => reachable(namesIn(type), (each) => types.get(each)).has(name)
  const mark = <T extends { readonly name: string }>(named: T, parts: readonly Type[]): T => {
    const isRevisited = parts.flatMap(choicesIn).some((ways) => {
      const back = ways.filter((way) => leadsTo(way, named.name))
      return back.some((way, index) => back.slice(index + 1).some((other) => haveKindInCommon(way, other)))
    })
    return isRevisited ? { ...named, isRevisited: true } : named
  }
  return {
    shapes: shapes.map((shape) => mark(shape, typesOf(shape))),
    aliases: aliases.map((alias) => mark(alias, [alias.type])),
  }
}

/** The types that look at the same value, wherever several do in a type, but for those that have names. */
function choicesIn(type: Type): (readonly Type[])[] {
  const parts = partsOf(type)
  const doChoose = type.kind === 'union' || type.kind === 'all' || (type.kind === 'array' && parts.length > 1)
  return [...(doChoose ? [parts] : []), ...parts.flatMap(choicesIn)]
}

/** Whether some value may be of both types, as far as its kind says. */
function haveKindInCommon(a: Type, b: Type): boolean {
  const [ofA, ofB] = [jsonKindsOf(a), jsonKindsOf(b)]
  return ofA === undefined || ofB === undefined || ofA.some((kind) => ofB.includes(kind))
}
