/** Middleware of an author's: Hono's own, for all operations, those of a resource, or one. It never looks into a request. */
import { Hono, type MiddlewareHandler } from 'hono'
import { StartupError } from '../startup-error.ts'
import type { HandledOperation } from './require-handlers.ts'

/** Middleware by what it is for. Which resources and operations there are, says the generated type. */
export interface AnyMiddleware {
  readonly all?: readonly MiddlewareHandler[]
  readonly resources?: Readonly<Record<string, readonly MiddlewareHandler[] | undefined>>
  readonly operations?: Readonly<Record<string, readonly MiddlewareHandler[] | undefined>>
}

/**
 * Adds the routes that `add` makes, each behind its middleware: that of all, of its resource, and of itself. Throws a
 * {@link StartupError} for middleware of nothing.
 */
export function addRoutes(
  app: Hono,
  operations: readonly HandledOperation[],
  middleware: AnyMiddleware | undefined,
  add: (routes: Hono) => void,
): void {
  if (middleware === undefined) {
    add(app)
    return
  }
  checkNames(middleware, operations)
  const { all = [] } = middleware
  // Hono matches a request with every route that it might be for: only what stands before a route's own handler is for it alone.
  const routes = new Hono()
  add(routes)
  if (all.length > 0) app.use(...all)
  const byRoute = new Map(operations.map((each) => [`${each.method.toUpperCase()} ${each.path}`, each]))
  for (const { method, path, handler } of routes.routes) {
    app.on(method, [path], ...middlewareOf(byRoute.get(`${method} ${path}`), middleware), handler)
  }
}

function middlewareOf(
  operation: HandledOperation | undefined,
  { resources = {}, operations = {} }: AnyMiddleware,
): readonly MiddlewareHandler[] {
  if (operation === undefined) return []
  const { id, handler } = operation
  const [group = '', name] = handler
  return [...((name === undefined ? undefined : resources[group]) ?? []), ...(operations[id] ?? [])]
}

function checkNames(
  { resources = {}, operations: own = {} }: AnyMiddleware,
  operations: readonly HandledOperation[],
): void {
  const groups = new Set(operations.flatMap(({ handler: [group = '', name] }) => (name === undefined ? [] : [group])))
  const ids = new Set(operations.map(({ id }) => id))
  const faults = [
    ...Object.keys(resources)
      .filter((name) => !groups.has(name))
      .map((name) => `middleware.resources.${name} is of no resource. There are ${[...groups].join(', ')}.`),
    ...Object.keys(own)
      .filter((name) => !ids.has(name))
      .map((name) => `middleware.operations.${name} is of no operation. There are ${[...ids].join(', ')}.`),
  ]
  if (faults.length > 0) throw new StartupError(faults.join('\n'))
}
