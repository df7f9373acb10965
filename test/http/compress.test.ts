/** Compression, and what becomes of entity tags with it. */
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { expect, onTestFinished, test } from 'vitest'
import { compressAnswers } from '../../src/runtime/http/compress.ts'
import { serve } from '../../src/runtime/serve.ts'
import { askAt, serveProject } from './server.ts'

const gzip = { 'accept-encoding': 'gzip' }
const json = { 'content-type': 'application/json' }

test('answers are compressed for who can read that, where the API is told to', async () => {
  const { ask } = await serveProject('{ compress: true, root: false }')
  const vary = { vary: 'Accept-Encoding' }
  expect([
    await ask('/healthz', { headers: gzip }),
    await ask('/healthz', { headers: { 'accept-encoding': 'gzip;q=0, identity' } }),
    await ask('/healthz'),
    await ask('/events/x', { headers: gzip }),
  ]).toMatchObject([
    { status: 200, headers: { ...json, ...vary, 'content-encoding': 'gzip' }, body: { status: 'live' } },
    { status: 200, headers: { ...json, ...vary }, body: { status: 'live' } },
    { status: 200, headers: { ...json, ...vary }, body: { status: 'live' } },
    {
      status: 422,
      headers: { ...json, ...vary, 'content-encoding': 'gzip' },
      body: { detail: [{ type: 'int_parsing' }] },
    },
  ])
  expect((await ask('/healthz')).headers).not.toHaveProperty('content-encoding')
})

test('they are not unless it is told to', async () => {
  const { ask } = await serveProject('{}')
  expect(await ask('/healthz', { headers: gzip })).toEqual({
    status: 200,
    headers: { ...json, 'cache-control': 'no-store' },
    body: { status: 'live' },
  })
})

test('a row that was read compressed can be changed with its tag, and asked for again', async () => {
  const { ask } = await serveProject('{ compress: true }')
  await ask('/events', { method: 'POST', body: { name: 'Fair' } })
  const tagged = await ask('/events/1', { headers: gzip })
  const plain = await ask('/events/1')
  const first = String(plain.headers['etag'])
  const zipped = String(tagged.headers['etag'])
  expect([first, zipped]).toEqual([expect.stringMatching(/^"1-[0-9a-f]{6}"$/), first.replace(/"$/, '-gzip"')])
  const known = (tag: string) => ask('/events/1', { headers: { ...gzip, 'if-none-match': tag } })
  expect([await known(zipped), await known(first), await known(`W/"0", ${zipped}`)]).toEqual(
    [zipped, first, zipped].map((etag) => ({
      status: 304,
      headers: { etag, vary: 'Accept-Encoding' },
      body: undefined,
    })),
  )
  const second = first.replace('1', '2')
  const change = (tag: string) =>
    ask('/events/1', { method: 'PATCH', headers: { 'if-match': tag }, body: { name: 'Ball' } })
  expect(await change(zipped)).toMatchObject({
    status: 200,
    headers: { etag: second },
    body: { id: 1, name: 'Ball' },
  })
  expect((await change(zipped)).status).toBe(412)
  expect((await change(second)).status).toBe(200)
})

test('streams of events and what is no text are left as they are', async () => {
  const app = new Hono()
  app.use(compressAnswers())
  app.get('/events', (c) => streamSSE(c, (stream) => stream.writeSSE({ data: 'one', id: '1' })))
  app.get(
    '/image',
    () => new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'image/png', etag: '"a"' } }),
  )
  app.get('/weak', () => new Response('text', { headers: { 'content-type': 'text/plain', etag: 'W/"a"' } }))
  const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => server.close())
  const ask = askAt(server.url)
  expect([
    await ask('/events', { headers: gzip }),
    await ask('/image', { headers: gzip }),
    await ask('/weak', { headers: gzip }),
  ]).toEqual([
    {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
      body: 'data: one\nid: 1\n\n',
    },
    { status: 200, headers: { 'content-type': 'image/png', etag: '"a"' }, body: '\u0001\u0002\u0003' },
    {
      status: 200,
      headers: {
        'content-type': 'text/plain',
        etag: 'W/"a-gzip"',
        vary: 'Accept-Encoding',
        'content-encoding': 'gzip',
      },
      body: 'text',
    },
  ])
})
