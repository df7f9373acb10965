/** Streams of events as a client reads them, whatever they are cut into, and wherever they break. */
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../generated/client.ts'
import { startServer } from '../api/server.ts'
import { startProxy, startTold } from './unsteady.ts'

async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const item of items) found.push(item)
  return found
}

const feedOf = (url: string) => createClient({ baseUrl: url }).transactions.feed()

const stream = [
  '\u{FEFF}data: "a byte order mark is none of it"\n\n',
  ': a comment\n:\n\n',
  'data:"without a space"\r\rdata: "CR"\r\n\r\n',
  'data: ["of",\r\ndata:  "two lines"]\r\n\r\n',
  'event: other\ndata: "of a type"\nunknown: field\nalone\n\n',
  'id: 7\n\n',
  'data: "ü, 字 and \\u2028: \u2028"\n\n',
  'data\ndata: "after an empty line"\n\n',
  'data: "never ended"\n',
].join('')

const events = [
  'a byte order mark is none of it',
  'without a space',
  'CR',
  ['of', 'two lines'],
  'of a type',
  'ü, 字 and \u2028: \u2028',
  'after an empty line',
]

test.each([1, 2, 3, 7, 10_000])('a stream that comes in pieces of %i bytes has the same events', async (size) => {
  const { url } = await startTold((response) => {
    const bytes = Buffer.from(stream)
    async function send() {
      for (let at = 0; at < bytes.length; at += size) {
        if (!response.write(bytes.subarray(at, at + size))) await once(response, 'drain')
        await delay(0)
      }
      response.end()
    }
    void send()
  })
  expect(await all(feedOf(url))).toEqual(events)
})

test('an event that ends in CR is there before anything follows', async () => {
  const { url } = await startTold((response) => response.write('data: 1\r\r'))
  for await (const event of feedOf(url)) {
    expect(event).toBe(1)
    break
  }
})

test('who stops listening ends the request', async () => {
  let closed: Promise<unknown> | undefined
  const { url } = await startTold((response) => {
    closed = once(response, 'close')
    response.write('data: 1\n\n')
  })
  for await (const _ of feedOf(url)) break
  await closed
})

test('a stream that breaks goes on behind the last event, and one that ends has ended', async () => {
  const { url, met } = await startTold((response, number) => {
    if (number === 0)
      response.write('retry: 10\nid: 4\ndata: 4\n\nid: 5\ndata: 5\n\nid: 6\ndata: 6', () => response.destroy())
    else if (number === 1) response.destroy()
    else response.end('id: 6\ndata: 6\n\n')
  })
  const api = createClient({ baseUrl: url })
  expect(await all(api.transactions.feed({}, { 'Last-Event-ID': 3 }))).toEqual([4, 5, 6])
  expect(met.map(({ headers }) => headers['last-event-id'])).toEqual(['3', '5', '5'])
})

/** A server that is let in to a stream once, and then answers each request so, the first of these being number 1. */
const away = (answer: (response: ServerResponse, number: number) => void) =>
  startTold((response, number) => {
    if (number === 0) response.write('retry: 1\nid: 1\ndata: 1\n\n', () => response.destroy())
    else answer(response, number)
  })

test('a stream that has begun is come back to more often than a request is sent again', async () => {
  const { url, met } = await away((response, number) => {
    if (number === 1) response.destroy()
    else if (number < 4) response.writeHead(501 + number, { 'Retry-After': '0' }).end()
    else response.end('id: 2\ndata: 2\n\n')
  })
  const api = createClient({ baseUrl: url, retries: 1 })
  expect(await all(api.transactions.feed())).toEqual([1, 2])
  expect(met.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '1', '1', '1', '1'])
})

test('a stream that has not begun is asked for as often as any request is', async () => {
  const { url, met } = await startTold((response) => response.writeHead(503, { 'Retry-After': '0' }).end())
  const api = createClient({ baseUrl: url, retries: 1 })
  await expect(all(api.transactions.feed())).rejects.toMatchObject({ status: 503 })
  expect(met).toHaveLength(2)
})

