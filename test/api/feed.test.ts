/** The stream of the example, as a browser reads it. */
import { expect, onTestFinished, test } from 'vitest'
import { eventsOf } from './events.ts'
import { invalid, startServer, type HeaderFields } from './server.ts'

const { url, create, send } = await startServer()

const first = { id: 1, amount: 250, currency: 'USD', description: 'Opening balance' }
const coffee = { amount: -3, currency: 'ISK', description: 'Coffee' }

interface Listener {
  /** Waits for an event; undefined at the end of the stream. */
  readonly next: () => Promise<{ readonly id: string | undefined; readonly data: unknown } | undefined>
  readonly leave: () => void
}

/** Listens to the stream, until the end of the test. */
async function listen(query = '', headers: HeaderFields = {}, at = url): Promise<Listener> {
  const listener = new AbortController()
  const leave = () => listener.abort()
  onTestFinished(leave)
  const response = await fetch(`${at}/transactions/feed${query}`, { headers, signal: listener.signal })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  const events = eventsOf(response)
  const next: Listener['next'] = async () => {
    const result = await events.next()
    if (result.done === true) return undefined
    const data: unknown = JSON.parse(result.value.data)
    return { id: result.value.id, data }
  }
  return { next, leave }
}

test('whoever listens gets the transactions that there are, and each that comes', async () => {
  const { next } = await listen()
  expect(await next()).toEqual({ id: '1', data: first })
  const later = next()
  const row = await create('/transactions', coffee)
  expect(await later).toEqual({ id: String(row.id), data: row })
})

test('a page is followed by another at once', async () => {
  const form = new FormData()
  form.set('statement', new Blob(['1,EUR,\n'.repeat(250)], { type: 'text/csv' }), 'a.csv')
  const { id: last } = await create('/transactions', coffee)
  await fetch(`${url}/transactions/import`, { method: 'POST', body: form })
  const { next } = await listen(`?after=${last}`)
  const started = performance.now()
  for (let index = 1; index <= 250; index++) expect(await next()).toMatchObject({ id: String(last + index) })
  expect(performance.now() - started).toBeLessThan(1000)
})

test('whoever comes back goes on where they have been', async () => {
  const { id } = await create('/transactions', coffee)
  const row = await create('/transactions', { ...coffee, amount: -4 })
  for (const { next } of [await listen(`?after=${id}`), await listen('', { 'last-event-id': String(id) })]) {
    expect(await next()).toEqual({ id: String(row.id), data: row })
  }
})

test('a place that is none is refused', async () => {
  const message = 'Input should be a valid integer, unable to parse string as an integer'
  expect(await send('GET', '/transactions/feed?after=x', undefined, { 'last-event-id': 'y' })).toEqual(
    invalid(
      ['int_parsing', ['query', 'after'], message, 'x'],
      ['int_parsing', ['header', 'Last-Event-ID'], message, 'y'],
    ),
  )
})

test('the stream ends when its listener goes, and breaks off when the server ends', async () => {
  const server = await startServer({ until: onTestFinished })
  const gone = await listen('', {}, server.url)
  const staying = await listen('', {}, server.url)
  expect([await gone.next(), await staying.next()]).toEqual([
    { id: '1', data: first },
    { id: '1', data: first },
  ])
  const waiting = gone.next()
  gone.leave()
  await expect(waiting).rejects.toThrow('aborted')
  const row = await server.create('/transactions', coffee)
  expect(await staying.next()).toEqual({ id: '2', data: row })
  const brokenOff = expect(staying.next()).rejects.toThrow('terminated')
  expect(await server.end('SIGTERM')).toBe(0)
  await brokenOff
  expect(server.output()).not.toMatch(/fail|error/i)
})
