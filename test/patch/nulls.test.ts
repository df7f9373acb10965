/** Null in a patch sets fields within values that are always there, and removes others, over any database. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { startProject, type ProjectServer } from '../drivers/project-server.ts'

const files = {
  'schemas/pages.ts': `import { defineResource, Type } from 'tenon'
const text = Type.Union([Type.String(), Type.Null()])
const inner = Type.Object({ text, any: Type.Unknown() })
const node = Type.Recursive((This) => Type.Object({ text, next: Type.Union([This, Type.Null()]) }))
export const pages = defineResource('pages', {
  fields: {
    set: Type.Object({
      text,
      named: Type.Union([Type.Integer(), Type.Null()], { $id: 'Maybe' }),
      usual: { ...text, default: 'a' },
      optional: Type.Optional(text),
      number: Type.Integer(),
      inner: Type.Union([inner, Type.Null()]),
      record: Type.Record(Type.String(), Type.Union([inner, Type.Null()])),
      either: Type.Union([inner, Type.Object({ kind: Type.String() })]),
    }),
    node: Type.Optional(node),
    open: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), inner))),
    rest: Type.Optional(Type.Object({ known: Type.Record(Type.String(), Type.String()), text }, { additionalProperties: inner })),
  },
})
`,
}

const inner = { text: 'b', any: 1 }
const set = { text: 'a', named: 1, usual: 'b', optional: 'c', number: 1, inner, record: { a: inner }, either: inner }
const node = { text: 'a', next: { text: 'b', next: { text: 'c', next: null } } }
const rest = { known: { text: 'a' }, text: 'a', more: inner }
const page = { set, node, open: { a: { b: inner } }, rest }

let servers: readonly ProjectServer[] = []
beforeAll(async () => {
  const { url } = await createDatabase()
  servers = await startProject(files, ['sqlite:data/pages.sqlite', url])
}, 60_000)
afterAll(() => Promise.all(servers.map((server) => server.close())))

/** What becomes of a new page, over each database: its status, and the field that the patch names. */
async function patched(field: keyof typeof page, patch: unknown): Promise<unknown> {
  const answers = await Promise.all(
    servers.map(async ({ url }) => {
      const created = await send('POST', `${url}/pages`, page)
      const answer = await send('PATCH', url + String(created.headers.get('location')), { [field]: patch })
      const row = new Map<string, unknown>(Object.entries(objectOf(await answer.json())))
      return answer.ok ? row.get(field) : [answer.status, Object.fromEntries(row)]
    }),
  )
  expect(answers[1]).toEqual(answers[0])
  return answers[0]
}

function send(method: string, url: string, body: unknown): Promise<Response> {
  return fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

function objectOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('It is no object.')
  return value
}

/** A 422 with one entry. */
function refused(type: string, ...path: readonly string[]): readonly unknown[] {
  return [422, { detail: [expect.objectContaining({ type, loc: ['body', 'set', ...path] })] }]
}

test('a field that is always there and may be null is null', async () => {
  const nulls = { text: null, named: null, usual: null }
  expect(await patched('set', nulls)).toEqual({ ...set, ...nulls })
  expect(await patched('set', { inner: null })).toEqual({ ...set, inner: null })
  expect(await patched('set', { inner: { text: null, any: null } })).toEqual({
    ...set,
    inner: { text: null, any: null },
  })
})

test('and so it is within records, and within itself', async () => {
  expect(await patched('set', { record: { a: { text: null } } })).toEqual({
    ...set,
    record: { a: { ...inner, text: null } },
  })
  expect(await patched('set', { record: { b: { text: null, any: null } } })).toEqual({
    ...set,
    record: { a: inner, b: { text: null, any: null } },
  })
  expect(await patched('open', { a: { b: { any: null } } })).toEqual({ a: { b: { ...inner, any: null } } })
  expect(await patched('node', { next: { next: { text: null } } })).toEqual({
    text: 'a',
    next: { text: 'b', next: { text: null, next: null } },
  })
  expect(await patched('node', { next: null })).toEqual({ text: 'a', next: null })
  expect(await patched('rest', { known: { text: null }, text: null, more: { text: null } })).toEqual({
    known: {},
    text: null,
    more: { ...inner, text: null },
  })
})

test('others are removed where they may be left out, and else null is refused', async () => {
  const { optional: _, ...others } = set
  expect(await patched('set', { optional: null })).toEqual(others)
  expect(await patched('set', { record: { a: null } })).toEqual({ ...set, record: {} })
  expect(await patched('open', { a: { b: null } })).toEqual({ a: {} })
  expect(await patched('set', { number: null })).toEqual(refused('int_type', 'number'))
  expect(await patched('set', { record: { b: { text: null } } })).toEqual(refused('missing', 'record', 'b', 'any'))
})

test('of an object of one of several types, null removes what the others do not have', async () => {
  expect(await patched('set', { either: { kind: 'c', text: null, any: null } })).toEqual({
    ...set,
    either: { kind: 'c' },
  })
})
