/** Answers: the few forms that every response of a generated API has, but for errors. */
import type { Context } from 'hono'
import { missing, within, type Issues } from '../check/issue.ts'
import { HttpError } from './http-error.ts'
import { etag, isOtherThanAsked, isUnchanged, notModified } from './preconditions.ts'
import { publicPath } from './public-path.ts'
import { otherVersionToRead } from './words/sentences.ts'
import type { Stored } from '../storage/stored.ts'

const jsonHeaders = { 'content-type': 'application/json' }

/** 200 with a JSON text. */
export function ok(json: string): Response {
  return new Response(json, { headers: jsonHeaders })
}

/** 201 with what was created, its entity tag, and its path: below the one that it was created at. */
export function created(c: Context, { key, version, json }: Stored, representation: string): Response {
  const location = `${publicPath(c)}/${encodeURIComponent(String(key))}`
  return new Response(json, { status: 201, headers: { ...jsonHeaders, location, etag: etag(version, representation) } })
}

/** 200 with a row and its entity tag; 304 where that is the one that the client has, 412 where it is none that the client asks for. */
export function found(c: Context, { version, json }: Stored, representation: string, cacheControl?: string): Response {
  const headers = cacheControl === undefined ? {} : { 'cache-control': cacheControl }
  const tag = etag(version, representation)
  if (isOtherThanAsked(c, tag)) throw new HttpError(412, otherVersionToRead)
  if (isUnchanged(c, tag)) return notModified(tag, headers)
  return new Response(json, { headers: { ...jsonHeaders, etag: tag, ...headers } })
}

/** 200 with a row as it is after a change, and its entity tag. */
export function changed({ version, json }: Stored, representation: string): Response {
  return new Response(json, { headers: { ...jsonHeaders, etag: etag(version, representation) } })
}

/** 204, without a body. */
export function noContent(): Response {
  return new Response(null, { status: 204 })
}

/** Checks a body, and locates the issues there; none at all is missing, whatever it may be, and so is null where that is not accepted. */
export function checkBody<T>(
  body: unknown,
  check: (input: unknown, issues: Issues) => input is T,
  issues: Issues,
): body is T {
  if (isMissing(body, check)) {
    issues.push(missing(['body'], null))
    return false
  }
  const start = issues.length
  const isValid = check(body, issues)
  if (!isValid) within(issues, start, ['body'])
  return isValid
}

function isMissing(body: unknown, check: (input: unknown, issues: Issues) => unknown): boolean {
  if (body !== null) return body === undefined
  const issues: Issues = []
  check(body, issues)
  return issues.length > 0
}

/** Reads a body as the value that it stands for, and locates the issues there; it is missing where {@link checkBody} says so. */
export function readBody<T>(
  body: unknown,
  read: (input: unknown, issues: Issues) => T | undefined,
  issues: Issues,
): T | undefined {
  if (isMissing(body, read)) {
    issues.push(missing(['body'], null))
    return undefined
  }
  const start = issues.length
  const value = read(body, issues)
  // Of a dictionary or a list with faults, there is a value all the same.
  within(issues, start, ['body'])
  return value
}
