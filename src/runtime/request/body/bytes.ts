/** The bytes of a body: no more of them than there may be, of a media type that is expected. What they mean is for others. */
import { isUtf8 } from 'node:buffer'
import type { Context } from 'hono'
import { HttpError } from '../../http/http-error.ts'
import { withoutEncoding, largerThan, sentAs } from '../../http/words/sentences.ts'
import { arrivedBody } from './arrived.ts'

/** Answers why a body is not taken for what its headers say of it; undefined where it is. */
export type FindFault = (c: Context) => HttpError | undefined

/**
 * Reads the bytes of a body. Throws an {@link HttpError}: 413 beyond `limit` bytes, or the fault that is found, unless there is
 * no body at all. Whatever else is thrown is a connection that broke, or, as a TypeError, a mistake of the server's.
 */
export async function readBytes(c: Context, limit: number, findFault: FindFault): Promise<Uint8Array | ArrayBuffer> {
  const length = lengthOf(c)
  if (length === 0) return new Uint8Array()
  const fault = findFault(c)
  if (length !== undefined) refuse(length, limit, fault)
  if (length === undefined && !c.req.raw.bodyUsed) keep(c, await readStream(c.req.raw.body, limit))
  // Hono keeps what it has read, so that a middleware may have read the body before, and something may read it again.
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > 0) refuse(bytes.byteLength, limit, fault)
  return bytes
}

/**
 * Reads a body that has arrived with its head as text; undefined where it has not, or is not UTF-8 without a byte order mark, which
 * text would not show. Throws as {@link readBytes} does.
 */
export async function readArrivedText(c: Context, limit: number, findFault: FindFault): Promise<string | undefined> {
  const bytes = arrivedBody(c)
  if (bytes === undefined || bytes[0] === firstOfMark || !isUtf8(bytes)) return undefined
  refuse(bytes.byteLength, limit, findFault(c))
  // Hono keeps this too. Text costs less than bytes, which are copied.
  return c.req.text()
}

/** The first byte of a byte order mark. */
const firstOfMark = 0xef

/** Throws the fault of a body of a length, if it has one. */
function refuse(length: number, limit: number, fault: HttpError | undefined): void {
  if (length > limit) throw tooLarge(limit)
  if (fault !== undefined) throw fault
}

/** Keeps bytes where Hono does, which has promises there. */
function keep(c: Context, bytes: Uint8Array<ArrayBuffer>): void {
  Object.assign(c.req.bodyCache, { arrayBuffer: Promise.resolve(bytes.slice().buffer) })
}

/** The fault of a body that is compressed or otherwise encoded. */
export function findEncodingFault(c: Context): HttpError | undefined {
  const encoding = c.req.header('content-encoding')
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return undefined
  return new HttpError(415, withoutEncoding, { 'Accept-Encoding': 'identity' })
}

/** The media type of a body, in lower case and without parameters; empty where it has none. */
export function mediaTypeOf(contentType = ''): string {
  return (/^[^;,\s]*/.exec(contentType)?.[0] ?? '').toLowerCase()
}

const charsetPattern = /;[ \t]*charset[ \t]*=[ \t]*"?([^";, \t]*)/i

/** Whether a media type says of text that it is in UTF-8, or nothing. */
export function isInUtf8(contentType = ''): boolean {
  return /^utf-?8$/i.test(charsetPattern.exec(contentType)?.[1] ?? 'utf-8')
}

/** Finds whether a body is of one of some media types, `image/*` among them; any is right where there are none. */
export function expectMediaType(mediaTypes: readonly string[]): FindFault {
  return (c) => {
    const sent = mediaTypeOf(c.req.header('content-type'))
    const encoding = findEncodingFault(c)
    if (encoding !== undefined || mediaTypes.length === 0 || isOfType(sent, mediaTypes)) return encoding
    return wrongMediaType(c, mediaTypes)
  }
}

/**
 * 415, saying which media types would have been accepted (RFC 9110, section 15.5.16; RFC 5789, section 2.2), in these words or in those
 * for bodies of any kind.
 */
export function wrongMediaType(c: Context, mediaTypes: readonly string[], words = sentAs(mediaTypes)): HttpError {
  const headers = { [c.req.method === 'PATCH' ? 'Accept-Patch' : 'Accept']: mediaTypes.join(', ') }
  return new HttpError(415, words, headers)
}

/** Whether a media type is one of some, of which `image/*` stands for many. */
export function isOfType(mediaType: string, mediaTypes: readonly string[]): boolean {
  return mediaTypes.some((each) => {
    const type = each.toLowerCase()
    return type.endsWith('/*') ? mediaType.startsWith(type.slice(0, -1)) : mediaType === type
  })
}

function tooLarge(limit: number): HttpError {
  return new HttpError(413, largerThan(limit))
}

/** The length that the client has declared; undefined when it is not known before the end. */
function lengthOf(c: Context): number | undefined {
  const declared = c.req.header('content-length')
  return declared !== undefined && /^\d+$/.test(declared) ? Number(declared) : undefined
}

/** Reads a stream whose length is not known into one block, which many small chunks do not make larger. */
async function readStream(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array<ArrayBuffer>> {
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
