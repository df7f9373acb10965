/** Operations of an author's own: what their handlers are given, and what becomes of what they answer. */
import { describe, expect, test } from 'vitest'
import { answer, empty, invalid } from '../api/server.ts'
import { serveCustom } from './server.ts'

const schemas = `
import { createdAt, defineOperation, defineResource, Type } from 'tenon'

export const accounts = defineResource('accounts', {
  fields: { name: Type.String(), password: Type.String({ format: 'password', writeOnly: true }), at: createdAt() },
  actions: {
    rename: {
      method: 'post',
      path: '/{id}/rename',
      body: Type.Object({ name: Type.String({ minLength: 1 }), password: Type.String({ format: 'password', minLength: 8 }) }),
      responses: { 200: Type.Ref('Account'), 404: 'There is no such account.', 409: 'It has that name.' },
    },
    search: { method: 'get', path: '/search', query: { q: Type.String() }, responses: { 200: Type.Array(Type.Ref('Account')) } },
    wipe: { method: 'delete', path: '', responses: { 204: 'All are gone.' } },
  },
})

export const notes = defineResource('notes', {
  parent: accounts,
  fields: { text: Type.String() },
  actions: { archive: { method: 'put', path: '/{id}/archive', responses: { 200: Type.Object({ account_id: Type.Integer(), id: Type.Integer() }) } } },
})

const currencies = Type.Array(Type.String(), { $id: 'Currencies' })
export const readings = defineOperation('readings', {
  method: 'get',
  path: '/readings',
  query: { to: Type.Optional(currencies), digits: Type.Optional(Type.Integer({ $id: 'Digits' })) },
  headers: { 'X-To': Type.Optional(currencies), 'X-Digits': Type.Optional(Type.Union([Type.Array(Type.Integer()), Type.Null()])) },
  cookies: { to: Type.Optional(Type.String()) },
  responses: { 200: Type.Unknown() },
})

export const convert = defineOperation('convertCurrency', {
  method: 'get',
  path: '/conversions/{currency}',
  params: { currency: Type.String({ pattern: '^[A-Z]{3}$' }) },
  query: { amount: Type.Number({ minimum: 0 }), digits: Type.Integer({ default: 2 }) },
  headers: { 'X-Tags': Type.Optional(Type.Array(Type.String({ maxLength: 3 }))), 'X-Count': Type.Optional(Type.Integer()) },
  cookies: { session: Type.Optional(Type.String()) },
  responses: {
    200: Type.Unknown(),
    404: { description: 'No such currency.', headers: { 'Retry-After': Type.Integer() } },
    451: { description: 'Not here.', body: Type.Object({ law: Type.String() }) },
  },
})

export const loose = defineOperation('loose', {
  method: 'get',
  path: '/loose',
  unknownKeys: 'strip',
  query: { a: Type.Optional(Type.Integer()) },
  responses: { 200: Type.Unknown() },
})

export const limited = defineOperation('limited', { method: 'post', path: '/limited', bodyLimit: 20, body: Type.Array(Type.Integer()), responses: { 200: Type.Integer(), 202: 'Later.' } })
const stock = Type.Object({ count: Type.Integer({ default: 1 }) })
export const stocked = defineOperation('stocked', { method: 'post', path: '/stocked', body: Type.Record(Type.String(), stock), responses: { 200: Type.Unknown() } })
`

const handlers = `
import type { Handlers, Middleware } from '../generated/handlers.ts'

export const handlers: Handlers = {
  convertCurrency: (request, { fail }) => {
    if (request.params.currency === 'XXX') return fail(404, 'There is no XXX.', { 'retry-after': '60' })
    if (request.params.currency === 'YYY') return { status: 404, detail: 'There is no YYY.', headers: { 'Retry-After': 5 } }
    if (request.params.currency === 'ZZZ') return { status: 451, body: { law: 'none', also: 1 } }
    return { status: 200, body: request }
  },
  readings: (request) => ({ status: 200, body: request }),
  loose: ({ query }) => ({ status: 200, body: query }),
  limited: ({ body }) => (body.length === 0 ? { status: 202 } : { status: 200, body: body.length }),
  stocked: ({ body }) => ({ status: 200, body }),
  accounts: {
    rename: async ({ params: { id }, body: { name } }, { tables, fail, c }) => {
      const account = await tables.accounts.update(id, { name })
      if (account === undefined) return fail(404, \`There is no account \${id}.\`)
      if (name === 'throw') return fail(409, 'Thrown.')
      if (name === 'answer') return { status: 409, detail: 'Answered.' }
      if (name === 'break') throw new Error(\`A bug in \${c.req.path}\`)
      return { status: 200, body: account }
    },
    search: async ({ query }, { tables }) => ({ status: 200, body: await tables.accounts.find({ name: query.q }) }),
    wipe: async (_, { database }) => {
      await database.write('delete from accounts', [])
      return { status: 204 }
    },
  },
  notes: { archive: ({ params }) => ({ status: 200, body: params }) },
}
`

