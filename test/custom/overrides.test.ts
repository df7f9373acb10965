/** Handlers in place of standard operations, and around them. */
import { describe, expect, test } from 'vitest'
import { answer, empty, tagOf } from '../api/server.ts'
import { serveCustom } from './server.ts'

const schemas = `
import { defineResource, Type } from 'tenon'
const fields = { name: Type.String(), secret: Type.Optional(Type.String({ writeOnly: true })) }
export const replaced = defineResource('replacements', { fields })
export const wrapped = defineResource('wraps', { fields, unique: ['name'] })
export const plain = defineResource('plains', { fields, operations: ['list', 'create'] })
export const shelves = defineResource('shelves', {
  fields: { name: Type.String(), place: Type.Object({ room: Type.String(), code: Type.String({ writeOnly: true }) }) },
})
export const parts = defineResource('parts', { parent: wrapped, fields: { name: Type.String() } })
`

const handlers = `
import type { Handlers } from '../generated/handlers.ts'

export const handlers: Handlers = {
  replacements: {
    create: async ({ body }, { tables }) => {
      const { id } = await tables.replacements.insert({ ...body, name: body.name.toUpperCase() })
      return { status: 201, body: { id, name: 'made', secret: body.secret }, headers: { location: '/elsewhere' } }
    },
    get: ({ params }, { fail }) => (params.id === 1 ? { status: 200, body: { id: 1, name: 'one' } } : fail(404, 'Only one.')),
    list: async (request, context) => {
      const answer = await context.default(request)
      return { ...answer, body: answer.body.toReversed() }
    },
    delete: () => ({ status: 204 }),
  },
  wraps: {
    create: {
      before: ({ body }) => ({ body: { ...body, name: body.name.trim() } }),
      after: async (answer, _, { tables, fail }) => {
        await tables.replacements.insert({ name: 'made by the way' })
        if (answer.body.name === 'refused') return fail(409, 'Refused afterwards.')
        if (answer.body.name === 'answered') return { status: 409, detail: 'Answered afterwards.' }
        return { ...answer, body: { ...answer.body, name: answer.body.name + '!' } }
      },
    },
    patch: { before: ({ params }, { fail }) => { if (params.id === 2) fail(404, 'Two is not changed.') } },
    get: { after: () => undefined },
    delete: async (request, { default: run }) => run(request),
  },
  shelves: {
    // How many are asked for says what is answered.
    list: ({ query }) => ({
      status: 200,
      body: { 1: [{ place: { room: 'a', code: 'c', other: 1 }, other: 2 }], 2: [{ place: {} }], 3: [{ name: 1 }] }[query.limit] as never,
    }),
  },
  parts: {
    list: { after: (answer) => ({ ...answer, body: [...answer.body, { id: 0, wrap_id: 1, name: 'of one' }] }) },
    listAll: { after: (answer) => ({ ...answer, body: [...answer.body, { id: 0, wrap_id: 1, name: 'of all' }] }) },
  },
}
`

const { send } = await serveCustom({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers })

describe('a standard operation that is replaced', () => {
  test('answers what its handler says, shaped by its schema', async () => {
    expect(await send('POST', '/replacements', { name: 'x', secret: 's' })).toEqual(
      answer(201, { id: 1, name: 'made' }, { location: '/elsewhere' }),
    )
    expect(await send('GET', '/replacements/1')).toEqual(answer(200, { id: 1, name: 'one' }))
    expect(await send('GET', '/replacements/2')).toEqual(answer(404, { detail: 'Only one.' }))
    expect(await send('DELETE', '/replacements/9')).toEqual(empty(204))
  })

  test('still refuses requests that are not valid', async () => {
    expect((await send('POST', '/replacements', { name: 1 })).status).toBe(422)
    expect((await send('GET', '/replacements/x')).status).toBe(422)
  })

  test('can ask the default, with its headers, also for some fields alone', async () => {
    await send('POST', '/replacements', { name: 'y' })
    const names = [{ name: 'Y' }, { name: 'X' }]
    const page = await send('GET', '/replacements?limit=2&fields=name&count=exact')
    expect(page).toEqual(answer(200, names, { link: page.headers['link'] ?? '', 'total-count': '2' }))
    expect(page.headers['link']).toContain('rel="first"')
  })
})

