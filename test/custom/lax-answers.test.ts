/** What an API that is lax has taken of its clients, answered by handlers. */
import { expect, test } from 'vitest'
import { serveCustom } from './server.ts'

const text = (format: string) => `Type.Optional(Type.String({ format: '${format}' }))`

const { send } = await serveCustom({
  'schemas/all.ts': `
import { defineApi, defineOperation, defineResource, Type } from 'tenon'
export const api = defineApi({ coercion: 'lax' })
export const maybe = defineOperation('maybe', {
  method: 'post', path: '/maybe', body: Type.Union([Type.Integer(), Type.Null()]), responses: { 200: Type.Integer() },
})
export const notes = defineResource('notes', {
  fields: {
    moment: ${text('date-time')},
    day: ${text('date')},
    time: ${text('time')},
    span: ${text('duration')},
    email: ${text('email')},
    url: ${text('uri')},
    address: ${text('ipv6')},
    now: Type.String({ format: 'date-time', default: '2026-01-01T00:00:00Z' }),
  },
  actions: { show: { method: 'get', path: '/{id}/show', responses: { 200: Type.Ref('Note'), 404: 'None.' } } },
})
`,
  'schemas/handlers.ts': `
import type { Handlers } from '../generated/handlers.ts'
export const handlers: Handlers = {
  maybe: ({ body }) => ({ status: 200, body: body ?? 0 }),
  notes: {
    create: { after: (answer) => ({ ...answer, body: { ...answer.body, now: '2026-12-01T12:00:00.5Z' } }) },
    show: async ({ params: { id } }, { tables, fail }) => ({ status: 200, body: (await tables.notes.get(id)) ?? fail(404, 'None.') }),
  },
}
`,
})

test.each<[string, unknown, string]>([
  ['moment', '2026-12-01T12:00', '2026-12-01T12:00:00'],
  ['moment', '2026-12-01', '2026-12-01T00:00:00'],
  ['day', '2026-12-01T00:00:00Z', '2026-12-01'],
  ['time', '12:00', '12:00:00'],
  ['span', '-1:02:03', '-PT1H2M3S'],
  ['email', 'ä@ö.de', 'ä@ö.de'],
  ['url', 'HTTP://example.com/a|b', 'http://example.com/a|b'],
  ['address', 'fe80::1%eth0', 'fe80::1%eth0'],
])('%s %j is answered as it is kept', async (field, sent, kept) => {
  const { status, headers, body } = await send('POST', '/notes', { [field]: sent })
  expect([status, body]).toEqual([201, expect.objectContaining({ [field]: kept, now: '2026-12-01T12:00:00.5Z' })])
  expect((await send('GET', `${headers['location']}/show`)).body).toEqual(expect.objectContaining({ [field]: kept }))
})

test('a body of null is none, as it is for FastAPI whatever its type accepts', async () => {
  const { status, body } = await send('POST', '/maybe', 'null', { 'content-type': 'application/json' })
  expect([status, body]).toEqual([
    422,
    { detail: [{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }] },
  ])
  expect((await send('POST', '/maybe', '"5"', { 'content-type': 'application/json' })).body).toBe(5)
})
