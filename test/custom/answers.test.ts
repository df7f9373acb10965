/** Answers that are not what their schema says: faults of the server's, told to nobody but in `tenon dev`. */
import { expect, test } from 'vitest'
import { answer } from '../api/server.ts'
import { serveCustom } from './server.ts'

const schemas = `
import { defineOperation, defineResource, text, Type } from 'tenon'
const line = Type.Object({ sku: Type.String({ pattern: '^[A-Z]+$' }), price: Type.Number({ minimum: 0 }) }, { title: 'Line' })
export const orders = defineResource('orders', { fields: { customer: Type.String(), lines: Type.Array(line), token: Type.Optional(Type.String({ writeOnly: true })), note: Type.Optional(Type.String()) } })
export const answer = defineOperation('answerWith', { method: 'post', path: '/answer', body: Type.Unknown(), responses: { 200: Type.Ref('Order'), 201: { description: 'Text.', body: text() }, 404: 'None.' } })
export const alias = defineOperation('alias', { method: 'post', path: '/alias', body: Type.Unknown(), responses: { 200: Type.Union([Type.Integer(), Type.Array(Type.Ref('Line')), Type.Null()]) } })
`

// What comes from elsewhere is of no type that TypeScript knows.
const handlers = `
export const handlers = {
  answerWith: ({ body }) => body,
  alias: ({ body }) => ({ status: 200, body }),
  orders: { get: ({ params }, context) => (params.id > 1 ? { status: 200, body: { id: 'one' } } : context.default({ params })) },
}
`

const files = { 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers }
const production = await serveCustom(files)
const development = await serveCustom(files, '--development')

const line = { sku: 'ABC', price: 1 }
const order = { id: 1, customer: 'Ada', lines: [line] }

test('only what is declared leaves, however deep it is', async () => {
  const body = { ...order, token: 'secret', extra: 1, lines: [{ ...line, cost: 0.1 }] }
  expect(await production.send('POST', '/answer', { status: 200, body, headers: { 'x-other': '1' } })).toEqual(
    answer(200, order),
  )
  expect(
    (
      await production.send('POST', '/alias', '[{ "sku": "A", "price": 1, "cost": 2 }]', {
        'content-type': 'application/json',
      })
    ).body,
  ).toEqual([{ sku: 'A', price: 1 }])
})

test.each([
  [
    { status: 200, body: { ...order, lines: [line, { sku: 'abc', price: -1 }], customer: undefined } },
    'a body that breaks its schema: body.customer: Field required; ' +
      "body.lines.1.sku: String should match pattern '^[A-Z]+$'; body.lines.1.price: Input should be greater than or equal to 0",
  ],
  [{ status: 200 }, 'a body that breaks its schema: body: Field required'],
  [{ status: 418, body: order }, 'the status 418, which its schema does not declare'],
  [{}, 'the status undefined, which its schema does not declare'],
  [{ status: 201, body: 7 }, 'a body that is no string'],
])('%j is a 500 that says what is wrong in the log, and in development to the client', async (body, fault) => {
  const message = `The handler of POST /answer has answered with ${fault}.`
  const told = await development.send('POST', '/answer', body)
  expect([told.status, told.body]).toEqual([500, { detail: message }])
  const untold = await production.send('POST', '/answer', body)
  expect([untold.status, untold.body]).toEqual([500, { detail: 'Internal Server Error' }])
  expect(production.output()).toContain(`request ${untold.headers['x-request-id']}: AnswerError: ${message}`)
})

test('what replaces a standard operation is held to its schema as well', async () => {
  await production.send('POST', '/orders', { customer: 'Ada', lines: [line], token: 'x' })
  expect(await production.send('GET', '/orders/1')).toMatchObject(answer(200, order))
  expect((await production.send('GET', '/orders/2')).status).toBe(500)
})

test('a value that is no object is an answer like any other', async () => {
  const json = { 'content-type': 'application/json' }
  expect((await production.send('POST', '/alias', '7', json)).body).toBe(7)
})
