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
 * {@link StartupError} for middleware of nothing, or that is none.
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
  checkMiddleware(middleware, operations)
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

/** Whether all of it is of something, and lists of functions: without its type, a mistake would leave an API open. */
function checkMiddleware(middleware: AnyMiddleware, operations: readonly HandledOperation[]): void {
  const groups = new Set(operations.flatMap(({ handler: [group = '', name] }) => (name === undefined ? [] : [group])))
  const ids = new Set(operations.map(({ id }) => id))
  const { all, resources, operations: own, ...others } = middleware
  const faults = [
    ...Object.keys(others).map((name) => `middleware.${name} means nothing. There are all, resources, operations.`),
    ...findFaults('middleware', { all }),
    ...findFaults('middleware.resources', resources, { names: groups, what: 'resource' }),
    ...findFaults('middleware.operations', own, { names: ids, what: 'operation' }),
  ]
  if (faults.length > 0) throw new StartupError(faults.join('\n'))
}

function findFaults(
  at: string,
  lists: unknown,
  known?: { readonly names: ReadonlySet<string>; readonly what: string },
): string[] {
  if (lists === undefined) return []
  if (typeof lists !== 'object' || lists === null || Array.isArray(lists)) {
    return [`${at} must be an object, with a list of middleware for each ${known?.what}.`]
  }
  return Object.entries(lists).flatMap(([name, list]: [string, unknown]) => {
    if (known !== undefined && !known.names.has(name)) {
      return [`${at}.${name} is of no ${known.what}. There are ${[...known.names].join(', ')}.`]
    }
    return list === undefined || isListOfFunctions(list)
      ? []
      : [`${at}.${name} must be a list of middleware: [signedIn].`]
  })
}

function isListOfFunctions(list: unknown): boolean {
  return Array.isArray(list) && list.every((each) => typeof each === 'function')
}
