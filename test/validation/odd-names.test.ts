import { afterAll, expect, test } from 'vitest'
import { printStandalone } from '../../src/emit/standalone.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import { openWorkspace, readerOf } from './generated.ts'

const workspace = openWorkspace()
afterAll(workspace.remove)

test.each(['__proto__', 'constructor', 'toString'])(
  'a field called %s is put into a value as its own',
  async (name) => {
    const properties = Object.fromEntries([
      [name, { type: 'object', title: 'Rights', properties: { admin: { type: 'boolean', default: false } } }],
      ['count', { type: 'integer', default: 1 }],
    ])
    const schema = { type: 'object', title: 'Thing', properties, default: {} }
    const built = buildTypes({ Body: schema }, { coercion: 'strict', unknownKeys: 'strip', formats: {} })
    if ('problems' in built) throw new Error(JSON.stringify(built.problems))
    const read = readerOf(await workspace.load(printStandalone(built.types)), 'Body')
    const value = read(JSON.parse(`{"${name}":{"admin":true}}`), [])
    expect(JSON.stringify(value)).toBe(`{"${name}":{"admin":true},"count":1}`)
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  },
)

test('a default keeps keys that are called as what every object inherits', async () => {
  const inner = { type: 'object', title: 'Inner', properties: { toString: { type: 'string' }, a: { type: 'integer' } } }
  const defaults = { counts: { constructor: 1, ['__proto__']: 2 }, either: { a: 1 } }
  const properties = {
    counts: { type: 'object', additionalProperties: { type: 'integer' }, default: defaults.counts },
    either: { anyOf: [inner, { type: 'string' }], default: defaults.either },
  }
  const schema = { type: 'object', title: 'Thing', properties }
  const built = buildTypes({ Body: schema }, { coercion: 'strict', unknownKeys: 'reject', formats: {} })
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  const read = readerOf(await workspace.load(printStandalone(built.types)), 'Body')
  expect(JSON.stringify(read({}, []))).toBe('{"counts":{"constructor":1,"__proto__":2},"either":{"a":1}}')
})
