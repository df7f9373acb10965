/**
 * The part of a client that is the same for every API: sending a request, again if need be, and following pages. It does not know what
 * errors are.
 */
import { blocks, ts } from '../text.ts'
import {
  printEntries,
  printFilters,
  printForm,
  printItemsOf,
  printMultipart,
  printOnce,
  printPath,
  printSegment,
  printSearch,
  printText,
  printWithHeaders,
  type Values,
} from './encoding.ts'
import { printStreams } from './events.ts'
import { printVersions } from './versions.ts'

/** The functions that operations may call. */
export const transportFunctions = [
  'send',
  'call',
  'callIfAny',
  'callEmpty',
  'callText',
  'callBlob',
  'follow',
  'resume',
  'pages',
  'path',
  'segment',
  'itemsOf',
  'search',
  'filters',
  'withHeaders',
  'once',
  'form',
  'multipart',
  'plain',
] as const

export type TransportFunction = (typeof transportFunctions)[number]

/** What the operations of a client need of its transport. */
export interface Transport extends Values {
  readonly called: ReadonlySet<TransportFunction>
  /** Whether there are queries with several values in one text. */
  readonly styled: boolean
  /** Whether there are bodies that are no JSON. */
  readonly encoded: boolean
  /** The class of errors, printed. */
  readonly refusal: string
}

/** Prints the functions that a client's operations call, and what these need. */
export function printTransport({ called, styled, encoded, refusal, ...values }: Transport): string {
  const calls = (...names: readonly TransportFunction[]) => names.some((name) => called.has(name))
  return blocks(
    printSend(),
    refusal,
    printHeaders(encoded),
    printRepeating(),
    printVersions(),
    calls('call', 'pages') && printCall(),
    calls('callIfAny') && printCallIfAny(),
    calls('callEmpty') && printCallEmpty(),
    calls('callText') && printCallAs('Text', 'string', 'text'),
    calls('callBlob') && printCallAs('Blob', 'Blob', 'bytes'),
    calls('call', 'callIfAny', 'pages', 'follow', 'resume') && printParse(),
    calls('follow', 'resume') && printStreams({ follows: calls('follow'), resumes: calls('resume') }),
    calls('pages') && printPages(),
    calls('path') && printPath(),
    calls('path', 'segment') && printSegment(),
    calls('search') && printSearch(styled),
    calls('form') && printForm(),
    calls('itemsOf') && printItemsOf(),
    calls('search', 'form', 'itemsOf') && printEntries(values),
    calls('filters') && printFilters(),
    calls('withHeaders') && printWithHeaders(),
    calls('once') && printOnce(),
    calls('multipart') && printMultipart(),
    calls('plain') && printText(),
  )
}

function printSend(): string {
  return ts`
    /** Sends a request, again where that is safe and of use, and answers the response, if it is a success. */
    async function send(
      client: ClientState,
      method: string,
      target: string,
      options: RequestOptions = {},
      body?: unknown,
    ): Promise<Response> {
      const { baseUrl, fetch = globalThis.fetch } = client
      const { signal = null, onResponse } = options
      const retries = retriesOf(client, options)
      let headers: Headers | undefined
      for (let attempt = 0; ; attempt++) {
        signal?.throwIfAborted()
        // Under a key, what is sent again is the same request, which it would not be with other credentials.
        if (headers?.has('idempotency-key') !== true) headers = await headersOf(client, options, body)
        addCondition(client, method, target, headers)
        const request = { method, headers, body: encode(body), signal }
        let failure: unknown
        let response: Response | undefined
        try {
          response = await fetch(baseUrl.replace(/\/+$/, '') + target, request)
        } catch (error) {
          failure = error
        }
        if (response !== undefined) {
          onResponse?.(response)
          response = await remember(client, method, target, response)
          if (response.ok) return response
          failure = new Refusal(response, await response.text())
        }
        const isOver = attempt >= retries || signal?.aborted === true || !isRepeatable(method, headers)
        const pause = isOver ? undefined : pauseAfter(failure, attempt, retries === Infinity ? 3_600_000 : 60_000)
        if (pause === undefined) throw failure
        await wait(pause, signal)
      }
    }
  `
}

