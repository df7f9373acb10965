import { parseYaml } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIObject, ResponseObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import { operators } from '../../src/model/api.ts'
import { fill, operationsOf, parametersOf, type Documented } from './documented.ts'
import { startServer } from './server.ts'
import type { Answer } from './server.ts'
import { walkThrough, type Exchange } from './walk.ts'

const server = await startServer()
const { send } = server

function isDocument(value: unknown): value is OpenAPIObject {
  return typeof value === 'object' && value !== null && 'openapi' in value
}

const { body: document } = await send('GET', '/openapi.json')
if (!isDocument(document)) throw new Error('/openapi.json is no OpenAPI document.')

const { schemas = {} } = document.components ?? {}

const operations = operationsOf(document)
const exchanges = await walkThrough(document, server)

const { responses: shared = {} } = document.components ?? {}

/** Where the document has the answer that was sent: at the operation, or among those that operations share. */
function placeOf({ path, method, operation, answer }: Exchange): string[] {
  const status = String(answer.status)
  const response: unknown = operation.responses?.[status]
  const isShared = typeof response === 'object' && response !== null && '$ref' in response
  return isShared ? String(response.$ref).split('/').slice(1) : ['paths', path, method, 'responses', status]
}

/** The statuses of an operation, without those of a server that fails, which it does elsewhere: see `test/faults/`. */
function statusesOf({ responses = {} }: Documented['operation']): string[] {
  return Object.keys(responses).filter((status) => status < '500')
}