describe('a list that is replaced, of which some fields are chosen', () => {
  test('may lack the others, and leaves out what is not declared at any depth', async () => {
    expect(await send('GET', '/shelves?limit=1&fields=place')).toEqual(answer(200, [{ place: { room: 'a' } }]))
  })

  test.each(['limit=1', 'limit=2&fields=place', 'limit=3&fields=name'])(
    'is a fault where what is there is wrong, or all fields were asked for: %s',
    async (query) => {
      expect((await send('GET', `/shelves?${query}`)).status).toBe(500)
    },
  )
})

describe('a standard operation that is wrapped', () => {
  test('gets the request that goes before it, and its answer may be changed', async () => {
    const made = await send('POST', '/wraps', { name: '  a ', secret: 's' })
    expect(made).toEqual(answer(201, { id: 1, name: 'a!' }, { location: '/wraps/1', etag: tagOf(1) }))
    expect((await send('GET', '/wraps/1')).body).toEqual({ id: 1, name: 'a' })
  })

  test('changes nothing when what comes after refuses', async () => {
    const before = await send('GET', '/replacements')
    expect(await send('POST', '/wraps', { name: 'refused' })).toEqual(answer(409, { detail: 'Refused afterwards.' }))
    expect(await send('POST', '/wraps', { name: 'answered' })).toEqual(answer(409, { detail: 'Answered afterwards.' }))
    expect((await send('GET', '/wraps')).body).toEqual([{ id: 1, name: 'a' }])
    expect(await send('GET', '/replacements')).toEqual(before)
  })

  test('answers the error of the default as it is, and nothing comes after it', async () => {
    const before = await send('GET', '/replacements')
    expect(await send('POST', '/wraps', { name: 'a' })).toEqual(
      answer(409, { detail: 'There is one with the same name already.' }),
    )
    expect(await send('DELETE', '/wraps/9')).toEqual(answer(404, { detail: 'There is no wrap 9.' }))
    expect(await send('DELETE', '/wraps/1', undefined, { 'if-match': '"7"' })).toMatchObject({ status: 412 })
    expect(await send('GET', '/replacements')).toEqual(before)
  })

  test('is not done where what goes before refuses', async () => {
    expect(await send('PATCH', '/wraps/2', { name: 'b' })).toEqual(answer(404, { detail: 'Two is not changed.' }))
    expect((await send('PATCH', '/wraps/1', { name: 'c' })).body).toEqual({ id: 1, name: 'c' })
  })

  test('keeps its version, so that a client is told that nothing has changed', async () => {
    const got = await send('GET', '/wraps/1')
    const { etag = '' } = got.headers
    expect(got).toEqual(answer(200, { id: 1, name: 'c' }, { etag: tagOf(2) }))
    expect(await send('GET', '/wraps/1', undefined, { 'if-none-match': etag })).toEqual(empty(304, { etag }))
  })

  test('of a nested resource is told from that of all its rows', async () => {
    expect((await send('GET', '/wraps/1/parts')).body).toEqual([{ id: 0, wrap_id: 1, name: 'of one' }])
    expect((await send('GET', '/parts')).body).toEqual([{ id: 0, wrap_id: 1, name: 'of all' }])
    expect((await send('GET', '/wraps/9/parts')).status).toBe(404)
  })

  test('is done once for an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'k' }
    const first = await send('POST', '/wraps', { name: 'once' }, key)
    expect(await send('POST', '/wraps', { name: 'once' }, key)).toEqual({
      ...first,
      headers: { ...first.headers, 'idempotency-replayed': 'true' },
    })
  })
})

test('an operation that is switched off is not there', async () => {
  expect((await send('GET', '/plains')).body).toEqual([])
  expect((await send('GET', '/plains/1')).status).toBe(404)
  expect(await send('DELETE', '/plains')).toMatchObject({ status: 405, headers: { allow: 'GET, POST, HEAD, OPTIONS' } })
})
