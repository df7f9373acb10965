/** Checks that make values anew: what is wrong is told, where it is, and nothing is made of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Type } from '../../src/define/index.ts'
import { printStandalone } from '../../src/emit/standalone.ts'
import type { Api } from '../../src/model/api.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'
import { openWorkspace, readerOf, type Workspace } from '../validation/generated.ts'

let workspace: Workspace
beforeAll(() => void (workspace = openWorkspace()))
afterAll(() => workspace.remove())

/** Reads a value, and answers what is made of it, and where issues are. */
async function read(schema: unknown, value: unknown, coercion: Api['coercion'] = 'strict') {
  const built = buildTypes({ Body: schema }, { coercion, unknownKeys: 'reject', formats: {} })
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  const issues: Issues = []
  const made = readerOf(await workspace.load(printStandalone(built.types)), 'Body')(value, issues)
  return { made, at: issues.map(({ loc }) => loc) }
}

const withDefault = Type.Object({ n: Type.Integer({ default: 1 }) })
const things = Type.Array(withDefault, { $id: 'Things' })

test('what is wrong in a list that has a name is located where the list is', async () => {
  expect(await read(Type.Object({ x: things }), { x: [{ n: 1.5 }] })).toEqual({
    made: undefined,
    at: [['x', 0, 'n']],
  })
})

test('a list that has a name, and of which an item is wrong, is no member of a union', async () => {
  const either = Type.Object({ x: Type.Union([things, Type.String()]) })
  expect(await read(either, { x: [{}] })).toEqual({ made: { x: [{ n: 1 }] }, at: [] })
  expect(await read(either, { x: [{ n: 1.5 }] })).toEqual({
    made: undefined,
    at: [
      ['x', 'Things', 0, 'n'],
      ['x', 'str'],
    ],
  })
})

test('of a union within an intersection, one member has to be right', async () => {
  const part = Type.Unsafe<unknown>({ allOf: [Type.Union([withDefault, Type.Boolean()])] })
  const whole = Type.Object({ x: part })
  expect(await read(whole, { x: {} })).toEqual({ made: { x: { n: 1 } }, at: [] })
  expect(await read(whole, { x: 'a' })).toEqual({
    made: undefined,
    at: [
      ['x', 'BodyValueX11'],
      ['x', 'bool'],
    ],
  })
})

test('what the first part of an intersection refuses, one within it cannot make right', async () => {
  const inner = { allOf: [{ maximum: 8 }, { type: 'integer' }] }
  const either = Type.Union([Type.Unsafe<number>({ allOf: [{ minimum: 5 }, inner] }), Type.Boolean()])
  expect(await read(Type.Object({ x: either }), { x: '6' }, 'lax')).toMatchObject({ at: [] })
  expect(await read(Type.Object({ x: either }), { x: 3 }, 'lax')).toMatchObject({ made: undefined })
})
