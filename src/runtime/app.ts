/**
 * The app that generated routes are added to: what it answers beside them, how errors are answered, and what every request goes through.
 */
import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { compressAnswers } from './http/compress.ts'
import { allowOrigins, type CorsSettings } from './http/cors.ts'
import type { Issue } from './check/issue.ts'
import { ConstraintError } from './storage/database.ts'
import { DatabaseUnavailable } from './storage/database-unavailable.ts'
import { newUnavailableLog } from './storage/unavailable-log.ts'
import { addDocs, type DocsOptions } from './http/docs.ts'
import { addDocument, documentPaths } from './http/document.ts'
import type { ErrorAnswers } from './http/error-answers.ts'
import { AnswerError } from './handlers/answer-error.ts'
import { addHealth, type Health } from './http/health.ts'
import { HttpError } from './http/http-error.ts'
import { InvalidRequest } from './http/invalid-request.ts'
import { requestPath, trustProxy } from './http/public-path.ts'
import { addRoot, type Root } from './http/root.ts'
import { answerUnrouted, methodsOf } from './http/unrouted.ts'
import { refersToNothing, sameValues, stillReferredTo, tooLongToIndex } from './http/words/sentences.ts'
import { STATUS_CODES } from './http/words/status-codes.ts'

/** What the app needs to know of the API. What is left out is not there, and costs a request nothing. */
export interface AppOptions {
  readonly title: string
  /** The file of the OpenAPI document. */
  readonly document?: URL
  /** Where the docs are, which show the document. */
  readonly docs?: DocsOptions
  /** How errors are written. */
  readonly errors: ErrorAnswers
  /** Whether the fault of a handler is told to the client. */
  readonly development?: boolean
  /** How many proxies in front of the server are believed; `true` for all. */
  readonly trustProxy?: number | true
  readonly cors?: CorsSettings
  readonly compress?: true
  readonly root?: Root
  readonly health?: Health
}

/** Makes an app without the routes of the API: with the document, the docs and what else is asked for. */
export function newApp({ title, errors, development = false, ...options }: AppOptions): Hono {
  const { document, docs, root, health } = options
  const app = new Hono()
  const methods = methodsOf(app)
  const noteUnavailable = newUnavailableLog()
  let isDamaged = false
  app.onError((error, c) => {
    if (error instanceof DatabaseUnavailable) {
      noteUnavailable(error)
      isDamaged ||= error.reason === 'damaged'
    }
    return answerError(error, c, errors, development)
  })
  app.notFound(answerUnrouted(app, errors, methods))
  if (options.trustProxy !== undefined) app.use(trustProxy(options.trustProxy))
  if (options.cors !== undefined) app.use(allowOrigins(options.cors, methods))
  if (options.compress === true) app.use(compressAnswers())
  if (document !== undefined) addDocument(app, document)
  if (docs !== undefined) addDocs(app, docs, title)
  if (root !== undefined) {
    addRoot(app, root, { title, docs: docs?.path, openapi: document === undefined ? undefined : documentPaths.json })
  }
  if (health !== undefined) addHealth(app, health, () => isDamaged)
  return app
}

/** Answers what was thrown. What nobody expected tells the client nothing but the id under which it was logged. */
function answerError(
  error: Error,
  c: Context,
  { failed, invalid }: ErrorAnswers,
  development: boolean,
): Response | Promise<Response> {
  if (error instanceof InvalidRequest) return invalid(error.status, error.issues)
  if (error instanceof HttpError) return failed(error.status, error.detail, error.headers)
  if (error instanceof HTTPException) return refusal(error, failed)
  if (error instanceof ConstraintError && (error.kind === 'unique' || error.kind === 'foreign key')) {
    return failed(409, conflict(error, c.req.method))
  }
  if (error instanceof ConstraintError && error.kind === 'size') return invalid(422, [tooLong(error)])
  const id = requestId(c)
  console.error(`${c.req.method} ${requestPath(c)} failed, request ${id}:`, error)
  const detail = development && error instanceof AnswerError ? error.message : 'Internal Server Error'
  return failed(500, detail, { 'x-request-id': id })
}

/**
 * What middleware of Hono throws to refuse a request: its own answer where it has one. A sentence in one is told as errors are, with the
 * headers of that answer, such as `WWW-Authenticate`.
 */
async function refusal(error: HTTPException, failed: ErrorAnswers['failed']): Promise<Response> {
  const { status, message } = error
  if (error.res === undefined) return failed(status, message === '' ? (STATUS_CODES[status] ?? 'Error') : message)
  const answer = error.getResponse()
  const { 'content-type': type = '', ...headers } = Object.fromEntries(answer.headers)
  return type.startsWith('text/plain') ? failed(status, await answer.text(), headers) : answer
}

function conflict({ kind, fields, referrer }: ConstraintError, method: string): string {
  if (kind === 'unique') return sameValues(fields)
  const isReferredTo = referrer !== undefined || method === 'DELETE'
  return isReferredTo ? stillReferredTo(referrer, fields) : refersToNothing(fields)
}

function tooLong({ fields }: ConstraintError): Issue {
  return { type: 'value_error', loc: ['body'], input: null, ctx: { error: tooLongToIndex(fields) } }
}

/** The id that the client or a proxy gave the request, or a new one. */
function requestId(c: Context): string {
  const given = c.req.header('x-request-id')
  return given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
}
