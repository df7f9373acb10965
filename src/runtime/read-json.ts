/**
 * Reads the body of a request as JSON: whether it is JSON, UTF-8, small and shallow enough, and can be kept exactly. It never
 * looks at what the value means.
 */
import type { Context } from 'hono'
import { HttpError } from './http-error.ts'
import { InvalidRequest } from './invalid-request.ts'
import type { Issues, Location } from './issue.ts'
import { findJsonError } from './json-syntax.ts'

/** How many arrays and objects may stand within one another. */
const depthLimit = 200

/**
 * Reads the body as JSON (RFC 8259); `mediaType` is the one to name to a client that has sent another. Without a body, and
 * with `null`, it is undefined. Throws an {@link HttpError}: 413 beyond `limit` bytes, 415 unless the media type is
 * `application/json` or `application/*+json` in UTF-8, and an
 * {@link InvalidRequest}: 400 when it is not JSON, not UTF-8 or too deep. Strings that cannot be kept are put to the
 * issues.
 */
export async function readJson(
  c: Context,
  limit: number,
  issues: Issues,
  mediaType = 'application/json',
): Promise<unknown> {
  const length = lengthOf(c)
  if (length === 0) return undefined
  if (length !== undefined && length > limit) throw tooLarge(limit)
  const mediaTypeFault = findMediaTypeFault(c, mediaType)
  if (length !== undefined && mediaTypeFault !== undefined) throw mediaTypeFault

  const bytes = await readBytes(c, limit, length)
  if (bytes.byteLength === 0) return undefined
  if (bytes.byteLength > limit) throw tooLarge(limit)
  if (mediaTypeFault !== undefined) throw mediaTypeFault
  return parse(decode(bytes), issues) ?? undefined
}

function tooLarge(limit: number): HttpError {
  return new HttpError(413, `The body is larger than ${limit} bytes`)
}

/** A body that is not JSON, with the place where that shows, as FastAPI puts it. */
function notJson(at: number, error: string, cause?: unknown): InvalidRequest {
  return new InvalidRequest(400, [{ type: 'json_invalid', loc: ['body', at], input: {}, ctx: { error } }], { cause })
}

/** The length that the client has declared; undefined when it is not known before the end. */
function lengthOf(c: Context): number | undefined {
  const declared = c.req.header('content-length')
  return declared !== undefined && /^\d+$/.test(declared) ? Number(declared) : undefined
}

const jsonTypePattern = /^application\/(?:[\w!#$&^.+-]+\+)?json[ \t]*(?:;|$)/i
const charsetPattern = /;[ \t]*charset[ \t]*=[ \t]*"?([^";, \t]*)/i

function findMediaTypeFault(c: Context, expected: string): HttpError | undefined {
  const encoding = c.req.header('content-encoding')
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return new HttpError(415, 'The body must be sent without Content-Encoding', { 'Accept-Encoding': 'identity' })
  }
  const sent = c.req.header('content-type')
  if (sent === expected || sent === 'application/json') return undefined
  const charset =
    sent !== undefined && jsonTypePattern.test(sent) ? (charsetPattern.exec(sent)?.[1] ?? 'utf-8') : undefined
  if (charset !== undefined && /^utf-?8$/i.test(charset)) return undefined
  // RFC 9110, section 15.5.16, and RFC 5789, section 2.2: the answer says which media type would have been accepted.
  const headers = { [c.req.method === 'PATCH' ? 'Accept-Patch' : 'Accept']: expected }
  return new HttpError(415, `The body must be JSON in UTF-8, sent with Content-Type: ${expected}`, headers)
}

async function readBytes(c: Context, limit: number, length: number | undefined): Promise<ArrayBuffer | Uint8Array> {
  try {
    // Hono keeps what it has read, so that a middleware may have read the body before.
    return length === undefined && !c.req.raw.bodyUsed
      ? await readStream(c.req.raw.body, limit)
      : await c.req.arrayBuffer()
  } catch (error) {
    // A TypeError is a mistake of the server's: the body was taken already. Anything else is a connection that broke.
    throw error instanceof HttpError || error instanceof TypeError ? error : notJson(0, 'The connection broke', error)
  }
}

/** Reads a stream whose length is not known into one block, which many small chunks do not make larger. */
async function readStream(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  if (stream === null) return new Uint8Array()
  const reader = stream.getReader()
  let block = new Uint8Array()
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return block.subarray(0, length)
    const end = length + value.byteLength
    if (end > limit) {
      void discardRest(reader)
      throw tooLarge(limit)
    }
    if (end > block.byteLength) {
      const wider = new Uint8Array(Math.min(limit, end * 2))
      wider.set(block.subarray(0, length))
      block = wider
    }
    block.set(value, length)
    length = end
  }
}

/** As many bytes as @hono/node-server drains after an answer. */
const discardLimit = 64 * 1024 * 1024

/** Takes in what a client still sends, which would otherwise never read the answer; a cancelled stream resets the connection. */
async function discardRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let length = 0; length < discardLimit;) {
      const { done, value } = await reader.read()
      if (done) return
      length += value.byteLength
    }
    await reader.cancel()
  } catch {
    // The connection is gone, and so is the rest.
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw notJson(0, 'Not UTF-8', error)
  }
}

/** Escapes of what a database may not keep: lone surrogates and U+0000. */
const doubtfulEscapePattern = /\\u(?:[dD][89a-fA-F]|0000)/

function parse(text: string, issues: Issues): unknown {
  const deep = findTooDeep(text)
  if (deep !== undefined) throw notJson(deep, `Nested deeper than ${depthLimit} levels`)
  const value = parseJson(text)
  if (doubtfulEscapePattern.test(text)) findUnkeepable(value, ['body'], issues)
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const { at, message } = findJsonError(text)
    throw notJson(at, message)
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

function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function findUnkeepable(value: unknown, loc: Location, issues: Issues): void {
  if (typeof value === 'string') {
    if (!isKeepable(value)) issues.push({ type: 'string_unicode', loc, input: value })
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => findUnkeepable(item, [...loc, index], issues))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!isKeepable(key)) issues.push({ type: 'string_unicode', loc: [...loc, key, '[key]'], input: key })
      findUnkeepable(item, [...loc, key], issues)
    }
  }
}
