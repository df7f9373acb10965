/** Server-sent events (WHATWG HTML, section 9.2): a stream of items, for as long as there are some and somebody listens. */

/** An item with what else an event may have. */
export class ServerSentEvent<Item> {
  readonly data: Item
  /** The type of the event: `message` when left out. */
  readonly event: string | undefined
  /** What a client says in `Last-Event-ID` when it comes back. */
  readonly id: string | undefined
  /** After how many milliseconds a client is to come back. */
  readonly retry: number | undefined

  constructor(data: Item, { event, id, retry }: { event?: string; id?: string; retry?: number } = {}) {
    this.data = data
    this.event = event
    this.id = id
    this.retry = retry
  }
}

/** What a handler answers a stream with: items, or events that say more. */
export type Events<Item> = AsyncIterable<Item | ServerSentEvent<Item>>

/** What is aborted when nobody waits for an answer any longer. */
export interface Stop {
  readonly signal: AbortSignal
  abort(): void
  /** Breaks the connection, so that nobody takes what was sent for all that there is. */
  disconnect(): void
}

/** How items become a stream. */
export interface Streaming {
  /** Shapes an item; throws where it breaks its schema. */
  readonly shape: (item: unknown) => unknown
  readonly stop: Stop
  readonly headers: Readonly<Record<string, string>>
}

/** After how many milliseconds without an event a comment is sent, so that nothing between takes the connection for dead. */
const heartbeatTime = 15_000

const heartbeat = ':\n\n'

/**
 * Answers with items as events, until there are no more or nobody listens. Where the stream is to stop before its end, the connection
 * breaks: who listens comes back, to this server or the next. A fault ends the stream, and is logged.
 */
export function streamEvents(items: AsyncIterable<unknown>, { shape, stop, headers }: Streaming): Response {
  const iterator = items[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const stopped = whenAborted(stop.signal)
  let next: Promise<IteratorResult<unknown>> | undefined
  let hasGone = false

  /** Answers the text to send, or undefined at the end. */
  async function advance(): Promise<string | undefined> {
    next ??= iterator.next()
    const result = await soonest(next, stopped)
    if (result === 'stopped') return undefined
    if (result === 'late') return heartbeat
    next = undefined
    return result.done === true ? undefined : printEvent(result.value, shape)
  }

  function end(): void {
    stop.abort()
    // What an iterator does after its end concerns nobody; one that never answers is not waited for.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
    void next?.catch(() => undefined)
  }

  const body = new ReadableStream<Uint8Array>({
    // The headers leave with the first bytes, and so at once.
    start: (controller) => controller.enqueue(encoder.encode(heartbeat)),
    async pull(controller) {
      try {
        const text = await advance()
        // Somebody who has gone takes in nothing any more, not even the end.
        if (hasGone) return
        if (text !== undefined) return controller.enqueue(encoder.encode(text))
        if (stop.signal.aborted) stop.disconnect()
        end()
        controller.close()
      } catch (error) {
        end()
        if (hasGone) return
        console.error('A stream of events has failed:', error)
        controller.error(error)
      }
    },
    cancel() {
      hasGone = true
      end()
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...headers },
  })
}

/** Whether an answer is a stream of events. */
export function isEvents(response: Response): boolean {
  return response.headers.get('content-type') === 'text/event-stream'
}

function printEvent(value: unknown, shape: Streaming['shape']): string {
  const { data, event, id, retry } = isEvent(value) ? value : new ServerSentEvent(value)
  const lines = Object.entries({ event, id, retry })
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => `${name}: ${oneLine(name, String(field))}\n`)
  return `${lines.join('')}data: ${JSON.stringify(shape(data))}\n\n`
}

function isEvent(value: unknown): value is ServerSentEvent<unknown> {
  return value instanceof ServerSentEvent
}

/** A field that is a line: what would end it early would be taken for another event. */
function oneLine(name: string, text: string): string {
  if (/[\r\n\0]/.test(text)) throw new TypeError(`The ${name} of an event must be one line.`)
  return text
}

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
}

async function soonest<T>(next: Promise<T>, stopped: Promise<'stopped'>): Promise<T | 'stopped' | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), heartbeatTime)
  })
  try {
    return await Promise.race([stopped, next, late])
  } finally {
    clearTimeout(timer)
  }
}
