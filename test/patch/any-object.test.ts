/** Patches of values of which only the whole says what they may be: RFC 7396 merges objects, whatever their schema. */
import { afterAll, describe, expect, test } from 'vitest'
import { array, assert, asyncProperty, constantFrom, dictionary, letrec, oneof, record } from '../fast-check.ts'
import { createDatabase } from '../postgres.ts'
import { startProject } from '../drivers/project-server.ts'

type JsonObject = Record<string, unknown>

const schema = `import { defineResource, Type } from 'tenon'
const circle = Type.Object({ kind: Type.Literal('circle'), r: Type.Integer({ minimum: 1 }) }, { title: 'Circle' })
const square = Type.Object(
  { kind: Type.Literal('square'), w: Type.Integer(), h: Type.Optional(Type.Number()), color: Type.String({ default: 'red' }) },
  { title: 'Square' },
)
const shape = Type.Union([circle, square], { discriminator: { propertyName: 'kind' } })
const pair = Type.Object({ a: Type.Integer(), b: Type.Optional(Type.Integer()) })
export const things = defineResource('things', {
  fields: {
    any: Type.Optional(Type.Unknown()),
    shape,
    loose: Type.Union([Type.String(), pair, Type.Array(Type.Integer())]),
    maybe: Type.Union([circle, Type.String(), Type.Null()]),
    gone: Type.Optional(Type.Union([pair, Type.Integer()])),
    both: Type.Intersect([Type.Record(Type.String(), Type.Unknown()), Type.Record(Type.String(), Type.Integer())]),
    kinds: Type.Unsafe({ minProperties: 1, minLength: 2 }),
    tree: Type.Recursive((tree) => Type.Union([Type.Integer(), Type.Null(), Type.Record(Type.String(), tree)]), { $id: 'Tree' }),
    nested: Type.Object({ shape: Type.Optional(shape), any: Type.Optional(Type.Unknown()), a: Type.Integer() }),
    named: Type.Record(Type.String(), Type.Union([pair, Type.Integer()])),
  },
})
`

const start: JsonObject = {
  any: { q: { p: 1 } },
  shape: { kind: 'circle', r: 2 },
  loose: { a: 1 },
  maybe: null,
  both: { a: 1 },
  kinds: { a: 1 },
  tree: { a: { b: 1 } },
  nested: { a: 1, shape: { kind: 'square', w: 1, color: 'blue' } },
  named: { a: { a: 1 } },
}

/** Whether a field is an object of which is known what each of its keys may be. */
function isKnown(name: string): boolean {
  return name === 'nested' || name === 'named'
}

/** MergePatch of RFC 7396, section 2, as it stands there. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name]
    else merged[name] = mergePatch(merged[name], value)
  }
  return merged
}

function objectOf(value: unknown): JsonObject {
  if (!isObject(value)) throw new Error('It is no object.')
  return value
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What becomes of a row: a field that may be null is null, where another one is removed. */
function patched(row: JsonObject, patch: JsonObject): JsonObject {
  const nulls = ['maybe', 'kinds', 'tree'].filter((name) => patch[name] === null)
  return { ...objectOf(mergePatch(row, patch)), ...Object.fromEntries(nulls.map((name) => [name, null])) }
}

/** What is in a change of a shape or a pair: right by itself, only once it is merged, or never. */
const shapes = record(
  {
    kind: constantFrom<unknown>('circle', 'square', null),
    r: constantFrom<unknown>(1, 5, null),
    w: constantFrom<unknown>(1, 2, null),
    h: constantFrom<unknown>(0.5, null),
    color: constantFrom<unknown>('green', null),
  },
  { requiredKeys: [] },
)
const pairs = record({ a: constantFrom<unknown>(1, 2, null), b: constantFrom<unknown>(3, null) }, { requiredKeys: [] })

const { value } = letrec<{ value: unknown; leaf: unknown }>((tie) => ({
  leaf: constantFrom<unknown>(null, 0, 1, true, 'circle', 'ab'),
  value: oneof(
    tie('leaf'),
    array(tie('leaf'), { maxLength: 2 }),
    dictionary(constantFrom('a', 'b', 'q', 'kind'), tie('value'), { maxKeys: 3 }),
  ),
}))

const shape = oneof(shapes, shapes, value)
const pair = oneof(pairs, pairs, value)
const changes = {
  any: value,
  shape,
  loose: pair,
  maybe: shape,
  gone: pair,
  both: pair,
  kinds: value,
  tree: value,
  nested: record({ shape, any: value, a: constantFrom<unknown>(1, 2) }, { requiredKeys: [] }),
  named: dictionary(constantFrom('a', 'b'), pair),
}
const patches = array(oneof(...Object.entries(changes).map(([name, each]) => record({ [name]: each }))), {
  maxLength: 12,
})

const settings = [
  ['strictly', { coercion: 'strict', unknownKeys: 'reject' }],
  ['laxly', { coercion: 'lax', unknownKeys: 'strip' }],
] as const

