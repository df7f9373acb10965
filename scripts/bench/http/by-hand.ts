/**
 * The products served with `node:http` alone, as one writes it by hand: every answer that the generated server gives to what is measured.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openStore, type NewProduct, type Store, type Stored } from './store.ts'

const store = openStore(process.argv[2] ?? '')
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error)
    send(response, 500, { detail: 'Internal Server Error' })
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) console.log(`Serving http://127.0.0.1:${address.port}, by hand`)
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request
  const question = url.indexOf('?')
  const path = question < 0 ? url : url.slice(0, question)
  if (path === '/products') {
    if (method === 'GET') return list(question < 0 ? '' : url.slice(question + 1), response, store)
    if (method === 'POST') return create(request, response)
  } else if (path.startsWith('/products/')) {
    const id = Number(path.slice('/products/'.length))
    if (!Number.isSafeInteger(id))
      return send(response, 422, { detail: [{ loc: ['path', 'id'], type: 'int_parsing' }] })
    if (method === 'GET') return sendStored(response, 200, await store.get(id), id)
    if (method === 'PUT') return replace(request, response, id)
  }
  send(response, 404, { detail: 'Not Found' })
}

async function list(query: string, response: ServerResponse, { list: read }: Store): Promise<void> {
  const parameters = new URLSearchParams(query)
  const limit = Number(parameters.get('limit') ?? 50)
  const cursor = parameters.get('cursor')
  const after = cursor === null ? 0 : Number(Buffer.from(cursor, 'base64url').toString())
  if (!(limit >= 1 && limit <= 1000) || Number.isNaN(after)) {
    return send(response, 422, { detail: [{ loc: ['query'], type: 'int_parsing' }] })
  }
  const products = await read(limit + 1, after)
  const last = products.length > limit ? products[limit - 1] : undefined
  const link =
    (last === undefined ? '' : `</products?limit=${limit}&cursor=${cursorOf(last.id)}>; rel="next", `) +
    `</products?limit=${limit}>; rel="first"`
  send(response, 200, products.slice(0, limit), { link })
}

function cursorOf(id: number): string {
  return Buffer.from(String(id)).toString('base64url')
}

async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, response)
  if (body === undefined) return
  const stored = await store.create(body)
  if (stored !== undefined) sendStored(response, 201, stored, stored.product.id)
}

async function replace(request: IncomingMessage, response: ServerResponse, id: number): Promise<void> {
  const body = await readBody(request, response)
  if (body !== undefined) sendStored(response, 200, await store.replace(id, body), id)
}

/** Answers the request itself when the body is none of a product. */
async function readBody(request: IncomingMessage, response: ServerResponse): Promise<NewProduct | undefined> {
  if (request.headers['content-type'] !== 'application/json') {
    send(response, 415, { detail: 'The body must be JSON.' })
    return undefined
  }
  const bytes = await readBytes(request)
  if (bytes === undefined) {
    send(response, 413, { detail: 'The body is too large.' })
    return undefined
  }
  let body: unknown
  try {
    body = JSON.parse(bytes.toString())
  } catch {
    send(response, 400, { detail: 'The body is not JSON.' })
    return undefined
  }
  const issues: Issue[] = []
  if (isProduct(body, issues)) return body
  send(response, 422, { detail: issues })
  return undefined
}

function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request
      .on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > 1_048_576) resolve(undefined)
        else chunks.push(chunk)
      })
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject)
  })
}

interface Issue {
  readonly type: string
  readonly loc: readonly string[]
  readonly msg: string
  readonly input: unknown
  readonly ctx?: Readonly<Record<string, unknown>>
}

const skuPattern = /^[A-Z]{3}-[0-9]{4}$/u
const names = new Set(['name', 'sku', 'category', 'description', 'price', 'quantity', 'weight', 'active'])

function isProduct(body: unknown, issues: Issue[]): body is NewProduct {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    issues.push({ type: 'model_attributes_type', loc: ['body'], msg: 'Input should be an object', input: body })
    return false
  }
  const { name, sku, category, description, price, quantity, weight, active }: Fields = body
  const note = (field: string, value: unknown, type: string, msg: string, ctx?: Issue['ctx']) => {
    const loc = ['body', field]
    if (value === undefined) issues.push({ type: 'missing', loc, msg: 'Field required', input: body })
    else issues.push({ type, loc, msg, input: value, ...(ctx !== undefined && { ctx }) })
  }
  const text = (field: string, value: unknown, least: number, most: number) => {
    if (typeof value !== 'string') note(field, value, 'string_type', 'Input should be a valid string')
    else if (value.length < least)
      note(field, value, 'string_too_short', `String should have at least ${least} character`)
    else if (value.length > most) note(field, value, 'string_too_long', `String should have at most ${most} characters`)
  }
  const number = (field: string, value: unknown) => {
    if (typeof value !== 'number') note(field, value, 'float_type', 'Input should be a valid number')
    else if (value < 0)
      note(field, value, 'greater_than_equal', 'Input should be greater than or equal to 0', { ge: 0 })
  }
  text('name', name, 1, 100)
  if (typeof sku !== 'string' || !skuPattern.test(sku)) {
    note('sku', sku, 'string_pattern_mismatch', 'String should match the pattern', { pattern: skuPattern.source })
  }
  if (category !== 'book' && category !== 'toy' && category !== 'tool') {
    note('category', category, 'literal_error', "Input should be 'book', 'toy' or 'tool'")
  }
  text('description', description, 0, 1000)
  number('price', price)
  if (typeof quantity === 'number' && !Number.isSafeInteger(quantity)) {
    note('quantity', quantity, 'int_type', 'Input should be a valid integer')
  } else number('quantity', quantity)
  number('weight', weight)
  if (typeof active !== 'boolean') note('active', active, 'bool_type', 'Input should be a valid boolean')
  for (const key in body) {
    if (!names.has(key)) note(key, true, 'extra_forbidden', 'Extra inputs are not permitted')
  }
  return issues.length === 0
}

type Fields = { readonly [Name in keyof NewProduct]?: unknown }

function sendStored(response: ServerResponse, status: number, stored: Stored | undefined, id: number): void {
  if (stored === undefined) return send(response, 404, { detail: `There is no product ${id}.` })
  const { product, version } = stored
  const location = status === 201 ? { location: `/products/${product.id}` } : {}
  send(response, status, product, { etag: `"${version}"`, ...location })
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body)
  const length = Buffer.byteLength(text)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers }).end(text)
}
