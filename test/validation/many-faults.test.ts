/** Values with very many faults are refused like others: that no more faults are looked for makes nothing right. */
import { afterAll, describe, expect, test } from 'vitest'
import { judgeSchemas, openWorkspace } from './generated.ts'

const workspace = openWorkspace()
afterAll(workspace.remove)

const many = 5000

function list(of: (index: number) => unknown): unknown[] {
  return Array.from({ length: many }, (_, index) => of(index))
}

function object(of: (index: number) => unknown): object {
  return Object.fromEntries(Array.from({ length: many }, (_, index) => [`k${index}`, of(index)] as const))
}

const texts = { type: 'array', items: { type: 'string' } }
const integers = { type: 'array', items: { type: 'integer' } }
const record = { type: 'object', patternProperties: { '^k': { type: 'integer' } }, additionalProperties: false }
const named = (name: string) => ({ type: 'object', required: [name], properties: { [name]: texts } })
const closed = (name: string) => ({ ...named(name), additionalProperties: false })

describe.each(['strict', 'lax'] as const)('in %s mode', (coercion) => {
  test.each([
    ['lists', { anyOf: [texts, integers] }, list(() => ({}))],
    ['lists, of which the second begins well', { anyOf: [texts, integers] }, list((index) => (index === 0 ? 1 : {}))],
    [
      'dictionaries',
      { anyOf: [integers, { type: 'object', additionalProperties: texts }, record] },
      object(() => ({})),
    ],
    ['objects with lists', { anyOf: [named('a'), named('b')] }, { a: list(() => ({})), b: list(() => ({})) }],
    ['unions of lists', { anyOf: [{ anyOf: [texts, integers] }, record] }, list(() => ({}))],
    ['tuples', { anyOf: [texts, { type: 'array', prefixItems: [{}], items: { type: 'integer' } }] }, list(() => ({}))],
  ])('a union of %s refuses what is wrong by all of its types', async (_, schema, value) => {
    const [judged] = await judgeSchemas([schema], { coercion, unknownKeys: 'keep', formats: {} }, workspace)
    if (judged === undefined || 'problems' in judged) throw new Error(JSON.stringify(judged))
    expect(judged.accepts(value)).toBe(false)
  })

  test('a union takes what is right by its last type, however wrong it is by the first', async () => {
    const schema = { anyOf: [texts, { type: 'array', items: { type: 'boolean' } }] }
    const [judged] = await judgeSchemas([schema], { coercion, unknownKeys: 'keep', formats: {} }, workspace)
    if (judged === undefined || 'problems' in judged) throw new Error(JSON.stringify(judged))
    expect(judged.accepts(list(() => true))).toBe(true)
  })
})

test('a union of objects refuses hundreds of thousands of keys that none of them has', async () => {
  const [judged] = await judgeSchemas(
    [{ anyOf: [closed('a'), closed('b')] }],
    { coercion: 'strict', unknownKeys: 'reject', formats: {} },
    workspace,
  )
  if (judged === undefined || 'problems' in judged) throw new Error(JSON.stringify(judged))
  const keys = Array.from({ length: 200_000 }, (_, index) => [index.toString(36), 1] as const)
  expect(judged.accepts(Object.fromEntries(keys))).toBe(false)
})
