/** What proxies in front of a server say, where they are believed and where they are not. */
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { clientAddress, publicPath, publicUrl, trustProxy } from '../../src/runtime/http/public-path.ts'
import { serve } from '../../src/runtime/serve.ts'
import { askAt, serveProject, type Ask } from './server.ts'

/** Every path that an API tells, asked for with these headers. */
async function toldPaths(ask: Ask, headers: Readonly<Record<string, string>>) {
  const created = await ask('/events', { method: 'POST', headers, body: { name: 'Fair' } })
  await ask('/events', { method: 'POST', headers, body: { name: 'Ball' } })
  const page = await ask('/events?limit=1', { headers })
  const moved = await ask('/events/?limit=1', { headers })
  const root = await ask('/', { headers })
  const document = await ask('/openapi.json', { headers })
  return {
    created: created.headers['location'],
    links: [...String(page.headers['link']).matchAll(/<([^?>]*)/g)].map(([, path]) => path),
    moved: moved.headers['location'],
    root: root.body,
    servers: document.body instanceof Object && 'servers' in document.body ? document.body.servers : undefined,
  }
}

function rootAt(base: string) {
  return {
    title: 'API',
    version: '0.1.0',
    resources: { events: `${base}/events`, guests: `${base}/guests` },
    docs: `${base}/docs`,
    openapi: `${base}/openapi.json`,
  }
}

test('a path that a proxy has taken off is put back where the proxy is trusted', async () => {
  const { ask } = await serveProject('{ trustProxy: 1 }')
  expect(await toldPaths(ask, { 'x-forwarded-prefix': '/shop/api' })).toMatchObject({
    created: '/shop/api/events/1',
    moved: '/shop/api/events?limit=1',
    root: rootAt('/shop/api'),
    servers: [{ url: '/shop/api' }],
  })
  const { links } = await toldPaths(ask, { 'x-forwarded-prefix': '/shop/api/' })
  expect(new Set(links)).toEqual(new Set(['/shop/api/events']))
})

test('it is ignored where no proxy is trusted, and where it could not be true', async () => {
  const plain = { moved: '/events?limit=1', root: rootAt(''), servers: undefined }
  const { ask } = await serveProject('{}')
  expect(await toldPaths(ask, { 'x-forwarded-prefix': '/api', forwarded: 'host=evil.example' })).toMatchObject({
    ...plain,
    created: '/events/1',
  })
  const trusting = await serveProject('{ trustProxy: true }')
  for (const prefix of ['//evil.example', 'https://evil.example', 'api', '/a>; rel="x"', '/', '']) {
    expect(await toldPaths(trusting.ask, { 'x-forwarded-prefix': prefix })).toMatchObject(plain)
  }
})

test("the author's own servers stay in the document", async () => {
  const { ask } = await serveProject("{ trustProxy: 1, servers: [{ url: 'https://api.example.com' }] }")
  expect(await toldPaths(ask, { 'x-forwarded-prefix': '/api' })).toMatchObject({
    root: rootAt('/api'),
    servers: [{ url: 'https://api.example.com' }],
  })
})

/** Serves an app that tells the address it is asked at, with this many proxies trusted. */
async function serveEcho(proxies: number | true | undefined): Promise<Ask> {
  const app = new Hono()
  if (proxies !== undefined) app.use(trustProxy(proxies))
  app.get('*', (c) => c.json({ path: publicPath(c), url: publicUrl(c, '/events'), from: clientAddress(c) }))
  const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => server.close())
  return askAt(server.url)
}

const host = 'inner:8080'
const forwarded = {
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'api.example.com:8443',
  'x-forwarded-prefix': '/v2',
}

