/** Pages of other origins: Hono's own middleware for CORS, told the methods of each path. It decides nothing of who is trusted. */
import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { mountPath } from './public-path.ts'
import type { MethodsOf } from './unrouted.ts'

/** Which pages of other origins may use an API. */
export interface CorsSettings {
  readonly origins: readonly string[] | '*'
  readonly credentials?: true
  /** How long a browser may remember what it was allowed, in seconds. */
  readonly maxAge?: number
  /** The request headers that are allowed, besides those that the generated client sends by itself; all when left out. */
  readonly allowHeaders?: readonly string[]
  /** Response headers that pages may read, besides those that the API itself sends. */
  readonly exposeHeaders?: readonly string[]
}

/** What an answer of the API says in headers. */
const ownHeaders = [
  'Link',
  'ETag',
  'Location',
  'Total-Count',
  'Retry-After',
  'Allow',
  'Idempotency-Replayed',
  'X-Request-Id',
  'WWW-Authenticate',
]

/** What the generated client says in headers: a list of others is not to turn it away. */
const clientHeaders = ['Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'Last-Event-ID']

/** Of a path that there is not, a page is to see the 404 rather than that it was not allowed to ask. */
const anyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Makes the middleware. It answers OPTIONS as the app does, with `Allow`, and browsers that ask beforehand as well. */
export function allowOrigins(settings: CorsSettings, find: MethodsOf): MiddlewareHandler {
  const { origins, allowHeaders, exposeHeaders = [], credentials = false, maxAge } = settings
  const methods = (c: Context) => find(c.req.path.slice(mountPath(c).length) || '/')
  const handle = cors({
    origin: origins === '*' ? origins : [...origins],
    allowMethods: (_, c) => orAny(methods(c)),
    allowHeaders: allowHeaders === undefined ? [] : withOthers(clientHeaders, allowHeaders),
    exposeHeaders: withOthers(ownHeaders, exposeHeaders),
    credentials,
    ...(maxAge === undefined ? {} : { maxAge }),
  })
  return async (c, next) => {
    const answer = await handle(c, next)
    if (!(answer instanceof Response)) return
    const found = methods(c)
    if (found.length === 0 && c.req.header('access-control-request-method') === undefined) return next()
    if (found.length > 0) answer.headers.set('allow', found.join(', '))
    return answer
  }
}

/** Names of headers, each once: their case means nothing. */
function withOthers(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(names.map((name) => name.toLowerCase()))
  return [...names, ...others.filter((name) => !known.has(name.toLowerCase()))]
}

function orAny(methods: readonly string[]): string[] {
  return methods.length === 0 ? anyMethod : [...methods]
}
