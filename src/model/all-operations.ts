/** Every operation of an API, whosever it is. */
import type { Api, Resource } from './api.ts'
import type { AnyOperation, CustomOperation } from './operation.ts'

/** An operation, and the resource that it belongs to, if it belongs to one. */
export interface OwnedOperation {
  readonly operation: AnyOperation
  readonly resource?: Resource
}

/** The operations of resources, standard ones first, and then those that belong to none. */
export function allOperations({ resources, operations }: Pick<Api, 'resources' | 'operations'>): AnyOperation[] {
  return [...resources.flatMap((resource) => [...resource.operations, ...resource.actions]), ...operations]
}

/** The same, each with the resource that it belongs to. */
export function ownedOperations({ resources, operations }: Pick<Api, 'resources' | 'operations'>): OwnedOperation[] {
  return [
    ...resources.flatMap((resource) =>
      [...resource.operations, ...resource.actions].map((operation) => ({ operation, resource })),
    ),
    ...operations.map((operation) => ({ operation })),
  ]
}

/** The operations of the author's own. */
export function customOperations({ resources, operations }: Pick<Api, 'resources' | 'operations'>): CustomOperation[] {
  return [...resources.flatMap(({ actions }) => actions), ...operations]
}