test.each<[number | true | undefined, Readonly<Record<string, string>>, string]>([
  [undefined, forwarded, 'http://inner:8080/events'],
  [1, {}, 'http://inner:8080/events'],
  [1, forwarded, 'https://api.example.com:8443/v2/events'],
  // Each proxy adds to the end: with one of them trusted, what stands before is the client's own word.
  [
    1,
    { 'x-forwarded-host': 'evil.example, api.example.com', 'x-forwarded-proto': 'http, https' },
    'https://api.example.com/events',
  ],
  [2, { 'x-forwarded-host': 'evil.example, api.example.com, inner' }, 'http://api.example.com/events'],
  [true, { 'x-forwarded-host': 'api.example.com, inner' }, 'http://api.example.com/events'],
  [1, { 'x-forwarded-prefix': '/evil, /b' }, 'http://inner:8080/b/events'],
  [2, { 'x-forwarded-prefix': '/a, /b' }, 'http://inner:8080/a/b/events'],
  [3, { 'x-forwarded-host': 'api.example.com' }, 'http://api.example.com/events'],
  [1, { 'x-forwarded-host': 'evil.example/path', 'x-forwarded-proto': 'javascript' }, 'http://inner:8080/events'],
  [1, { 'x-forwarded-host': '[2001:db8::1]:8080' }, 'http://[2001:db8::1]:8080/events'],
  [1, { forwarded: 'for=192.0.2.43;proto=https;host="api.example.com:8443"' }, 'https://api.example.com:8443/events'],
  [
    1,
    { forwarded: 'host=evil.example, for="[2001:db8::17]:4711";Host=api.example.com' },
    'http://api.example.com/events',
  ],
  [2, { forwarded: 'host=api.example.com;proto=https, for=_hidden' }, 'https://api.example.com/events'],
  [1, { forwarded: 'host="a,b;c.example"' }, 'http://inner:8080/events'],
  // A proxy that writes these passes on a `Forwarded` of the client's.
  [1, { ...forwarded, forwarded: 'host=evil.example' }, 'https://api.example.com:8443/v2/events'],
])('with %j trusted, %j is at %s', async (proxies, headers, url) => {
  const ask = await serveEcho(proxies)
  const { body } = await ask('/caf%C3%A9?x=1', { headers: { host, ...headers } })
  const prefix = new URL(url).pathname.replace(/\/events$/, '')
  expect(body).toMatchObject({ path: `${prefix}/caf%C3%A9`, url })
})

test.each<[number | true | undefined, Readonly<Record<string, string>>, string]>([
  [undefined, { 'x-forwarded-for': '192.0.2.1', forwarded: 'for=192.0.2.1' }, '127.0.0.1'],
  [1, {}, '127.0.0.1'],
  [1, { 'x-forwarded-for': '198.51.100.9, 192.0.2.1' }, '192.0.2.1'],
  [2, { 'x-forwarded-for': '198.51.100.9, 192.0.2.1, 10.0.0.1' }, '192.0.2.1'],
  [true, { 'x-forwarded-for': '192.0.2.1, 10.0.0.1' }, '192.0.2.1'],
  [1, { 'x-forwarded-for': '192.0.2.1:47011' }, '192.0.2.1'],
  [1, { 'x-forwarded-for': '2001:db8::17' }, '2001:db8::17'],
  [1, { forwarded: 'for=198.51.100.9, for="[2001:db8::17]:4711";proto=https' }, '2001:db8::17'],
  [1, { forwarded: 'for=198.51.100.9, ;, for="192.0.2.1" ; by=a ' }, '192.0.2.1'],
  // What the client leaves open would be closed by what the proxy adds.
  [1, { forwarded: 'for=198.51.100.9;a=", for="[2001:db8::17]:4711"' }, '127.0.0.1'],
  [1, { forwarded: 'for=198.51.100.9;a=", for=192.0.2.1' }, '127.0.0.1'],
  [1, { forwarded: 'for=_hidden' }, '127.0.0.1'],
  [1, { 'x-forwarded-for': '<script>' }, '127.0.0.1'],
])('with %j trusted, %j is a request of %s', async (proxies, headers, from) => {
  const ask = await serveEcho(proxies)
  expect((await ask('/', { headers })).body).toMatchObject({ from })
})

test.each([
  ['letters', 'a'.repeat(16_000)],
  ['backslashes', '"\\'.repeat(8000)],
  ['quotes', 'for="'.repeat(3000)],
  ['blanks', `a=b${' '.repeat(15_000)}x`],
])('what a client says in very many %s is soon read', async (_, said) => {
  const app = new Hono()
  app.use(trustProxy(1))
  app.get('/', (c) => c.text(clientAddress(c) ?? 'nobody'))
  const started = performance.now()
  for (let count = 0; count < 20; count++) {
    expect(await (await app.request('/', { headers: { forwarded: said } })).text()).toBe('nobody')
  }
  expect(performance.now() - started).toBeLessThan(1000)
})
