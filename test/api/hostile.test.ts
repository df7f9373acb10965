import { connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import { answer, found, invalid, startServer } from './server.ts'
import type { Entry } from './server.ts'
import { checkBookPatch } from '../../generated/books/checks.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'

const { url, create, send, sendText } = await startServer()

const notUnicode = 'Input should be a valid string, unable to parse raw data as a unicode string'

function post(path: string, body: string) {
  return sendText('POST', path, body, 'application/json')
}

afterEach(async () => {
  const started = performance.now()
  const alive = await send('GET', '/countries/1')
  expect(alive).toEqual(found({ id: 1, name: 'Thailand', capital: 'Bangkok', area: 513_120 }))
  expect(performance.now() - started).toBeLessThan(3000)
})

describe('a string that cannot be kept', () => {
  test.each(['\\ud800', '\\udc00', '\\udc00\\ud800', 'a\\uD83Cz', '\\u0000', 'a\\u0000b'])(
    '"%s" is refused, wherever it stands',
    async (escape) => {
      const input: unknown = JSON.parse(`"${escape}"`)
      expect(await post('/countries', `{"name":"${escape}","capital":"B","area":1}`)).toEqual(
        invalid(['string_unicode', ['body', 'name'], notUnicode, input]),
      )
      const patched = await sendText('PATCH', '/books/1', `{"authors":[{"name":"${escape}"}]}`, 'application/json')
      expect(patched).toEqual(invalid(['string_unicode', ['body', 'authors', 0, 'name'], notUnicode, input]))
    },
  )

  test('does not hide the faults of the path and of other fields', async () => {
    const body = '{"name":"\\ud800","capital":"B","area":"x"}'
    const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'
    expect(await sendText('PUT', '/countries/abc', body, 'application/json')).toEqual(
      invalid(
        ['int_parsing', ['path', 'id'], notAnInteger, 'abc'],
        ['string_unicode', ['body', 'name'], notUnicode, '\ud800'],
        ['int_parsing', ['body', 'area'], notAnInteger, 'x'],
      ),
    )
  })

  test('is not said of what is wrong in another way, which is told instead', async () => {
    const body = '{"name":"A","capital":"B","area":"1\\u0000","a\\u0000":"\\u0000"}'
    const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'
    expect(await post('/countries', body)).toEqual(
      invalid(
        ['int_parsing', ['body', 'area'], notAnInteger, '1\0'],
        ['extra_forbidden', ['body', 'a\0'], 'Extra inputs are not permitted', '\0'],
      ),
    )
  })

  test('is told from one that looks like it', async () => {
    const name = '\\ud800 \\u0000 🎉'
    const { id } = await create('/countries', { name, capital: 'B', area: 1 })
    expect(await send('GET', `/countries/${id}`)).toEqual(found({ id, name, capital: 'B', area: 1 }))
    const escaped = await post('/countries', '{"name":"\\ud83c\\udf89","capital":"B","area":1}')
    expect(escaped.body).toEqual({ id: id + 1, name: '🎉', capital: 'B', area: 1 })
  })
})

describe('nesting', () => {
  test.each([
    ['arrays', '['.repeat(10_000), 200],
    ['arrays that are closed', '['.repeat(10_000) + ']'.repeat(10_000), 200],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 1000],
  ])('of 10,000 %s is 400', async (_, body, at) => {
    const error = 'Nested deeper than 200 levels'
    const detail = [{ type: 'json_invalid', loc: ['body', at], msg: 'JSON decode error', input: {}, ctx: { error } }]
    expect(await post('/countries', body)).toEqual(answer(400, { detail }))
  })

  test('that is allowed is echoed', async () => {
    const deep = '['.repeat(199) + ']'.repeat(199)
    const input: unknown = JSON.parse(deep)
    expect(await post('/countries', `{"name":"A","capital":"B","area":1,"x":${deep}}`)).toEqual(
      invalid(['extra_forbidden', ['body', 'x'], 'Extra inputs are not permitted', input]),
    )
  })
})

