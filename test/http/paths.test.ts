/** The paths that an API has besides those of its operations, and those that it has not. */
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import { newApp } from '../../src/runtime/app.ts'
import { errorAnswers } from '../../src/runtime/http/error-answers.ts'
import { serve } from '../../src/runtime/serve.ts'
import { generateProject, serveProject, askAt } from './server.ts'

const json = { 'content-type': 'application/json' }
const notFound = { status: 404, headers: json, body: { detail: 'Not Found' } }

function moved(location: string) {
  return { status: 308, headers: { location }, body: undefined }
}

describe('GET /', () => {
  test('lists the resources and where they are', async () => {
    const { ask } = await serveProject("{ title: 'Parties', version: '2.0.0', description: 'Who comes.' }")
    const listed = {
      status: 200,
      headers: json,
      body: {
        title: 'Parties',
        version: '2.0.0',
        description: 'Who comes.',
        resources: { events: '/events', guests: '/guests' },
        docs: '/docs',
        openapi: '/openapi.json',
      },
    }
    expect(await ask('/')).toEqual(listed)
    expect(await ask('/', { method: 'HEAD' })).toEqual({ ...listed, body: undefined })
    expect(await ask('/', { method: 'POST', body: {} })).toEqual({
      status: 405,
      headers: { ...json, allow: 'GET, HEAD, OPTIONS' },
      body: { detail: 'Method Not Allowed' },
    })
  })

  test('is below the prefix, where there is one, and so are the links', async () => {
    const { ask } = await serveProject("{ prefix: '/v1' }")
    expect(await ask('/v1')).toEqual({
      status: 200,
      headers: json,
      body: {
        title: 'API',
        version: '0.1.0',
        resources: { events: '/v1/events', guests: '/v1/guests' },
        docs: '/docs',
        openapi: '/openapi.json',
      },
    })
    expect(await ask('/')).toEqual(notFound)
    expect(await ask('/v1/')).toEqual(moved('/v1'))
  })

  test('is not there when it is switched off, nor are the paths of health', async () => {
    const { ask } = await serveProject('{ root: false, health: false }')
    expect([await ask('/'), await ask('/healthz'), await ask('/readyz')]).toEqual([notFound, notFound, notFound])
  })

  test('is no part of the document, nor are the paths of health', async () => {
    const project = await generateProject('{}')
    const paths = [...(await project.read('generated/openapi.json')).matchAll(/^    "(\/[^"]*)": \{$/gm)]
    const others = paths.map(([, path = '']) => path).filter((path) => !/^\/(?:events|guests)/.test(path))
    expect([paths.length > 3, others]).toEqual([true, []])
  })
})

describe('how the server is', () => {
  const headers = { ...json, 'cache-control': 'no-store' }
  const live = { status: 200, headers, body: { status: 'live' } }
  const ready = { status: 200, headers, body: { status: 'ready' } }

  test('is told at paths that can be chosen', async () => {
    const { ask } = await serveProject("{ prefix: '/v1', health: { live: '/health/live' } }")
    expect([await ask('/health/live'), await ask('/readyz'), await ask('/healthz')]).toEqual([live, ready, notFound])
  })

  test('is 503 where the database does not answer, and says nothing of why', async () => {
    const database = openSqlite(':memory:')
    const app = newApp({
      title: 'API',
      document: new URL('openapi.json', import.meta.url),
      errors: errorAnswers({ format: 'fastapi', echoInput: true, messages: {} }),
      health: { database, live: '/healthz', ready: '/readyz' },
    })
    const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
    const ask = askAt(server.url)
    const before = await ask('/readyz')
    await database.close()
    const after = [await ask('/readyz'), await ask('/healthz')]
    await server.close()
    expect([before, ...after]).toEqual([
      ready,
      { status: 503, headers: { ...headers, 'retry-after': '5' }, body: { status: 'unavailable' } },
      live,
    ])
  })
})

test('what is not asked for is not in the way: a request meets its own route and nothing else', () => {
  const errors = errorAnswers({ format: 'fastapi', echoInput: true, messages: {} })
  const app = newApp({ title: 'API', document: new URL('openapi.json', import.meta.url), errors })
  expect(app.routes.filter(({ method, path }) => method === 'ALL' || path.includes('*'))).toEqual([])
})

describe('a path', () => {
  test('with a slash too many at its end leads to the one without, by every method and with the query', async () => {
    const { ask } = await serveProject('{}')
    expect([
      await ask('/events/'),
      await ask('/events/?limit=1&name=a%20b'),
      await ask('/events/', { method: 'POST', body: { name: 'Fair' } }),
      await ask('/events/1/guests/'),
      await ask('/events/', { method: 'HEAD' }),
      await ask('/events/', { method: 'OPTIONS' }),
      await ask('/events/caf%C3%A9/'),
    ]).toEqual([
      moved('/events'),
      moved('/events?limit=1&name=a%20b'),
      moved('/events'),
      moved('/events/1/guests'),
      moved('/events'),
      moved('/events'),
      moved('/events/caf%C3%A9'),
    ])
  })

  test('is nothing else for what it means: no empty segment is skipped, no slash is decoded', async () => {
    const { ask } = await serveProject('{}')
    const strange = [
      '//events',
      '/events//',
      '/events//1',
      '//',
      '//example.com/',
      '/%2Fevents',
      '/events%2F1',
      '/events;a=1',
    ]
    const answers = await Promise.all(strange.map((path) => ask(path)))
    expect(answers).toEqual(strange.map(() => notFound))
    expect(await ask('/events/1%2F2')).toMatchObject({
      status: 422,
      body: { detail: [{ type: 'int_parsing', loc: ['path', 'id'], input: '1/2' }] },
    })
  })
})
