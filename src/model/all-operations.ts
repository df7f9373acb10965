/** Every operation of an API, whosever it is. */
import type { Api } from './api.ts'
import type { AnyOperation, CustomOperation } from './operation.ts'

/** The operations of resources, standard ones first, and then those that belong to none. */
export function allOperations({ resources, operations }: Pick<Api, 'resources' | 'operations'>): AnyOperation[] {
  return [...resources.flatMap((resource) => [...resource.operations, ...resource.actions]), ...operations]
}

/** The operations of the author's own. */
export function customOperations({ resources, operations }: Pick<Api, 'resources' | 'operations'>): CustomOperation[] {
  return [...resources.flatMap(({ actions }) => actions), ...operations]
}
