/**
 * The products in a database, as one writes it by hand with prepared statements: what the servers by hand and of Fastify have in common.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Pool } from 'pg'

/** A product as clients send it. */
export interface NewProduct {
  readonly name: string
  readonly sku: string
  readonly category: 'book' | 'toy' | 'tool'
  readonly description: string
  readonly price: number
  readonly quantity: number
  readonly weight: number
  readonly active: boolean
}

export interface Product extends NewProduct {
  readonly id: number
}

export interface Stored {
  readonly product: Product
  readonly version: number
}

export interface Store {
  readonly list: (limit: number, after: number) => Product[] | Promise<Product[]>
  readonly get: (id: number) => Stored | undefined | Promise<Stored | undefined>
  readonly create: (product: NewProduct) => Stored | undefined | Promise<Stored | undefined>
  readonly replace: (id: number, product: NewProduct) => Stored | undefined | Promise<Stored | undefined>
}

/** Opens the database at a URL: a SQLite file with how it is flushed, or a Postgres. */
export function openStore(url: string): Store {
  return url.startsWith('postgres:') ? openPostgres(url) : openSqlite(new URL(url))
}

type Row = Readonly<Record<string, unknown>>

function storedOf(row: Row | undefined): Stored | undefined {
  return row === undefined ? undefined : { product: productOf(row), version: Number(row['_version']) }
}

/** Says of a row that it is what was stored. */
function productOf(row: Row): Product {
  const { id, name, sku, category, description, price, quantity, weight, active } = row
  const product = { id, name, sku, category, description, price, quantity, weight, active: Boolean(active) }
  return product as Product
}

function bind(product: NewProduct): SQLInputValue[] {
  return [...valuesOf(product), product.active ? 1 : 0]
}

function valuesOf(product: NewProduct): (string | number)[] {
  const { name, sku, category, description, price, quantity, weight } = product
  return [name, sku, category, description, price, quantity, weight]
}

function openSqlite({ pathname, searchParams }: URL): Store {
  const database = new DatabaseSync(pathname)
  database.exec(`pragma journal_mode = wal; pragma synchronous = ${searchParams.get('synchronous') ?? 'full'}`)
  database.exec('pragma foreign_keys = on; pragma busy_timeout = 5000')
  const list = database.prepare('select * from products where id > ? order by id limit ?')
  const get = database.prepare('select * from products where id = ?')
  const create = database.prepare(
    'insert into products (name, sku, category, description, price, quantity, weight, active) values (?, ?, ?, ?, ?, ?, ?, ?) returning *',
  )
  const replace = database.prepare(
    'update products set _version = _version + 1, name = ?, sku = ?, category = ?, description = ?, price = ?, quantity = ?, weight = ?, active = ? where id = ? returning *',
  )
  return {
    list: (limit, after) => list.all(after, limit).map(productOf),
    get: (id) => storedOf(get.get(id)),
    // Not `get`, which stops at the first row, and so loses what fails in the commit.
    create: (product) => storedOf(create.all(...bind(product))[0]),
    replace: (id, product) => storedOf(replace.all(...bind(product), id)[0]),
  }
}

function openPostgres(url: string): Store {
  const pool = new Pool({ connectionString: url })
  const query = async (name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values })).rows.map(readNumbers)
  return {
    list: async (limit, after) =>
      (await query('list', 'select * from products where id > $1 order by id limit $2', [after, limit])).map(productOf),
    get: async (id) => storedOf((await query('get', 'select * from products where id = $1', [id]))[0]),
    async create(product) {
      const text =
        'insert into products (name, sku, category, description, price, quantity, weight, active) values ($1, $2, $3, $4, $5, $6, $7, $8) returning *'
      return storedOf((await query('create', text, [...valuesOf(product), product.active]))[0])
    },
    async replace(id, product) {
      const text =
        'update products set _version = _version + 1, name = $1, sku = $2, category = $3, description = $4, price = $5, quantity = $6, weight = $7, active = $8 where id = $9 returning *'
      return storedOf((await query('replace', text, [...valuesOf(product), product.active, id]))[0])
    },
  }
}

/** What Postgres has as `bigint` comes as text. */
function readNumbers(row: Row): Row {
  return { ...row, id: Number(row['id']), quantity: Number(row['quantity']) }
}
