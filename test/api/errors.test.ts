import { Agent, request } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { answer, answerOf, empty, found, invalid, startServer } from './server.ts'
import type { Answer } from './server.ts'

const { url, create, send, sendText } = await startServer()

const country = { name: 'Germany', capital: 'Berlin', area: 357_022 }
const json = JSON.stringify(country)
const bodyLimit = 1_048_576

interface Exchange {
  readonly answer: Answer
  /** Whether the connection was one that had served a request before. */
  readonly reused: boolean
}

/** Sends what fetch does not: odd methods, and a body in chunks, its length unknown. */
async function exchange(path: string, options: RequestOptions, chunks: readonly Uint8Array[] = []): Promise<Exchange> {
  const asked = request(url + path, options)
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject)
  })
  for (const chunk of chunks) asked.write(chunk)
  asked.end()
  const incoming = await answered
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const body = await text(incoming)
  const response = new Response(body === '' ? null : body, { status: incoming.statusCode ?? 0, headers })
  return { answer: await answerOf(response), reused: asked.reusedSocket }
}

function notJson(at: number, error: string): Answer {
  const detail = [{ type: 'json_invalid', loc: ['body', at], msg: 'JSON decode error', input: {}, ctx: { error } }]
  return answer(400, { detail })
}

describe('a body that is not JSON', () => {
  test.each([
    ['{', 1, 'Expecting property name enclosed in double quotes'],
    ['{"name":"Germany"', 17, "Expecting ',' delimiter"],
    ['{"name" "Germany"}', 8, "Expecting ':' delimiter"],
    ['{"name":"Germany",}', 18, 'Expecting property name enclosed in double quotes'],
    ["{'name':1}", 1, 'Expecting property name enclosed in double quotes'],
    ['[1,]', 3, 'Expecting value'],
    ['name=Germany', 0, 'Expecting value'],
    [' ', 1, 'Expecting value'],
    ['{"area":NaN}', 8, 'Expecting value'],
    ['{"area":-Infinity}', 8, 'Expecting value'],
    ['{"area":0x10}', 9, "Expecting ',' delimiter"],
    ['{"area":01}', 9, "Expecting ',' delimiter"],
    ['{}{}', 2, 'Extra data'],
    ['{"🎉":"x}', 5, 'Unterminated string starting at'],
    ['"\t"', 1, 'Invalid control character at'],
    ['"\\x"', 1, 'Invalid \\escape'],
    ['// no\n{}', 0, 'Expecting value'],
  ])('%j is 400, located', async (body, at, error) => {
    expect(await sendText('POST', '/countries', body, 'application/json')).toEqual(notJson(at, error))
  })

  test('is 400 on every write, whatever the path', async () => {
    const malformed = notJson(1, 'Expecting property name enclosed in double quotes')
    expect([
      await sendText('PUT', '/countries/1', '{', 'application/json'),
      await sendText('PATCH', '/countries/abc', '{', 'application/json'),
      await sendText('POST', '/events/999999/guests', '{', 'application/json'),
    ]).toEqual([malformed, malformed, malformed])
  })

  test.each([
    ['a stray byte', [0x22, 0xff, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['a sequence that breaks off', [0x22, 0xe2, 0x82]],
  ])('is one with %s, which is not UTF-8', async (_, bytes) => {
    expect(await sendText('POST', '/countries', Uint8Array.from(bytes), 'application/json')).toEqual(
      notJson(0, 'Not UTF-8'),
    )
  })
})

describe('the media type', () => {
  const unsupported = 'The body must be JSON in UTF-8, sent with Content-Type:'
  const refused = answer(415, { detail: `${unsupported} application/json` }, { accept: 'application/json' })

  test.each([
    undefined,
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    'application/json-seq',
    'application/json; charset=latin1',
    'application/json; charset=utf-16',
    'x-application/json',
    'json',
  ])('%s is refused', async (mediaType) => {
    expect(await sendText('POST', '/countries', json, mediaType)).toEqual(refused)
    expect(await sendText('PUT', '/countries/1', json, mediaType)).toEqual(refused)
  })

  test('that PATCH would take is in Accept-Patch', async () => {
    const detail = `${unsupported} application/merge-patch+json or application/json`
    const other = answer(415, { detail }, { 'accept-patch': 'application/merge-patch+json, application/json' })
    expect(await sendText('PATCH', '/countries/1', '{}', 'text/plain')).toEqual(other)
    // JSON, but not a change that is meant so (RFC 6902).
    expect(await sendText('PATCH', '/countries/1', '[]', 'application/json-patch+json')).toEqual(other)
  })

  test.each([
    'application/json',
    'APPLICATION/JSON',
    'application/json;charset=utf-8',
    'application/json ; Charset="UTF-8"',
    'application/merge-patch+json',
    'Application/Merge-Patch+JSON; charset=utf-8',
  ])('PATCH takes %s', async (mediaType) => {
    const { id } = await create('/countries', country)
    const patched = await sendText('PATCH', `/countries/${id}`, '{"area":1}', mediaType)
    expect(patched).toEqual(found({ id, ...country, area: 1 }, 2))
  })

  test.each([
    'APPLICATION/JSON',
    'application/json;charset=utf-8',
    'application/vnd.example.v1+json; version=1',
    'Application/Problem+JSON',
  ])('PUT takes %s', async (mediaType) => {
    const { id } = await create('/countries', country)
    const body = { ...country, area: 2 }
    expect(await sendText('PUT', `/countries/${id}`, JSON.stringify(body), mediaType)).toEqual(
      found({ id, ...body }, 2),
    )
  })
})

test('a body that is compressed is refused, and the answer says what would be taken', async () => {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  expect((await exchange('/countries', { method: 'POST', headers }, [gzipSync(json)])).answer).toEqual(
    answer(415, { detail: 'The body must be sent without Content-Encoding' }, { 'accept-encoding': 'identity' }),
  )
})

describe('no body', () => {
  const missing = invalid(['missing', ['body'], 'Field required', null])

  test.each(['POST /countries', 'PUT /countries/1', 'PATCH /countries/1'])('is a missing one: %s', async (line) => {
    const [method = '', path = ''] = line.split(' ')
    expect([
      await send(method, path),
      await sendText(method, path, '', 'application/json'),
      await sendText(method, path, '', 'text/plain'),
      await send(method, path, null),
    ]).toEqual([missing, missing, missing, missing])
  })

  test.each([[[]], [[1]], ['text'], [7], [true]])('and %j is no object', async (body) => {
    const message = 'Input should be a valid dictionary or object to extract fields from'
    expect(await send('PATCH', '/countries/1', body)).toEqual(
      invalid(['model_attributes_type', ['body'], message, body]),
    )
  })
})

describe('a body that is too large', () => {
  const tooLarge = answer(413, { detail: `The body is larger than ${bodyLimit} bytes` })
  const headers = { 'content-type': 'application/json' }

  test('starts behind the last byte that is allowed', async () => {
    const largest = json + ' '.repeat(bodyLimit - json.length)
    expect((await sendText('POST', '/countries', largest, 'application/json')).status).toBe(201)
    expect(await sendText('POST', '/countries', `${largest} `, 'application/json')).toEqual(tooLarge)
  })

  test.each([
    ['of a known length', { 'content-length': String(3 * bodyLimit) }],
    ['in chunks', {}],
  ])('%s is 413, and the connection goes on', async (_, length) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const chunks = Array.from({ length: 48 }, () => new Uint8Array(bodyLimit / 16).fill(0x20))
    const options = { method: 'POST', agent, headers: { ...headers, ...length } }
    expect((await exchange('/countries', options, chunks)).answer).toEqual(tooLarge)
    expect(await exchange('/events/1', { agent })).toEqual({
      answer: found({ id: 1, name: 'Housewarming', date: '2026-11-28', location: 'Kitchen' }),
      reused: true,
    })
  })
})

describe('a path that there is not', () => {
  test.each(['/motorcycles', '/motorcycles/', '/countries/1/cities', '/countries//', '/Countries', '/guests/1', '/%'])(
    '%s is 404 to every method',
    async (path) => {
      const notFound = answer(404, { detail: 'Not Found' })
      expect([await send('GET', path), await send('POST', path, {}), await send('OPTIONS', path)]).toEqual([
        notFound,
        notFound,
        notFound,
      ])
      expect(await send('HEAD', path)).toEqual({ ...notFound, body: undefined })
    },
  )
})

test.each([
  ['/countries/', '/countries'],
  ['/countries/?limit=1&name=%C3%A9', '/countries?limit=1&name=%C3%A9'],
  ['/countries/1/', '/countries/1'],
  ['/events/1/guests/', '/events/1/guests'],
])('%s, with a slash too many, is sent on to %s with any method', async (path, location) => {
  const moved = empty(308, { location })
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    expect(await send(method, path)).toEqual(moved)
  }
})

