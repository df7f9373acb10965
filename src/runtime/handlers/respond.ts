/**
 * What a handler answers, as a response: only what its schema declares leaves, and what breaks the schema is a fault of the handler's,
 * not of the client's.
 */
import type { Context } from 'hono'
import type { ErrorAnswers } from '../http/error-answers.ts'
import { missing, notAList, type Issue, type Issues } from '../check/issue.ts'
import { AnswerError } from './answer-error.ts'
import { streamEvents, type Stop } from './events.ts'

/** Whatever a handler may answer: which of it, says the type of its operation. */
export interface AnyAnswer {
  readonly status: number
  readonly body?: unknown
  /** The sentence of an error. */
  readonly detail?: string
  readonly headers?: object
}

/** An answer of a standard operation that is a success. */
export interface Success<Status extends number, Body> {
  readonly status: Status
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** A success without a body. */
export interface EmptySuccess<Status extends number> {
  readonly status: Status
  readonly headers?: Readonly<Record<string, string>>
}

/** An error with a sentence. */
export interface Failure<Status extends number> {
  readonly status: Status
  readonly detail: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Reads a value by a schema, leaving out what that does not declare; undefined, with issues, where it breaks it. */
export type Shape = (value: unknown, issues: Issues, request: unknown) => unknown

/** How one answer is made. `headers` are the names of those that it may have; any, where that is left out. */
export type AnswerKind = { readonly headers?: readonly string[] } & (
  | { readonly kind: 'empty' | 'error' }
  | { readonly kind: 'json' | 'events'; readonly shape: Shape }
  | { readonly kind: 'text' | 'binary'; readonly mediaType: string }
)

/** The answers of an operation, by status. */
export type Answers = Readonly<Record<number, AnswerKind>>

/** What an answer is made with. */
export interface Responding {
  readonly c: Context
  readonly request: unknown
  readonly stop: Stop
  readonly failed: ErrorAnswers['failed']
}

/** Makes the response. Throws an {@link AnswerError} where the answer is not what the schema says. */
export function respond(answer: AnyAnswer, answers: Answers, { c, request, stop, failed }: Responding): Response {
  const { status, body, detail = '' } = answer
  const kind = Object.hasOwn(answers, status) ? answers[status] : undefined
  if (kind === undefined) throw new AnswerError(c, `the status ${status}, which its schema does not declare`)
  const given = headersOf(answer, kind)
  switch (kind.kind) {
    case 'empty':
      return new Response(null, { status, headers: given })
    case 'error':
      return failed(status, detail, given)
    case 'json': {
      const json = JSON.stringify(shapeOf(body, kind.shape, request, c))
      return new Response(json, { status, headers: { 'content-type': 'application/json', ...given } })
    }
    case 'text':
      if (typeof body !== 'string') throw new AnswerError(c, 'a body that is no string')
      return new Response(body, { status, headers: { 'content-type': `${kind.mediaType}; charset=utf-8`, ...given } })
    case 'binary':
      if (!isBytes(body)) throw new AnswerError(c, 'a body that is neither a Blob, nor bytes, nor a stream of these')
      return new Response(body, { status, headers: { 'content-type': kind.mediaType, ...given } })
    case 'events':
      if (!isIterable(body)) throw new AnswerError(c, 'a body that is no async iterable')
      return streamEvents(body, { shape: (item) => shapeOf(item, kind.shape, request, c), stop, headers: given })
  }
}

/** The answers of a standard operation: its success, with what shapes the body where it has one, and its errors. */
export function standardAnswers(status: number, shape: Shape | undefined, errors: readonly number[]): Answers {
  const failures = Object.fromEntries(errors.map((error) => [error, { kind: 'error' }] as const))
  return { ...failures, [status]: shape === undefined ? { kind: 'empty' } : { kind: 'json', shape } }
}

/** Shapes the answers of a list: rows of which a request has chosen some fields may lack the others. */
export function listShape(row: Shape): Shape {
  return (value, issues, request) => {
    if (!Array.isArray(value)) {
      issues.push(notAList([], value))
      return undefined
    }
    const start = issues.length
    const isPart = hasChosen(request)
    const items = value.map((each: unknown, index) => {
      const found: Issues = isPart ? new IssuesOfPart(each) : []
      const item = row(each, found, request)
      for (const issue of found) issues.push({ ...issue, loc: [index, ...issue.loc] })
      return item
    })
    return issues.length === start ? items : undefined
  }
}

/** The issues with a row that may lack fields: that it does is none. */
class IssuesOfPart extends Array<Issue> {
  readonly #row: unknown

  constructor(row: unknown) {
    super()
    this.#row = row
  }

  override push(...issues: Issue[]): number {
    return super.push(...issues.filter(({ type, input }) => type !== 'missing' || input !== this.#row))
  }
}

/** Shapes what has nothing to be left out: it is checked, and stays as it is. */
export function checked(check: (value: unknown, issues: Issues) => boolean): Shape {
  return (value, issues) => (check(value, issues) ? value : undefined)
}

function hasChosen(request: unknown): boolean {
  if (typeof request !== 'object' || request === null || !('query' in request)) return false
  const { query } = request
  return typeof query === 'object' && query !== null && 'fields' in query && query.fields !== undefined
}

function shapeOf(value: unknown, shape: Shape, request: unknown, c: Context): unknown {
  const issues: Issues = []
  const shaped = shape(value, issues, request)
  if (value === undefined) issues.splice(0, issues.length, missing([], null))
  if (issues.length > 0) throw new AnswerError(c, 'a body that breaks its schema', issues)
  return shaped
}

function headersOf({ headers = {} }: AnyAnswer, { headers: names }: AnswerKind): Record<string, string> {
  const known = names?.map((name) => name.toLowerCase())
  const entries: [string, unknown][] = Object.entries(headers)
  return Object.fromEntries(
    entries
      .filter(([name, value]) => value !== undefined && (known === undefined || known.includes(name.toLowerCase())))
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

function isBytes(value: unknown): value is Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    value instanceof Uint8Array ||
    value instanceof ReadableStream
  )
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
