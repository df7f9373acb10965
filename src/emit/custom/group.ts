/** Groups of custom operations: those of a resource, and those that belong to none. It knows what their files are called. */
import type { Api, Resource } from '../../model/api.ts'
import type { CustomOperation } from '../../model/operation.ts'
import { camelCase } from '../../model/names.ts'

/** The custom operations that have their files in common. */
export interface OperationGroup {
  readonly operations: readonly CustomOperation[]
  readonly resource?: Resource
  /** What they are generated from, for people. */
  readonly source: string
  /** What they are, for people: `the operations of your own on transactions`. */
  readonly title: string
  /** The folder of their files: that of the resource, or the topmost. */
  readonly folder: string
  /** The names of their files, within the folder. */
  readonly files: { readonly routes: string; readonly checks: string; readonly answers: string }
  /** The function that adds their routes. */
  readonly routesName: string
  /** The type of their handlers. */
  readonly handlersName: string
}

/** The custom operations of a resource; undefined where there are none. */
export function actionsOf(resource: Resource): OperationGroup | undefined {
  const { actions: operations, name, typeName, source } = resource
  if (operations.length === 0) return undefined
  return {
    operations,
    resource,
    source,
    title: `the custom operations on ${name}`,
    folder: name,
    files: { routes: 'actions.ts', checks: 'action-checks.ts', answers: 'action-answers.ts' },
    routesName: `${camelCase(typeName)}Actions`,
    handlersName: `${typeName}Handlers`,
  }
}

/** The custom operations that belong to no resource; undefined where there are none. */
export function standaloneOf({ operations }: Api): OperationGroup | undefined {
  if (operations.length === 0) return undefined
  return {
    operations,
    source: 'the schemas',
    title: 'the operations that belong to no resource',
    folder: '',
    files: { routes: 'operations.ts', checks: 'operation-checks.ts', answers: 'operation-answers.ts' },
    routesName: 'operationRoutes',
    handlersName: 'OperationHandlers',
  }
}

/** Every group of an API. */
export function groupsOf(api: Api): OperationGroup[] {
  return [standaloneOf(api), ...api.resources.map(actionsOf)].filter((group) => group !== undefined)
}

/** The path of a file of a group. */
export function pathIn({ folder }: OperationGroup, file: string): string {
  return folder === '' ? file : `${folder}/${file}`
}

/** The places of parameters, and what the types and values are called that are read from there. */
export const places = [
  { in: 'path', type: 'Params', value: 'params' },
  { in: 'query', type: 'Query', value: 'query' },
  { in: 'header', type: 'Headers', value: 'headers' },
  { in: 'cookie', type: 'Cookies', value: 'cookies' },
] as const
