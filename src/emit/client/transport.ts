/** The part of a client that is the same for every API: sending a request, following pages. What errors are, it does not know. */
import { blocks, ts } from '../text.ts'
import { printForm, printMultipart, printText, printWithHeaders } from './encoding.ts'

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
      /** Is given the answer, whatever its status, for its headers: \`ETag\`, \`Link\`, \`Total-Count\`. The body is not to be read. */
      readonly onResponse?: (response: Response) => void
    }
  `
}

/** The functions that operations may call, and what these do where an operation asks for it. */
export const transportFunctions = [
  'send',
  'call',
  'callIfAny',
  'callText',
  'callBlob',
  'follow',
  'pages',
  'path',
  'search',
  'textsOf',
  'withHeaders',
  'form',
  'multipart',
  'plain',
  'encoded',
] as const

export type TransportFunction = (typeof transportFunctions)[number]

/** Prints the functions that a client's operations call, and what these need but for the class of errors, printed as it is given. */
export function printTransport(called: ReadonlySet<TransportFunction>, refusal: string): string {
  return blocks(
    called.has('send') && [printSend(called.has('encoded')), refusal],
    called.has('call') && printCall(),
    called.has('callIfAny') && printCallIfAny(),
    (called.has('call') || called.has('callIfAny') || called.has('follow')) && printParse(),
    called.has('callText') && printCallAs('Text', 'string', 'text'),
    called.has('callBlob') && printCallAs('Blob', 'Blob', 'bytes'),
    called.has('follow') && printFollow(),
    called.has('pages') && printPages(),
    called.has('path') && printPath(),
    called.has('search') && printSearch(called.has('textsOf')),
    called.has('withHeaders') && printWithHeaders(),
    called.has('form') && printForm(),
    called.has('multipart') && printMultipart(),
    called.has('plain') && printText(),
  )
}

function printSend(hasEncoded: boolean): string {
  const sent = hasEncoded ? 'isEncoded(body) ? body : JSON.stringify(body)' : 'JSON.stringify(body)'
  const json = hasEncoded ? 'body !== undefined && !isEncoded(body)' : 'body !== undefined'
  return ts`
    /** Sends a request and answers the response, if it is a success. */
    async function send(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: unknown,
    ): Promise<Response> {
      const { baseUrl, fetch = globalThis.fetch } = client
      const headers = new Headers(client.headers)
      if (${json}) headers.set('content-type', 'application/json')
      for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, value)
      const response = await fetch(baseUrl.replace(/\/+$/, '') + target, {
        method,
        headers,
        body: body === undefined ? null : ${sent},
        signal: options?.signal ?? null,
      })
      options?.onResponse?.(response)
      if (!response.ok) throw new Refusal(response, await response.text())
      return response
    }

    ${
      hasEncoded &&
      ts`
        /** Whether a body is sent as it is: it says by itself what it is. */
        function isEncoded(body: unknown): body is Blob | FormData | URLSearchParams {
          return body instanceof Blob || body instanceof FormData || body instanceof URLSearchParams
        }
      `
    }
  `
}

function printCall(): string {
  return ts`
    /** Sends a request and answers the value of the response. */
    async function call<Received>(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: unknown,
    ): Promise<Received> {
      const response = await send(client, method, target, options, body)
      return parse(await response.text())
    }
  `
}

function printCallIfAny(): string {
  return ts`
    /** Sends a request and answers the value of the response, if it has one. */
    async function callIfAny<Received>(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: unknown,
    ): Promise<Received | undefined> {
      const text = await (await send(client, method, target, options, body)).text()
      return text === '' ? undefined : parse(text)
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

function printCallAs(name: 'Text' | 'Blob', type: string, what: string): string {
  return ts`
    /** Sends a request and answers the ${what} of the response. */
    async function call${name}(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: unknown,
    ): Promise<${type}> {
      return (await send(client, method, target, options, body)).${name.toLowerCase()}()
    }
  `
}

function printFollow(): string {
  return ts`
    /** Follows a stream of events, and answers the item of each. Who stops listening ends the request. */
    async function* follow<Received>(
      client: ClientOptions,
      method: string,
      target: string,
      options?: RequestOptions,
      body?: unknown,
    ): AsyncGenerator<Received, void> {
      const stream: ReadableStream<Uint8Array> | null = (await send(client, method, target, options, body)).body
      const reader = stream?.getReader()
      const decoder = new TextDecoder()
      let rest = ''
      try {
        for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
          const events = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n\r?\n/)
          rest = events.pop() ?? ''
          for (const event of events) {
            const data = event.split(/\r?\n/).filter((line) => line.startsWith('data:'))
            if (data.length > 0) yield parse(data.map((line) => line.slice(5)).join('\n'))
          }
        }
      } finally {
        await reader?.cancel()
      }
    }
  `
}

function printPages(): string {
  return ts`
    /** Lists page after page, following the \`Link\` to the next. */
    async function* pages<Received>(
      client: ClientOptions,
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

function printSearch(hasFilters: boolean): string {
  return ts`
    /** Writes a query string. What is undefined is left out, a list is repeated. */
    function search(query: object = {}): string {
      const parameters = new URLSearchParams()
      const entries: [string, unknown][] = Object.entries(query)
      for (const [name, value] of entries) {
        ${
          hasFilters
            ? 'for (const text of textsOf(name, value)) parameters.append(name, text)'
            : ts`
                for (const each of Array.isArray(value) ? value : [value]) {
                  if (each !== undefined) parameters.append(name, String(each))
                }
              `
        }
      }
      const text = parameters.toString()
      return text === '' ? '' : \`?\${text}\`
    }

    ${hasFilters && printTextsOf()}
  `
}

function printTextsOf(): string {
  return ts`
    /** The texts of a parameter. A filter by one of some values takes commas in a single text for separators, and an empty one for none. */
    function textsOf(name: string, value: unknown): string[] {
      const values: unknown[] = Array.isArray(value) ? value : [value]
      const texts = values.filter((each) => each !== undefined).map(String)
      if (!Array.isArray(value) || !name.endsWith('[in]') || texts.length > 1) return texts
      const [only = ''] = texts
      return texts.length === 1 && /^$|,/.test(only) ? [only, only] : [only]
    }
  `
}
