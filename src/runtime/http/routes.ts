/** What generated code asks of an app: to be told of a path and what answers it. It adds no route itself. */
import type { Context, Env } from 'hono'
import type { Awaitable } from '../storage/database.ts'

/**
 * An app of Hono's, as routes are added to it. Hono's own type works out anew with each route what the whole app is like, for clients
 * that are inferred from it; that takes the compiler long where there are many routes, and nothing here is inferred.
 */
export interface HonoRoutes {
  readonly all: AddRoute
  readonly get: AddRoute
  readonly post: AddRoute
  readonly put: AddRoute
  readonly patch: AddRoute
  readonly delete: AddRoute
}

/** Adds a route. The parameters of its path are known in the handler. */
type AddRoute = <Path extends string>(path: Path, handler: (c: Context<Env, Path>) => Awaitable<Response>) => unknown
