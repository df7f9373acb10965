/** The client of an API with custom operations, over HTTP, compiled as its users compile it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile, runNode, serveCustom } from './server.ts'

const schemas = `
import { binary, defineOperation, defineResource, events, file, form, multipart, text, Type } from 'tenon'

export const shops = defineResource('shops', { fields: { name: Type.String() } })
export const orders = defineResource('orders', {
  parent: shops,
  fields: { amount: Type.Number() },
  actions: {
    refund: { method: 'post', path: '/{id}/refund', body: Type.Object({ reason: Type.String() }), responses: { 200: Type.Ref('Order'), 202: 'Later.', 409: 'Refunded before.' } },
    watch: { method: 'get', path: '/events', query: { from: Type.Integer({ default: 1 }) }, responses: { 200: { description: 'Orders.', body: events(Type.Object({ id: Type.Integer(), text: Type.String() })) } } },
  },
})
export const convert = defineOperation('convertCurrency', { method: 'get', path: '/conversions/{from}/{to}', params: { from: Type.String(), to: Type.String() }, query: { amount: Type.Optional(Type.Number()) }, headers: { 'X-Tags': Type.Array(Type.String()), 'X-Sizes': Type.Optional(Type.Array(Type.Integer())), 'X-Note': Type.Optional(Type.String()) }, responses: { 200: Type.Array(Type.Unknown()) } })
export const signUp = defineOperation('signUp', { method: 'post', path: '/sign-up', body: form({ name: Type.String(), age: Type.Integer({ default: 18 }), tags: Type.Optional(Type.Array(Type.String())) }), responses: { 200: Type.Unknown() } })
export const upload = defineOperation('upload', { method: 'post', path: '/upload', body: multipart({ title: Type.String(), cover: file({ mediaTypes: ['image/png'] }), pages: Type.Optional(Type.Array(file())) }), responses: { 200: Type.Array(Type.String()) } })
export const note = defineOperation('note', { method: 'put', path: '/note', body: text('text/csv'), responses: { 200: { body: text('text/csv') } } })
export const image = defineOperation('image', { method: 'put', path: '/image', body: binary('image/png'), responses: { 200: { body: binary('image/png') } } })
export const either = defineOperation('either', { method: 'get', path: '/either', deprecated: true, responses: { 200: Type.String(), 201: { body: text() } } })
export const nothing = defineOperation('nothing', { method: 'delete', path: '/nothing', responses: { 204: 'Gone.' } })
`

const handlers = `
import type { Handlers } from '../generated/handlers.ts'

export const handlers: Handlers = {
  orders: {
    refund: ({ params, body }, { fail }) => {
      if (params.id === 1) return { status: 202 }
      return params.id === 2 ? fail(409, body.reason) : { status: 200, body: { id: params.id, shop_id: params.shop_id, amount: 0 } }
    },
    watch: ({ query }) => ({ status: 200, body: (async function* count() {
      for (let id = query.from; ; id++) yield { id, text: 'a\\n\\nü' }
    })() }),
  },
  convertCurrency: ({ params, query, headers }) => ({ status: 200, body: [params, query, headers] }),
  signUp: ({ body }) => ({ status: 200, body }),
  upload: ({ body: { title, cover, pages = [] } }) => ({ status: 200, body: [title, cover.name, ...pages.map(({ name, type }) => name + ' ' + type)] }),
  note: ({ body }) => ({ status: 200, body: body + '!' }),
  image: ({ body }) => ({ status: 200, body }),
  either: () => ({ status: 201, body: 'either' }),
  nothing: () => ({ status: 204 }),
}
`

const program = `
import { createClient, isApiError, type Order, type RefundOrderBody, type WatchOrdersEvent } from './generated/client.ts'

const api = createClient({ baseUrl: process.argv[2] ?? '', headers: { 'X-Note': 'of all' } })
const results: unknown[] = []
const body: RefundOrderBody = { reason: 'broken' }
const refunded: Order | undefined = await api.shops.orders.refund(7, 3, body)
results.push(refunded, await api.shops.orders.refund(7, 1, body))
const failed: unknown = await api.shops.orders.refund(7, 2, body).catch((error: unknown) => error)
results.push(isApiError(failed) && [failed.status, failed.detail])
const seen: WatchOrdersEvent[] = []
for await (const event of api.shops.orders.watch(7, { from: 5 })) {
  seen.push(event)
  if (seen.length === 3) break
}
results.push(seen)
results.push(await api.convertCurrency('a/b', 'ü', { 'X-Tags': ['x', 'y'] }, { amount: 1.5 }))
results.push(await api.convertCurrency('a', 'b', { 'X-Tags': ['of two words'], 'X-Sizes': [], 'X-Note': 'own' }, undefined, { headers: { 'X-Note': 'of this' } }))
for (const item of ['', 'a,b', ' a', 'a\\t']) {
  try {
    await api.convertCurrency('a', 'b', { 'X-Tags': ['x', item] })
  } catch (error) {
    results.push(error instanceof TypeError && error.message)
  }
}
results.push(await api.signUp({ name: 'Ä & Ö', tags: ['a', 'b'] }))
const png = new Blob(['png'], { type: 'image/png' })
results.push(await api.upload({ title: 'ü', cover: new File([png], 'c.png', { type: 'image/png' }), pages: [png] }))
const text: string = await api.note('a,ü')
results.push(text)
const image: Blob = await api.image(png)
results.push([image.type, await image.text()])
const either: Response = await api.either()
results.push([either.status, await either.text()])
const nothing: void = await api.nothing()
results.push(nothing ?? 'nothing')
console.log(JSON.stringify(results))
`

const { url, folder } = await serveCustom({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers })

test('it sends what the server reads, and answers what the server sends', async () => {
  await writeFile(join(folder, 'program.ts'), program)
  expect(await compile(folder)).toBe('')
  const { output } = await runNode(folder, 'program.ts', url)
  const text = 'a\n\nü'
  expect(JSON.parse(output)).toEqual([
    { id: 3, shop_id: 7, amount: 0 },
    null,
    [409, 'broken'],
    [5, 6, 7].map((id) => ({ id, text })),
    [{ from: 'a/b', to: 'ü' }, { amount: 1.5 }, { 'X-Tags': ['x', 'y'], 'X-Note': 'of all' }],
    [{ from: 'a', to: 'b' }, {}, { 'X-Tags': ['of two words'], 'X-Note': 'of this' }],
    ...['', 'a,b', ' a', 'a\t'].map((item) => `'${item}' cannot be an item of the header X-Tags`),
    { name: 'Ä & Ö', age: 18, tags: ['a', 'b'] },
    ['ü', 'c.png', 'blob image/png'],
    'a,ü!',
    ['image/png', 'png'],
    [201, 'either'],
    'nothing',
  ])
})

test.each([
  ['a body of another type', "await api.shops.orders.refund(1, 2, { reasons: '' })", /'reasons' does not exist/],
  ['a body that is missing', 'await api.signUp()', /Expected 1-2 arguments/],
  ['headers that are required', "await api.convertCurrency('a', 'b')", /Expected 3-5 arguments/],
  ['a file that is none', "await api.upload({ title: '', cover: 'x' })", /'string' is not assignable to type 'Blob'/],
  [
    'an answer of another type',
    'const image: string = await api.image(new Blob([]))',
    /'Blob' is not assignable to type 'string'/,
  ],
])('TypeScript refuses %s', async (_, line, message) => {
  const head = "import { createClient } from './generated/client.ts'\nconst api = createClient({ baseUrl: '' })\n"
  await writeFile(join(folder, 'program.ts'), `${head}${line}\nexport { api }\n`)
  expect(await compile(folder)).toMatch(message)
})
