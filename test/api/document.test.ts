import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIObject, OperationObject, ResponseObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import { startServer } from './server.ts'
import type { Answer } from './server.ts'

const { create, send, sendText } = await startServer()

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** An operation of the document. */
interface Documented {
  readonly id: string
  readonly path: string
  readonly method: (typeof methods)[number]
  readonly operation: OperationObject
}

/** What was sent to an operation, and what came back. */
interface Exchange extends Documented {
  readonly answer: Answer
  /** What was sent as JSON to a path that is valid. */
  readonly body?: unknown
}

/** For each resource a row, and bodies that are not valid. */
const samples: Readonly<Record<string, { readonly row: object; readonly faulty: readonly object[] }>> = {
  books: {
    row: {
      title: 'Python Basics',
      page_count: 635,
      pub_date: '2021-03-16',
      authors: [{ name: 'David Amos' }],
      isbn13: '978-1775093329',
      genre: null,
    },
    faulty: [
      { title: '' },
      { page_count: 0 },
      { pub_date: '2021-02-29' },
      { authors: [] },
      { authors: [{ name: 'A', born: 1 }] },
      { authors: [{}] },
      { isbn13: '1' },
      { genre: 7 },
    ],
  },
  cars: {
    row: { make: 'Nissan', model: '240SX', year: 1994, vin: '1N6AD0CU5AC961553', color: 'Violet' },
    faulty: [{ year: 1885 }, { year: 2101 }, { vin: 'O' }, { color: 'x'.repeat(31) }, { make: null }],
  },
  countries: {
    row: { name: 'Germany', capital: 'Berlin', area: 357_022 },
    faulty: [{ name: '🎉'.repeat(101) }, { area: -1 }, { area: 1.5 }, { area: '1' }, { __proto: 1 }],
  },
  customers: {
    row: { name: 'Grace', email: 'grace@example.com' },
    faulty: [{ email: 'grace' }, { tier: 'gold' }, { id: 7 }],
  },
  events: { row: { name: 'Launch', date: '2026-12-01' }, faulty: [{ date: 7 }, { location: 7 }, { name: null }] },
  guests: { row: { name: 'Ada', email: 'ada@example.com' }, faulty: [{ event_id: 1 }, { email: '@' }] },
  sales: { row: { amount: 12.5, currency: 'EUR' }, faulty: [{ amount: 0 }, { currency: 'eur' }, { amount: '1' }] },
  todos: { row: { userId: 1, title: 'Buy milk' }, faulty: [{ completed: 1 }, { userId: 0 }, { completed: null }] },
  transactions: {
    row: { amount: 99.95, currency: 'USD', description: '' },
    faulty: [{ amount: null }, { description: 'x'.repeat(501) }],
  },
}

function resourceOf(path: string): string {
  return path.split('/').findLast((segment) => !segment.startsWith('{')) ?? ''
}

function sampleOf(path: string) {
  const sample = samples[resourceOf(path)]
  if (sample === undefined) throw new Error(`There is no sample for ${path}`)
  return sample
}

function isDocument(value: unknown): value is OpenAPIObject {
  return typeof value === 'object' && value !== null && 'openapi' in value
}

const { body: served } = await send('GET', '/openapi.json')
if (!isDocument(served)) throw new Error('/openapi.json is no OpenAPI document.')
const document = served

const operations: readonly Documented[] = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method]
    return operation === undefined ? [] : [{ id: operation.operationId ?? '', path, method, operation }]
  }),
)

/** Puts ids into a path, the outermost first. */
function fill(path: string, ...ids: readonly (number | string)[]): string {
  let index = 0
  return path.replaceAll(/\{\w+\}/g, () => String(ids[index++]))
}

/** The path at which the rows of a path's resource are created: below their parent, if they have one. */
function collectionOf(path: string): string {
  const resource = resourceOf(path)
  return operations.find((each) => each.method === 'post' && each.path.endsWith(`/${resource}`))?.path ?? path
}

/** Creates a row of a path's resource, and its parent if there is one; answers their ids, the parent's first. */
async function createRow(path: string): Promise<number[]> {
  const [, parent, , child] = collectionOf(path).split('/')
  const row = await create(`/${parent}`, sampleOf(`/${parent}`).row)
  if (child === undefined) return [row.id]
  const { id } = await create(`/${parent}/${row.id}/${child}`, sampleOf(path).row)
  return [row.id, id]
}

/** The path of the collection that hangs on each item of a path, if there is one. */
function childrenOf(path: string): string | undefined {
  return operations.find(
    (each) => each.path.startsWith(`${path.replace(/\{\w+\}$/, '')}{`) && each.path.split('/').length === 4,
  )?.path
}