function printHeaders(encoded: boolean): string {
  const isJson = encoded ? 'body !== undefined && !isEncoded(body)' : 'body !== undefined'
  return blocks(
    ts`
      async function headersOf({ headers }: ClientState, options: RequestOptions, body: unknown): Promise<Headers> {
        const own = new Headers(typeof headers === 'function' ? await headers() : headers)
        if (${isJson}) own.set('content-type', 'application/json')
        for (const [name, value] of Object.entries(options.headers ?? {})) own.set(name, value)
        return own
      }
    `,
    encoded
      ? ts`
          function encode(body: unknown): string | Blob | FormData | URLSearchParams | null {
            if (body === undefined) return null
            return isEncoded(body) ? body : JSON.stringify(body)
          }

          /** Whether a body is sent as it is: it says by itself what it is. */
          function isEncoded(body: unknown): body is Blob | FormData | URLSearchParams {
            return body instanceof Blob || body instanceof FormData || body instanceof URLSearchParams
          }
        `
      : ts`
          function encode(body: unknown): string | null {
            return body === undefined ? null : JSON.stringify(body)
          }
        `,
  )
}

function printRepeating(): string {
  return ts`
    function retriesOf(client: ClientState, options: RequestOptions): number {
      return options.retries ?? client.retries ?? 2
    }

    /** Whether a request can be done twice: by its method (RFC 9110, section 9.2.2), under a key, behind an event, or to one version alone. */
    function isRepeatable(method: string, headers: Headers): boolean {
      if (/^(GET|HEAD|OPTIONS|QUERY|PUT|DELETE)$/.test(method)) return true
      if (headers.has('idempotency-key') || headers.has('last-event-id')) return true
      return method === 'PATCH' && (headers.get('if-match') ?? '*') !== '*'
    }

    /**
     * After how many milliseconds to try again, undefined for never: where that is further off than the server may say. A part is left
     * to chance, so that not all clients come at once.
     */
    function pauseAfter(failure: unknown, attempt: number, longest: number): number | undefined {
      const backoff = (1 + Math.random()) * Math.min(250 * 2 ** attempt, 5000)
      if (!(failure instanceof Refusal)) return backoff
      const after = failure.response.headers.get('retry-after')
      if (after === null) return [408, 429, 502, 503, 504].includes(failure.status) ? backoff : undefined
      const pause = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now()
      return pause <= longest ? Math.max(pause, 0) + backoff : undefined
    }

    /** Waits for a time, or until the signal ends that. */
    function wait(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', end)
          resolve()
        }
        const timer = setTimeout(end, milliseconds)
        signal?.addEventListener('abort', end)
      })
    }
  `
}

function printCall(): string {
  return ts`
    /** Sends a request and answers the value of the response. */
    async function call<Received>(...request: Parameters<typeof send>): Promise<Received> {
      return parse(await (await send(...request)).text())
    }
  `
}

function printCallIfAny(): string {
  return ts`
    /** Sends a request and answers the value of the response, if it has one. */
    async function callIfAny<Received>(...request: Parameters<typeof send>): Promise<Received | undefined> {
      const text = await (await send(...request)).text()
      return text === '' ? undefined : parse(text)
    }
  `
}

function printCallEmpty(): string {
  return ts`
    /** Sends a request that is answered with nothing. */
    async function callEmpty(...request: Parameters<typeof send>): Promise<void> {
      await (await send(...request)).text()
    }
  `
}

function printCallAs(name: 'Text' | 'Blob', type: string, what: string): string {
  return ts`
    /** Sends a request and answers the ${what} of the response. */
    async function call${name}(...request: Parameters<typeof send>): Promise<${type}> {
      return (await send(...request)).${name.toLowerCase()}()
    }
  `
}

function printParse(): string {
  return ts`
    /** Takes the type of a value on trust: the server sends what its document says. */
    function parse<Received>(text: string): Received {
      const parseJson: (json: string) => Received = JSON.parse
      return parseJson(text)
    }
  `
}

function printPages(): string {
  return ts`
    /** Lists page after page, following the \`Link\` to the next. */
    async function* pages<Received>(
      client: ClientState,
      target: string,
      query?: object,
      options?: RequestOptions,
    ): AsyncGenerator<Received, void> {
      let from = query
      for (;;) {
        const response = await send(client, 'GET', target + search(from), options)
        yield* parse<Received[]>(await response.text())
        const cursor = nextCursor(response)
        if (cursor === undefined) return
        from = { ...query, cursor }
      }
    }

    function nextCursor(response: Response): string | undefined {
      const next = /<([^>]*)>;\s*rel="?next\b/.exec(response.headers.get('link') ?? '')?.[1]
      return next === undefined ? undefined : (new URL(next, 'http://localhost').searchParams.get('cursor') ?? undefined)
    }
  `
}
