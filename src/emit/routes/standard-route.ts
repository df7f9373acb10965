/** Routes of standard operations: what they are printed from, and what is read of a request. */
import type { Resource } from '../../model/api.ts'
import type { Operation } from '../../model/operation.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import { pathNaming } from '../path-names.ts'
import { key, list } from '../text.ts'
import type { Route } from './route.ts'

/** What a route of a standard operation is printed from. */
export interface StandardRoute extends Route {
  readonly operation: Operation
  readonly resource: Resource
}

/** The locals that hold what the path says, in its order. */
export function pathLocals({ operation, resource }: StandardRoute): string[] {
  const localOf = pathNaming(resource)
  return parametersIn(operation, 'path').map(({ name }) => localOf(name))
}

/** Prints what was read of a request, as members of an object or of a pattern that takes one apart: `id`, `'event-id': eventId`. */
export function requestMembers({ operation, resource }: StandardRoute): string[] {
  const localOf = pathNaming(resource)
  const params = parametersIn(operation, 'path').map(({ name }) =>
    localOf(name) === name ? name : `${key(name)}: ${localOf(name)}`,
  )
  return [
    ...(params.length === 0 ? [] : [list('params: { ', params, ' }')]),
    ...(operation.kind === 'list' ? ['query'] : []),
    ...(operation.body === undefined ? [] : ['body']),
  ]
}
