/** The types of handlers: `handlers.ts`, which is what the author of a handler reads. */
import { allOperations, customOperations } from '../model/all-operations.ts'
import type { Api, Resource } from '../model/api.ts'
import type { AnyOperation, CustomOperation } from '../model/operation.ts'
import { camelCase } from '../model/names.ts'
import { printHandlerTypes } from './custom/handler-types.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import type { WholeApi } from './part.ts'
import { printOverride, printOverrideRequest } from './override-types.ts'
import { handlerName } from './routes.ts'
import { braced, comment, file, list, literal, ts, union } from './text.ts'

/** Emits `handlers.ts`. */
export function emitHandlers(api: WholeApi): Output {
  const scope = fileScope()
  const standard = api.resources.flatMap((resource) =>
    resource.operations.map((operation) => printOverrideRequest(operation, resource, scope)),
  )
  const custom = [
    ...api.resources.flatMap((resource) => {
      const part = api.partOf(resource)
      return resource.actions.map((operation) => printHandlerTypes(operation, part, scope))
    }),
    ...api.operations.map((operation) => printHandlerTypes(operation, api, scope)),
  ]
  const body = [
    printAppOptions(api),
    printHandlers(api),
    printOperationHandlers(api, scope),
    ...api.resources.flatMap((resource) => printResourceHandlers(resource, scope)),
    printMiddleware(api, scope),
    ...custom,
    ...standard,
  ]
  const title = header('The types of handlers: what each is given, and what it may answer.', 'the schemas')
  return { path: 'handlers.ts', text: file(`${title}\n${scope.imports()}`, body) }
}

/** Where the handler of an operation, of a resource or of none, is among the handlers: `['transactions', 'refund']`. */
export function handlerPath(operation: AnyOperation, resource?: Resource): string[] {
  if (resource === undefined) return operation.kind === 'custom' ? [operation.name] : []
  const name = operation.kind === 'custom' ? operation.name : handlerName(operation, resource)
  return [camelCase(resource.name), name]
}

/** Whether an app cannot be made without handlers. */
export function needsHandlers(api: Api): boolean {
  return customOperations(api).length > 0
}

function printAppOptions(api: Api): string {
  return ts`
    /** What an app is made with besides its database. */
    export interface AppOptions {
      readonly handlers${needsHandlers(api) ? '' : '?'}: Handlers
      readonly middleware?: Middleware
      /** Whether the fault of a handler is told to the client, as \`tenon dev\` does. */
      readonly development?: boolean
    }
  `
}

function printHandlers({ resources, operations }: Api): string {
  const fields = resources.map(
    ({ name, typeName, actions }) =>
      `readonly ${camelCase(name)}${actions.length === 0 ? '?' : ''}: ${typeName}Handlers`,
  )
  return ts`
    /** The handlers of all operations: each of your own has one, each standard one may have. */
    ${braced(`export interface Handlers${operations.length > 0 ? ' extends OperationHandlers' : ''}`, fields)}
  `
}

function printOperationHandlers({ operations }: Api, scope: FileScope): string {
  if (operations.length === 0) return ''
  return ts`
    /** The handlers of the operations that belong to no resource. */
    export interface OperationHandlers {
      ${operations.map((operation) => printHandler(operation, scope))}
    }
  `
}

function printResourceHandlers(resource: Resource, scope: FileScope): string[] {
  const { typeName, name, operations, actions } = resource
  const overrides = operations.map(
    (operation) => ts`
      ${comment(`Replaces or wraps: ${operation.summary}`)}
      ${printOverride(handlerName(operation, resource), operation, resource, scope)}
    `,
  )
  const standard = ts`
    /** What may replace or wrap the standard operations on ${name}. */
    export interface ${typeName}Overrides {
      ${overrides}
    }
  `
  if (actions.length === 0) return [standard, `export type ${typeName}Handlers = ${typeName}Overrides`]
  return [
    ts`
      /** The handlers of ${name}. */
      export interface ${typeName}Handlers extends ${typeName}Overrides {
        ${actions.map((operation) => printHandler(operation, scope))}
      }
    `,
    standard,
  ]
}

function printHandler({ name, typeName, summary, method, path }: CustomOperation, scope: FileScope): string {
  const parameters = [`request: ${typeName}Request`, `context: ${typeName}Context`]
  return ts`
    ${comment(`${summary}: ${method.toUpperCase()} ${path}`)}
    ${list(`readonly ${name}: (`, parameters, `) => ${scope.runtimeType('Awaitable')}<${typeName}Answer>`)}
  `
}

function printMiddleware(api: Api, scope: FileScope): string {
  const ids = allOperations(api).map(({ id }) => literal(id))
  const names = api.resources.map(({ name }) => literal(camelCase(name)))
  const handlers = `readonly ${scope.runtimeType('MiddlewareHandler')}[]`
  return ts`
    /** Middleware of Hono's, in the order in which it runs: for all operations, those of a resource, or one. */
    export interface Middleware {
      readonly all?: ${handlers}
      readonly resources?: Readonly<Partial<Record<ResourceName, ${handlers}>>>
      readonly operations?: Readonly<Partial<Record<OperationId, ${handlers}>>>
    }

    ${union('export type ResourceName =', names.length === 0 ? ['never'] : names)}

    ${union('export type OperationId =', ids.length === 0 ? ['never'] : ids)}
  `
}
