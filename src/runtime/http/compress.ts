/**
 * Compression: Hono's own middleware, with entity tags that stay strong. A compressed text is another representation, so its tag is
 * another (RFC 9110, section 8.8.3.3): `"3-gzip"` for the `"3"` of the plain one. Clients may send either back.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

const taggedPattern = /"([^"]*)-(?:gzip|deflate)"/g

/** Makes the middleware. Streams of events are left as they are, as is what has no text to be compressed. */
export function compressAnswers(): MiddlewareHandler {
  const handle = compress()
  return async (c, next) => {
    const known = c.req.header('if-none-match') ?? ''
    let tag = ''
    readPlainTags(c)
    await handle(c, async () => {
      await next()
      tag = c.res.headers.get('etag') ?? ''
    })
    if (tag !== '') tagAnswer(c, tag, known)
  }
}

/** Sets the tag of what is sent, or of what the client has already, by which its cache finds that again. */
function tagAnswer(c: Context, tag: string, known: string): void {
  const tagged = (encoding: string) => tag.replace(/"$/, `-${encoding}"`)
  const encoding = c.res.headers.get('content-encoding')
  if (encoding === 'gzip' || encoding === 'deflate') c.res.headers.set('etag', tagged(encoding))
  if (c.res.status !== 304) return
  const had = ['gzip', 'deflate'].map(tagged).find((each) => known.includes(each))
  if (had !== undefined) c.res.headers.set('etag', had)
  c.header('Vary', 'Accept-Encoding', { append: true })
}

/** Takes the encoding off the tags that the client sends back, so that routes need not know of it. */
function readPlainTags(c: Context): void {
  const changed = new Map<string, string>()
  for (const name of ['if-match', 'if-none-match']) {
    const given = c.req.header(name)
    const plain = given?.replaceAll(taggedPattern, '"$1"')
    if (plain !== undefined && plain !== given) changed.set(name, plain)
  }
  if (changed.size === 0) return
  const headers = new Headers(c.req.raw.headers)
  for (const [name, value] of changed) headers.set(name, value)
  c.req.raw = new Request(c.req.raw, { headers })
}
