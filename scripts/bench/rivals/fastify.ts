/** The products served with Fastify and TypeBox, as its documentation has it: answers are written by its serializers. */
import Fastify from 'fastify'
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { openStore } from '../http/store.ts'

const store = openStore(process.argv[2] ?? '')

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  sku: Type.String({ pattern: '^[A-Z]{3}-[0-9]{4}$' }),
  category: Type.Union([Type.Literal('book'), Type.Literal('toy'), Type.Literal('tool')]),
  description: Type.String({ maxLength: 1000 }),
  price: Type.Number({ minimum: 0 }),
  quantity: Type.Integer({ minimum: 0 }),
  weight: Type.Number({ minimum: 0 }),
  active: Type.Boolean(),
}
const NewProduct = Type.Object(fields, { additionalProperties: false })
const Product = Type.Object({ id: Type.Integer(), ...fields })
const Missing = Type.Object({ detail: Type.String() })
const Key = Type.Object({ id: Type.Integer() })
const Page = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
  cursor: Type.Optional(Type.String()),
})

const app = Fastify({
  ajv: { customOptions: { allErrors: true, removeAdditional: false } },
}).withTypeProvider<TypeBoxTypeProvider>()

app.setErrorHandler<Error & { validation?: Fault[]; validationContext?: string }>((error, _, reply) => {
  if (error.validation === undefined) return reply.send(error)
  const detail = error.validation.map(({ keyword, instancePath, params, message }) => ({
    type: keyword,
    loc: [error.validationContext, ...instancePath.split('/').slice(1)],
    msg: message,
    ctx: params,
  }))
  return reply.code(422).send({ detail })
})

interface Fault {
  readonly keyword: string
  readonly instancePath: string
  readonly params: unknown
  readonly message?: string
}

app.get(
  '/products',
  { schema: { querystring: Page, response: { 200: Type.Array(Product) } } },
  async (request, reply) => {
    const { limit, cursor } = request.query
    const after = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64url').toString())
    const products = await store.list(limit + 1, after)
    const last = products.length > limit ? products[limit - 1] : undefined
    const next =
      last === undefined
        ? ''
        : `</products?limit=${limit}&cursor=${Buffer.from(String(last.id)).toString('base64url')}>; rel="next", `
    reply.header('link', `${next}</products?limit=${limit}>; rel="first"`)
    return products.slice(0, limit)
  },
)

app.get(
  '/products/:id',
  { schema: { params: Key, response: { 200: Product, 404: Missing } } },
  async (request, reply) => {
    const { id } = request.params
    const stored = await store.get(id)
    if (stored === undefined) return reply.code(404).send({ detail: `There is no product ${id}.` })
    reply.header('etag', `"${stored.version}"`)
    return stored.product
  },
)

app.post('/products', { schema: { body: NewProduct, response: { 201: Product } } }, async (request, reply) => {
  const stored = await store.create(request.body)
  if (stored === undefined) throw new Error('Nothing was created.')
  const { product, version } = stored
  return reply.code(201).header('location', `/products/${product.id}`).header('etag', `"${version}"`).send(product)
})

app.put(
  '/products/:id',
  { schema: { params: Key, body: NewProduct, response: { 200: Product, 404: Missing } } },
  async (request, reply) => {
    const { id } = request.params
    const stored = await store.replace(id, request.body)
    if (stored === undefined) return reply.code(404).send({ detail: `There is no product ${id}.` })
    reply.header('etag', `"${stored.version}"`)
    return stored.product
  },
)

console.log(`Serving ${await app.listen({ port: 0, host: '127.0.0.1' })}, of Fastify`)