test('a stream ends where the server answers what waiting does not change, and where a signal says so', async () => {
  const refused = await away((response) => response.writeHead(401).end('{"detail":"No."}'))
  await expect(all(feedOf(refused.url))).rejects.toMatchObject({ status: 401 })
  expect(refused.met).toHaveLength(2)

  // More than a minute, which no other request waits for.
  const busy = await away((response) => response.writeHead(503, { 'Retry-After': '90' }).end())
  const signal = AbortSignal.timeout(1000)
  const feed = createClient({ baseUrl: busy.url }).transactions.feed({}, {}, { signal })
  await expect(all(feed)).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(busy.met).toHaveLength(2)
})

test('a stream asks for the headers of the client anew each time that it is come back to', async () => {
  const { url, met } = await away((response, number) => {
    if (number === 1) response.destroy()
    else response.end()
  })
  const tokens = ['first', 'second', 'third']
  const headers = () => ({ Authorization: tokens.shift() ?? 'none' })
  expect(await all(createClient({ baseUrl: url, headers }).transactions.feed())).toEqual([1])
  expect(met.map((request) => request.headers.authorization)).toEqual(['first', 'second', 'third'])
})

test('what fails in the program itself is no reason to come back', async () => {
  const { url, met } = await away((response) => response.destroy())
  let times = 0
  const headers = () => {
    if (times++ > 0) throw new TypeError('signed out')
    return {}
  }
  await expect(all(createClient({ baseUrl: url, headers }).transactions.feed())).rejects.toThrow('signed out')
  expect(met).toHaveLength(1)
})

/** A server that sends a text, and breaks the connection. */
const broken = (text: string) => startTold((response) => response.write(text, () => response.destroy()))

test('a stream does not go on where that is not to be, or where its last event has no id', async () => {
  const named = await broken('id: 1\ndata: 1\n\n')
  const found: unknown[] = []
  const follow = async (items: AsyncIterable<unknown>) => {
    for await (const item of items) found.push(item)
  }
  const single = createClient({ baseUrl: named.url, retries: 0 })
  await expect(follow(single.transactions.feed())).rejects.toThrow(TypeError)
  const unnamed = await broken('data: 2\n\n')
  await expect(follow(feedOf(unnamed.url))).rejects.toThrow(TypeError)
  const wrong = await broken('id: 3\ndata: {\n\n')
  await expect(follow(feedOf(wrong.url))).rejects.toThrow(SyntaxError)
  expect([found, named.met.length, unnamed.met.length, wrong.met.length]).toEqual([[1, 2], 1, 1, 1])
})

const endings = [
  ['is killed', 'SIGKILL'],
  ['is told to end', 'SIGTERM'],
] as const

test.each(endings)(
  'a feed goes on when its server %s and another takes its place',
  { timeout: 60_000 },
  async (_, signal) => {
    const first = await startServer({ until: onTestFinished })
    const proxy = await startProxy(first.url)
    const api = createClient({ baseUrl: proxy.url })
    const { id } = await api.transactions.create({ amount: 1, currency: 'EUR', description: 'first' })
    const found: string[] = []
    for await (const { description } of api.transactions.feed({ after: id - 1 })) {
      found.push(description)
      if (description === 'first') {
        await api.transactions.create({ amount: 2, currency: 'EUR', description: 'second' })
      } else if (description === 'second') {
        await first.end(signal)
        // For longer than a single request would be sent again.
        await delay(3500)
        const second = await startServer({ file: first.file, until: onTestFinished })
        proxy.leadTo(second.url)
        await api.transactions.create({ amount: 3, currency: 'EUR', description: 'third' })
      } else break
    }
    expect(found).toEqual(['first', 'second', 'third'])
  },
)
