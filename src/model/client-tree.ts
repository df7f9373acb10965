/** The tree of a client: operations at the ends of branches, as in `api.events.guests`. Where each belongs, it is told. */
import type { Branch, ClientOperation } from './client-api.ts'
import { camelCase, pascalCase } from './names.ts'

/** An operation, and the segments that lead to it: `events`, `guests`. */
export interface Placed {
  readonly operation: ClientOperation
  readonly segments: readonly string[]
}

/**
 * Answers the topmost branches, in alphabetical order. `singular` answers what the name of a type calls one of a segment above
 * it: `Event` of `events`.
 */
export function branchesOf(placed: readonly Placed[], singular: (segment: string) => string): Branch[] {
  return branchesAt([], placed, singular)
}

function branchesAt(
  above: readonly string[],
  placed: readonly Placed[],
  singular: (segment: string) => string,
): Branch[] {
  const depth = above.length
  const bySegment = Map.groupBy(
    placed.filter(({ segments }) => segments.length > depth),
    ({ segments }) => segments[depth] ?? '',
  )
  return [...bySegment.keys()].toSorted().map((segment) => {
    const within = bySegment.get(segment) ?? []
    return {
      name: camelCase(segment),
      segment,
      typeName: `${[...above.map(singular), pascalCase(segment)].join('')}Client`,
      operations: within.filter(({ segments }) => segments.length === depth + 1).map(({ operation }) => operation),
      branches: branchesAt([...above, segment], within, singular),
    }
  })
}
