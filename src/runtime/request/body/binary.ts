/** Reads bodies that are bytes of some media type. It never looks into them. */
import type { Context } from 'hono'
import { expectMediaType, mediaTypeOf, readBytes } from './bytes.ts'

/**
 * Reads a body as bytes; any media type is right where there are none. Throws an HttpError: 413 beyond `limit` bytes, 415 for
 * another media type.
 */
export async function readBinary(c: Context, limit: number, mediaTypes: readonly string[] = []): Promise<Blob> {
  const bytes = await readBytes(c, limit, expectMediaType(mediaTypes))
  return new Blob([bytes instanceof ArrayBuffer ? bytes : new Uint8Array(bytes)], {
    type: mediaTypeOf(c.req.header('content-type')),
  })
}
