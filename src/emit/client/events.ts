/** The part of a client that follows streams of events (WHATWG HTML, section 9.2). */
import { blocks, ts } from '../text.ts'

/** Prints the functions that follow streams: to their end, and across broken connections. */
export function printStreams(functions: { readonly follows: boolean; readonly resumes: boolean }): string {
  return blocks(functions.follows && printFollow(), functions.resumes && printResume(), printEvents())
}

function printFollow(): string {
  return ts`
    /** Follows a stream of events, and answers the item of each. Who stops listening ends the request. */
    async function* follow<Received>(...request: Parameters<typeof send>): AsyncGenerator<Received, void> {
      for await (const { data } of eventsOf(await send(...request))) yield parse(data)
    }
  `
}

function printResume(): string {
  return ts`
    /**
     * Follows a stream of events, and answers the item of each. Where the connection breaks, it goes on behind the last one, once the
     * server is there again: whoever has been let in comes back for as long as that takes.
     */
    async function* resume<Received>(
      client: ClientState,
      method: string,
      target: string,
      options: RequestOptions = {},
      body?: unknown,
    ): AsyncGenerator<Received, void> {
      let headers: HeaderValues | undefined = options.headers ?? {}
      let retries = retriesOf(client, options)
      let pause = 1000
      for (;;) {
        const response = await send(client, method, target, { ...options, headers, retries }, body)
        if (retries > 0) retries = Infinity
        try {
          for await (const { id, retry, data } of eventsOf(response)) {
            headers = id === '' ? undefined : { ...options.headers, 'Last-Event-ID': id }
            pause = retry ?? pause
            yield parse(data)
          }
          return
        } catch (error) {
          // What is no JSON would be none the next time either.
          const isOver = error instanceof SyntaxError || options.signal?.aborted === true
          if (isOver || headers === undefined || retries === 0) throw error
        }
        await wait(pause * (1 + Math.random()), options.signal)
      }
    }
  `
}

function printEvents(): string {
  return ts`
    /** The events of a stream. \`id\` is the last there was, \`retry\` after how many milliseconds to come back. */
    async function* eventsOf({ body }: Response): AsyncGenerator<{ id: string; retry?: number; data: string }, void> {
      let event: { id: string; retry?: number } = { id: '' }
      let data: string[] = []
      for await (const line of linesOf(body)) {
        const [, field = '', value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? []
        if (field === 'data') data.push(value)
        if (field === 'id' && !value.includes('\0')) event = { ...event, id: value }
        if (field === 'retry' && /^\d+$/.test(value)) event = { ...event, retry: Number(value) }
        if (line !== '') continue
        if (data.length > 0) yield { ...event, data: data.join('\n') }
        data = []
      }
    }

    /** The lines of a stream, each as soon as it has ended: by LF, CR or both, which may come apart. */
    async function* linesOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<string, void> {
      const reader = stream?.getReader()
      const decoder = new TextDecoder()
      let rest = ''
      let endedInReturn = false
      try {
        for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
          const text = decoder.decode(part.value, { stream: true })
          if (text === '') continue
          const lines = (rest + (endedInReturn ? text.replace(/^\n/, '') : text)).split(/\r\n?|\n/)
          rest = lines.pop() ?? ''
          endedInReturn = text.endsWith('\r')
          yield* lines
        }
      } finally {
        await reader?.cancel()
      }
    }
  `
}
