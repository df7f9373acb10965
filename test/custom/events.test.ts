/** Server-sent events: a stream of typed items, which ends with its items, its listener, or the server. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ServerSentEvent, streamEvents, type Stop } from '../../src/runtime/handlers/events.ts'
import { serveCustom } from './server.ts'

const schemas = `
import { defineOperation, events, Type } from 'tenon'
const item = Type.Object({ id: Type.Integer(), at: Type.Optional(Type.String()) })
const stream = (name: string, query = {}) =>
  defineOperation(name, { method: 'get', path: '/' + name, query, responses: { 200: { description: 'A stream.', body: events(item) }, 404: 'None.' } })

export const count = stream('count', { to: Type.Integer() })
export const broken = stream('broken')
export const endless = stream('endless')
export const silent = stream('silent')
export const none = stream('none')
export const slow = defineOperation('slow', { method: 'get', path: '/slow', responses: { 200: { description: 'Late.', body: Type.String() } } })
`

const handlers = `
import { setTimeout } from 'node:timers/promises'
import { ServerSentEvent } from 'tenon/runtime'
import type { Handlers } from '../generated/handlers.ts'

async function* count(to: number) {
  for (let id = 1; id <= to; id++) yield id === 2 ? new ServerSentEvent({ id }, { id: 'two', event: 'even', retry: 50 }) : { id, hidden: 1 }
}

async function* endless(signal: AbortSignal) {
  try {
    for (let id = 1; !signal.aborted; id++) {
      yield { id }
      await setTimeout(5)
    }
  } finally {
    console.log('endless has ended, aborted:', signal.aborted)
  }
}

async function* broken() {
  yield { id: 1 }
  yield { id: Number('1.5') }
}

async function* silent(signal: AbortSignal) {
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  console.log('silent has ended')
  yield { id: 1 }
}

export const handlers: Handlers = {
  count: ({ query }) => ({ status: 200, body: count(query.to) }),
  broken: () => ({ status: 200, body: broken() }),
  endless: (_, { signal }) => ({ status: 200, body: endless(signal) }),
  silent: (_, { signal }) => ({ status: 200, body: silent(signal) }),
  async slow() {
    console.log('slow has begun')
    await setTimeout(500)
    return { status: 200, body: 'done' }
  },
  none: (_, { fail }) => fail(404, 'There is none.'),
}
`

const server = await serveCustom({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers })
const { url, send, output } = server

async function read(path: string): Promise<{ type: string | null; text: string }> {
  const response = await fetch(url + path)
  return { type: response.headers.get('content-type'), text: await response.text() }
}

describe('a stream', () => {
  test('has an event for each item, shaped by its schema, and ends with them', async () => {
    expect(await read('/count?to=3')).toEqual({
      type: 'text/event-stream',
      text: ':\n\ndata: {"id":1}\n\nevent: even\nid: two\nretry: 50\ndata: {"id":2}\n\ndata: {"id":3}\n\n',
    })
  })

  test('begins at once, before there is an item', async () => {
    const response = await fetch(`${url}/silent`)
    const reader = response.body?.getReader()
    expect(await next(reader)).toBe(':\n\n')
    await reader?.cancel()
    await vi.waitFor(() => expect(output()).toContain('silent has ended'), 5000)
  })

  test('is told when its listener goes, and ends without a fault', async () => {
    const listener = new AbortController()
    const response = await fetch(`${url}/endless`, { signal: listener.signal })
    const reader = response.body?.getReader()
    for (let index = 0; index < 3; index++) await reader?.read()
    listener.abort()
    await vi.waitFor(() => expect(output()).toContain('endless has ended, aborted: true'), 5000)
    expect(output()).not.toContain('failed')
  })

  test('with an item that breaks its schema is cut off, and logged', async () => {
    await expect(read('/broken')).rejects.toThrow('terminated')
    expect(output()).toContain(
      'A stream of events has failed: AnswerError: The handler of GET /broken has answered with a body that breaks its schema: ' +
        'body.id: Input should be a valid integer, got a number with a fractional part.',
    )
  })

  test('is not begun for HEAD', async () => {
    const response = await fetch(`${url}/count?to=1`, { method: 'HEAD' })
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/event-stream',
      '',
    ])
  })

  test('is refused like anything else, before it begins', async () => {
    expect((await send('GET', '/none')).body).toEqual({ detail: 'There is none.' })
    expect((await send('GET', '/count?to=x')).status).toBe(422)
    expect((await send('GET', '/count?to=1', undefined, { accept: 'application/json' })).status).toBe(406)
  })
})

const shape = (item: unknown) => item

function stop(): Stop {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort(), disconnect: () => undefined }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<string | undefined> {
  const { value, done } = (await reader?.read()) ?? { done: true }
  return done ? undefined : new TextDecoder().decode(value)
}

async function* wait() {
  await new Promise((resolve) => setTimeout(resolve, 40_000))
  yield 1
}

async function* forge() {
  yield new ServerSentEvent(1, { id: '1\ndata: 2' })
}

describe('without a server', () => {
  afterEach(() => void vi.useRealTimers())

  test('a comment is sent when there is no event for 15 seconds', async () => {
    vi.useFakeTimers()
    const reader = streamEvents(wait(), { shape, stop: stop(), headers: {} }).body?.getReader()
    expect(await next(reader)).toBe(':\n\n')
    for (const text of [':\n\n', ':\n\n', 'data: 1\n\n', undefined]) {
      const coming = next(reader)
      await vi.advanceTimersByTimeAsync(15_000)
      expect(await coming).toBe(text)
    }
  })

  test('a field of an event cannot be more than one line', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const response = streamEvents(forge(), { shape, stop: stop(), headers: {} })
    await expect(response.text()).rejects.toThrow('The id of an event must be one line.')
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })
})

test('a server that ends breaks streams off, and finishes what is none', async () => {
  const streams = await Promise.all(['/endless', '/silent'].map((path) => fetch(url + path)))
  const cut = Promise.all(streams.map((response) => expect(response.text()).rejects.toThrow('terminated')))
  const slow = read('/slow')
  await vi.waitFor(() => expect(output()).toContain('slow has begun'), 5000)
  const before = Date.now()
  expect(await server.end()).toBe(0)
  expect(Date.now() - before).toBeLessThan(3000)
  await cut
  expect(await slow).toEqual({ type: 'application/json', text: '"done"' })
  expect(output()).not.toMatch(/The user aborted|Error: (?!The handler)/)
})
