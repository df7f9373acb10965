/** The products served with @hono/zod-openapi and drizzle, as their documentations have it. */
import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { asc, eq, gt, sql } from 'drizzle-orm'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { drizzle as overSqlite } from 'drizzle-orm/node-sqlite'
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

const sqliteProducts = sqlite.sqliteTable('products', {
  id: sqlite.integer().primaryKey({ autoIncrement: true }),
  name: sqlite.text().notNull(),
  sku: sqlite.text().notNull(),
  category: sqlite.text({ enum: ['book', 'toy', 'tool'] }).notNull(),
  description: sqlite.text().notNull(),
  price: sqlite.real().notNull(),
  quantity: sqlite.integer().notNull(),
  weight: sqlite.real().notNull(),
  active: sqlite.integer({ mode: 'boolean' }).notNull(),
  version: sqlite.integer('_version').notNull().default(1),
})
const pgProducts = pg.pgTable('products', {
  id: pg.bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  name: pg.text().notNull(),
  sku: pg.text().notNull(),
  category: pg.text({ enum: ['book', 'toy', 'tool'] }).notNull(),
  description: pg.text().notNull(),
  price: pg.doublePrecision().notNull(),
  quantity: pg.bigint({ mode: 'number' }).notNull(),
  weight: pg.doublePrecision().notNull(),
  active: pg.boolean().notNull(),
  version: pg.bigint('_version', { mode: 'number' }).notNull().default(1),
})

const NewProduct = z.strictObject({
  name: z.string().min(1).max(100),
  sku: z.string().regex(/^[A-Z]{3}-[0-9]{4}$/),
  category: z.enum(['book', 'toy', 'tool']),
  description: z.string().max(1000),
  price: z.number().min(0),
  quantity: z.int().min(0),
  weight: z.number().min(0),
  active: z.boolean(),
})
const Product = NewProduct.extend({ id: z.int() })
const Missing = z.object({ detail: z.string() })
const Key = z.object({ id: z.coerce.number().int() })
const Page = z.object({ limit: z.coerce.number().int().min(1).max(1000).default(50), cursor: z.string().optional() })

type Input = z.infer<typeof NewProduct>
type Row = typeof sqliteProducts.$inferSelect

interface Store {
  readonly list: (limit: number, after: number) => Promise<Row[]>
  readonly get: (id: number) => Promise<Row[]>
  readonly create: (product: Input) => Promise<Row[]>
  readonly replace: (id: number, product: Input) => Promise<Row[]>
}

function openStore(url: string): Store {
  if (url.startsWith('postgres:')) {
    const db = overPostgres(url)
    const products = pgProducts
    return {
      list: (limit, after) =>
        db.select().from(products).where(gt(products.id, after)).orderBy(asc(products.id)).limit(limit),
      get: (id) => db.select().from(products).where(eq(products.id, id)),
      create: (product) => db.insert(products).values(product).returning(),
      replace: (id, product) =>
        db
          .update(products)
          .set({ ...product, version: sql`${products.version} + 1` })
          .where(eq(products.id, id))
          .returning(),
    }
  }
  const { pathname, searchParams } = new URL(url)
  const client = new DatabaseSync(pathname)
  client.exec(`pragma journal_mode = wal; pragma synchronous = ${searchParams.get('synchronous') ?? 'full'}`)
  client.exec('pragma foreign_keys = on; pragma busy_timeout = 5000')
  const db = overSqlite({ client })
  const products = sqliteProducts
  return {
    list: async (limit, after) =>
      db.select().from(products).where(gt(products.id, after)).orderBy(asc(products.id)).limit(limit),
    get: async (id) => db.select().from(products).where(eq(products.id, id)),
    create: async (product) => db.insert(products).values(product).returning(),
    replace: async (id, product) =>
      db
        .update(products)
        .set({ ...product, version: sql`${products.version} + 1` })
        .where(eq(products.id, id))
        .returning(),
  }
}

const store = openStore(process.argv[2] ?? '')

const app = new OpenAPIHono({
  defaultHook(result, c) {
    if (result.success) return undefined
    const detail = result.error.issues.map(({ code, path, message, ...ctx }) => ({
      type: code,
      loc: [result.target === 'json' ? 'body' : result.target, ...path],
      msg: message,
      ctx,
    }))
    return c.json({ detail }, 422)
  },
})

const productBody = { content: { 'application/json': { schema: NewProduct } }, required: true }
const productAnswer = { description: 'The product.', content: { 'application/json': { schema: Product } } }
const missingAnswer = { description: 'There is none.', content: { 'application/json': { schema: Missing } } }
const pageAnswer = { description: 'A page.', content: { 'application/json': { schema: z.array(Product) } } }

app.openapi(
  createRoute({ method: 'get', path: '/products', request: { query: Page }, responses: { 200: pageAnswer } }),
  async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const after = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64url').toString())
    const rows = await store.list(limit + 1, after)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    const next =
      last === undefined
        ? ''
        : `</products?limit=${limit}&cursor=${Buffer.from(String(last.id)).toString('base64url')}>; rel="next", `
    c.header('link', `${next}</products?limit=${limit}>; rel="first"`)
    return c.json(
      rows.slice(0, limit).map(({ version, ...product }) => product),
      200,
    )
  },
)

app.openapi(
  createRoute({
    method: 'get',
    path: '/products/{id}',
    request: { params: Key },
    responses: { 200: productAnswer, 404: missingAnswer },
  }),
  async (c) => {
    const { id } = c.req.valid('param')
    const [row] = await store.get(id)
    if (row === undefined) return c.json({ detail: `There is no product ${id}.` }, 404)
    const { version, ...product } = row
    c.header('etag', `"${version}"`)
    return c.json(product, 200)
  },
)

app.openapi(
  createRoute({ method: 'post', path: '/products', request: { body: productBody }, responses: { 201: productAnswer } }),
  async (c) => {
    const [row] = await store.create(c.req.valid('json'))
    if (row === undefined) throw new Error('Nothing was created.')
    const { version, ...product } = row
    c.header('location', `/products/${product.id}`)
    c.header('etag', `"${version}"`)
    return c.json(product, 201)
  },
)

app.openapi(
  createRoute({
    method: 'put',
    path: '/products/{id}',
    request: { params: Key, body: productBody },
    responses: { 200: productAnswer, 404: missingAnswer },
  }),
  async (c) => {
    const { id } = c.req.valid('param')
    const [row] = await store.replace(id, c.req.valid('json'))
    if (row === undefined) return c.json({ detail: `There is no product ${id}.` }, 404)
    const { version, ...product } = row
    c.header('etag', `"${version}"`)
    return c.json(product, 200)
  },
)

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`Serving http://127.0.0.1:${port}, of Hono, zod and drizzle`)
})
