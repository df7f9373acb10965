/** What is `writeOnly` within values is answered to nobody, over any database, and is there for handlers. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { startProject, type ProjectServer } from './project-server.ts'

const files = {
  'schemas/vaults.ts': `import { defineResource, Type } from 'tenon'
const secret = Type.String({ writeOnly: true })
const login = Type.Object({ name: Type.String(), secret }, { title: 'Login' })
const card = Type.Object({ kind: Type.Literal('card'), number: Type.Integer({ writeOnly: true }) })
const bank = Type.Object({ kind: Type.Literal('bank'), number: Type.Integer() })
const node = Type.Recursive((This) => Type.Object({ n: Type.Integer(), secret, kids: Type.Array(This) }))
export const vaults = defineResource('vaults', {
  fields: {
    name: Type.String(),
    one: login,
    many: Type.Optional(Type.Array(login)),
    named: Type.Optional(Type.Record(Type.String(), Type.Union([login, Type.Null()]))),
    pair: Type.Optional(Type.Tuple([Type.Integer(), login])),
    paid: Type.Optional(Type.Union([card, bank])),
    told: Type.Optional(Type.Union([card, bank], { discriminator: { propertyName: 'kind' } })),
    either: Type.Optional(Type.Union([Type.Object({ a: Type.Integer(), secret }), Type.Object({ secret: Type.String() }), Type.String()])),
    both: Type.Optional(Type.Intersect([Type.Object({ a: Type.Integer() }), Type.Object({ secret })])),
    open: Type.Optional(Type.Object({ secret }, { additionalProperties: login })),
    any: Type.Optional(Type.Object({ secret }, { additionalProperties: true })),
    like: Type.Optional(Type.Unsafe({ type: 'object', properties: { secret }, patternProperties: { '^s': Type.String() } })),
    tree: Type.Optional(node),
    set: Type.Object({ name: Type.Optional(Type.String()), secret: Type.Optional(secret) }, { readOnly: true, default: { secret: 'unset' } }),
    'odd-name': Type.Optional(login),
    vaultHidden: Type.Optional(login),
  },
  actions: {
    open: {
      method: 'post',
      path: '/{id}/open',
      responses: { 200: Type.Object({ row: Type.Ref('Vault'), secrets: Type.Array(Type.String()) }), 404: 'No such vault.' },
    },
  },
})
`,
  'schemas/handlers.ts': `export const handlers = {
  vaults: {
    async open({ params }, { tables }) {
      const { one, set } = await tables.vaults.get(params.id)
      const row = await tables.vaults.update(params.id, { set: { name: 'x', secret: 'kept' } })
      return { status: 200, body: { row, secrets: [one.secret, set.secret, row.set.secret] } }
    },
  },
}
`,
}

let servers: readonly ProjectServer[] = []
beforeAll(async () => {
  const { url } = await createDatabase()
  const sqlite = ['sqlite:data/vaults.sqlite', 'sqlite:data/other.sqlite?driver=better-sqlite3']
  servers = await startProject(files, [...sqlite, url])
}, 60_000)
afterAll(() => Promise.all(servers.map((server) => server.close())))

const login = { name: 'ada', secret: 'hush' }
const leaf = { n: 2, secret: 'hush', kids: [] }
const sent = {
  name: 'A',
  one: login,
  many: [login, login],
  named: { x: login, y: null },
  pair: [1, login],
  paid: { kind: 'card', number: 4321 },
  told: { kind: 'card', number: 4321 },
  either: { a: 1, secret: 'hush' },
  both: { a: 1, secret: 'hush' },
  open: { secret: 'hush', __proto: login },
  any: { secret: 'hush', more: 1 },
  like: { secret: 'hush', sure: 'so' },
  tree: { n: 1, secret: 'hush', kids: [leaf] },
  'odd-name': login,
  vaultHidden: login,
}
const shown = { name: 'ada' }
const answered = {
  id: 1,
  name: 'A',
  one: shown,
  many: [shown, shown],
  named: { x: shown, y: null },
  pair: [1, shown],
  paid: { kind: 'card' },
  told: { kind: 'card' },
  either: { a: 1 },
  both: { a: 1 },
  open: { __proto: shown },
  any: { more: 1 },
  like: { sure: 'so' },
  tree: { n: 1, kids: [{ n: 2, kids: [] }] },
  set: {},
  'odd-name': shown,
  vaultHidden: shown,
}

async function send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
  const [first, ...others] = await Promise.all(
    servers.map(async ({ url }) => {
      const sending = body === undefined ? {} : { body: JSON.stringify(body) }
      const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
      const response = await fetch(url + path, { method, headers: { 'content-type': type, ...headers }, ...sending })
      return { status: response.status, body: await response.json() }
    }),
  )
  for (const other of others) expect([path, other]).toEqual([path, first])
  return first
}

test('on no way out, and handlers see it', async () => {
  const key = { 'idempotency-key': 'once' }
  expect(await send('POST', '/vaults', sent, key)).toEqual({ status: 201, body: answered })
  expect(await send('POST', '/vaults', sent, key)).toEqual({ status: 201, body: answered })
  expect(await send('GET', '/vaults/1')).toEqual({ status: 200, body: answered })
  expect(await send('GET', '/vaults')).toEqual({ status: 200, body: [answered] })
  expect(await send('GET', '/vaults?sort=name&fields=many,paid')).toEqual({
    status: 200,
    body: [{ many: answered.many, paid: answered.paid }],
  })
  expect(await send('PATCH', '/vaults/1', {})).toEqual({ status: 200, body: answered })
  const patched = { ...answered, one: { name: 'bob' } }
  expect(await send('PATCH', '/vaults/1', { one: { name: 'bob' } })).toEqual({ status: 200, body: patched })
  expect(await send('PUT', '/vaults/1', sent)).toEqual({ status: 200, body: answered })
  expect(await send('POST', '/vaults/1/open')).toEqual({
    status: 200,
    body: { row: { ...answered, set: { name: 'x' } }, secrets: ['hush', 'unset', 'kept'] },
  })
})

test('what only a like type hides is answered', async () => {
  const others = {
    paid: { kind: 'bank', number: 1 },
    told: { kind: 'bank', number: 1 },
    either: { secret: 'told' },
  }
  expect(await send('POST', '/vaults', { name: 'B', one: login, ...others })).toEqual({
    status: 201,
    body: { id: 2, name: 'B', one: shown, set: {}, ...others },
  })
})
