/** Whatever a client sends, on every operation of the example: no answer is a 5xx, none takes 2 s, and the server lives on. */
import { Agent } from 'node:http'
import * as fc from '../fast-check.ts'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { OpenAPIObject } from 'openapi3-ts/oas31'
import { fill, mediaTypeOf, operationsOf, parametersOf, type Documented } from '../api/documented.ts'
import { rowMaker } from '../api/rows.ts'
import { formOf, sampleOf } from '../api/samples.ts'
import { startServer } from '../api/server.ts'
import {
  attempt,
  attemptBytes,
  hostileBodies,
  hostileForms,
  hostileHeads,
  hostileHeaders,
  hostileQueries,
  hostileSegments,
  largeBodies,
  oddMethods,
  type HostileRequest,
} from './fuzz.ts'

const { url, send, output } = await startServer()
const agent = new Agent({ keepAlive: true, maxSockets: 4 })
afterAll(() => agent.destroy())

const json = { 'content-type': 'application/json' }

/** An operation of the example, with rows that are there in its path. */
interface Target {
  readonly method: string
  readonly path: string
  readonly template: string
  /** What it cannot be called without. */
  readonly headers: Readonly<Record<string, string>>
  /** JSON that is right, where it takes any. */
  readonly body?: Readonly<Record<string, unknown>>
}

const documentOf: (text: string) => OpenAPIObject = JSON.parse
const operations = operationsOf(documentOf(await (await fetch(`${url}/openapi.json`)).text()))
const rows = rowMaker({ send }, operations)

const targets: Target[] = []
for (const operation of operations) targets.push(await targetOf(operation))

async function targetOf(operation: Documented): Promise<Target> {
  const { method, path: template } = operation
  const path = fill(template, await rows.keysOf(template))
  const isBound = parametersOf(operation).some(({ name, required }) => name === 'If-Match' && required === true)
  const target = { method: method.toUpperCase(), path, template, headers: isBound ? { 'if-match': '*' } : {} }
  if (mediaTypeOf(operation) !== 'application/json') return target
  const { row, key } = sampleOf(template)
  return { ...target, body: { ...row, ...(method === 'post' ? key?.() : {}) } }
}

/** The paths that take forms with files, with a form that is right, as it is sent. */
const uploads = await Promise.all(
  operations
    .filter((operation) => mediaTypeOf(operation) === 'multipart/form-data')
    .map(async ({ path }) => {
      const sent = new Response(formOf(path).form)
      return { path, type: sent.headers.get('content-type') ?? '', text: await sent.text() }
    }),
)

const writing = targets.flatMap(({ body, ...target }) => (body === undefined ? [] : [{ ...target, body }]))

/** How long an answer may take, in milliseconds: what hangs takes longer, and what a busy machine delays does not. */
const patience = 20_000

/** Sends requests, a few at a time, and answers what went wrong: the request in short, the status, the time. */
async function faults(requests: readonly HostileRequest[]): Promise<unknown[]> {
  const wrong: unknown[] = []
  const waiting = [...requests]
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const fault = await faultOf(next)
      if (fault !== undefined) wrong.push(fault)
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return wrong
}

async function faultOf(hostile: HostileRequest): Promise<object | undefined> {
  const { status, time } = await attempt(url, hostile, agent)
  if (status >= 200 && status < 500 && time < patience) return undefined
  const { method, path, headers = {}, body = '' } = hostile
  return { method, path: path.slice(0, 200), headers: Object.keys(headers), body: body.slice(0, 100), status, time }
}

afterEach(async () => {
  const { status, body } = await send('GET', '/countries?limit=1')
  expect([status, Array.isArray(body)]).toEqual([200, true])
  // A bug answers 500 and says so here.
  expect(output()).not.toMatch(/Error/)
})

test('the example has operations to try, some with bodies', () => {
  expect(targets.length).toBeGreaterThan(75)
  expect(writing.length).toBeGreaterThan(30)
})