function responseOf(exchange: Exchange): ResponseObject | undefined {
  const place = placeOf(exchange)
  const response: unknown =
    place[0] === 'components' ? shared[place[2] ?? ''] : exchange.operation.responses?.[place[4] ?? '']
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

/** The media type of an answer, without its parameters. */
function mediaTypeOf({ headers }: Answer): string | undefined {
  return headers['content-type']?.replace(/;.*/, '')
}

/** The text of an error, without the key of what is not there. */
function bodyText({ body }: Answer): string {
  return JSON.stringify(body).replace(/(There is no [a-z ]+) [^ ".]+\./, '$1 ....')
}

/** Whether an error is one that a handler words. */
function isAuthors({ id, answer }: Exchange): boolean {
  return id === 'refundTransaction' && [404, 409].includes(answer.status)
}

/** The headers that are not in every answer that may have them. Of those that say what to send instead, there is one. */
const occasionalHeaders = new Set(
  'total-count idempotency-replayed retry-after accept accept-patch accept-encoding'.split(' '),
)

function headersOf(exchange: Exchange): string[] {
  return Object.keys(responseOf(exchange)?.headers ?? {}).map((name) => name.toLowerCase())
}

describe('over a walk through every operation and each of its answers, the document is right about', () => {
  test('which statuses there are: none is sent that is not documented, and none documented that is not sent', () => {
    const seen = operations.map(({ id }) => {
      const statuses = exchanges.filter((each) => each.id === id).map(({ answer }) => String(answer.status))
      return [id, [...new Set(statuses)].toSorted()]
    })
    expect(seen).toEqual(operations.map(({ id, operation }) => [id, statusesOf(operation).toSorted()]))
    expect(exchanges.length).toBeGreaterThan(operations.length * 3)
  })

  test('what is in the bodies', () => {
    const faults = exchanges.flatMap((each) => {
      const { id, answer } = each
      const isDocumented = responseOf(each)?.content !== undefined
      if (!isDocumented) return answer.body === undefined ? [] : [`${id} ${answer.status}: has a body`]
      const fault = faultsOf(answer.body, [...placeOf(each), 'content', mediaTypeOf(answer) ?? '', 'schema'])
      return fault === undefined ? [] : [`${id} ${answer.status}: ${fault}: ${JSON.stringify(answer.body)}`]
    })
    expect(faults).toEqual([])
  })

  test('the sentences of errors: the one that is documented is sent', () => {
    const missing = exchanges.flatMap((each) => {
      const example: unknown = responseOf(each)?.content?.[mediaTypeOf(each.answer) ?? '']?.example
      if (example === undefined || each.answer.status < 400 || isAuthors(each)) return []
      const place = placeOf(each).join()
      const sent = exchanges.filter((other) => placeOf(other).join() === place).map(({ answer }) => bodyText(answer))
      const told = JSON.stringify(example).replace(/(There is no [a-z ]+) [^ ".]+\./, '$1 ....')
      return sent.includes(told) ? [] : [`${each.id} ${each.answer.status}: ${told} among ${sent.join()}`]
    })
    expect([...new Set(missing)]).toEqual([])
  })

  test('the media type', () => {
    const types = exchanges.map(({ id, answer }) => [id, answer.status, mediaTypeOf(answer)])
    const documented = exchanges.map((each) => Object.keys(responseOf(each)?.content ?? {})[0])
    expect(types).toEqual(exchanges.map(({ id, answer }, index) => [id, answer.status, documented[index]]))
  })

  test('which headers there are: none is sent that is not documented, and each that is, some where they have a reason', () => {
    const seen = new Map<string, Set<string>>()
    const missing = exchanges.flatMap((each) => {
      const place = `${each.id} ${each.answer.status}`
      const sent = Object.keys(each.answer.headers).filter((name) => name !== 'content-type')
      seen.set(place, new Set([...(seen.get(place) ?? []), ...sent]))
      return headersOf(each)
        .filter((name) => !occasionalHeaders.has(name) && !sent.includes(name))
        .map((name) => `${place}: ${name}`)
    })
    const documented = new Map(exchanges.map((each) => [`${each.id} ${each.answer.status}`, new Set(headersOf(each))]))
    expect(missing).toEqual([])
    expect(sorted(seen)).toEqual(sorted(documented))
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

function sorted(headers: ReadonlyMap<string, ReadonlySet<string>>): object {
  return Object.fromEntries([...headers].map(([place, names]) => [place, [...names].toSorted().join(', ')]))
}

const lists = operations.filter(({ id }) => id.startsWith('list'))

/** The names that the faults of an answer say nobody knows. */
function unknownIn({ body }: Answer): unknown[] {
  if (typeof body !== 'object' || body === null || !('detail' in body) || !Array.isArray(body.detail)) return []
  const entries: readonly { readonly type: string; readonly loc: readonly unknown[] }[] = body.detail
  return entries.filter(({ type }) => type === 'extra_forbidden').map(({ loc }) => loc[1])
}

/** The names of the fields of the rows that a list answers with. */
function fieldsOf({ operation }: Documented): string[] {
  const [, name = ''] = /"items":\{"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(operation)) ?? []
  const schema = schemas[name] ?? {}
  return 'properties' in schema ? Object.keys(schema.properties ?? {}) : []
}

test.each(lists)('of the parameters that a list could have, $id takes those that are documented', async (list) => {
  const fields = fieldsOf(list)
  expect(fields.length).toBeGreaterThan(1)
  const names = ['limit', 'cursor', 'sort', 'fields', 'count', 'offset', 'nope']
  for (const field of [...fields, '_version']) {
    for (const operator of operators) names.push(operator === 'eq' ? field : `${field}[${operator}]`)
  }
  const query = names.map((name) => `${name}=~`).join('&')
  const unknown = unknownIn(await send('GET', `${fill(list.path, [1, 1])}?${query}`))
  const documented = parametersOf(list).filter((parameter) => parameter.in === 'query')
  expect(names.filter((name) => !unknown.includes(name))).toEqual(documented.map(({ name }) => name))
})

test.each(['/openapi.json', '/openapi.yaml'])('%s is good for as long as its ETag is', async (path) => {
  const { status, headers } = await send('GET', path)
  const again = await send('GET', path, undefined, { 'if-none-match': headers['etag'] ?? '' })
  expect([status, headers['cache-control'], again.status, again.body]).toEqual([200, 'no-cache', 304, undefined])
})

test('as YAML, the document says the same', async () => {
  const { headers, body } = await send('GET', '/openapi.yaml')
  expect(headers['content-type']).toBe('application/yaml')
  expect(parseYaml(String(body))).toEqual(document)
})

test('a body that is not of its schema would be seen', () => {
  const place = ['paths', '/countries', 'get', 'responses', '200', ...json]
  expect(faultsOf([{ id: 1, name: 'A', capital: 'B', area: '1' }], place)).toBe('data/0/area must be integer')
})
