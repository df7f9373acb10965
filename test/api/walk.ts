/** A walk through every operation of a document: to each is sent what provokes every answer that it documents. */
import { DatabaseSync } from 'node:sqlite'
import type { OpenAPIObject, ParameterObject } from 'openapi3-ts/oas31'
import { answersWith, fill, mediaTypeOf, operationsOf, parametersOf, type Documented } from './documented.ts'
import { eventsOf } from './events.ts'
import { rowMaker, type RowMaker } from './rows.ts'
import { formOf, sampleOf } from './samples.ts'
import { answerOf, type Answer, type HeaderFields, type Server } from './server.ts'

/** What was sent to an operation, and what came back. */
export interface Exchange extends Documented {
  readonly answer: Answer
  /** What was sent as JSON to a path that is valid. */
  readonly body?: unknown
}

/** A walk through one operation: where it goes, and what it sends. */
interface Walk extends Documented {
  readonly server: Server
  readonly rows: RowMaker
  /** The keys in the path, of rows that are there. */
  readonly keys: readonly (number | string)[]
  /** A path that is valid, of a row that is there. */
  readonly at: string
  /** A body that is valid, if the operation has any. */
  readonly body: object | undefined
  /** Sends to a path, and keeps what came back. `headers` are instead of those that have to be there. */
  readonly ask: (path: string, body?: object, headers?: HeaderFields) => Promise<Answer>
  /** Sends JSON to a valid path, and keeps both, so that the body can be judged. */
  readonly submit: (body: object) => Promise<void>
  readonly submitText: (body: string, mediaType: string) => Promise<void>
}

/** Sends to every operation everything that it documents an answer for, and answers what came back. */
export async function walkThrough(document: OpenAPIObject, server: Server): Promise<Exchange[]> {
  const operations = operationsOf(document)
  const rows = rowMaker(server, operations)
  const exchanges: Exchange[] = []
  for (const operation of operations) await walk(await startWalk(operation, rows, server, exchanges))
  return exchanges
}

async function startWalk(documented: Documented, rows: RowMaker, server: Server, exchanges: Exchange[]): Promise<Walk> {
  const { path, method } = documented
  const verb = method.toUpperCase()
  const keys = await rows.keysOf(path)
  const { query } = mediaTypeOf(documented) === multipart ? {} : sampleOf(path)
  const at = fill(path, keys) + (query === undefined ? '' : `?${query}`)
  const isBound = parametersOf(documented).some(({ name, required }) => name === 'If-Match' && required === true)
  const conditions: HeaderFields = isBound ? { 'if-match': '*' } : {}
  const exchange = (target: string, body: object | undefined, headers: HeaderFields) => {
    if (body instanceof FormData || answersEvents(documented))
      return sendOther(server.url + target, verb, body, headers)
    return server.send(verb, target, body, headers)
  }
  return {
    ...documented,
    server,
    rows,
    keys,
    at,
    body: bodyOf(documented),
    async ask(target, body, headers = conditions) {
      const answer = await exchange(target, body, headers)
      exchanges.push({ ...documented, answer })
      return answer
    },
    async submit(body) {
      exchanges.push({ ...documented, answer: await exchange(at, body, conditions), body })
    },
    async submitText(body, mediaType) {
      exchanges.push({ ...documented, answer: await server.sendText(verb, at, body, mediaType) })
    },
  }
}

const multipart = 'multipart/form-data'

function bodyOf(documented: Documented): object | undefined {
  const { path, method } = documented
  const mediaType = mediaTypeOf(documented)
  if (mediaType === undefined) return undefined
  if (mediaType === multipart) return formOf(path).form
  const { row, key } = sampleOf(path)
  return method === 'post' ? { ...row, ...key?.() } : row
}

function answersEvents({ operation }: Documented): boolean {
  return JSON.stringify(operation.responses).includes('"text/event-stream"')
}

