/** The part of a client that is the same for every API: sending a request, following pages. What errors are, it does not know. */
import { blocks, ts } from '../text.ts'

/** Prints the types that a user of the client passes. */
export function printTransportTypes(): string {
  return ts`
    /** Where the API is, and how to reach it. */
    export interface ClientOptions {
      /** The address before the paths of the API, such as \`https://api.example.com\`; empty for the page's own. */
      readonly baseUrl: string
      /** What sends the requests; the platform's own \`fetch\` when left out. */
      readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
      /** Headers of every request. */
      readonly headers?: Readonly<Record<string, string>>
    }

    /** What may be said of one request. */
    export interface RequestOptions {
      readonly signal?: AbortSignal
      /** Headers of this request; they replace those of the client. */
      readonly headers?: Readonly<Record<string, string>>
    }
  `
}

/** A function that operations may call. */
export type TransportFunction = 'send' | 'call' | 'pages' | 'path' | 'search'

/** Prints the functions that a client's operations call, and what these need but for `readDetail`, printed as it is given. */
export function printTransport(called: ReadonlySet<TransportFunction>, readError: string): string {
  return blocks(
    called.has('send') && [printSend(), readError],
    called.has('call') && printCall(),
    called.has('pages') && printPages(),
    called.has('path') && printPath(),
    called.has('search') && printSearch(),
  )
}

function printSend(): string {
  return ts`
    /** Sends a request and answers the response, if it is a success. */
    async function send(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: object,
    ): Promise<Response> {
      const { baseUrl, fetch = globalThis.fetch } = client
      const headers = new Headers(client.headers)
      if (body !== undefined) headers.set('content-type', 'application/json')
      for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, value)
      const response = await fetch(baseUrl.replace(/\/+$/, '') + target, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: options?.signal ?? null,
      })
      if (!response.ok) throw new ApiError(response, readDetail(await response.text()))
      return response
    }
  `
}

function printCall(): string {
  return ts`
    /** Sends a request and answers the value of the response. */
    async function call<Answer>(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: object,
    ): Promise<Answer> {
      return read(await send(client, method, target, options, body))
    }

    /** Takes the type of an answer on trust: the server sends what its document says. */
    async function read<Answer>(response: Response): Promise<Answer> {
      const parse: (text: string) => Answer = JSON.parse
      return parse(await response.text())
    }
  `
}

function printPages(): string {
  return ts`
    /** Lists page after page, following the \`Link\` to the next. */
    async function* pages<Row>(
      client: ClientOptions,
      target: string,
      query?: object,
      options?: RequestOptions,
    ): AsyncGenerator<Row, void> {
      let from = query
      for (;;) {
        const response = await send(client, 'GET', target + search(from), options)
        yield* await read<Row[]>(response)
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

function printPath(): string {
  return ts`
    /** Writes a path with its values encoded. */
    function path(pieces: TemplateStringsArray, ...values: readonly (string | number)[]): string {
      return String.raw(pieces, ...values.map(segment))
    }

    /** Encodes a segment of a path. A dot segment would be taken for a step to another path (RFC 3986, section 5.2.4). */
    function segment(value: string | number): string {
      const text = encodeURIComponent(value)
      if (text === '' || text === '.' || text === '..') throw new TypeError(\`'\${text}' cannot be part of a path\`)
      return text
    }
  `
}

function printSearch(): string {
  return ts`
    /** Writes a query string. What is undefined is left out, a list is repeated. */
    function search(query: object = {}): string {
      const parameters = new URLSearchParams()
      const entries: [string, unknown][] = Object.entries(query)
      for (const [name, value] of entries) {
        for (const each of Array.isArray(value) ? value : [value]) {
          if (each !== undefined) parameters.append(name, String(each))
        }
      }
      const text = parameters.toString()
      return text === '' ? '' : \`?\${text}\`
    }
  `
}
