/**
 * The answers that many operations give alike: what the server says of a request before, or instead of, doing what it asks for. Those
 * that are the same wherever they are given have a name.
 */
import type { Security, SecurityScheme } from '../define/index.ts'
import {
  answeredAs,
  withoutEncoding,
  databaseFull,
  databaseUnavailable,
  largerThan,
  sentAs,
  sentAsJson,
  whichVersion,
} from '../runtime/http/words/sentences.ts'
import type { Api } from './api.ts'
import type { AnyOperation, CustomBody, Method, Response, ResponseHeader } from './operation.ts'
import type { Type } from './types.ts'
import { errorMediaType } from './error-shapes.ts'
import { defined } from './defined.ts'
import { capitalized } from './names.ts'

export const error: Type = { kind: 'object', shape: 'ErrorAnswer' }
export const invalid: Type = { kind: 'object', shape: 'InvalidAnswer' }

/** 400: the body cannot be taken apart. */
export function malformed(kind: Exclude<CustomBody['kind'], 'binary'>): Response {
  return { ...malformedBodies[kind], status: 400, headers: [], body: invalid }
}

const malformedBodies = {
  json: { name: 'MalformedJson', description: 'The body is not JSON.' },
  form: { name: 'MalformedForm', description: 'The body is not a form in UTF-8.' },
  multipart: { name: 'MalformedMultipart', description: 'The body is not a form of parts.' },
  text: { name: 'MalformedText', description: 'The body is not UTF-8.' },
} as const

const json = 'application/json'

/** 406: there are these media types alone. */
export function notAcceptable(mediaTypes: readonly string[] = [json]): Response {
  const words = mediaTypes.map((each) => (each === json ? 'JSON' : each))
  return {
    ...(mediaTypes.join() === json ? { name: 'NotAcceptable' } : {}),
    status: 406,
    description: `\`Accept\` leaves out ${words.join(' and ')}.`,
    headers: [],
    body: error,
    detail: answeredAs(mediaTypes),
  }
}

/** What successes have for a body: of which media types, each once. */
export function mediaTypesOf(responses: readonly Response[]): string[] {
  const types = responses.flatMap(({ status, body, mediaType = json }) =>
    status < 300 && body !== undefined ? [mediaType] : [],
  )
  return [...new Set(types)]
}

/** 413: the body is larger than `limit` bytes; `usual` is the limit where an operation says nothing else. */
export function tooLarge(limit: number, usual: number): Response {
  return {
    ...(limit === usual ? { name: 'ContentTooLarge' } : {}),
    status: 413,
    description: 'The body is too large.',
    headers: [],
    body: error,
    detail: largerThan(limit),
  }
}

/** 415: the body is of another media type than these, or is encoded. */
export function wrongMediaType(method: Method, mediaTypes: readonly string[], kind: CustomBody['kind']): Response {
  const isJson = kind === 'json'
  return {
    ...(isJson ? { name: method === 'patch' ? 'UnsupportedPatchType' : 'UnsupportedMediaType' } : {}),
    status: 415,
    description: isJson ? 'The body is not sent as JSON.' : 'The body is of another media type.',
    headers: [method === 'patch' ? acceptPatchHeader : acceptHeader, acceptEncodingHeader],
    body: error,
    detail: mediaTypes.length === 0 ? withoutEncoding : (isJson ? sentAsJson : sentAs)(mediaTypes),
  }
}

/** 422: the faults of the request. */
export const invalidRequest: Response = {
  name: 'InvalidRequest',
  status: 422,
  description: 'The request is not valid.',
  headers: [],
  body: invalid,
}

/** 428: a change does not say what it is a change of. */
export const preconditionRequired: Response = {
  name: 'PreconditionRequired',
  status: 428,
  description: 'The request has no `If-Match`.',
  headers: [],
  body: error,
  detail: whichVersion,
}

/** 401 and 403, where nobody is let in without proof: how middleware answers those who have none, or whom it proves to be somebody else. */
export function refusalsOf(security: Security, schemes: Readonly<Record<string, SecurityScheme>>): Response[] {
  const isOpen = security.length === 0 || security.some((each) => Object.keys(each).length === 0)
  return isOpen ? [] : [unauthorized(challengesOf(security, schemes)), forbidden]
}

/** The authentication schemes of HTTP by which clients may prove who they are: `Bearer`. */
function challengesOf(security: Security, schemes: Readonly<Record<string, SecurityScheme>>): string[] {
  const names = security
    .flatMap((each) => Object.keys(each))
    .flatMap((name) => {
      const scheme = schemes[name]
      return scheme?.type === 'http' ? [capitalized(scheme.scheme)] : []
    })
  return [...new Set(names)].toSorted()
}

function unauthorized(challenges: readonly string[]): Response {
  const schemes = challenges.map((each) => `\`${each}\``).join(', ')
  const header = { name: 'WWW-Authenticate', description: `How to prove it (RFC 9110): ${schemes}.` }
  return {
    name: ['Unauthorized', ...challenges].join(''),
    status: 401,
    description: 'The request does not prove who sends it.',
    headers: challenges.length === 0 ? [] : [header],
    body: error,
    detail: 'Unauthorized',
  }
}

const forbidden: Response = {
  name: 'Forbidden',
  status: 403,
  description: 'Whoever sends the request is not allowed to do this.',
  headers: [],
  body: error,
  detail: 'Forbidden',
}

/** The answers that any operation may give, whatever it is asked for: those of a server that fails. */
export function failuresOf({ method }: Pick<AnyOperation, 'method'>, { errors }: Pick<Api, 'errors'>): Response[] {
  const failures = [failed, unavailable, ...(method === 'get' ? [] : [full])]
  return failures.map((each) => ({ ...each, body: error, ...defined({ mediaType: errorMediaType(errors) }) }))
}

const requestIdHeader: ResponseHeader = {
  name: 'X-Request-Id',
  description: 'The name under which the failure is logged: that of the request, or a new one.',
  required: true,
}

const failed: Response = {
  name: 'InternalServerError',
  status: 500,
  description: 'The server has failed, through no fault of the request.',
  headers: [requestIdHeader],
  detail: 'Internal Server Error',
}

const unavailable: Response = {
  name: 'ServiceUnavailable',
  status: 503,
  description: 'The database is not available. Of a write, it is not known whether it was done.',
  headers: [{ name: 'Retry-After', description: 'In how many seconds.', type: { kind: 'integer' }, required: true }],
  detail: databaseUnavailable,
}

const full: Response = {
  name: 'InsufficientStorage',
  status: 507,
  description: 'The database has no room left (RFC 4918). Nothing was changed.',
  headers: [],
  detail: databaseFull,
}

const acceptHeader: ResponseHeader = {
  name: 'Accept',
  description: 'The media type to send instead, where it was another.',
}
const acceptPatchHeader: ResponseHeader = { ...acceptHeader, name: 'Accept-Patch' }

const acceptEncodingHeader: ResponseHeader = {
  name: 'Accept-Encoding',
  description: '`identity`, where the body was sent with a `Content-Encoding`.',
}
