/** What a user of a client passes: to all of its requests, and to one. */
import { ts } from '../text.ts'

/** Prints the types of the options, and of what the client adds to them. */
export function printOptions(): string {
  return ts`
    /** Where the API is, and how to reach it. */
    export interface ClientOptions {
      /** The address before the paths of the API, such as \`https://api.example.com\`; empty for the page's own. */
      readonly baseUrl: string
      /** What sends the requests; the platform's own \`fetch\` when left out. */
      readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
      /**
       * Headers of every request. A function is asked for them each time that one is sent: for a token that expires. What is sent again
       * under an \`Idempotency-Key\` has those of the first time, since with other credentials it would be another request.
       */
      readonly headers?: HeaderValues | (() => HeaderValues | Promise<HeaderValues>)
      /**
       * How often a request may be sent again: twice when left out, 0 for never. It is sent again when no answer comes, and after an answer
       * 408, 429, 502, 503 or 504, or one with \`Retry-After\`; that is waited for, up to a minute, or else a moment that grows up to ten
       * seconds. With \`Infinity\`, which may wait for up to an hour, a signal ends that.
       *
       * Only what can be done twice is sent twice: GET, PUT and DELETE, PATCH with \`If-Match\`, and POST with an \`Idempotency-Key\`, which
       * the client makes where the operation takes one. What was done though its answer was lost may then be answered 404 or 412.
       *
       * A stream that is followed, and has begun, is come back to for as long as it takes, unless this is 0.
       */
      readonly retries?: number
      /**
       * Whether versions are remembered, for up to 500 addresses. What was read is then read again only if it has changed, and a change
       * is made to the version that was seen last, or fails with 412. A client that does so is for one user.
       */
      readonly etags?: boolean
    }

    export type HeaderValues = Readonly<Record<string, string>>

    /** What may be said of one request. */
    export interface RequestOptions {
      /** Ends the request, and the time between two attempts: \`AbortSignal.timeout(5_000)\`. */
      readonly signal?: AbortSignal
      /** Headers of this request; they replace those of the client. */
      readonly headers?: HeaderValues
      /** How often this request may be sent again; as the client says when left out. */
      readonly retries?: number
      /** Is given each answer, whatever its status, for its headers: \`ETag\`, \`Link\`, \`Total-Count\`. The body is not to be read. */
      readonly onResponse?: (response: Response) => void
    }

    /** A client's options, and what it remembers: the oldest first. */
    interface ClientState extends ClientOptions {
      readonly seen: Map<string, SeenVersion>
    }
  `
}
