/** What the client sends again, when, and what it leaves alone. */
import type { ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, isApiError, type Client } from '../../generated/client.ts'
import { startServer } from '../api/server.ts'
import { startProxy, startTold } from './unsteady.ts'

const country = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }

function unavailable(response: ServerResponse, retryAfter: string | undefined, status = 503): void {
  response.writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': retryAfter }).end('{"detail":"Later."}')
}

/** What comes of a request, and after how many milliseconds. */
async function timed(sent: Promise<unknown>) {
  const start = performance.now()
  const result = await sent.catch((error: unknown) => (isApiError(error) ? error.status : error))
  return { result, time: performance.now() - start }
}

test('Retry-After is waited for in seconds and as a date, and not where it is more than a minute', async () => {
  const values = ['1', new Date(Date.now() + 3000).toUTCString()]
  const { url, met } = await startTold((response, number) => {
    const value = values[number]
    if (value === undefined) return void response.end('[]')
    unavailable(response, value)
  })
  const { result, time } = await timed(createClient({ baseUrl: url }).countries.list())
  expect([result, met.length]).toEqual([[], 3])
  expect(time).toBeGreaterThan(2000)

  const busy = await startTold((response) => unavailable(response, '61', 429))
  const refused = await timed(createClient({ baseUrl: busy.url }).countries.list())
  expect([refused.result, busy.met.length]).toEqual([429, 1])
  expect(refused.time).toBeLessThan(1000)
})

test.each<[string, string | undefined, number]>([
  ['408', undefined, 2],
  ['429', undefined, 2],
  ['502', undefined, 2],
  ['503', undefined, 2],
  ['504', undefined, 2],
  ['409', '0', 2],
  ['409', undefined, 1],
  ['404', undefined, 1],
  ['422', undefined, 1],
  ['500', undefined, 1],
  ['501', undefined, 1],
])('an answer %s with Retry-After: %s is met %i times by one retry', async (status, retryAfter, times) => {
  const { url, met } = await startTold((response) => unavailable(response, retryAfter, Number(status)))
  const { result } = await timed(createClient({ baseUrl: url, retries: 1 }).countries.get(1))
  expect([result, met.length]).toEqual([Number(status), times])
})

test.each<[string, (api: Client) => Promise<unknown>, number]>([
  ['a list', ({ countries }) => countries.list(), 2],
  ['a row', ({ countries }) => countries.get(1), 2],
  ['a replacement', ({ countries }) => countries.replace(1, country), 2],
  ['a deletion', ({ countries }) => countries.delete(1), 2],
  ['a creation', ({ countries }) => countries.create(country), 2],
  ['an operation under a key', ({ transactions }) => transactions.refund(1, { reason: 'Broken' }), 2],
  ['a change', ({ countries }) => countries.patch(1, { area: 1 }), 1],
  [
    'a change of one version',
    ({ countries }) => countries.patch(1, { area: 1 }, { headers: { 'If-Match': '"1"' } }),
    2,
  ],
  ['a change of any version', ({ countries }) => countries.patch(1, { area: 1 }, { headers: { 'If-Match': '*' } }), 1],
  ['a request that is to be sent once', ({ countries }) => countries.get(1, { retries: 0 }), 1],
])('%s is sent as often as is safe when its connection breaks', async (_, use, times) => {
  const { url, met } = await startTold((response) => response.destroy())
  const { result } = await timed(use(createClient({ baseUrl: url, retries: 1 })))
  expect([result instanceof TypeError, met.length]).toEqual([true, times])
})

test('a creation has a key of its own, the same each time that it is sent, and none where it is sent once', async () => {
  const { url, met } = await startTold((response, number) => {
    if (number === 0) unavailable(response, '0')
    else response.end('{}')
  })
  const { countries } = createClient({ baseUrl: url })
  await countries.create(country)
  await countries.create(country)
  await countries.create(country, { headers: { 'idempotency-key': 'mine' } })
  await countries.create(country, { retries: 0 })
  const [first, again, second, mine, once] = met.map(({ headers }) => headers['idempotency-key'])
  expect(first).toMatch(/^(\d{1,10}-){3}\d{1,10}$/)
  expect(again).toBe(first)
  expect(second).not.toBe(first)
  expect([mine, once]).toEqual(['mine', undefined])
})

test('headers are asked for once where a request is sent again under a key, so that it is the same', async () => {
  const server = await startServer({ until: onTestFinished })
  const proxy = await startProxy(server.url)
  let asked = 0
  const headers = () => ({ Authorization: `Bearer ${++asked}` })
  const api = createClient({ baseUrl: proxy.url, headers })
  const replayed: (string | null)[] = []
  const onResponse = (response: Response) => void replayed.push(response.headers.get('Idempotency-Replayed'))
  for (const options of [{}, { headers: { 'Idempotency-Key': 'mine' } }]) {
    proxy.loseNextAnswer()
    expect(await api.countries.create(country, { ...options, onResponse })).toMatchObject(country)
  }
  expect([replayed, asked]).toEqual([['true', 'true'], 2])
})

test('headers are asked for before each attempt without a key', async () => {
  const { url, met } = await startTold((response, number) => {
    if (number === 0) unavailable(response, '0')
    else response.end('[]')
  })
  const tokens = ['old', 'new']
  const headers = () => Promise.resolve({ Authorization: tokens.shift() ?? 'none' })
  await createClient({ baseUrl: url, headers }).countries.list()
  expect(met.map((request) => request.headers.authorization)).toEqual(['old', 'new'])
})

test('each answer is told, also one that is not the last', async () => {
  const { url } = await startTold((response, number) => {
    if (number === 0) unavailable(response, '0')
    else response.end('[]')
  })
  const statuses: number[] = []
  await createClient({ baseUrl: url }).countries.list({}, { onResponse: ({ status }) => void statuses.push(status) })
  expect(statuses).toEqual([503, 200])
})

test('a signal ends the time between two attempts', async () => {
  const { url, met } = await startTold((response) => unavailable(response, '30'))
  const signal = AbortSignal.timeout(300)
  const { result, time } = await timed(createClient({ baseUrl: url }).countries.list({}, { signal }))
  expect([result, met.length]).toEqual([signal.reason, 1])
  expect(time).toBeLessThan(5000)
})

test(
  'a creation whose answer is lost is done once, and so is one while the server is away',
  { timeout: 60_000 },
  async () => {
    const first = await startServer({ until: onTestFinished })
    const proxy = await startProxy(first.url)
    const { countries } = createClient({ baseUrl: proxy.url, retries: 8 })
    proxy.loseNextAnswer()
    const replayed: (string | null)[] = []
    const iceland = await countries.create(country, {
      onResponse: ({ headers }) => void replayed.push(headers.get('Idempotency-Replayed')),
    })
    expect(replayed).toEqual(['true'])

    expect(await first.end('SIGKILL')).toBeNull()
    const creating = countries.create({ ...country, name: 'Norway' })
    const second = await startServer({ file: first.file, until: onTestFinished })
    proxy.leadTo(second.url)
    const norway = await creating
    expect(await countries.list({ 'id[gte]': iceland.id })).toEqual([
      { id: iceland.id, ...country },
      { id: norway.id, ...country, name: 'Norway' },
    ])
  },
)
