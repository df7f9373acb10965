import { once } from 'node:events'
import { connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HttpError } from '../../src/runtime/http/http-error.ts'
import { InvalidRequest } from '../../src/runtime/http/invalid-request.ts'
import type { Issue } from '../../src/runtime/check/issue.ts'
import { readJson } from '../../src/runtime/request/read-json.ts'

const limit = 100_000

const thrown: Error[] = []

const app = new Hono()
app.on(['POST', 'PATCH'], '/', async (c) => {
  const issues: Issue[] = []
  const value = await readJson(c, limit, issues)
  if (issues.length > 0) return c.json({ value, issues })
  return c.json(value === undefined ? 'no body' : { value })
})
app.post('/after-a-middleware', async (c) => {
  const text = await c.req.text()
  return c.json({ text, value: await readJson(c, limit, []) })
})
app.onError((error, c) => {
  thrown.push(error)
  if (error instanceof HttpError) {
    const { status, detail, headers } = error
    return c.newResponse(JSON.stringify({ status, detail, headers }), 400)
  }
  if (error instanceof InvalidRequest) return c.json({ status: error.status, issues: error.issues }, 400)
  throw error
})

/** What became of a body: `{ value }`, `no body`, or what was thrown. */
async function send(
  body: NonNullable<RequestInit['body']> | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  const response = await app.request('/', { method: 'POST', body, headers, duplex: 'half' })
  const answer: unknown = await response.json()
  return answer
}

function parse(text: string): unknown {
  return JSON.parse(text)
}

function nest(levels: number): string {
  return `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`
}

describe('the value', () => {
  test.each(['{"a":[1,"x",true,null]}', '[]', '0', '""', 'false', ' "é😀" '])('%s is read', async (text) => {
    expect(await send(text)).toEqual({ value: parse(text) })
  })

  test('a body of null is null, which is for its type to take or not', async () => {
    expect(await send(' null ')).toEqual({ value: null })
  })

  test.each([
    ['with a media type', { 'content-type': 'application/json' }],
    ['with another media type', { 'content-type': 'text/plain' }],
    ['with a length of 0', { 'content-type': 'text/plain', 'content-length': '0' }],
    ['without headers', {}],
  ])('no bytes, %s, are no body', async (_, headers) => {
    expect(await send(null, headers)).toBe('no body')
    expect(await send(new Uint8Array(), headers)).toBe('no body')
  })

  test('a key named __proto__ is a key like any other', async () => {
    const response = await app.request('/', {
      method: 'POST',
      body: '{"__proto__":{"admin":true},"constructor":1}',
      headers: { 'content-type': 'application/json' },
    })
    expect(await response.text()).toBe('{"value":{"__proto__":{"admin":true},"constructor":1}}')
  })

  test('of keys that are repeated the last wins', async () => {
    expect(await send('{"a":1,"a":2}')).toEqual({ value: { a: 2 } })
  })

  test('a byte order mark is ignored', async () => {
    expect(await send('\ufeff{"a":1}')).toEqual({ value: { a: 1 } })
  })

  test('a body that a middleware has read is read again', async () => {
    const response = await app.request('/after-a-middleware', {
      method: 'POST',
      body: '[1]',
      headers: { 'content-type': 'application/json' },
    })
    expect(await response.json()).toEqual({ text: '[1]', value: [1] })
  })
})

describe('the media type', () => {
  const refusal = {
    status: 415,
    detail: 'The body must be JSON in UTF-8, sent with Content-Type: application/json',
    headers: { Accept: 'application/json' },
  }

  test.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json; charset=utf8; x=y',
    'application/json ; x="a;b"',
    'application/json;',
    'application/hal+json',
    'application/vnd.api+json; charset=UTF-8',
  ])('%j is JSON', async (type) => {
    expect(await send('{}', { 'content-type': type })).toEqual({ value: {} })
  })

  test.each([
    'text/plain',
    'text/json',
    'application/jsonp',
    'application/+json',
    'application/merge-patch+json',
    'application/json-patch+json; charset=utf-8',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json, application/json',
    'application/json; charset=latin1',
    'application/json;x=y;charset="utf-16"',
  ])('%j is refused', async (type) => {
    expect(await send('{}', { 'content-type': type })).toEqual(refusal)
    expect(await send('{}', { 'content-type': type, 'content-length': '2' })).toEqual(refusal)
  })

  test('a body without one is refused', async () => {
    expect(await send(new Uint8Array([123, 125]), {})).toEqual(refusal)
  })

  test('a refused patch is told in Accept-Patch', async () => {
    const headers = { 'content-type': 'text/plain' }
    const response = await app.request('/', { method: 'PATCH', body: '{}', headers })
    expect(await response.json()).toEqual({ ...refusal, headers: { 'Accept-Patch': 'application/json' } })
  })
})

function onFirstLine(at: number): object {
  return { line: 1, column: at + 1 }
}