/** Sends a form, or takes in the first event of a stream as the whole of it. */
async function sendOther(
  url: string,
  method: string,
  body: object | undefined,
  headers: HeaderFields,
): Promise<Answer> {
  const response = await fetch(url, { method, headers, ...(body instanceof FormData ? { body } : {}) })
  if (response.headers.get('content-type') !== 'text/event-stream') return answerOf(response)
  const head = await answerOf(new Response(null, response))
  for await (const event of eventsOf(response)) return { ...head, body: [event] }
  return head
}

/** Sends to an operation everything that it documents an answer for. */
async function walk(through: Walk): Promise<void> {
  const { id, path, method, body, at, ask, rows } = through
  await sendFaulty(through)
  if (path.includes('{')) await askElsewhere(through)
  if (method !== 'delete') await ask(at, body, { accept: 'image/png' })
  if (id.startsWith('list')) await walkPages(through)
  await sendConditions(through)
  if (method === 'delete' && answersWith(through, 409)) {
    const referredTo = await rows.keysOf(path)
    await rows.referTo(path, referredTo)
    await ask(fill(path, referredTo))
  }
  if (body === undefined || body instanceof FormData) await ask(at, body)
  else await through.submit(body)
}

async function sendFaulty({ path, at, body, ask, submit, submitText }: Walk): Promise<void> {
  if (body === undefined) return void (await ask(`${at}${at.includes('?') ? '&' : '?'}nope=1`))
  await ask(at, body, { 'content-encoding': 'gzip' })
  if (body instanceof FormData) {
    for (const form of formOf(path).faulty) await ask(at, form)
    await submitText('{', `${multipart}; boundary=x`)
  } else {
    const { faulty, dangling = [] } = sampleOf(path)
    for (const change of [...faulty, ...dangling]) await submit({ ...body, ...change })
    await submit({})
    await submitText('{', 'application/json')
  }
  await submitText('{}', 'text/plain')
  await submitText(' '.repeat(1_048_577), body instanceof FormData ? multipart : 'application/json')
}

/** Asks with keys that cannot be, and with keys that no row has. */
async function askElsewhere(through: Walk): Promise<void> {
  const { path, body, ask } = through
  const parameters = parametersOf(through).filter((parameter) => parameter.in === 'path')
  for (const keys of [parameters.map(() => 'abc'), parameters.map(absentKey)]) await ask(fill(path, keys), body)
}

function absentKey({ schema = {} }: ParameterObject): number | string {
  if ('type' in schema && schema.type === 'integer') return 999_999
  return 'format' in schema ? '01900000-0000-7000-8000-000000000000' : 'zz'
}

async function walkPages({ path, at, keys, ask, rows }: Walk): Promise<void> {
  // Two rows at least, so that there is a page after the first.
  const [key] = [await rows.createRow(path, keys), await rows.createRow(path, keys)]
  const first = await ask(`${at}?limit=1`)
  const [, next = ''] = /<([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '') ?? []
  await ask(next)
  await ask(`${at}?limit=200&count=exact&sort=-${typeof key === 'string' && key.length === 2 ? 'code' : 'id'}`)
  await ask(`${at}?sort=nope`)
}

async function sendConditions(through: Walk): Promise<void> {
  const { at, body, ask } = through
  for (const { name, required = false } of parametersOf(through)) {
    if (name === 'Idempotency-Key') await createOnce(through)
    if (name === 'If-None-Match') await ask(at, body, { 'if-none-match': '*' })
    if (name === 'If-Match') await ask(at, body, { 'if-match': '"999"' })
    if (name === 'If-Match' && required) await ask(at, body, {})
  }
}

/** Creates a row under a key, creates it again, uses the key for another request, and a key for two at the same time. */
async function createOnce({ id, at, body, ask, server }: Walk): Promise<void> {
  const key = { 'idempotency-key': id }
  await ask(at, body, key)
  await ask(at, body, key)
  await ask(at, body, { ...key, authorization: 'Basic x' })
  // While another process writes, no request is done: the second of the same key comes while the first waits.
  const database = new DatabaseSync(server.file)
  database.exec('begin immediate')
  const both = [1, 2].map(() => ask(at, body, { 'idempotency-key': `${id}, twice` }))
  await Promise.race(both)
  database.close()
  await Promise.all(both)
}
