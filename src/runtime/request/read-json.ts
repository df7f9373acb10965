/**
 * Reads the body of a request as JSON: whether it is JSON, UTF-8, small and shallow enough, and can be kept exactly. It never
 * looks at what the value means.
 */
import type { Context } from 'hono'
import {
  findEncodingFault,
  isInUtf8,
  isOfType,
  mediaTypeOf,
  readArrivedText,
  readBytes,
  wrongMediaType,
} from './body/bytes.ts'
import { HttpError } from '../http/http-error.ts'
import { InvalidRequest } from '../http/invalid-request.ts'
import { isFull, notUnicode, type Issues, type Location } from '../check/issue.ts'
import { sentAsJson } from '../http/words/sentences.ts'
import { findJsonError, positionOf } from './json-syntax.ts'
import { isKeepable } from '../storage/keepable.ts'

const jsonTypes = ['application/json']

/** What a change of a row is sent as: a merge patch (RFC 7396), by its own name or as any JSON. */
export const mergePatchTypes: readonly string[] = ['application/merge-patch+json', 'application/json']

/** How many arrays and objects may stand within one another. */
const depthLimit = 200

/**
 * Reads the body as JSON (RFC 8259) of one of the media types; left out, they are `application/json` and `application/*+json`. Without
 * a body, it is undefined. Throws an {@link HttpError}: 413 beyond `limit` bytes, 415 for another media type or
 * anything but UTF-8, and an {@link InvalidRequest}: 400 when it is not JSON, not UTF-8 or too deep. Strings that cannot be kept are put to
 * the issues.
 */
export async function readJson(
  c: Context,
  limit: number,
  issues: Issues,
  mediaTypes: readonly string[] = jsonTypes,
): Promise<unknown> {
  const text = await readText(c, limit, mediaTypes).catch((error: unknown) => {
    // A TypeError is a mistake of the server's: the body was taken already. Anything else is a connection that broke.
    const isTold = error instanceof HttpError || error instanceof InvalidRequest || error instanceof TypeError
    throw isTold ? error : notJson(0, 'The connection broke', { cause: error })
  })
  return text === undefined ? undefined : parse(text, issues)
}

/** Reads the text of a body; without one, it is undefined. */
async function readText(c: Context, limit: number, mediaTypes: readonly string[]): Promise<string | undefined> {
  const findFault = (request: Context) => findMediaTypeFault(request, mediaTypes)
  const arrived = await readArrivedText(c, limit, findFault)
  if (arrived !== undefined) return arrived
  const bytes = await readBytes(c, limit, findFault)
  return bytes.byteLength === 0 ? undefined : decode(bytes)
}

/** A body that is not JSON, with the place where that shows, as FastAPI puts it. */
function notJson(at: number, error: string, { text = '', cause }: { text?: string; cause?: unknown }): InvalidRequest {
  const position = positionOf(text, at)
  const issue = { type: 'json_invalid', loc: ['body', at], input: {}, ctx: { error }, position }
  return new InvalidRequest(400, [issue], { cause })
}

/** Whether a media type says of a body that it is JSON: any kind of it, but for those who name the kinds that there are. */
function isJson(contentType: string, mediaTypes: readonly string[]): boolean {
  return mediaTypes === jsonTypes ? jsonTypePattern.test(contentType) : isOfType(mediaTypeOf(contentType), mediaTypes)
}

/** But for changes of a value (RFC 7396, RFC 6902), which are JSON and not that value. */
const jsonTypePattern = /^application\/(?!(?:merge|json)-patch\+)(?:[\w!#$&^.+-]+\+)?json[ \t]*(?:;|$)/i

function findMediaTypeFault(c: Context, mediaTypes: readonly string[]): HttpError | undefined {
  const encoding = findEncodingFault(c)
  if (encoding !== undefined) return encoding
  const sent = c.req.header('content-type')
  if (sent === 'application/json') return undefined
  if (sent !== undefined && isJson(sent, mediaTypes) && isInUtf8(sent)) return undefined
  return wrongMediaType(c, mediaTypes, sentAsJson(mediaTypes))
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw notJson(0, 'Not UTF-8', { cause: error })
  }
}

/** Escapes of what a database may not keep: lone surrogates and U+0000. */
const doubtfulEscapePattern = /\\u(?:[dD][89a-fA-F]|0000)/

function parse(text: string, issues: Issues): unknown {
  const deep = findTooDeep(text)
  if (deep !== undefined) throw notJson(deep, `Nested deeper than ${depthLimit} levels`, { text })
  const value = parseJson(text)
  if (doubtfulEscapePattern.test(text)) findUnkeepable(value, ['body'], issues)
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const { at, message } = findJsonError(text)
    throw notJson(at, message, { text })
  }
}

/** Where arrays and objects nest deeper than the limit; a text with few brackets, strings included, is not looked at closely. */
function findTooDeep(text: string): number | undefined {
  if (text.length <= depthLimit || !hasMoreThan(text, '[', '{', depthLimit)) return undefined
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    else if (character === '"') at = endOfString(text, at)
    if (depth > depthLimit) return at
  }
  return undefined
}

function hasMoreThan(text: string, first: string, second: string, limit: number): boolean {
  let count = 0
  for (const character of [first, second]) {
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
      count += 1
      if (count > limit) return true
    }
  }
  return false
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function findUnkeepable(value: unknown, loc: Location, issues: Issues): void {
  if (isFull(issues)) return
  if (typeof value === 'string') {
    if (!isKeepable(value)) issues.push(notUnicode(loc, value))
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => findUnkeepable(item, [...loc, index], issues))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!isKeepable(key)) issues.push(notUnicode([...loc, key, '[key]'], key))
      findUnkeepable(item, [...loc, key], issues)
    }
  }
}
