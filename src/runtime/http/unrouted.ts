/** What is answered where no route answers: 404, 405, OPTIONS, and the way to a path that has a slash too many. */
import type { Context, Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { ErrorAnswers } from './error-answers.ts'
import { publicPath, requestPath } from './public-path.ts'
import type { HonoRoutes } from './routes.ts'

/** The methods that the routes of an app have for a path, OPTIONS among them; none for a path that there is not. */
export type MethodsOf = (path: string) => readonly string[]

/** A method, and the path of the route that has it. */
type MethodOfPath = readonly [method: string, path: string]

/** Looks methods up. The routes are those that the app has when it is first asked; one without parameters is the only one for its path. */
export function methodsOf(app: Hono): MethodsOf {
  let router: TrieRouter<MethodOfPath> | undefined
  return (path) => {
    router ??= methodsByPath(app)
    const matches = router.match('ALL', path)[0].map(([match]) => match)
    if (matches.length === 0) return []
    const own = matches.filter(([, each]) => each === path)
    const found = new Set((own.length > 0 ? own : matches).map(([method]) => method))
    if (found.has('GET')) found.add('HEAD')
    return [...found.add('OPTIONS')]
  }
}

function methodsByPath(app: Hono): TrieRouter<MethodOfPath> {
  const router = new TrieRouter<MethodOfPath>()
  for (const { path, method } of app.routes) if (method !== 'ALL') router.add('ALL', path, [method, path])
  return router
}

/**
 * Keeps paths without parameters from being taken for others with some, by the methods of these: what they lack is answered 405. Their
 * routes are there already, and those of the others are not.
 */
export function closePaths(routes: HonoRoutes, paths: readonly string[]): void {
  for (const path of paths) routes.all(path, (c) => c.notFound())
}

/**
 * Answers a request that no route takes: 404 for a path that there is not, or 308 to the one without a slash at its end if there is
 * that; else 405 with the methods that there are, or 204 to OPTIONS. For the `notFound` of the app that others are mounted in.
 */
export function answerUnrouted(
  app: Hono,
  { failed }: Pick<ErrorAnswers, 'failed'>,
  find: MethodsOf = methodsOf(app),
): (c: Context) => Response {
  return (c) => {
    const methods = find(c.req.path)
    if (methods.length === 0) return redirectSlash(c, find) ?? failed(404, 'Not Found')
    const allow = methods.join(', ')
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    return failed(405, 'Method Not Allowed', { allow })
  }
}

function redirectSlash(c: Context, find: MethodsOf): Response | undefined {
  const path = requestPath(c)
  // After two slashes, or a slash and a backslash, a browser would look for a host.
  const isSure = path.endsWith('/') && !/^\/[/\\]/.test(path)
  if (!isSure || find(c.req.path.slice(0, -1)).length === 0) return undefined
  const location = publicPath(c, path.slice(0, -1)) + new URL(c.req.url).search
  return new Response(null, { status: 308, headers: { location } })
}
