import { DatabaseSync } from 'node:sqlite'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIObject, OperationObject, ParameterObject, ResponseObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import { operators } from '../../src/model/api.ts'
import { resourceOf, sampleOf } from './samples.ts'
import { rowsOf, startServer } from './server.ts'
import type { Answer, HeaderFields } from './server.ts'

const { file, create, send, sendText } = await startServer()

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

/** A walk through one operation: where it goes, and what it has met. */
interface Walk extends Documented {
  readonly ids: readonly number[]
  /** A path that is valid, of a row that is there. */
  readonly at: string
  /** A body that is valid, if the operation has any. */
  readonly body: object | undefined
  /** Sends to a path, and keeps what came back. */
  readonly ask: (path: string, body?: object, headers?: HeaderFields) => Promise<Answer>
  /** Sends a body to a valid path, and keeps both, so that the body can be judged. */
  readonly submit: (body: object) => Promise<void>
  readonly submitText: (body: string, mediaType: string) => Promise<void>
  readonly exchanges: readonly Exchange[]
}

function parametersOf({ operation }: Documented): readonly ParameterObject[] {
  return (operation.parameters ?? []).filter((parameter) => 'name' in parameter)
}

async function startWalk(documented: Documented): Promise<Walk> {
  const { path, method, operation } = documented
  const verb = method.toUpperCase()
  const ids = await createRow(path)
  const at = fill(path, ...ids)
  const exchanges: Exchange[] = []
  const isBound = parametersOf(documented).some(({ name, required }) => name === 'If-Match' && required === true)
  const conditions: HeaderFields = isBound ? { 'if-match': '*' } : {}
  return {
    ...documented,
    ids,
    at,
    body: operation.requestBody === undefined ? undefined : sampleOf(path).row,
    async ask(target, body, headers = conditions) {
      const answer = await send(verb, target, body, headers)
      exchanges.push({ ...documented, answer })
      return answer
    },
    async submit(body) {
      exchanges.push({ ...documented, answer: await send(verb, at, body, conditions), body })
    },
    async submitText(body, mediaType) {
      exchanges.push({ ...documented, answer: await sendText(verb, at, body, mediaType) })
    },
    exchanges,
  }
}

/** Sends to an operation everything that it documents an answer for. */
async function walk(documented: Documented): Promise<readonly Exchange[]> {
  const through = await startWalk(documented)
  const { path, method, body, at, ask } = through
  if (body !== undefined) await sendFaulty(through, body)
  else await ask(`${at}?nope=1`)
  if (path.includes('{')) {
    await ask(fill(path, 'abc', 'abc'), body)
    await ask(fill(path, 999_999, 999_999), body)
  }
  if (method !== 'delete') await ask(at, body, { accept: 'text/html' })
  if (method === 'get' && !path.endsWith('}')) await walkPages(through)
  if (method === 'post') await createOnce(through)
  await sendConditions(through)
  const children = childrenOf(path)
  if (method === 'delete' && children !== undefined) {
    const [id = 0] = await createRow(children)
    await ask(fill(path, id))
  }
  if (body === undefined) await ask(at)
  else await through.submit(body)
  return through.exchanges
}

async function sendFaulty({ path, submit, submitText }: Walk, row: object): Promise<void> {
  for (const fault of sampleOf(path).faulty) await submit({ ...row, ...fault })
  await submit({})
  await submitText('{', 'application/json')
  await submitText('{}', 'text/plain')
  await submitText(' '.repeat(1_048_577), 'application/json')
}

async function walkPages({ path, at, ids, ask }: Walk): Promise<void> {
  // A second row, so that there is a page after the first.
  await send('POST', fill(collectionOf(path), ...ids), sampleOf(path).row)
  const first = await ask(`${at}?limit=1`)
  const [, next = ''] = /<([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '') ?? []
  await ask(next)
  await ask(`${at}?limit=200&count=exact&sort=-id`)
  await ask(`${at}?id[in]=${ids.at(-1)},999999`)
  await ask(`${at}?sort=nope`)
}

/** Creates a row under a key, creates it again, uses the key for another request, and a key for two at the same time. */
async function createOnce({ id, at, body, ask }: Walk): Promise<void> {
  const key = { 'idempotency-key': id }
  await ask(at, body, key)
  await ask(at, body, key)
  await ask(at, body, { ...key, authorization: 'Basic x' })
  // While another process writes, no request is done: the second of the same key comes while the first waits.
  const database = new DatabaseSync(file)
  database.exec('begin immediate')
  const both = [1, 2].map(() => ask(at, body, { 'idempotency-key': `${id}, twice` }))
  await Promise.race(both)
  database.close()
  await Promise.all(both)
}

async function sendConditions(through: Walk): Promise<void> {
  const { at, body, ask } = through
  for (const { name, required = false } of parametersOf(through)) {
    if (name === 'If-None-Match') await ask(at, body, { 'if-none-match': '*' })
    if (name === 'If-Match') await ask(at, body, { 'if-match': '"999"' })
    if (name === 'If-Match' && required) await ask(at, body, {})
  }
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

/** The headers that are not in every answer that may have them. */
const occasionalHeaders = new Set(['total-count', 'idempotency-replayed', 'retry-after'])

function headersOf(exchange: Exchange): string[] {
  return Object.keys(responseOf(exchange)?.headers ?? {}).map((name) => name.toLowerCase())
}

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

  test('the media type', () => {
    const types = exchanges.map(({ id, answer }) => [id, answer.status, answer.headers['content-type']])
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
    expect(seen).toEqual(documented)
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

const lists = operations.filter(({ id }) => id.startsWith('list'))

/** The names that the faults of an answer say nobody knows. */
function unknownIn({ body }: Answer): unknown[] {
  if (typeof body !== 'object' || body === null || !('detail' in body) || !Array.isArray(body.detail)) return []
  const entries: readonly { readonly type: string; readonly loc: readonly unknown[] }[] = body.detail
  return entries.filter(({ type }) => type === 'extra_forbidden').map(({ loc }) => loc[1])
}

test.each(lists)('of the parameters that a list could have, $id takes those that are documented', async (list) => {
  const { path } = list
  const [row] = rowsOf(await send('GET', fill(path, 1)))
  const names = ['limit', 'cursor', 'sort', 'fields', 'count', 'offset', 'nope']
  for (const field of [...Object.keys(row ?? {}), '_version']) {
    for (const operator of operators) names.push(operator === 'eq' ? field : `${field}[${operator}]`)
  }
  const query = names.map((name) => `${name}=~`).join('&')
  const unknown = unknownIn(await send('GET', `${fill(path, 1)}?${query}`))
  const documented = parametersOf(list).filter((parameter) => parameter.in === 'query')
  expect(names.filter((name) => !unknown.includes(name))).toEqual(documented.map(({ name }) => name))
})

test('a body that is not of its schema would be seen', () => {
  const place = ['paths', '/countries', 'get', 'responses', '200', ...json]
  expect(faultsOf([{ id: 1, name: 'A', capital: 'B', area: '1' }], place)).toBe('data/0/area must be integer')
})
