/** `tenon routes`: every operation of the schemas, and what does it. It needs no generated code and no database. */
import { join } from 'node:path'
import { handlerPath } from '../emit/handlers.ts'
import { ownedOperations, type OwnedOperation } from '../model/all-operations.ts'
import type { AnyOperation } from '../model/operation.ts'
import { handlerAt } from '../runtime/handlers/require-handlers.ts'
import { loadApi } from './generate.ts'
import { handlersFile, loadHandlers } from './load-handlers.ts'
import type { ProjectFolders } from './project-folders.ts'
import { printTable } from './table.ts'

/** How to print them. */
export interface RoutesOptions extends ProjectFolders {
  readonly json: boolean
}

/** An operation, as it is printed. */
interface Route {
  readonly method: string
  readonly path: string
  readonly operation: string
  /** `generated` code, a handler in its place or around it, or none where there has to be one. */
  readonly handler: 'generated' | 'own' | 'around' | 'missing'
  /** Where it is, and its name there. */
  readonly where: string
}

/** Prints a table of the operations, or JSON. Throws a `UserError` when the schemas or the handlers cannot be read. */
export async function routes(options: RoutesOptions): Promise<void> {
  const api = await loadApi(options.schemas)
  const { handlers } = await loadHandlers(options.schemas)
  const all = ownedOperations(api).map((owned) => routeOf(owned, handlers, options))
  console.log(options.json ? JSON.stringify(all, undefined, 2) : printRoutes(all))
}

function routeOf({ operation, resource }: OwnedOperation, handlers: unknown, { schemas, out }: RoutesOptions): Route {
  const { method, path, id } = operation
  const place = handlerPath(operation, resource)
  const handler = kindOf(operation, handlerAt(handlers, place))
  const own = `${join(schemas, handlersFile)}: ${place.join('.')}`
  const generated = join(out, operation.resource ?? '', 'routes.ts')
  return {
    method: method.toUpperCase(),
    path,
    operation: id,
    handler,
    where: handler === 'generated' ? generated : own,
  }
}

function kindOf({ kind }: AnyOperation, handler: unknown): Route['handler'] {
  if (typeof handler === 'function') return 'own'
  if (kind === 'custom') return 'missing'
  return handler === undefined ? 'generated' : 'around'
}

function printRoutes(all: readonly Route[]): string {
  return printTable(
    ['METHOD', 'PATH', 'OPERATION', 'HANDLER', 'WHERE'],
    all.map(({ method, path, operation, handler, where }) => [method, path, operation, handler, where]),
  )
}
