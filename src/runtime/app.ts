/** The app that generated routes are added to: what it answers where no route does, errors, the document and the docs. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Hono, type Context } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { ok } from './answers.ts'
import { ConstraintError } from './database.ts'
import { addDocs } from './docs.ts'
import type { ErrorAnswers } from './error-answers.ts'
import { HttpError } from './http-error.ts'
import { InvalidRequest } from './invalid-request.ts'

/** What the app needs to know of the API. */
export interface AppOptions {
  readonly title: string
  /** The file of the OpenAPI document. */
  readonly document: URL
  /** How errors are written. */
  readonly errors: ErrorAnswers
}

/** Makes an app without routes but for the document at `/openapi.json` and the docs at `/docs`. */
export function newApp({ title, document, errors }: AppOptions): Hono {
  const app = new Hono()
  app.onError((error, c) => answerError(error, c, errors))
  app.notFound(answerUnrouted(app, errors))
  app.get('/openapi.json', async () => ok(await readFile(document, 'utf8')))
  addDocs(app, { title, documentPath: '/openapi.json' })
  return app
}

/** Answers what was thrown. What nobody expected tells the client nothing but the id under which it was logged. */
function answerError(error: Error, c: Context, { failed, invalid }: ErrorAnswers): Response {
  if (error instanceof InvalidRequest) return invalid(error.status, error.issues)
  if (error instanceof HttpError) return failed(error.status, error.detail, error.headers)
  if (error instanceof ConstraintError && (error.kind === 'unique' || error.kind === 'foreign key')) {
    return failed(409, conflict(error, c.req.method))
  }
  const id = requestId(c)
  console.error(`${c.req.method} ${c.req.path} failed, request ${id}:`, error)
  return failed(500, 'Internal Server Error', { 'x-request-id': id })
}

function conflict({ kind, fields }: ConstraintError, method: string): string {
  if (kind === 'foreign key') {
    return method === 'DELETE'
      ? 'Something else still refers to this.'
      : 'This refers to something that does not exist.'
  }
  return fields.length === 0
    ? 'There is one with these values already.'
    : `There is one with the same ${fields.join(' and ')} already.`
}

/** The id that the client or a proxy gave the request, or a new one. */
function requestId(c: Context): string {
  const given = c.req.header('x-request-id')
  return given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
}

/**
 * Answers a request that no route takes: 404 for a path that there is not, else 405 with the methods that it has, or 204 to
 * OPTIONS. The paths are those of the app's routes when the first such request comes.
 */
function answerUnrouted(app: Hono, { failed }: ErrorAnswers): (c: Context) => Response {
  let methods: TrieRouter<string> | undefined
  return (c) => {
    methods ??= methodsByPath(app)
    const [matches] = methods.match('ALL', c.req.path)
    if (matches.length === 0) return failed(404, 'Not Found')
    const found = new Set(matches.map(([method]) => method))
    if (found.has('GET')) found.add('HEAD')
    const allow = [...found, 'OPTIONS'].join(', ')
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    return failed(405, 'Method Not Allowed', { allow })
  }
}

function methodsByPath(app: Hono): TrieRouter<string> {
  const router = new TrieRouter<string>()
  for (const { path, method } of app.routes) if (method !== 'ALL') router.add('ALL', path, method)
  return router
}