describe('no server falls over', () => {
  test('bodies that are odd', async () => {
    const requests = writing.flatMap(({ method, path, headers, body }) =>
      Object.keys(body).flatMap((field) =>
        Object.values(hostileBodies(field)).map((text) => ({
          method,
          path,
          headers: { ...headers, ...json },
          body: text,
        })),
      ),
    )
    expect(await faults(requests)).toEqual([])
  })

  test('odd values among right ones', async () => {
    const requests = writing.flatMap(({ method, path, headers, body }) =>
      Object.keys(body).flatMap((field) =>
        Object.values(hostileBodies(field)).flatMap((text) => {
          if (typeof text !== 'string' || !text.startsWith('{')) return []
          const right = JSON.stringify(body).slice(1)
          return [{ method, path, headers: { ...headers, ...json }, body: `${text.slice(0, -1)},${right}` }]
        }),
      ),
    )
    expect(await faults(requests)).toEqual([])
  })

  test('forms that are odd', async () => {
    const requests = uploads.flatMap(({ path, type, text }) =>
      hostileForms(type, text).map((form) => ({ method: 'POST', path, ...form })),
    )
    expect(requests.length).toBeGreaterThan(10)
    expect(await faults(requests)).toEqual([])
  })

  test('bodies that are as large as may be', async () => {
    const requests = writing.flatMap(({ method, path, headers, body }) => {
      const fields = Object.keys(body)
      return Object.values(largeBodies(fields.at(-1) ?? 'name', 1_048_576)).map((text) => ({
        method,
        path,
        headers: { ...headers, ...json },
        body: text,
      }))
    })
    expect(await faults(requests)).toEqual([])
  })

  test('headers that are odd', async () => {
    const requests = targets.flatMap(({ method, path, headers: own, body }) =>
      hostileHeaders.map((headers) => ({
        method,
        path,
        headers: { ...own, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })),
    )
    expect(await faults(requests)).toEqual([])
  })

  test('queries that are odd', async () => {
    const requests = targets.flatMap(({ method, path, headers, body }) =>
      hostileQueries.map((query) => ({
        method,
        path: `${path}?${query}`,
        headers: body === undefined ? headers : { ...headers, ...json },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })),
    )
    expect(await faults(requests)).toEqual([])
  })

  test('paths that are odd', async () => {
    const requests = targets.flatMap(({ method, template, headers, body }) =>
      hostileSegments.map((segment) => ({
        method,
        path: template.replaceAll(/\{\w+\}/g, segment),
        headers: body === undefined ? headers : { ...headers, ...json },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })),
    )
    expect(await faults(requests)).toEqual([])
  })

  test('methods that are odd', async () => {
    const body = '{"name":'
    // Node's client says no length for some of these methods, and the body is then taken for another request.
    const headers = { ...json, 'content-length': String(body.length) }
    const requests = targets.flatMap(({ path }) =>
      oddMethods.flatMap((method) => [
        { method, path },
        { method, path, headers, body },
      ]),
    )
    expect(await faults(requests)).toEqual([])
  })

  test.each(hostileHeads)('%j', async (head) => {
    const { status = 0, time = 0 } = await attemptBytes(url, Buffer.from(`${head}\r\n\r\n`, 'latin1'))
    expect(status).toBeLessThan(500)
    expect(time).toBeLessThan(patience)
  })

  test('500 requests that are spoiled at random', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(spoiledRequest, async (hostile) => {
      expect(await faultOf(hostile)).toBe(undefined)
    })
    await fc.assert(property, { numRuns: 500 })
  })
})

/** A value that JSON can hold, with odd texts and numbers in it. */
const anyJson = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }).map((value) => JSON.stringify(value))

const oddText = fc.oneof(
  anyJson,
  fc.constantFrom('NaN', '1e999', '"\\ud800"', '-0', '9007199254740993', '{"__proto__":1}'),
)

/** A right body with some of its values replaced, then some of its bytes. */
function spoiledBody(body: Readonly<Record<string, unknown>>): fc.Arbitrary<Uint8Array> {
  const fields = Object.keys(body)
  const change = fc.record({ field: fc.constantFrom(...fields, '__proto__', ''), text: oddText })
  const cut = fc.record({ at: fc.nat(), length: fc.nat({ max: 3 }), bytes: fc.uint8Array({ maxLength: 4 }) })
  return fc.tuple(fc.array(change, { maxLength: 3 }), fc.array(cut, { maxLength: 2 })).map(([changes, cuts]) => {
    const entries = new Map(Object.entries(body).map(([name, value]) => [name, JSON.stringify(value)]))
    for (const { field, text } of changes) entries.set(field, text)
    let bytes = Buffer.from(`{${[...entries].map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`)
    for (const { at, length, bytes: inserted } of cuts) {
      const from = at % bytes.length
      bytes = Buffer.concat([bytes.subarray(0, from), inserted, bytes.subarray(from + length)])
    }
    return bytes
  })
}

/** What stands for keys in a path; undefined for those that are there. */
const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map(encode) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileSegments) },
)

const query = fc
  .array(fc.tuple(fc.constantFrom('limit', 'cursor', 'name', 'sort', '__proto__', ''), fc.string({ unit: 'binary' })), {
    maxLength: 3,
  })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&'))

/** Percent-encodes all that there is, a lone surrogate as the bytes that it would have. */
function encode(text: string): string {
  return [...Buffer.from(text.isWellFormed() ? text : `${text.toWellFormed()}\udbff`)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('')
}

const spoiledRequest: fc.Arbitrary<HostileRequest> = fc
  .constantFrom(...targets)
  .chain(({ method, path, template, headers, body }) =>
    fc.record({
      method: fc.constant(method),
      path: fc
        .tuple(segment, query)
        .map(
          ([id, words]) =>
            (id === undefined ? path : template.replaceAll(/\{\w+\}/g, id)) + (words === '' ? '' : `?${words}`),
        ),
      headers: fc.oneof(
        { weight: 4, arbitrary: fc.constant({ ...headers, ...json }) },
        { weight: 1, arbitrary: fc.constantFrom(...hostileHeaders) },
      ),
      ...(body === undefined ? {} : { body: spoiledBody(body) }),
    }),
  )
