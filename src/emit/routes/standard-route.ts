/** Routes of standard operations: what they are printed from, and what is read of a request. */
import type { Resource } from '../../model/api.ts'
import type { Operation } from '../../model/operation.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import { pathLocal } from '../checks/names.ts'
import { key, list } from '../text.ts'
import type { Route } from './route.ts'

/** What a route of a standard operation is printed from. */
export interface StandardRoute extends Route {
  readonly operation: Operation
  readonly resource: Resource
}

/** The locals that hold what the path says, in its order. */
export function pathLocals(operation: Operation): string[] {
  return parametersIn(operation, 'path').map(({ name }) => pathLocal(name))
}

/** Prints what was read of a request, as members of an object or of a pattern that takes one apart. */
export function requestMembers(operation: Operation): string[] {
  const params = parametersIn(operation, 'path').map(({ name }) => shorthand(name))
  return [
    ...(params.length === 0 ? [] : [list('params: { ', params, ' }')]),
    ...(operation.kind === 'list' ? ['query'] : []),
    ...(operation.body === undefined ? [] : ['body']),
  ]
}

/** Prints a member of an object, or of a pattern that takes one apart: `id`, `'event-id': eventId`. */
function shorthand(name: string): string {
  return pathLocal(name) === name ? name : `${key(name)}: ${pathLocal(name)}`
}
