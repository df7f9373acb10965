/** A generated app, that of the example, within an app of the user's own. */
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../generated/app.ts'
import { errors } from '../../generated/errors.ts'
import { tables } from '../../generated/tables.ts'
import { handlers } from '../../schemas/handlers.ts'
import { answerUnrouted, createTables, newApp, openDatabase, serve } from '../../src/runtime/index.ts'
import { askAt, type Ask } from './server.ts'

const json = { 'content-type': 'application/json' }
const iceland = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }

/** Serves the API below a path, beside a route of the user's. */
async function serveMounted(answersUnrouted: boolean): Promise<Ask> {
  const database = openDatabase(':memory:')
  await createTables(database, tables)
  const app = new Hono()
  app.get('/', (c) => c.text('Welcome'))
  app.route('/shop/api', createApp(database, { handlers }))
  if (answersUnrouted) app.notFound(answerUnrouted(app, errors))
  const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(async () => {
    await server.close()
    await database.close()
  })
  return askAt(server.url)
}

test('its operations, links and errors are those of the path that it is mounted at', async () => {
  const ask = await serveMounted(false)
  const created = await ask('/shop/api/countries', { method: 'POST', body: iceland })
  expect([created.status, created.headers['location'], created.body]).toEqual([
    201,
    '/shop/api/countries/1',
    { id: 1, ...iceland },
  ])
  await ask('/shop/api/countries', { method: 'POST', body: { ...iceland, name: 'Peru' } })
  const { headers } = await ask('/shop/api/countries?limit=1')
  expect(headers['link']).toMatch(/^<\/shop\/api\/countries\?[^>]*cursor=[^>]*>; rel="next"/)
  expect(await ask('/shop/api/countries/9')).toEqual({
    status: 404,
    headers: json,
    body: { detail: 'There is no country 9.' },
  })
  expect((await ask('/')).body).toBe('Welcome')
})

test('its list of resources and its document say where it is, and the docs find what they load', async () => {
  const ask = await serveMounted(false)
  expect(await ask('/shop/api')).toMatchObject({
    status: 200,
    body: {
      resources: { countries: '/shop/api/countries' },
      docs: '/shop/api/docs',
      openapi: '/shop/api/openapi.json',
    },
  })
  expect(await ask('/shop/api/openapi.json')).toMatchObject({ status: 200, body: { servers: [{ url: '/shop/api' }] } })
  const docs = await ask('/shop/api/docs')
  expect(docs.body).toContain('data-document="openapi.json"')
  expect((await ask('/shop/api/docs/start.js')).status).toBe(200)
  expect((await ask('/shop/api/readyz')).body).toEqual({ status: 'ready' })
})

test('what no route takes is for the app around it, which can answer as the API does', async () => {
  const around = await serveMounted(false)
  expect(await around('/shop/api/countries/1', { method: 'POST', body: {} })).toMatchObject({
    status: 404,
    body: '404 Not Found',
  })
  const ask = await serveMounted(true)
  expect([
    await ask('/shop/api/countries/1', { method: 'POST', body: {} }),
    await ask('/shop/api/countries', { method: 'OPTIONS' }),
    await ask('/shop/api/countries/?limit=1'),
    await ask('/shop/api/'),
    await ask('/countries'),
    await ask('/', { method: 'PUT', body: {} }),
  ]).toEqual([
    {
      status: 405,
      headers: { ...json, allow: 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS' },
      body: { detail: 'Method Not Allowed' },
    },
    { status: 204, headers: { allow: 'GET, POST, HEAD, OPTIONS' }, body: undefined },
    { status: 308, headers: { location: '/shop/api/countries?limit=1' }, body: undefined },
    { status: 308, headers: { location: '/shop/api' }, body: undefined },
    { status: 404, headers: json, body: { detail: 'Not Found' } },
    { status: 405, headers: { ...json, allow: 'GET, HEAD, OPTIONS' }, body: { detail: 'Method Not Allowed' } },
  ])
})

test('pages of other origins hear the methods of its paths', async () => {
  const api = newApp({
    title: 'API',
    document: new URL('openapi.json', import.meta.url),
    errors,
    cors: { origins: '*' },
  })
  api.get('/events', (c) => c.json([]))
  api.get('/events/:id', (c) => c.json({}))
  api.patch('/events/:id', (c) => c.json({}))
  const server = await serve(new Hono().route('/:tenant/api', api), { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => server.close())
  const headers = { origin: 'https://app.example.com', 'access-control-request-method': 'PATCH' }
  const { status, headers: answered } = await askAt(server.url)('/acme/api/events/1', { method: 'OPTIONS', headers })
  expect([status, answered['access-control-allow-methods'], answered['allow']]).toEqual([
    204,
    'GET,PATCH,HEAD,OPTIONS',
    'GET, PATCH, HEAD, OPTIONS',
  ])
})
