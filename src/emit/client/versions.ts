/** The part of a client that remembers versions, where it is asked to: by `ETag`, `If-None-Match` and `If-Match` (RFC 9110, section 13). */
import { ts } from '../text.ts'

/** Prints the functions that make a request conditional, and that remember what it was answered. */
export function printVersions(): string {
  return ts`
    /** The version that an address had last, and what was read of it, if anything. */
    interface SeenVersion {
      readonly etag: string
      readonly body: Blob | undefined
    }

    /** Says in the headers of a request which version is known. */
    function addCondition({ etags, seen }: ClientState, method: string, target: string, headers: Headers): void {
      const known = etags === true ? seen.get(target) : undefined
      if (known === undefined) return
      const isChange = /^(PUT|PATCH|DELETE)$/.test(method)
      const name = isChange ? 'if-match' : 'if-none-match'
      // A weak tag never matches a change (RFC 9110, section 13.1.1).
      const isOfUse = isChange ? !known.etag.startsWith('W/') : method === 'GET' && known.body !== undefined
      if (isOfUse && !headers.has(name)) headers.set(name, known.etag)
    }

    /** Remembers the version in an answer. Where what was read has not changed, answers with that. */
    async function remember(client: ClientState, method: string, target: string, response: Response): Promise<Response> {
      const { etags, seen } = client
      if (etags !== true) return response
      const known = seen.get(target)?.body
      if (response.status === 304 && known !== undefined) return new Response(known, { headers: response.headers })
      if (!response.ok || method === 'HEAD') return response
      seen.delete(target)
      const etag = response.headers.get('etag')
      if (etag === null || method === 'POST') return response
      seen.set(target, { etag, body: method === 'GET' ? await response.clone().blob() : undefined })
      const [oldest = target] = seen.keys()
      if (seen.size > 500) seen.delete(oldest)
      return response
    }
  `
}
