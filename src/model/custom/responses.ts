/** Every response of a custom operation: the answers of its handler, and what is answered before that is called. */
import type { Answer, CustomBody, Method, Parameter, Response, ResponseHeader } from '../operation.ts'
import type { Field } from '../types.ts'
import { defined } from '../defined.ts'
import { isUnderWay, replayedHeader } from '../idempotency.ts'
import { cacheControlHeader } from '../operations.ts'
import {
  error,
  invalidRequest,
  malformed,
  mediaTypesOf,
  notAcceptable,
  tooLarge,
  wrongMediaType,
} from '../shared-responses.ts'
import type { OperationReading } from './reading.ts'

/** What the responses of an operation depend on besides its answers. */
export interface Refusals {
  readonly method: Method
  readonly parameters: readonly Parameter[]
  readonly body: CustomBody | undefined
  /** Whether parameters that nobody has declared are refused. */
  readonly isClosed: boolean
  readonly isIdempotent: boolean
  /** The largest body, in bytes: of this operation, and where one says nothing else. */
  readonly bodyLimits: { readonly own: number; readonly usual: number }
  /** The media type of errors; that of JSON when undefined. */
  readonly errorMediaType: string | undefined
}

/** Every response of an operation, in the order of their statuses. */
export function responsesOf(
  answers: readonly Answer[],
  refusals: Refusals,
  { at, report }: OperationReading,
): Response[] {
  const given = answers.map((answer) => responseOf(answer, refusals))
  const taken = new Set(answers.filter(({ kind }) => kind !== 'error').map(({ status }) => status))
  for (const refusal of refusalsOf(refusals, mediaTypesOf(given))) {
    const index = given.findIndex(({ status }) => status === refusal.status)
    const same = given[index]
    if (taken.has(refusal.status)) {
      const remedy = 'Choose another status, or make it a sentence.'
      report(
        'option_invalid',
        `${at}.responses.${refusal.status}`,
        `is what the server itself answers here: ${refusal.description} ${remedy}`,
      )
    }
    if (same === undefined) given.push(refusal)
    else
      given[index] = {
        ...same,
        description: `${same.description} Or: ${refusal.description}`,
        headers: headersOfBoth(same, refusal),
        ...bodyOfBoth(same, refusal),
      }
  }
  return given.toSorted((a, b) => a.status - b.status)
}

/** The headers of an answer that is given for two reasons: those of the author's, and those of the server's, which only some have. */
function headersOfBoth({ headers: a }: Response, { headers: b }: Response): ResponseHeader[] {
  const isOwn = ({ name }: ResponseHeader) => a.some((each) => each.name.toLowerCase() === name.toLowerCase())
  return [...a, ...b.filter((each) => !isOwn(each))]
}

function bodyOfBoth({ body: a }: Response, { body: b }: Response): Pick<Response, 'body'> {
  if (a === undefined || b === undefined) return {}
  return { body: JSON.stringify(a) === JSON.stringify(b) ? a : { kind: 'union', members: [b, a] } }
}

function responseOf(answer: Answer, { errorMediaType, isIdempotent }: Refusals): Response {
  const { status, description, headers } = answer
  const replayed = isIdempotent && status < 400 ? [replayedHeader] : []
  const head = { status, description, headers: [...headers.map(headerOf), ...replayed] }
  switch (answer.kind) {
    case 'empty':
      return head
    case 'error':
      return { ...head, body: error, detail: description, ...defined({ mediaType: errorMediaType }) }
    case 'json':
      return { ...head, body: answer.type }
    case 'text':
      return { ...head, body: { kind: 'string' }, mediaType: answer.mediaType }
    case 'binary':
      return { ...head, body: { kind: 'string' }, mediaType: answer.mediaType, content: 'binary' }
    case 'events':
      return {
        ...head,
        headers: [...head.headers, ...(hasHeader(headers, 'cache-control') ? [] : [cacheControlHeader])],
        body: answer.type,
        mediaType: 'text/event-stream',
        content: 'events',
      }
  }
}

function hasHeader(headers: readonly Field[], name: string): boolean {
  return headers.some((each) => each.name.toLowerCase() === name)
}

function headerOf({ name, type, required }: Field): ResponseHeader {
  return { name, description: type.notes?.description ?? '', type, ...(required ? { required } : {}) }
}

/** What is answered before a handler is called. */
function refusalsOf(
  { method, parameters, body, isClosed, isIdempotent, bodyLimits, errorMediaType }: Refusals,
  mediaTypes: readonly string[],
): Response[] {
  const isMade = isClosed || body !== undefined || parameters.length > 0
  const refusals = [
    ...(body === undefined || body.kind === 'binary' ? [] : [malformed(body.kind)]),
    ...(mediaTypes.length === 0 ? [] : [notAcceptable(mediaTypes)]),
    ...(isIdempotent ? [isUnderWay] : []),
    ...(body === undefined ? [] : [tooLarge(bodyLimits.own, bodyLimits.usual)]),
    ...(body === undefined ? [] : [wrongMediaType(method, sentTypes(body), body.kind)]),
    ...(isMade ? [invalidRequest] : []),
  ]
  return refusals.map((each) => ({ ...each, ...defined({ mediaType: errorMediaType }) }))
}

/** The media types that a body may have; none for any. */
function sentTypes(body: CustomBody): readonly string[] {
  switch (body.kind) {
    case 'json':
      return ['application/json']
    case 'form':
      return ['application/x-www-form-urlencoded']
    case 'multipart':
      return ['multipart/form-data']
    case 'text':
      return [body.mediaType]
    case 'binary':
      return body.mediaTypes ?? []
  }
}
