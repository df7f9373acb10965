/** A type that leads to itself in several ways takes no longer for a deep value than for the same values side by side. */
import { Type, type TSchema } from '@sinclair/typebox'
import { afterAll, describe, expect, test } from 'vitest'
import { printStandalone } from '../../src/emit/standalone.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'
import { openWorkspace, readerOf, type Check } from './generated.ts'

const workspace = openWorkspace()
afterAll(workspace.remove)

const next = (This: TSchema) => ({ next: Type.Optional(This) })

const schemas = {
  'a union of objects': Type.Recursive(
    (This) =>
      Type.Union([
        Type.Object({ kind: Type.Literal('sum'), ...next(This) }),
        Type.Object({ kind: Type.Literal('product'), ...next(This) }),
      ]),
    { $id: 'Term' },
  ),
  'an object, a list of it and a dictionary of it': Type.Recursive(
    (This) =>
      Type.Object({
        kind: Type.Union([Type.Literal('sum'), Type.Literal('product')]),
        next: Type.Optional(Type.Union([Type.Array(This, { maxItems: 0 }), Type.Record(Type.String(), This), This])),
      }),
    { $id: 'Term' },
  ),
}

const modes = [
  { coercion: 'strict', unknownKeys: 'reject', formats: {} },
  { coercion: 'strict', unknownKeys: 'strip', formats: {} },
  { coercion: 'lax', unknownKeys: 'reject', formats: {} },
] as const

async function readerOfSchema(schema: TSchema, options: (typeof modes)[number]): Promise<Check> {
  const built = buildTypes({ Body: schema }, options)
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return readerOf(await workspace.load(printStandalone(built.types)), 'Body')
}

function nest(depth: number, innermost: object): object {
  let value = innermost
  for (let level = 0; level < depth; level++) value = { kind: 'product', next: value }
  return value
}

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test.each(modes)('is read in time in $coercion mode, where other keys are: $unknownKeys', async (mode) => {
    const read = await readerOfSchema(schema, mode)
    const started = performance.now()
    const right: Issues = []
    const value = nest(190, { kind: 'sum' })
    expect(read(value, right)).toEqual(value)
    expect(right).toEqual([])
    const wrong: Issues = []
    expect(read(nest(190, { kind: 'quotient' }), wrong)).toBeUndefined()
    expect(wrong.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

test('what is told of a value that is looked at once is what would be told of it at each place', async () => {
  const read = await readerOfSchema(schemas['a union of objects'], modes[0])
  const issues: Issues = []
  read({ kind: 'product', next: { kind: 'quotient' } }, issues)
  expect(issues.map(({ loc, type }) => [type, loc.join('.')])).toMatchInlineSnapshot(`
    [
      [
        "literal_error",
        "Term1.kind",
      ],
      [
        "literal_error",
        "Term1.next.Term1.kind",
      ],
      [
        "literal_error",
        "Term1.next.Term2.kind",
      ],
      [
        "literal_error",
        "Term2.next.Term1.kind",
      ],
      [
        "literal_error",
        "Term2.next.Term2.kind",
      ],
    ]
  `)
})

test('what was found of a value is forgotten once it has been checked', async () => {
  const read = await readerOfSchema(schemas['a union of objects'], modes[0])
  const innermost = { kind: 'sum' }
  const value = nest(3, innermost)
  expect(read(value, [])).toBe(value)
  innermost.kind = 'quotient'
  expect(read(value, [])).toBeUndefined()
})