test('GET / says what the API is, and lists the resources and where they are', async () => {
  const names =
    'books cars countries customers events guests languages meals refunds sales todos transactions venues'.split(' ')
  const listed = answer(200, {
    title: 'Tenon example',
    version: '1.0.0',
    description: 'Small resources and a few operations beyond them, each showing something of how schemas are written.',
    resources: Object.fromEntries(names.map((name) => [name, `/${name}`])),
    docs: '/docs',
    openapi: '/openapi.json',
  })
  expect(await send('GET', '/')).toEqual(listed)
  expect(await send('HEAD', '/')).toEqual({ ...listed, body: undefined })
  expect(await Promise.all(names.map(async (name) => (await send('GET', `/${name}`)).status))).toEqual(
    names.map(() => 200),
  )
})

const collection = 'GET, POST, HEAD, OPTIONS'
const item = 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS'

describe('a method that the path lacks', () => {
  test.each([
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['PUT', '/countries', collection],
    ['PATCH', '/countries', collection],
    ['DELETE', '/countries', collection],
    ['POST', '/countries/1', item],
    ['POST', '/countries/abc', item],
    ['POST', '/guests', 'GET, HEAD, OPTIONS'],
    ['POST', '/refunds', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/refunds/1', 'GET, HEAD, OPTIONS'],
    ['GET', '/transactions/1/refund', 'POST, OPTIONS'],
    // No keys of rows, whatever else there is for those.
    ['GET', '/transactions/import', 'POST, OPTIONS'],
    ['DELETE', '/countries/export', 'GET, HEAD, OPTIONS'],
    ['POST', '/search', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/events/1/guests', collection],
    ['POST', '/events/1/guests/1', item],
    ['PROPFIND', '/countries', collection],
    ['TRACE', '/countries/1', item],
    ['REPORT', '/events/1/guests', collection],
    ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/docs', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405 with Allow', async (method, path, allow) => {
    const refused = answer(405, { detail: 'Method Not Allowed' }, { allow })
    expect((await exchange(path, { method })).answer).toEqual(refused)
  })
})

describe('OPTIONS', () => {
  test.each([
    ['/', 'GET, HEAD, OPTIONS'],
    ['/countries', collection],
    ['/countries/1', item],
    ['/guests', 'GET, HEAD, OPTIONS'],
    ['/transactions/import', 'POST, OPTIONS'],
    ['/events/1/guests/1', item],
  ])('of %s is 204 with Allow', async (path, allow) => {
    expect(await send('OPTIONS', path)).toEqual(empty(204, { allow }))
  })
})

describe('HEAD', () => {
  test.each([
    ['/countries', 200],
    ['/countries/export', 200],
    ['/cars?limit=1', 200],
    ['/cars?count=exact&sort=-year&fields=year', 200],
    ['/cars/1', 200],
    ['/events/1/guests', 200],
    ['/cars/999999', 404],
    ['/events/999999/guests', 404],
    ['/cars/abc', 422],
    ['/cars?limit=0', 422],
    ['/openapi.json', 200],
  ])('of %s answers what GET does, without the body', async (path, status) => {
    const got = await send('GET', path)
    expect(got.status).toBe(status)
    expect(await send('HEAD', path)).toEqual({ ...got, body: undefined })
  })
})

describe('a bug', () => {
  test('is 500 with an id that stands in the log, and nothing of the inside', async () => {
    const broken = await startServer({ until: onTestFinished })
    const database = new DatabaseSync(broken.file)
    database.exec('drop table "countries"')
    database.close()
    const got = await broken.send('GET', '/countries')
    const id = got.headers['x-request-id'] ?? ''
    expect(id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(got).toEqual(answer(500, { detail: 'Internal Server Error' }, { 'x-request-id': id }))
    const posted = await broken.send('POST', '/countries', country)
    expect([posted.status, posted.body]).toEqual([500, { detail: 'Internal Server Error' }])
    expect(await broken.send('HEAD', '/countries')).toMatchObject({ status: 500, body: undefined })
    expect((await broken.send('GET', '/cars/1')).status).toBe(200)
    await broken.end('SIGTERM')
    expect(broken.output()).toContain(`GET /countries failed, request ${id}: `)
    expect(broken.output()).toContain('no such table: countries')
  })

  test('goes by the id that the client gave the request, unless that is not fit for a log', async () => {
    const broken = await startServer({ until: onTestFinished })
    const database = new DatabaseSync(broken.file)
    database.exec('drop table "countries"')
    database.close()
    const idOf = async (given: string) =>
      (await fetch(`${broken.url}/countries`, { headers: { 'x-request-id': given } })).headers.get('x-request-id')
    expect(await idOf('trace-7:a.b_c')).toBe('trace-7:a.b_c')
    expect(await idOf('"a" b')).not.toBe('"a" b')
    await broken.end('SIGTERM')
    expect(broken.output()).toContain('GET /countries failed, request trace-7:a.b_c: ')
    expect(broken.output()).not.toContain('"a" b')
  })
})