describe.each(settings)('read %s', async (_mode, types) => {
  const { url: postgres, drop } = await createDatabase()
  const options = JSON.stringify({ title: 'Things', version: '1', ...types })
  const files = {
    'schemas/things.ts': schema,
    'schemas/api.ts': `import { defineApi } from 'tenon'\nexport const api = defineApi(${options})\n`,
  }
  const servers = await startProject(files, [':memory:', postgres])
  afterAll(async () => {
    for (const { close } of servers) await close()
    await drop()
  })

  describe.each(servers.map(({ url }, index) => [index === 0 ? 'SQLite' : 'Postgres', url] as const))(
    '%s',
    (_, url) => {
      const send = async (method: string, path: string, body: unknown, more: object = {}) => {
        const headers = { 'content-type': 'application/json', ...more }
        const response = await fetch(`${url}/things${path}`, { method, headers, body: JSON.stringify(body) })
        const answer: unknown = await response.json()
        return { status: response.status, answer, tag: response.headers.get('etag') ?? '' }
      }
      const create = async () => {
        const { id, ...row } = objectOf((await send('POST', '', start)).answer)
        return { path: `/${Number(id)}`, row, id: { id } }
      }

      test('a patch comes to what a PUT of the merged row comes to', async () => {
        const [one, other] = [await create(), await create()]
        await assert(
          asyncProperty(patches, async (sequence) => {
            let { row } = one
            await send('PUT', one.path, row)
            await send('PUT', other.path, row)
            for (const patch of sequence) {
              const whole = await send('PUT', other.path, patched(row, patch))
              const { status, answer } = await send('PATCH', one.path, patch)
              expect([row, patch, status]).toEqual([row, patch, whole.status])
              // What is wrong with objects that are known is told of the patch itself; and null is no value that a PUT could have.
              const isTold = Object.entries(patch).some(([name, each]) => each === null || isKnown(name))
              if (status === 422 && !isTold) expect([row, patch, answer]).toEqual([row, patch, whole.answer])
              if (status === 200) {
                expect([row, patch, answer]).toEqual([row, patch, { ...objectOf(whole.answer), ...one.id }])
                const { id: _id, ...changed } = objectOf(answer)
                row = changed
              } else {
                expect((await send('PATCH', one.path, {})).answer).toEqual({ ...row, ...one.id })
              }
            }
          }),
          { numRuns: 200 },
        )
      })

      test('an object is merged whatever its schema, and nulls in it remove', async () => {
        const { path } = await create()
        const changed = async (patch: JsonObject, field: string) => {
          const { status, answer } = await send('PATCH', path, patch)
          return [status, objectOf(answer)[field]]
        }
        expect(await changed({ any: { q: { r: null }, s: { t: null } } }, 'any')).toEqual([200, { q: { p: 1 }, s: {} }])
        expect(await changed({ any: [{ q: null }] }, 'any')).toEqual([200, [{ q: null }]])
        expect(await changed({ any: { q: null, r: 1 } }, 'any')).toEqual([200, { r: 1 }])
        expect(await changed({ any: null }, 'any')).toEqual([200, null])
        expect(await changed({ shape: { r: 5 } }, 'shape')).toEqual([200, { kind: 'circle', r: 5 }])
        const square = { kind: 'square', w: 1, h: null, r: null }
        expect(await changed({ shape: square }, 'shape')).toEqual([200, { kind: 'square', w: 1, color: 'red' }])
        expect(await changed({ shape: { color: 'blue' } }, 'shape')).toEqual([
          200,
          { kind: 'square', w: 1, color: 'blue' },
        ])
        expect(await changed({ shape: { w: 2 } }, 'shape')).toEqual([200, { kind: 'square', w: 2, color: 'blue' }])
        expect(await changed({ gone: { a: 1 } }, 'gone')).toEqual([200, { a: 1 }])
        expect(await changed({ gone: null }, 'gone')).toEqual([200, undefined])
        expect(await changed({ maybe: 'none' }, 'maybe')).toEqual([200, 'none'])
        expect(await changed({ maybe: null }, 'maybe')).toEqual([200, null])
      })

      test('a version that is out of date is told before what the change would come to', async () => {
        const { path } = await create()
        const { tag } = await send('PATCH', path, { any: { a: 1 } })
        const later = await send('PATCH', path, { any: { b: 1 } }, { 'if-match': tag })
        const stale = await send('PATCH', path, { shape: 'none' }, { 'if-match': tag })
        expect([later.status, stale.status]).toEqual([200, 412])
        expect((await send('PATCH', path, { shape: 'none' }, { 'if-match': later.tag })).status).toBe(422)
      })

      test('of many changes at once, none is lost', async () => {
        const { path } = await create()
        await send('PATCH', path, { any: null })
        const keys = Array.from({ length: 20 }, (_each, index) => `k${index}`)
        await Promise.all(keys.map((key, index) => send('PATCH', path, { any: { [key]: index } })))
        const all = Object.fromEntries(keys.map((key, index) => [key, index]))
        expect(objectOf((await send('PATCH', path, {})).answer)['any']).toEqual(all)
      })
    },
  )
})
