/** A patch of values inside values, as RFC 7396 has it, over HTTP against a generated API. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergePatch } from '../../src/runtime/storage/merge-patch.ts'
import { createProject } from '../cli/project.ts'

test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('the example of RFC 7396, appendix A: %j with %j is %j', (value, patch, merged) => {
  expect(mergePatch(value, patch)).toEqual(merged)
})

test('a key called __proto__ is merged like any other', () => {
  const merged = mergePatch({}, JSON.parse('{"__proto__":{"polluted":true}}'))
  expect(JSON.stringify(merged)).toBe('{"__proto__":{"polluted":true}}')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

const schema = `import { defineResource, Type } from 'tenon'
const size = Type.Object({ width: Type.Integer({ minimum: 1 }), height: Type.Integer(), note: Type.Optional(Type.String()) })
export const boxes = defineResource('boxes', {
  fields: {
    name: Type.String(),
    size,
    labels: Type.Record(Type.String(), Type.Integer()),
    outer: Type.Union([Type.Object({ size, full: Type.Boolean({ default: false }) }), Type.Null()]),
    inner: Type.Optional(size),
    notes: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
})
`

const box = {
  name: 'A',
  size: { width: 1, height: 2, note: 'n' },
  labels: { a: 1, b: 2 },
  outer: { size: { width: 3, height: 4 }, full: true },
}

/** A 422 with one entry. */
function entry(type: string, loc: readonly string[]): readonly unknown[] {
  return [422, { detail: [expect.objectContaining({ type, loc })] }]
}

/** A free port of the loopback. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

test('values inside values are merged with those that are stored, and are right as a whole or stay as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-merge-'))
  const project = await createProject({ 'schemas/boxes.ts': schema })
  expect((await project.tenon(['generate'])).code).toBe(0)
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'boxes.sqlite')}`, PORT: String(await freePort()) }
  const running = project.spawn(['start'], environment)
  const [, url = ''] = await running.printed(/(http:\/\/\S+?),/)
  // What the tags of boxes end in, which is left out here.
  let tail = ''
  const send = async (method: string, path: string, body: unknown, more: object = {}) => {
    const headers = { 'content-type': 'application/json', ...more }
    const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
    const answer: unknown = await response.json()
    const tag = response.headers.get('etag')
    tail = tag?.replace(/^"\d+/, '') ?? tail
    return tag === null ? [response.status, answer] : [response.status, answer, tag.replace(tail, '"')]
  }
  const known = (tags: string) => ({ 'if-match': tags.replaceAll(/"$/gm, tail) })
  const asMergePatch = { 'content-type': 'application/merge-patch+json' }
  expect(await send('POST', '/boxes', box)).toEqual([201, { id: 1, ...box }, '"1"'])
  const patch = { size: { width: 9, note: null }, labels: { a: null, c: 3 }, outer: { size: { height: 8 } } }
  const patched = {
    id: 1,
    name: 'A',
    size: { width: 9, height: 2 },
    labels: { b: 2, c: 3 },
    outer: { size: { width: 3, height: 8 }, full: true },
  }
  expect(await send('PATCH', '/boxes/1', patch)).toEqual([200, patched, '"2"'])
  expect(await send('PATCH', '/boxes/1', patch, asMergePatch)).toEqual([200, patched, '"3"'])
  // A change that changes nothing makes no new version.
  expect(await send('PATCH', '/boxes/1', {})).toEqual([200, patched, '"3"'])

  // What is wrong by itself, and what is wrong only once it is merged.
  const low = { type: 'greater_than_equal', loc: ['body', 'size', 'width'], input: 0, ctx: { ge: 1 } }
  const msg = 'Input should be greater than or equal to 1'
  expect(await send('PATCH', '/boxes/1', { size: { width: 0 } })).toEqual([422, { detail: [{ ...low, msg }] }])
  const whole = entry('int_type', ['body', 'size', 'height'])
  expect(await send('PATCH', '/boxes/1', { size: { height: null } })).toEqual(whole)
  expect(await send('PATCH', '/boxes/1', { outer: null })).toEqual([200, { ...patched, outer: null }, '"4"'])
  const lacking = entry('missing', ['body', 'outer', 'size', 'height'])
  expect(await send('PATCH', '/boxes/1', { outer: { size: { width: 5 } } })).toEqual(lacking)
  expect(await send('PATCH', '/boxes/2', { size: { width: 5 } })).toEqual([404, { detail: 'There is no box 2.' }])

  // A change of another version than the one that is there, which is told before what it would come to.
  const detail = 'This is another version than the request says. Get it again, and repeat the change with its ETag.'
  const stale = [412, { detail }]
  const conditional = (tags: string) => send('PATCH', '/boxes/1', { size: { width: 5 } }, known(tags))
  expect([await conditional('"3"'), await conditional('W/"4"')]).toEqual([stale, stale])
  expect(await send('PATCH', '/boxes/1', { outer: { size: { width: 5 } } }, known('"3"'))).toEqual(stale)
  const narrow = { ...patched, size: { width: 5, height: 2 }, outer: null }
  expect(await conditional('"4"')).toEqual([200, narrow, '"5"'])

  // Fifty changes at once, each to a key of its own: none is lost.
  const keys = Array.from({ length: 50 }, (_, index) => `k${index}`)
  const answers = await Promise.all(keys.map((key, index) => send('PATCH', '/boxes/1', { labels: { [key]: index } })))
  expect(answers.map(([code]) => code)).toEqual(keys.map(() => 200))
  const labels = { b: 2, c: 3, ...Object.fromEntries(keys.map((key, index) => [key, index])) }
  expect(await send('PATCH', '/boxes/1', {})).toEqual([200, { ...narrow, labels }, '"55"'])

  // What is optional comes with what a change gives it, whole or not at all, and goes with null.
  const set = { inner: { width: 1, height: 2 }, notes: { a: 'b' } }
  const withLabels = { ...narrow, labels }
  expect(await send('PATCH', '/boxes/1', { inner: { width: 1 } })).toEqual(
    entry('missing', ['body', 'inner', 'height']),
  )
  expect(await send('PATCH', '/boxes/1', set)).toEqual([200, { ...withLabels, ...set }, '"56"'])
  expect(await send('PATCH', '/boxes/1', { inner: null })).toEqual([200, { ...withLabels, notes: set.notes }, '"57"'])
  expect(await send('PATCH', '/boxes/1', { inner: null, notes: null })).toEqual([200, withLabels, '"58"'])
  rmSync(folder, { recursive: true, force: true })
})
