/** Middleware of Hono's: for all operations, those of a resource, or one, and for no other. */
import { expect, test } from 'vitest'
import { answer } from '../api/server.ts'
import { serveCustom } from './server.ts'

const schemas = `
import { defineOperation, defineResource, Type } from 'tenon'
const search = { method: 'get', path: '/search', responses: { 200: Type.Array(Type.Ref('Country')) } } as const
export const countries = defineResource('countries', { fields: { name: Type.String() }, actions: { search } })
export const towns = defineResource('towns', { parent: countries, fields: { name: Type.String() } })
export const ping = defineOperation('ping', { method: 'get', path: '/ping', responses: { 200: Type.String() } })
`

const handlers = `
import { bearerAuth } from 'hono/bearer-auth'
import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'tenon/runtime'
import type { Handlers, Middleware } from '../generated/handlers.ts'

const mark = (name: string): MiddlewareHandler => async (c, next) => {
  await next()
  c.header('x-passed', [name, c.res.headers.get('x-passed')].filter((each) => each !== null).join(' '))
}

export const handlers: Handlers = {
  ping: ({}, { c }) => ({ status: 200, body: String(c.get('user')) }),
  countries: { search: () => ({ status: 200, body: [] }) },
}
export const middleware: Middleware = {
  all: [mark('all'), mark('all2')],
  resources: { countries: [mark('countries')] },
  operations: {
    getCountry: [mark('get')],
    createCountryTown: [(c) => c.json({ detail: 'Not today.' }, 403)],
    patchCountry: [bearerAuth({ token: 'secret' })],
    deleteCountry: [() => { throw new HTTPException(403, { message: 'Not yours.' }) }],
    ping: [async (c, next) => { c.set('user', 'ada'); await next() }],
  },
}
`

const { send } = await serveCustom({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers })
const passed = async (method: string, path: string, body?: unknown) => {
  const { status, headers } = await send(method, path, body)
  return [status, headers['x-passed']]
}

test('runs around the operations that it is for, the widest first', async () => {
  expect(await passed('POST', '/countries', { name: 'Peru' })).toEqual([201, 'all all2 countries'])
  expect(await passed('GET', '/countries/1')).toEqual([200, 'all all2 countries get'])
  expect(await passed('GET', '/countries/1/towns')).toEqual([200, 'all all2'])
})

test('of an operation does not run for another one whose requests its path would take', async () => {
  expect(await passed('GET', '/countries/search')).toEqual([200, 'all all2 countries'])
})

test('runs for what is refused as well', async () => {
  expect(await passed('GET', '/countries/x')).toEqual([422, 'all all2 countries get'])
  expect(await passed('GET', '/countries/9')).toEqual([404, 'all all2 countries get'])
})

test('can answer in place of the operation, before the request is read', async () => {
  expect(await send('POST', '/countries/1/towns', 'no JSON', { 'content-type': 'application/json' })).toMatchObject({
    status: 403,
    body: { detail: 'Not today.' },
  })
})

test('hands values on to handlers', async () => {
  expect((await send('GET', '/ping')).body).toBe('ada')
})

test('changes nothing of what is answered where there is no operation', async () => {
  expect(await send('PATCH', '/ping', {})).toMatchObject(
    answer(405, { detail: 'Method Not Allowed' }, { allow: 'GET, HEAD, OPTIONS' }),
  )
  expect((await send('GET', '/nothing')).status).toBe(404)
})

test('refuses by what Hono has for it, with the headers of its own', async () => {
  expect(await send('DELETE', '/countries/1')).toMatchObject(answer(403, { detail: 'Not yours.' }))
  expect(await send('PATCH', '/countries/1', { name: 'Chile' })).toMatchObject(
    answer(401, { detail: 'Unauthorized' }, { 'www-authenticate': 'Bearer realm=""' }),
  )
})