/** Sends to an operation everything that it documents an answer for. */
async function walk(documented: Documented): Promise<Exchange[]> {
  const { path, method } = documented
  const exchanges: Exchange[] = []
  const record = (answer: Answer, body?: unknown) =>
    exchanges.push({ ...documented, answer, ...(body === undefined ? {} : { body }) })
  const verb = method.toUpperCase()
  const ids = await createRow(path)
  const at = fill(path, ...ids)
  const { row, faulty } = sampleOf(path)
  const writes = documented.operation.requestBody !== undefined
  const body = writes ? row : undefined

  if (writes) {
    for (const each of faulty.map((fault) => ({ ...row, ...fault }))) record(await send(verb, at, each), each)
    record(await send(verb, at, {}), {})
    record(await sendText(verb, at, '{', 'application/json'))
    record(await sendText(verb, at, '{}', 'text/plain'))
    record(await sendText(verb, at, ' '.repeat(1_048_577), 'application/json'))
  } else {
    record(await send(verb, `${at}?nope=1`))
  }
  if (path.includes('{')) {
    record(await send(verb, fill(path, 'abc', 'abc'), body))
    record(await send(verb, fill(path, 999_999, 999_999), body))
  }
  if (method === 'get' && !path.endsWith('}')) {
    // A second row, so that there is a page after the first.
    await send('POST', fill(collectionOf(path), ...ids), row)
    record(await send(verb, `${at}?limit=1`))
    record(await send(verb, `${at}?limit=200`))
  }
  const children = childrenOf(path)
  if (method === 'delete' && children !== undefined) {
    const [id = 0] = await createRow(children)
    record(await send(verb, fill(path, id)))
  }
  record(await send(verb, at, body), body)
  return exchanges
}

const exchanges: Exchange[] = []
for (const operation of operations) exchanges.push(...(await walk(operation)))

function responseOf({ operation, answer }: Exchange): ResponseObject | undefined {
  const response: unknown = operation.responses?.[String(answer.status)]
  return isResponse(response) ? response : undefined
}

function isResponse(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && 'description' in value
}

const ajv = new Ajv2020({ strictSchema: true, allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)
// OpenAPI's own keywords stand outside of its schemas.
ajv.addVocabulary(Object.keys(document))
ajv.addSchema(document, 'openapi.json', false, false)

/** What is wrong with a value by the schema at a place in the document; nothing when it is valid. */
function faultsOf(value: unknown, place: readonly string[]): string | undefined {
  const pointer = place.map((each) => encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const validate = ajv.getSchema(`openapi.json#/${pointer}`)
  if (validate === undefined) throw new Error(`There is no schema at ${pointer}`)
  return validate(value) === true ? undefined : ajv.errorsText(validate.errors)
}

const json = ['content', 'application/json', 'schema']

describe('over a walk through every operation and each of its answers, the document is right about', () => {
  test('which statuses there are: none is sent that is not documented, and none documented that is not sent', () => {
    const seen = operations.map(({ id }) => {
      const statuses = exchanges.filter((each) => each.id === id).map(({ answer }) => String(answer.status))
      return [id, [...new Set(statuses)].toSorted()]
    })
    expect(seen).toEqual(operations.map(({ id, operation }) => [id, Object.keys(operation.responses ?? {}).toSorted()]))
    expect(exchanges.length).toBeGreaterThan(operations.length * 3)
  })

  test('what is in the bodies', () => {
    const faults = exchanges.flatMap((each) => {
      const { id, path, method, answer } = each
      const isDocumented = responseOf(each)?.content !== undefined
      if (!isDocumented) return answer.body === undefined ? [] : [`${id} ${answer.status}: has a body`]
      const fault = faultsOf(answer.body, ['paths', path, method, 'responses', String(answer.status), ...json])
      return fault === undefined ? [] : [`${id} ${answer.status}: ${fault}: ${JSON.stringify(answer.body)}`]
    })
    expect(faults).toEqual([])
  })

  test('the media type, and which headers there are; a Link is there on every page but the last', () => {
    for (const each of exchanges) {
      const { id, method, path, answer } = each
      const { content, headers = {} } = responseOf(each) ?? {}
      const isLastPage =
        Array.isArray(answer.body) && answer.body.length !== 1 && method === 'get' && !path.endsWith('}')
      const named = Object.keys(headers).filter((name) => !(name === 'Link' && isLastPage))
      const expected = [
        ...Object.keys(content ?? {}).map(() => 'content-type'),
        ...named.map((name) => name.toLowerCase()),
      ]
      expect([id, answer.status, Object.keys(answer.headers).toSorted()]).toEqual([
        id,
        answer.status,
        expected.toSorted(),
      ])
      expect(answer.headers['content-type']).toBe(Object.keys(content ?? {})[0])
    }
  })

  test('which bodies are accepted', () => {
    const sent = exchanges.filter(({ body }) => body !== undefined)
    const judged = sent.map(({ id, path, method, body, answer }) => {
      const isValid = faultsOf(body, ['paths', path, method, 'requestBody', ...json]) === undefined
      return [id, body, isValid, answer.status]
    })
    expect(judged).toEqual(sent.map(({ id, body, answer }) => [id, body, answer.status !== 422, answer.status]))
    expect(new Set(judged.map(([, , isValid]) => isValid))).toEqual(new Set([true, false]))
  })
})

test('a body that is not of its schema would be seen', () => {
  const place = ['paths', '/countries', 'get', 'responses', '200', ...json]
  expect(faultsOf([{ id: 1, name: 'A', capital: 'B', area: '1' }], place)).toBe('data/0/area must be integer')
})