const { send, output } = await serveCustom({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers })
const password = 'correct horse'

describe('a handler', () => {
  test('is given what was read of path, query, headers and cookies', async () => {
    const headers = { 'x-tags': 'a, b', 'x-count': '3', cookie: 'session=s%20t; other=1' }
    expect(await send('GET', '/conversions/EUR?amount=2.5', undefined, headers)).toEqual(
      answer(200, {
        params: { currency: 'EUR' },
        query: { amount: 2.5, digits: 2 },
        headers: { 'X-Tags': ['a', 'b'], 'X-Count': 3 },
        cookies: { session: 's t' },
      }),
    )
    expect((await send('GET', '/conversions/EUR?amount=1&digits=0')).body).toEqual({
      params: { currency: 'EUR' },
      query: { amount: 1, digits: 0 },
      headers: {},
      cookies: {},
    })
  })

  test('is given lists and numbers whose types have names, or may be null', async () => {
    const headers = { 'x-to': 'EUR,ISK', 'x-digits': '1, 2' }
    expect(await send('GET', '/readings?to=EUR&to=ISK&digits=2', undefined, headers)).toEqual(
      answer(200, {
        query: { to: ['EUR', 'ISK'], digits: 2 },
        headers: { 'X-To': ['EUR', 'ISK'], 'X-Digits': [1, 2] },
        cookies: {},
      }),
    )
  })

  test.each([
    ['to=EUR; to=ISK', 'ISK'],
    ['a=b;to = EUR ', 'EUR'],
    ['to=', ''],
    ['to="a\\"b\\\\\\054\\073"', 'a"b\\,;'],
    ['to="EUR', '"EUR'],
    ['to=a"b', 'a"b'],
    ['to=\u00e9', '\u00e9'],
    ['to=s%20t%', 's%20t%'],
    ['to=%22%C3%A9%22', '"\u00e9"'],
    ['to=a=b', 'a=b'],
    ['nameless; to=EUR;', 'EUR'],
  ])('is given what the cookie stands for: %s', async (cookie, to) => {
    expect((await send('GET', '/readings', undefined, { cookie })).body).toEqual({
      query: {},
      headers: {},
      cookies: { to },
    })
  })

  test('is not called for a request with faults, all of which are told in the order of their places', async () => {
    const headers = { 'x-tags': 'long, ok', 'x-count': '1.5' }
    expect(await send('GET', '/conversions/euro?amount=-1&amuont=2', undefined, headers)).toEqual(
      invalid(
        [
          'string_pattern_mismatch',
          ['path', 'currency'],
          "String should match pattern '^[A-Z]{3}$'",
          'euro',
          { pattern: '^[A-Z]{3}$' },
        ],
        ['greater_than_equal', ['query', 'amount'], 'Input should be greater than or equal to 0', '-1', { ge: 0 }],
        ['extra_forbidden', ['query', 'amuont'], 'Extra inputs are not permitted', '2'],
        [
          'string_too_long',
          ['header', 'X-Tags', 0],
          'String should have at most 3 characters',
          'long',
          { max_length: 3 },
        ],
        [
          'int_parsing',
          ['header', 'X-Count'],
          'Input should be a valid integer, unable to parse string as an integer',
          '1.5',
        ],
      ),
    )
  })

  test('reads and writes rows, of which what is write-only never leaves', async () => {
    const { body } = await send('POST', '/accounts', { name: 'Ada', password })
    const renamed = await send('POST', '/accounts/1/rename', { name: 'Grace', password })
    expect(renamed).toEqual(answer(200, { ...Object(body), name: 'Grace' }))
    expect(await send('GET', '/accounts/search?q=Grace')).toEqual(answer(200, [renamed.body]))
    expect(JSON.stringify([body, renamed.body])).not.toContain(password)
  })

  test('changes nothing when it answers or throws an error, or fails', async () => {
    const rename = (name: string) => send('POST', '/accounts/1/rename', { name, password })
    expect([await rename('throw'), await rename('answer')]).toEqual([
      answer(409, { detail: 'Thrown.' }),
      answer(409, { detail: 'Answered.' }),
    ])
    const failed = await rename('break')
    expect(failed).toEqual(
      answer(500, { detail: 'Internal Server Error' }, { 'x-request-id': failed.headers['x-request-id'] ?? '' }),
    )
    expect(output()).toContain(`request ${failed.headers['x-request-id']}: Error: A bug in /accounts/1/rename`)
    expect((await send('GET', '/accounts/1')).body).toMatchObject({ name: 'Grace' })
    expect(await send('POST', '/accounts/9/rename', { name: 'x', password })).toEqual(
      answer(404, { detail: 'There is no account 9.' }),
    )
  })

  test('of a nested resource has the keys above it in its path', async () => {
    expect(await send('PUT', '/accounts/7/notes/3/archive')).toEqual(answer(200, { account_id: 7, id: 3 }))
  })

  test('does the same request with an Idempotency-Key once', async () => {
    const key = { 'idempotency-key': 'rename-1' }
    const first = await send('POST', '/accounts/1/rename', { name: 'Once', password }, key)
    await send('POST', '/accounts/1/rename', { name: 'Twice', password })
    const again = await send('POST', '/accounts/1/rename', { name: 'Once', password }, key)
    expect(again).toEqual({ ...first, headers: { ...first.headers, 'idempotency-replayed': 'true' } })
    expect((await send('GET', '/accounts/1')).body).toMatchObject({ name: 'Twice' })
    expect((await send('POST', '/accounts/1/rename', { name: 'Other', password }, key)).status).toBe(422)
  })
})

