/** Pages of other origins, as browsers ask for them (Fetch standard, CORS protocol). */
import { DatabaseSync } from 'node:sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { askAt, generateProject, serveProject } from './server.ts'

const exposed = 'Link,ETag,Location,Total-Count,Retry-After,Allow,Idempotency-Replayed,X-Request-Id,WWW-Authenticate'
const app = 'https://app.example.com'

/** The headers of an answer that are about other origins. */
function crossOrigin({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => name.startsWith('access-control-') || name === 'vary' || name === 'allow',
    ),
  )
}

test('an API says nothing of other origins unless it is told to', async () => {
  const { ask } = await serveProject('{}')
  const headers = { origin: app, 'access-control-request-method': 'PUT' }
  expect(await ask('/events/1', { method: 'OPTIONS', headers })).toEqual({
    status: 204,
    headers: { allow: 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS' },
    body: undefined,
  })
  expect(crossOrigin(await ask('/events', { headers: { origin: app } }))).toEqual({})
})

test('one that is open to all says so in every answer, errors included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-cors-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'data.sqlite')
  const project = await generateProject('{ cors: true }')
  const running = project.spawn(['start', '--port', '0'], { DATABASE_URL: `sqlite:${file}` })
  const [, url = ''] = await running.printed(/Serving (http:\S+),/)
  const ask = askAt(url)
  const headers = { origin: app }
  const answers = [
    await ask('/events', { method: 'POST', headers, body: { name: 'Fair' } }),
    await ask('/events', { headers }),
    await ask('/events', { method: 'POST', headers, body: {} }),
    await ask('/events/9', { headers }),
    await ask('/nowhere', { headers }),
    await ask('/events', { method: 'DELETE', headers }),
    await ask('/events/', { headers }),
    await ask('/openapi.json', { headers }),
  ]
  const database = new DatabaseSync(file)
  database.exec('drop table "guests"')
  database.close()
  const all = [...answers, await ask('/guests', { headers })]
  expect(all.map(({ status }) => status)).toEqual([201, 200, 422, 404, 404, 405, 308, 200, 500])
  const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed }
  expect(all.map(crossOrigin)).toEqual(
    all.map(({ status }) => (status === 405 ? { ...open, allow: 'GET, POST, HEAD, OPTIONS' } : open)),
  )
  expect(all.at(-1)?.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
})

test('a browser that asks beforehand hears the methods of the path, and that it may send what it wants', async () => {
  const { ask } = await serveProject('{ cors: true }')
  const preflight = (path: string, method: string) =>
    ask(path, {
      method: 'OPTIONS',
      headers: {
        origin: app,
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type,if-match',
      },
    })
  const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed }
  const allowed = {
    ...open,
    'access-control-allow-headers': 'content-type,if-match',
    vary: 'Access-Control-Request-Headers',
  }
  expect([
    await preflight('/events/1', 'PUT'),
    await preflight('/events', 'DELETE'),
    await preflight('/nowhere', 'PUT'),
  ]).toEqual([
    {
      status: 204,
      headers: {
        ...allowed,
        'access-control-allow-methods': 'GET,PUT,PATCH,DELETE,HEAD,OPTIONS',
        allow: 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS',
      },
      body: undefined,
    },
    {
      status: 204,
      headers: {
        ...allowed,
        'access-control-allow-methods': 'GET,POST,HEAD,OPTIONS',
        allow: 'GET, POST, HEAD, OPTIONS',
      },
      body: undefined,
    },
    // The page is to see the 404 of the request itself.
    {
      status: 204,
      headers: { ...allowed, 'access-control-allow-methods': 'GET,HEAD,POST,PUT,PATCH,DELETE' },
      body: undefined,
    },
  ])
  expect(await ask('/nowhere', { method: 'OPTIONS', headers: { origin: app } })).toMatchObject({
    status: 404,
    body: { detail: 'Not Found' },
  })
})

test('one that lists its origins answers those alone, with credentials and what else is allowed', async () => {
  const { ask } = await serveProject(`{
    cors: {
      origins: ['${app}', 'http://localhost:5173'],
      credentials: true,
      maxAge: 600,
      allowHeaders: ['content-type', 'X-Tenant'],
      exposeHeaders: ['X-Cost'],
    },
  }`)
  const fixed = { 'access-control-allow-credentials': 'true', 'access-control-expose-headers': `${exposed},X-Cost` }
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-other' }
  const preflight = {
    ...fixed,
    'access-control-max-age': '600',
    'access-control-allow-methods': 'GET,POST,HEAD,OPTIONS',
    'access-control-allow-headers': 'Content-Type,Idempotency-Key,If-Match,If-None-Match,Last-Event-ID,X-Tenant',
    vary: 'Origin, Access-Control-Request-Headers',
    allow: 'GET, POST, HEAD, OPTIONS',
  }
  const answers = [
    await ask('/events', { headers: { origin: app } }),
    await ask('/events', { headers: { origin: 'https://evil.example' } }),
    await ask('/events', { headers: { origin: `${app}.evil.example` } }),
    await ask('/events'),
    await ask('/events', { method: 'OPTIONS', headers: { origin: 'http://localhost:5173', ...asked } }),
    await ask('/events', { method: 'OPTIONS', headers: { origin: 'null', ...asked } }),
  ]
  expect(answers.map(crossOrigin)).toEqual([
    { ...fixed, 'access-control-allow-origin': app, vary: 'Origin' },
    { ...fixed, vary: 'Origin' },
    { ...fixed, vary: 'Origin' },
    { ...fixed, vary: 'Origin' },
    { ...preflight, 'access-control-allow-origin': 'http://localhost:5173' },
    preflight,
  ])
})

test('the headers that operations declare may be sent and read, too', async () => {
  const operation = `import { defineOperation, Type } from 'tenon'
export const ping = defineOperation('ping', {
  method: 'get', path: '/ping', headers: { 'X-Note': Type.Optional(Type.String()) },
  responses: { 204: { description: 'Pong.', headers: { 'X-Cost': Type.Integer() } } },
})
`
  const handlers = `import type { Handlers } from '../generated/handlers.ts'
export const handlers: Handlers = { ping: () => ({ status: 204, headers: { 'X-Cost': 1 } }) }
`
  const { ask } = await serveProject(`{ cors: { origins: ['${app}'], allowHeaders: ['X-Tenant'] } }`, {
    'schemas/ping.ts': operation,
    'schemas/handlers.ts': handlers,
  })
  const asked = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-note' }
  expect((await ask('/ping', { headers: { origin: app } })).headers['access-control-expose-headers']).toBe(
    `${exposed},X-Cost`,
  )
  const preflight = await ask('/ping', { method: 'OPTIONS', headers: { origin: app, ...asked } })
  expect(preflight.headers['access-control-allow-headers']).toMatch(/,X-Tenant,X-Note$/)
})