describe('a body that cannot be read', () => {
  test.each([
    ['not json', 0, 'Expecting value'],
    ['   ', 3, 'Expecting value'],
    ['{"name": "Foo" "price": 1}', 15, "Expecting ',' delimiter"],
    ['{"é😀": "Foo', 7, 'Unterminated string starting at'],
    ['[NaN]', 1, 'Expecting value'],
  ])('%j is a located json_invalid', async (text, at, error) => {
    expect(await send(text)).toEqual({
      status: 400,
      issues: [{ type: 'json_invalid', loc: ['body', at], input: {}, ctx: { error }, position: onFirstLine(at) }],
    })
  })

  test('bytes that are not UTF-8 are refused', async () => {
    const issues = [
      { type: 'json_invalid', loc: ['body', 0], input: {}, ctx: { error: 'Not UTF-8' }, position: onFirstLine(0) },
    ]
    const answer = { status: 400, issues }
    expect(await send(new Uint8Array([0x22, 0xff, 0x22]))).toEqual(answer)
    expect(await send(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toEqual(answer)
  })

  test('200 levels are read, 201 are not', async () => {
    const ctx = { error: 'Nested deeper than 200 levels' }
    const answer = (at: number) => ({
      status: 400,
      issues: [{ type: 'json_invalid', loc: ['body', at], input: {}, ctx, position: onFirstLine(at) }],
    })
    expect(await send(nest(200))).toEqual({ value: parse(nest(200)) })
    expect(await send(`[${nest(200)}]`)).toEqual(answer(`[${nest(200)}`.lastIndexOf('{')))
    expect(await send('['.repeat(limit))).toEqual(answer(200))
  })

  test('brackets in strings and brackets side by side are not depth', async () => {
    const value = [`\\"${'['.repeat(300)}`, ...Array.from({ length: 300 }, () => ({ '{': [] }))]
    expect(await send(JSON.stringify(value))).toEqual({ value })
  })

  test('each string or key with a lone surrogate is an issue at its place', async () => {
    expect(
      await send(String.raw`{"a": [1, "x\ud800"], "\udfff": {"b": "\uDE00\ud83d"}, "ok": "\ud83d\ude00 \\ud800"}`),
    ).toEqual({
      value: { a: [1, 'x\ud800'], '\udfff': { b: '\ude00\ud83d' }, ok: '😀 \\ud800' },
      issues: [
        { type: 'string_unicode', loc: ['body', 'a', 1], input: 'x\ud800' },
        { type: 'string_unicode', loc: ['body', '\udfff', '[key]'], input: '\udfff' },
        { type: 'string_unicode', loc: ['body', '\udfff', 'b'], input: '\ude00\ud83d' },
      ],
    })
  })

  test('a string or key with U+0000, which databases cut off or refuse, is an issue at its place', async () => {
    expect(await send(String.raw`{"a": ["x\u0000y"], "\u0000": 1, "ok": "\\u0000"}`)).toEqual({
      value: { a: ['x\0y'], '\0': 1, ok: '\\u0000' },
      issues: [
        { type: 'string_unicode', loc: ['body', 'a', 0], input: 'x\0y' },
        { type: 'string_unicode', loc: ['body', '\0', '[key]'], input: '\0' },
      ],
    })
  })

  test('a pair of surrogates is a character', async () => {
    expect(await send(String.raw`{"a": "\ud83d\ude00 \\ud800"}`)).toEqual({ value: { a: '😀 \\ud800' } })
  })
})

describe('the size', () => {
  const answer = { status: 413, detail: `The body is larger than ${limit} bytes`, headers: {} }
  const fitting = JSON.stringify('é'.repeat((limit - 2) / 2))

  test('is counted in bytes, when declared and when not', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await send(fitting)).toEqual({ value: parse(fitting) })
    expect(await send(fitting, { ...headers, 'content-length': String(limit) })).toEqual({ value: parse(fitting) })
    expect(await send(`${fitting} `)).toEqual(answer)
    expect(await send(`${fitting} `, { ...headers, 'content-length': String(limit + 1) })).toEqual(answer)
  })

  test('a declared length that is too small helps nobody', async () => {
    expect(await send(`${fitting} `, { 'content-type': 'application/json', 'content-length': '2' })).toEqual(answer)
  })

  test('a body in small chunks is put together', async () => {
    const bytes = new TextEncoder().encode('{"a":"é😀"}')
    const stream = ReadableStream.from(Array.from(bytes, (byte) => new Uint8Array([byte])))
    expect(await send(stream)).toEqual({ value: { a: 'é😀' } })
  })

  test('an endless body is answered', async () => {
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) })
    expect(await send(stream)).toEqual(answer)
  })
})

describe('behind @hono/node-server', () => {
  const server = createAdaptorServer({ fetch: app.fetch })
  let url = ''

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : ''
  })
  afterAll(() => server.close())

  const headers = { 'content-type': 'application/json' }

  test('bodies are read, with a length and in chunks', async () => {
    const declared = await fetch(url, { method: 'POST', body: '{"a":1}', headers })
    expect(await declared.json()).toEqual({ value: { a: 1 } })
    const stream = ReadableStream.from([Buffer.from('{"a"'), Buffer.from(':1}')])
    const chunked = await fetch(url, { method: 'POST', body: stream, headers, duplex: 'half' })
    expect(await chunked.json()).toEqual({ value: { a: 1 } })
    const absent = await fetch(url, { method: 'POST' })
    expect(await absent.json()).toBe('no body')
  })

  test.each([
    ['with a length', `Content-Length: ${65_536 * 160}`, (chunk: string) => chunk],
    ['in chunks', 'Transfer-Encoding: chunked', (chunk: string) => `10000\r\n${chunk}\r\n`],
  ])('a client that writes on, %s, gets its 413 and may write to the end', async (_, head, frame) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const answer = once(socket, 'data')
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${head}\r\n\r\n`)
    for (let sent = 0; sent < 160; sent += 1) {
      if (!socket.write(frame('1'.repeat(65_536)))) await once(socket, 'drain')
    }
    expect(String(await answer)).toContain('"status":413')
    socket.destroy()
  })

  test.each(['Content-Length: 100', 'Transfer-Encoding: chunked'])(
    'a client that goes away in the middle is no fault of the server (%s)',
    async (head) => {
      thrown.length = 0
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      const connected = once(server, 'request')
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${head}\r\n\r\n5\r\n{"a":\r\n`)
      await connected
      socket.destroy()
      await vi.waitFor(() => {
        expect(thrown.map(String)).toEqual(['InvalidRequest: The request cannot be read'])
      })
    },
  )
})