describe('an answer', () => {
  test('has the headers that are declared, from the handler or from what it throws', async () => {
    expect(await send('GET', '/conversions/XXX?amount=1')).toEqual(
      answer(404, { detail: 'There is no XXX.' }, { 'retry-after': '60' }),
    )
    expect(await send('GET', '/conversions/YYY?amount=1')).toEqual(
      answer(404, { detail: 'There is no YYY.' }, { 'retry-after': '5' }),
    )
  })

  test('that is an error with a schema has its own body', async () => {
    expect(await send('GET', '/conversions/ZZZ?amount=1')).toEqual(answer(451, { law: 'none' }))
  })

  test('without a body has none', async () => {
    expect(await send('DELETE', '/accounts')).toEqual(empty(204))
    expect(await send('GET', '/accounts')).toMatchObject({ body: [] })
    expect(await send('POST', '/limited', '[]', { 'content-type': 'application/json' })).toEqual(empty(202))
  })
})

describe('a custom operation', () => {
  test('at a fixed path goes before a standard one with a parameter there', async () => {
    expect((await send('GET', '/accounts/search?q=nobody')).body).toEqual([])
    expect(await send('PUT', '/accounts/search', { name: 'x', password })).toEqual(
      answer(405, { detail: 'Method Not Allowed' }, { allow: 'GET, HEAD, OPTIONS' }),
    )
  })

  test('has its own policy of unknown keys', async () => {
    expect((await send('GET', '/loose?a=1&b=2')).body).toEqual({ a: 1 })
  })

  test('has its own limit of the body', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await send('POST', '/limited', '[1, 2, 3]', json)).body).toBe(3)
    expect(await send('POST', '/limited', '[1, 2, 3, 4, 5, 6, 7]', json)).toEqual(
      answer(413, { detail: 'The body is larger than 20 bytes' }),
    )
  })

  test('tells of each fault in a body where it is, whatever the body is', async () => {
    const missing = invalid(['missing', ['body'], 'Field required', null])
    expect(await Promise.all(['/limited', '/stocked'].map((path) => send('POST', path)))).toEqual([missing, missing])
    expect(await send('POST', '/stocked', { a: {}, b: { count: 2 } })).toEqual(
      answer(200, { a: { count: 1 }, b: { count: 2 } }),
    )
    expect(await send('POST', '/stocked', { a: { count: 'x' } })).toEqual(
      invalid([
        'int_parsing',
        ['body', 'a', 'count'],
        'Input should be a valid integer, unable to parse string as an integer',
        'x',
      ]),
    )
  })

  test('refuses JSON that is none, or of another media type', async () => {
    expect((await send('POST', '/limited', '[1', { 'content-type': 'application/json' })).status).toBe(400)
    expect(await send('POST', '/limited', '[1]', { 'content-type': 'text/plain' })).toEqual(
      answer(
        415,
        { detail: 'The body must be JSON in UTF-8, sent with Content-Type: application/json' },
        { accept: 'application/json' },
      ),
    )
  })

  test('never repeats a secret', async () => {
    expect(await send('POST', '/accounts/1/rename', { name: 'x', password: 'short' })).toEqual(
      answer(422, {
        detail: [
          {
            type: 'string_too_short',
            loc: ['body', 'password'],
            msg: 'String should have at least 8 characters',
            ctx: { min_length: 8 },
          },
        ],
      }),
    )
  })

  test('refuses a client that wants nothing of what there is', async () => {
    expect((await send('GET', '/conversions/EUR?amount=1', undefined, { accept: 'text/csv' })).status).toBe(406)
    expect((await send('DELETE', '/accounts', undefined, { accept: 'text/csv' })).status).toBe(204)
  })

  test('is answered 405 for a method that it does not have', async () => {
    expect(await send('POST', '/conversions/EUR', {})).toEqual(
      answer(405, { detail: 'Method Not Allowed' }, { allow: 'GET, HEAD, OPTIONS' }),
    )
  })
})