describe('a megabyte', { timeout: 30_000 }, () => {
  const million = 1_000_000

  test.each([
    ['letters for a name', '/countries', 'name', 'a'.repeat(million)],
    ['letters for a pattern', '/cars', 'vin', 'A'.repeat(million)],
    ['letters for an email', '/customers', 'email', 'a'.repeat(million)],
    ['dots for an email', '/customers', 'email', `a@${'a.'.repeat(million / 2)}`],
    ['hyphens for an email', '/customers', 'email', `a@${'a-'.repeat(million / 2)}`],
    ['digits for a date', '/events', 'date', '2'.repeat(million)],
    ['digits for an integer', '/countries', 'area', '1'.repeat(million)],
    ['underscores for an integer', '/countries', 'area', `${'1_'.repeat(million / 2)}x`],
    ['spaces for an integer', '/countries', 'area', `${' '.repeat(million)}x`],
    ['digits for a number', '/transactions', 'amount', `${'1'.repeat(million)}x`],
    ['digits for a currency', '/transactions', 'currency', 'A'.repeat(million)],
  ])('of %s is 422 within seconds', async (_, path, field, value) => {
    const started = performance.now()
    const { status } = await sendText('PATCH', `${path}/1`, JSON.stringify({ [field]: value }), 'application/json')
    expect(status).toBe(422)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test.each([
    ['keys', `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":0`).join()}}`, 422],
    ['items', `{"authors":[${Array.from({ length: 200_000 }, () => '0').join()}]}`, 422],
    ['strings that cannot be kept', `{"x":[${Array.from({ length: 80_000 }, () => '"\\ud800"').join()}]}`, 422],
    ['quotes', '"'.repeat(million), 400],
    ['backslashes', `"${'\\'.repeat(million)}`, 400],
    ['spaces', ' '.repeat(million), 400],
    ['brackets in a string', `{"title":"${'['.repeat(million)}"}`, 422],
  ])('of %s is answered within seconds', async (_, body, expected) => {
    const started = performance.now()
    const { status } = await sendText('PATCH', '/books/1', body, 'application/json')
    expect(status).toBe(expected)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

test('of faults below a long key few are told, and soon', async () => {
  const started = performance.now()
  const texts = Array.from({ length: 50_000 }, () => String.raw`"\ud800"`).join()
  const body = `{"${'k'.repeat(500_000)}":[${texts}]}`
  const response = await fetch(`${url}/countries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(422)
  expect((await response.text()).length).toBeLessThan(4_000_000)
  expect(performance.now() - started).toBeLessThan(3000)
})

test('of very many faults the first thousand are told', async () => {
  const message = 'Input should be a valid dictionary or object to extract fields from'
  const authors = Array.from({ length: 1500 }, (_, index) => index)
  expect(await send('PATCH', '/books/1', { authors })).toEqual(
    invalid(
      ...authors
        .slice(0, 1000)
        .map((index): Entry => ['model_attributes_type', ['body', 'authors', index], message, index]),
    ),
  )
})

test('and no others are looked for', () => {
  const issues: Issues = []
  expect(checkBookPatch({ authors: Array.from({ length: 300_000 }, () => ({})) }, issues)).toBe(false)
  expect(issues).toHaveLength(1000)
})

describe('a connection', () => {
  const head = `POST /countries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`

  test.each([
    ['in the middle of a body', `${head}Content-Length: 100\r\n\r\n{"name":`],
    ['in the middle of a chunk', `${head}Transfer-Encoding: chunked\r\n\r\nff\r\n{"name":`],
    ['in the middle of the headers', head],
    ['after bytes that are no HTTP', '\u0016\u0003\u0001\u0002\u0000'],
  ])('that breaks %s harms nobody', async (_, bytes) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.end(bytes).resume()
    await once(socket, 'close')
  })
})
