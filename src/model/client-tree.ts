/** The tree of a client, which follows the paths of the API: `api.events.guests` is what is under `/events/{event_id}/guests`. */
import type { Api } from './api.ts'
import { camelCase, pascalCase } from './names.ts'
import type { AnyOperation } from './operation.ts'

/** One level of a client: operations, and the levels below it. */
export interface Branch {
  /** How it is reached from the level above: `guests`. */
  readonly name: string
  /** The segment of the paths: `guests`. */
  readonly segment: string
  /** The name of its type: `EventGuestsClient`. */
  readonly typeName: string
  readonly operations: readonly AnyOperation[]
  /** In alphabetical order. */
  readonly branches: readonly Branch[]
}

/** Answers the topmost branches of an API's client, in alphabetical order. */
export function branchesOf(api: Api): Branch[] {
  const placed = api.resources.flatMap(({ name, ancestors, operations, actions }) => [
    ...operations.map((operation) => place(operation, api)),
    // An action stands beside the standard operations, wherever its path leads.
    ...actions.map((operation) => ({
      operation,
      segments: [...ancestors.map((each) => each.resource).toReversed(), name],
    })),
  ])
  return branchesAt([], placed, api)
}

interface Placed {
  readonly operation: AnyOperation
  /** The fixed segments of its path, without the prefix: `events`, `guests`. */
  readonly segments: readonly string[]
}

function place(operation: AnyOperation, { prefix }: Api): Placed {
  const segments = operation.path.slice(prefix.length).split('/')
  return { operation, segments: segments.filter((segment) => segment !== '' && !segment.startsWith('{')) }
}

function branchesAt(above: readonly string[], placed: readonly Placed[], api: Api): Branch[] {
  const depth = above.length
  const names = new Set(placed.flatMap(({ segments }) => segments.slice(depth, depth + 1)))
  return [...names].toSorted().map((name) => {
    const within = placed.filter(({ segments }) => segments[depth] === name)
    return {
      name: camelCase(name),
      segment: name,
      typeName: `${[...above.map((each) => oneOf(each, api)), pascalCase(name)].join('')}Client`,
      operations: within.filter(({ segments }) => segments.length === depth + 1).map(({ operation }) => operation),
      branches: branchesAt([...above, name], within, api),
    }
  })
}

/** The name of one of a resource: `Event` of `events`. */
function oneOf(name: string, { resources }: Api): string {
  return resources.find((resource) => resource.name === name)?.typeName ?? pascalCase(name)
}

/** What an operation is called in its branch. */
export function nameInClient(operation: AnyOperation): string {
  return operation.kind === 'custom' ? operation.name : operation.kind
}
