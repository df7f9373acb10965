/** What clients accept (RFC 9110, section 12.5.1), and what they are told where there is nothing for them. */
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { refuses, refusesJson } from '../../src/runtime/http/accept.ts'
import { serve } from '../../src/runtime/serve.ts'
import { askAt, serveProject } from './server.ts'

test('a client that wants no JSON is answered 406, and nothing is done for it', async () => {
  const { ask } = await serveProject('{}')
  const headers = { accept: 'text/html' }
  const refused = {
    status: 406,
    headers: { 'content-type': 'application/json' },
    body: { detail: 'This is answered as application/json only.' },
  }
  expect([
    await ask('/events', { headers }),
    await ask('/events/1', { headers }),
    await ask('/events', { method: 'POST', headers, body: { name: 'Fair' } }),
    await ask('/events/1', { method: 'PUT', headers, body: { name: 'Fair' } }),
    await ask('/events/1', { method: 'PATCH', headers, body: { name: 'Fair' } }),
  ]).toEqual(Array.from({ length: 5 }, () => refused))
  expect((await ask('/events')).body).toEqual([])
})

test('where there is no body to be answered, nobody is refused', async () => {
  const { ask } = await serveProject('{}')
  await ask('/events', { method: 'POST', body: { name: 'Fair' } })
  expect((await ask('/events/1', { method: 'DELETE', headers: { accept: 'text/html' } })).status).toBe(204)
})

test('errors are told to whoever asks, as what they are', async () => {
  const { ask } = await serveProject("{ errors: 'problem' }")
  const headers = { accept: 'application/json' }
  expect((await ask('/events/9', { headers })).headers['content-type']).toBe('application/problem+json')
  expect(await ask('/events', { headers: { accept: 'application/problem+json' } })).toMatchObject({
    status: 406,
    headers: { 'content-type': 'application/problem+json' },
    body: { status: 406, title: 'Not Acceptable', detail: 'This is answered as application/json only.' },
  })
})

const app = new Hono()
app.get('/json', (c) => c.text(refusesJson(c) ? 'refused' : 'accepted'))
app.get('/csv', (c) => c.text(refuses(c, ['text/csv', 'application/json']) ? 'refused' : 'accepted'))

test.each([
  [undefined, 'accepted', 'accepted'],
  ['', 'accepted', 'accepted'],
  ['*/*', 'accepted', 'accepted'],
  ['application/json', 'accepted', 'accepted'],
  ['application/json, text/plain, */*', 'accepted', 'accepted'],
  ['Application/JSON', 'accepted', 'accepted'],
  ['application/json; charset=utf-8', 'accepted', 'accepted'],
  ['application/json;profile="a, b;q=0"', 'accepted', 'accepted'],
  ['application/*', 'accepted', 'accepted'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8', 'accepted', 'accepted'],
  ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'accepted', 'accepted'],
  ['text/html', 'refused', 'refused'],
  ['text/*', 'refused', 'accepted'],
  ['text/csv;q=0.1', 'refused', 'accepted'],
  ['text/csv;q=0, text/*', 'refused', 'refused'],
  ['application/hal+json', 'refused', 'refused'],
  ['application/jsonp', 'refused', 'refused'],
  ['application/json;q=0', 'refused', 'refused'],
  ['application/json;q=0, */*', 'refused', 'accepted'],
  ['application/*;q=0, */*;q=0.5', 'refused', 'accepted'],
  ['application/*;q=0, application/json;q=0.1', 'accepted', 'accepted'],
  ['*/*;q=0', 'refused', 'refused'],
  ['*/*; q=0.0', 'refused', 'refused'],
  ['*/*;Q=0', 'refused', 'refused'],
  ['json', 'accepted', 'accepted'],
  [';;,', 'accepted', 'accepted'],
])('Accept: %s is %s for JSON and %s for CSV or JSON', async (accept, ...outcomes) => {
  const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => server.close())
  const ask = askAt(server.url)
  const headers: Record<string, string> = accept === undefined ? {} : { accept }
  expect([(await ask('/json', { headers })).body, (await ask('/csv', { headers })).body]).toEqual(outcomes)
})
