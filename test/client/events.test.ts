/** Streams of events as a client reads them, whatever they are cut into, and wherever they break. */
import { once } from 'node:events'
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
    const api = createClient({ baseUrl: proxy.url, retries: 8 })
    const { id } = await api.transactions.create({ amount: 1, currency: 'EUR', description: 'first' })
    const found: string[] = []
    for await (const { description } of api.transactions.feed({ after: id - 1 })) {
      found.push(description)
      if (description === 'first') {
        await api.transactions.create({ amount: 2, currency: 'EUR', description: 'second' })
      } else if (description === 'second') {
        await first.end(signal)
        const second = await startServer({ file: first.file, until: onTestFinished })
        proxy.leadTo(second.url)
        await api.transactions.create({ amount: 3, currency: 'EUR', description: 'third' })
      } else break
    }
    expect(found).toEqual(['first', 'second', 'third'])
  },
)
