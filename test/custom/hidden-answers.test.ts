/** Answers of handlers without what is `writeOnly`, where a value is of several types at once. */
import { describe, expect, test } from 'vitest'
import { serveCustom } from './server.ts'

/** What hides something of a value in whichever way, with another type that would answer all of it. */
const lists = {
  list: ['Type.Intersect([Type.Array(login), Type.Array(Type.Any(), { minItems: 1 })])', [{ secret: 'x' }], [{}]],
  keyed: [
    'Type.Intersect([Type.Record(Type.String(), login), Type.Record(Type.String(), Type.Any())])',
    { a: { secret: 'x' } },
    { a: {} },
  ],
  union: [
    'Type.Intersect([Type.Union([login, Type.Array(login)]), Type.Union([any, Type.Array(any)])])',
    [{ secret: 'x' }],
    [{}],
  ],
} as const

const value = { secret: 'x', more: 1 }
const objects = {
  first: ['Type.Intersect([login, any])', value, { more: 1 }],
  last: ['Type.Intersect([any, login])', value, { more: 1 }],
  middle: ['Type.Intersect([any, login, any])', value, { more: 1 }],
  two: [
    'Type.Intersect([Type.Object({ token: secret }, { minProperties: 1 }), Type.Object({ secret }, { minProperties: 1 })])',
    { ...value, token: 'y' },
    { more: 1 },
  ],
  nested: ['Type.Intersect([Type.Object({ a: login }), any])', { a: value, b: value }, { a: { more: 1 }, b: value }],
  within: [
    'Type.Object({ a: Type.Array(Type.Intersect([Type.Intersect([login, any]), any])) })',
    { a: [value] },
    { a: [{ more: 1 }] },
  ],
} as const

describe.each([
  ['reject', lists],
  ['strip', lists],
  ['keep', { ...lists, ...objects }],
] as const)('where other keys are a case of `%s`', async (unknownKeys, cases) => {
  const operations = Object.entries(cases).map(
    ([name, [type]]) =>
      `export const ${name} = defineOperation('${name}', { method: 'get', path: '/${name}', responses: { 200: ${type} } })`,
  )
  const handlers = Object.entries(cases).map(
    ([name, [, body]]) => `${name}: () => ({ status: 200, body: ${JSON.stringify(body)} }),`,
  )
  const { send } = await serveCustom({
    'schemas/all.ts': `
import { defineApi, defineOperation, Type } from 'tenon'
export const api = defineApi({ unknownKeys: '${unknownKeys}' })
const secret = Type.Optional(Type.String({ writeOnly: true }))
const login = Type.Object({ secret }, { title: 'Login' })
const any = Type.Record(Type.String(), Type.Any())
${operations.join('\n')}
`,
    'schemas/handlers.ts': `export const handlers = { ${handlers.join('\n')} }`,
  })

  test.each(Object.entries(cases))('%s', async (name, [, , answered]) => {
    expect(await send('GET', `/${name}`)).toMatchObject({ status: 200, body: answered })
    expect((await send('GET', `/${name}`)).body).toEqual(answered)
  })
})
