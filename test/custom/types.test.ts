/** What TypeScript, and the start of the server, say of handlers that are not those of the schemas. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile, run, writeProject } from './server.ts'

const schemas = `
import { defineOperation, defineResource, Type } from 'tenon'
export const orders = defineResource('orders', {
  fields: { amount: Type.Number(), open: Type.Boolean({ default: true }), token: Type.Optional(Type.String({ writeOnly: true })) },
  actions: {
    pay: {
      method: 'post',
      path: '/{id}/pay',
      body: Type.Object({ method: Type.Union([Type.Literal('card'), Type.Literal('cash')]) }),
      responses: { 200: Type.Ref('Order'), 409: 'Paid before.' },
    },
  },
})
export const ping = defineOperation('ping', { method: 'get', path: '/ping', responses: { 204: 'Here.' } })
`

const folder = await writeProject({ 'schemas/all.ts': schemas })
await run(folder, 'generate')

/** What is wrong with handlers: the lines of TypeScript, without the generated code and positions. */
async function faultsOf(handlers: string): Promise<string[]> {
  const names = ['Handlers', 'Middleware'].filter((name) => handlers.includes(`: ${name} =`))
  const head = `import type { ${names.join(', ')} } from '../generated/handlers.ts'\n`
  await writeFile(join(folder, 'schemas/handlers.ts'), head + handlers)
  return [...(await compile(folder)).matchAll(/^(\S+?)\(\d+,\d+\): error TS\d+: (.*)$/gm)].map(
    ([, file, message]) => `${file}: ${message}`,
  )
}

const pay = "pay: () => ({ status: 409, detail: 'No.' })"
const ping = 'ping: () => ({ status: 204 })'

describe('TypeScript', () => {
  test('says nothing of handlers that are right', async () => {
    const right = `
      export const handlers: Handlers = {
        ${ping},
        orders: {
          pay: async ({ params, body }, { tables, fail }) => {
            const method: 'card' | 'cash' = body.method
            const order = await tables.orders.get(params.id)
            if (order === undefined) return fail(409, method)
            const paid = await tables.orders.update(order.id, { open: false, token: null })
            return paid === undefined ? { status: 409, detail: 'Gone.' } : { status: 200, body: paid }
          },
          create: async (request, context) => {
            const { status, body, headers } = await context.default({ body: { ...request.body, amount: 1 } })
            return { status, body: { ...body, id: body.id }, headers: { ...headers, 'x-made': '1' } }
          },
        },
      }
      export const middleware: Middleware = { operations: { payOrder: [(_, next) => next()] }, resources: { orders: [] }, all: [] }
    `
    expect(await faultsOf(right)).toEqual([])
  })

  test.each([
    [
      'the default of an operation that has none',
      `{ ${ping}, orders: { pay: (_, context) => context.default({}) } }`,
      /'default' does not exist on type 'PayOrderContext'/,
    ],
    ['a handler that is missing', `{ ${ping}, orders: {} }`, /Property 'pay' is missing in type '\{\}' but required/],
    ['handlers that are missing', `{ ${ping} }`, /Property 'orders' is missing/],
    ['a handler of nothing', `{ ${ping}, orders: { ${pay}, pya: () => undefined } }`, /'pya' does not exist/],
    ['a status that is not declared', `{ ${ping}, orders: { pay: () => ({ status: 418 }) } }`, /418/],
    [
      'a body that belongs to another status',
      `{ ${ping}, orders: { pay: () => ({ status: 200, detail: 'x' }) } }`,
      /detail: string; }' is not assignable to type 'Awaitable<PayOrderAnswer>'/,
    ],
    [
      'a body of another type',
      `{ ${ping}, orders: { pay: () => ({ status: 200, body: { id: 1 } }) } }`,
      /not assignable to type 'Awaitable<PayOrderAnswer>'/,
    ],
    ['an error that is not declared', `{ ${ping}, orders: { pay: (_, { fail }) => fail(404, 'x') } }`, /404/],
    [
      'a field that a body does not have',
      `{ ${ping}, orders: { pay: ({ body }) => ({ status: 409, detail: body.mehtod }) } }`,
      /mehtod/,
    ],
  ])('refuses %s', async (_, handlers, message) => {
    const faults = await faultsOf(`export const handlers: Handlers = ${handlers}`)
    expect(faults).toEqual([expect.stringMatching(message)])
    expect(faults[0]).toMatch(/^schemas\/handlers\.ts/)
  })

  test('requires handlers where there are operations of your own, and a known name of middleware', async () => {
    const app = "import { createApp } from '../generated/app.ts'\nimport { openDatabase } from 'tenon/runtime'\n"
    await writeFile(join(folder, 'schemas/serve.test.ts'), `${app}createApp(openDatabase(':memory:'))\n`)
    const middleware = 'export const middleware: Middleware = { operations: { payOrders: [] } }'
    const faults = await faultsOf(middleware)
    await writeFile(join(folder, 'schemas/serve.test.ts'), '')
    expect(faults).toEqual([
      expect.stringMatching(
        /^schemas\/handlers\.ts: .*'payOrders' does not exist.* Did you mean to write 'payOrder'\?/,
      ),
      'schemas/serve.test.ts: Expected 2 arguments, but got 1.',
    ])
  })
})

