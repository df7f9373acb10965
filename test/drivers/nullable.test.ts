/** Fields that accept null in whichever way hold it, over any database. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { startProject, type ProjectServer } from './project-server.ts'

const files = {
  'schemas/all.ts': `import { defineResource, Type } from 'tenon'
const types = {
  named: Type.Union([Type.String(), Type.Null()], { $id: 'Maybe' }),
  imported: Type.Module({ A: Type.Union([Type.Object({ n: Type.Integer() }), Type.Null()]) }).Import('A'),
  twice: Type.Intersect([Type.Unknown(), Type.Unknown()]),
  both: Type.Intersect([Type.Union([Type.String(), Type.Null()]), Type.Unknown()]),
  either: Type.Union([Type.Array(Type.Any()), Type.Any()]),
  short: Type.Unsafe({ minLength: 2 }),
  json: Type.Recursive((This) => Type.Union([Type.Null(), Type.String(), Type.Array(This)])),
  choice: Type.Unsafe({ enum: ['ab', null] }),
  flag: Type.Union([Type.Boolean(), Type.Null()]),
}
const fields = (change) => Object.fromEntries(Object.entries(types).map(([name, type]) => [name, change(type)]))
export const plain = defineResource('plains', { fields: fields((type) => type) })
export const optional = defineResource('optionals', { fields: fields((type) => Type.Optional(type)) })
export const usual = defineResource('usuals', { fields: fields((type) => ({ ...type, default: null })) })
export const kept = defineResource('kepts', {
  fields: { name: Type.String(), ...fields((type) => ({ ...type, default: null, readOnly: true })) },
})
`,
}

const names = ['named', 'imported', 'twice', 'both', 'either', 'short', 'json', 'choice', 'flag']
const nulls = Object.fromEntries(names.map((name) => [name, null]))
const others = { ...Object.fromEntries(names.map((name) => [name, 'ab'])), imported: { n: 1 }, flag: false }

let servers: readonly ProjectServer[] = []
beforeAll(async () => {
  const { url } = await createDatabase()
  servers = await startProject(files, ['sqlite:data/all.sqlite', url])
}, 60_000)
afterAll(() => Promise.all(servers.map((server) => server.close())))

async function send(method: string, path: string, body?: object) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  return Promise.all(
    servers.map(async ({ url }) => {
      const response = await fetch(url + path, { method, headers: { 'content-type': type }, ...sent })
      return [response.status, await response.json()]
    }),
  )
}

const twice = (status: number, body: unknown) => [
  [status, body],
  [status, body],
]

test.each(['plains', 'optionals', 'usuals'])('%s', async (name) => {
  expect(await send('POST', `/${name}`, nulls)).toEqual(twice(201, { id: 1, ...nulls }))
  expect(await send('PUT', `/${name}/1`, others)).toEqual(twice(200, { id: 1, ...others }))
  expect(await send('PATCH', `/${name}/1`, nulls)).toEqual(twice(200, { id: 1, ...nulls }))
  expect(await send('GET', `/${name}`)).toEqual(twice(200, [{ id: 1, ...nulls }]))
})

test('what is left out is null, by a default or by none', async () => {
  expect(await send('POST', '/optionals', {})).toEqual(twice(201, { id: 2, ...nulls }))
  expect(await send('POST', '/usuals', {})).toEqual(twice(201, { id: 2, ...nulls }))
  expect(await send('POST', '/kepts', { name: 'a' })).toEqual(twice(201, { id: 1, name: 'a', ...nulls }))
})