async function start(handlers: string) {
  await writeFile(join(folder, 'schemas/handlers.ts'), handlers)
  return run(folder, 'start', '--port', '0')
}

describe('the start of the server', () => {
  test('is refused with each handler that is missing, and how it is declared', async () => {
    expect(await start('export const handlers = { orders: { pya: 1 } }')).toEqual({
      code: 1,
      output:
        'payOrder (POST /orders/:id/pay) has no handler. Add it to `handlers` in schemas/handlers.ts: ' +
        'orders: { pay(request: PayOrderRequest, context: PayOrderContext): Awaitable<PayOrderAnswer> { ... } }\n' +
        'ping (GET /ping) has no handler. Add it to `handlers` in schemas/handlers.ts: ' +
        'ping(request: PingRequest, context: PingContext): Awaitable<PingAnswer> { ... }\n' +
        'handlers.orders.pya is of no operation. There are list, get, create, replace, patch, delete, pay.\n',
    })
  })

  test('is refused with middleware of nothing', async () => {
    const handlers = 'export const handlers = { ping() {}, orders: { pay() {} } }\n'
    const middleware = 'export const middleware = { operations: { pong: [] }, resources: { order: [] } }'
    expect(await start(handlers + middleware)).toEqual({
      code: 1,
      output:
        'middleware.resources.order is of no resource. There are orders.\n' +
        'middleware.operations.pong is of no operation. There are ' +
        'listOrders, getOrder, createOrder, replaceOrder, patchOrder, deleteOrder, payOrder, ping.\n',
    })
  })

  test('is refused with what is no middleware, nor a handler, nor goes around one', async () => {
    const orders = "pay() {}, list: 'x', create: { befor() {}, after: 1 }, get: { before() {} }"
    const handlers = `export const handlers = { ping() {}, orders: { ${orders} } }\n`
    const middleware = 'export const middleware = { al: [], all() {}, resources: [], operations: { ping: [1] } }'
    expect(await start(handlers + middleware)).toEqual({
      code: 1,
      output:
        'handlers.orders.list must be a function, or { before, after }.\n' +
        'handlers.orders.create.befor means nothing. There are before, after.\n' +
        'handlers.orders.create.after must be a function.\n',
    })
    expect(await start(`export const handlers = { ping() {}, orders: { pay() {} } }\n${middleware}`)).toEqual({
      code: 1,
      output:
        'middleware.al means nothing. There are all, resources, operations.\n' +
        'middleware.all must be a list of middleware: [signedIn].\n' +
        'middleware.resources must be an object, with a list of middleware for each resource.\n' +
        'middleware.operations.ping must be a list of middleware: [signedIn].\n',
    })
  })

  test.each([
    [
      'export const handlers = {}\nconst middleware = {}',
      /^schemas\/handlers\.ts: `middleware` is not exported\. Write `export const middleware`\.\n$/,
    ],
    [
      'export const handlers = {}\nexport const middlewares = {}\nexport const handle = () => 1',
      /^schemas\/handlers\.ts: it exports `middlewares`\. Did you mean `middleware`\?\n$/,
    ],
    ['const x = 1', /^schemas\/handlers\.ts exports neither `handlers` nor `middleware`\./],
    ['export const handlers = 1', /^schemas\/handlers\.ts: `handlers` must be an object\.\n$/],
    [
      "import './absent.ts'",
      /^schemas\/handlers\.ts: it imports schemas\/absent\.ts, which does not exist.*\nschemas\/handlers\.ts cannot be loaded\.\n$/,
    ],
  ])('is refused with a file that cannot be used: %s', async (text, message) => {
    const { code, output } = await start(text)
    expect([code, output]).toEqual([1, expect.stringMatching(message)])
  })

  test('the file of handlers is no schema', async () => {
    await writeFile(join(folder, 'schemas/handlers.ts'), 'throw new Error("loaded")')
    expect(await run(folder, 'generate', '--check')).toMatchObject({ code: 0 })
  })
})
