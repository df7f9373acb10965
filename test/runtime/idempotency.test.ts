import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { idempotencyKey } from '../../src/model/idempotency.ts'
import type { Awaitable, Database } from '../../src/runtime/storage/database.ts'
import type { Credential } from '../../src/runtime/http/idempotency.ts'
import { HttpError } from '../../src/runtime/http/http-error.ts'
import { createNote, idempotentApp, openNotes, sendNote, type Run } from './idempotent-app.ts'

let path: string
let database: Database
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-idempotency-'))
  path = join(folder, 'a.db')
  database = await openNotes(path)
  onTestFinished(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
})

interface Sent {
  readonly key?: string
  readonly body?: string
  readonly path?: string
  readonly authorization?: string
}

async function send(
  app: Hono,
  { key = 'k', body = '{"text":"a"}', path: to = '/notes', authorization }: Sent = {},
): Promise<Response> {
  const headers = { 'idempotency-key': key, ...(authorization !== undefined && { authorization }) }
  return app.request(to, { method: 'POST', body, headers })
}

/** An answer in whole. */
async function told(answer: Awaitable<Response>): Promise<unknown> {
  const response = await answer
  return [response.status, Object.fromEntries(response.headers), await response.text()]
}

const json = { 'content-type': 'application/json' }

function created(id: number, more: object = {}): unknown {
  const headers = { ...json, location: `/notes/${id}`, etag: '"1"', ...more }
  return [201, headers, `{"id":${id},"body":{"text":"a"}}`]
}

function replayed(id: number): unknown {
  return created(id, { 'idempotency-replayed': 'true' })
}

function failed(status: number, detail: string, more: object = {}): unknown {
  return [status, { ...json, ...more }, JSON.stringify({ detail })]
}

const error = 'used for another request'
const fault = { type: 'value_error', loc: ['header', 'idempotency-key'], msg: `Value error, ${error}`, input: 'k' }
const anotherRequest = [422, json, JSON.stringify({ detail: [{ ...fault, ctx: { error } }] })]
const beingDone = failed(409, 'The request with this Idempotency-Key is being done.', { 'retry-after': '1' })

async function count(table = 'notes'): Promise<unknown> {
  return (await database.get(`select count(*) from ${table}`, []))?.[0]
}

/** The answer of text to everything. */
function answering(response: () => Response): Run {
  return async (c, within, request) => {
    await createNote(c, within, request)
    return response()
  }
}

test('the same key again answers the same, and does nothing', async () => {
  const app = idempotentApp(database)
  expect(await told(send(app))).toEqual(created(1))
  expect(await told(send(app))).toEqual(replayed(1))
  expect(await told(send(idempotentApp(database), { body: '{ "text": "\\u0061" }' }))).toEqual(replayed(1))
  expect(await count()).toBe(1)
})

test('the order of keys makes no other request', async () => {
  const app = idempotentApp(database)
  const first = await send(app, { body: '{"a":1,"b":{"c":[2,3],"d":4}}' })
  const again = await send(app, { body: '{"b":{"d":4,"c":[2,3]},"a":1}' })
  const other = await send(app, { body: '{"b":{"d":4,"c":[3,2]},"a":1}' })
  expect([first.status, await again.text(), other.status]).toEqual([201, await first.text(), 422])
})

test('without a key, and with another, a request is done each time', async () => {
  const app = idempotentApp(database)
  const sent = [app.request('/notes', { method: 'POST', body: '{"text":"a"}' }), send(app), send(app, { key: 'l' })]
  const answers: unknown[] = []
  for (const each of sent) answers.push(await told(each))
  expect(answers).toEqual([created(1), created(2), created(3)])
})

test.each<[string, Credential, object]>([
  ['header', { in: 'header', name: 'X-Api-Key' }, { 'x-api-key': 'b' }],
  ['cookie', { in: 'cookie', name: 'sid' }, { cookie: 'theme=dark; sid=b' }],
])('the same key of a client that says in another %s who it is is refused', async (_, credential, headers) => {
  const app = idempotentApp(database, createNote, {}, 60, [credential])
  const first = { 'idempotency-key': 'k', 'x-api-key': 'a', cookie: 'sid=a; theme=light' }
  const sendAs = async (more: object) =>
    told(app.request('/notes', { method: 'POST', body: '{"text":"a"}', headers: { ...first, ...more } }))
  expect(await sendAs({})).toEqual(created(1))
  expect(await sendAs({ cookie: 'theme=dark; sid=a' })).toEqual(replayed(1))
  expect(await sendAs(headers)).toEqual(anotherRequest)
  expect(await count()).toBe(1)
})

test.each<[string, Sent]>([
  ['body', { body: '{"text":"b"}' }],
  ['path', { path: '/others' }],
  ['Authorization', { authorization: 'Bearer b' }],
])('the same key with another %s is refused', async (_, sent) => {
  const app = idempotentApp(database)
  await send(app)
  expect(await told(send(app, sent))).toEqual(anotherRequest)
  expect(await count()).toBe(1)
})

test('a default that the schema has got meanwhile makes no other request', async () => {
  const app = idempotentApp(database)
  await send(app)
  const later = idempotentApp(database, createNote, { text: '', colour: 'red' })
  const again = await send(later)
  expect([again.status, again.headers.get('idempotency-replayed'), await count()]).toEqual([201, 'true', 1])
})

test.each([
  ['empty', '', 'string_too_short', 'String should have at least 1 character', { min_length: 1 }],
  ['too long', 'k'.repeat(256), 'string_too_long', 'String should have at most 255 characters', { max_length: 255 }],
])('a key that is %s is a 422 at its place', async (_, key, type, msg, ctx) => {
  const entry = { type, loc: ['header', 'idempotency-key'], msg, input: key, ctx }
  expect(await told(send(idempotentApp(database), { key }))).toEqual([422, json, JSON.stringify({ detail: [entry] })])
  expect(await count()).toBe(0)
})

test('the document says how long a key may be', () => {
  expect(idempotencyKey.type).toMatchObject({ kind: 'string', minLength: 1, maxLength: 255 })
})

test('a key of 255 characters is taken', async () => {
  expect(await told(send(idempotentApp(database), { key: 'k'.repeat(255) }))).toEqual(created(1))
})

describe('an answer', () => {
  test.each([400, 409, 500])('of %i is not kept, and what was written is taken back', async (status) => {
    const failing = idempotentApp(
      database,
      answering(() => new Response('no', { status })),
    )
    expect((await send(failing)).status).toBe(status)
    expect([await count(), await count('_idempotency')]).toEqual([0, 0])
    expect(await told(send(idempotentApp(database)))).toEqual(created(1))
  })

  test('that is thrown is not kept either', async () => {
    const failing = idempotentApp(
      database,
      answering(() => {
        throw new HttpError(409, 'It is sold.')
      }),
    )
    expect(await told(send(failing))).toEqual(failed(409, 'It is sold.'))
    expect([await count(), await count('_idempotency')]).toEqual([0, 0])
  })

  test('that is a stream of events is refused, and what was written is taken back', async () => {
    let isCancelled = false
    const body = new ReadableStream({ cancel: () => void (isCancelled = true) })
    const streaming = idempotentApp(
      database,
      answering(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } })),
    )
    expect(await told(send(streaming))).toEqual(
      failed(400, 'The answer is a stream, which cannot be kept: send this without an Idempotency-Key.'),
    )
    expect([isCancelled, await count(), await count('_idempotency')]).toEqual([true, 0, 0])
  })

  test.each<[string, () => Response]>([
    ['without a body', () => new Response(null, { status: 204 })],
    ['with an empty body', () => new Response('')],
    ['of text beyond ASCII', () => new Response('\ufeffŻółw 🐢\u0000')],
    ['of bytes', () => new Response(new Uint8Array([0, 255, 128, 10]))],
    [
      'with a header twice',
      () =>
        new Response('', {
          headers: [
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
          ],
        }),
    ],
  ])('%s is given again as it was', async (_, make) => {
    const app = idempotentApp(database, answering(make))
    for (const isReplay of [false, true]) {
      const [response, expected] = [await send(app), make()]
      const headers = [...response.headers].filter(([name]) => name !== 'idempotency-replayed')
      expect([response.status, headers, await response.bytes()]).toEqual([
        expected.status,
        [...expected.headers],
        await expected.bytes(),
      ])
      expect(response.headers.has('idempotency-replayed')).toBe(isReplay)
    }
    expect(await count()).toBe(1)
  })
})

test('while the first is being done, the same key is refused at once; another is done in its turn', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow: Run = async (...args) => {
    await promise
    return createNote(...args)
  }
  const app = idempotentApp(database, slow)
  const first = send(app)
  expect(await told(send(app))).toEqual(beingDone)
  expect(await told(send(app, { body: '{"text":"b"}' }))).toEqual(beingDone)
  const other = send(app, { key: 'l' })
  resolve()
  expect([await told(first), await told(other)]).toEqual([created(1), created(2)])
  expect(await told(send(app))).toEqual(replayed(1))
})

test('the same key sent fifty times at once makes one row', async () => {
  const app = idempotentApp(database)
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(app)))
  const statuses = answers.map(({ status }) => status)
  expect([statuses.filter((status) => status === 201).length, new Set(statuses)]).toEqual([1, new Set([201, 409])])
  expect(await count()).toBe(1)
})

const slowly: Run = async (...args) => {
  await delay(30)
  return createNote(...args)
}

test('the same key sent to two servers of one file at once makes one row, and both answer it', async () => {
  const second = await openNotes(path)
  onTestFinished(() => second.close())
  const answers = await Promise.all([database, second].map((each) => told(send(idempotentApp(each, slowly)))))
  expect(answers).toEqual(expect.arrayContaining([created(1), replayed(1)]))
  expect(await count()).toBe(1)
})

test('a key can be used again when it has expired, and those that have expired make room', async () => {
  const app = idempotentApp(database)
  for (let index = 0; index < 150; index++) await send(app, { key: `k${index}` })
  await database.write('update "_idempotency" set "expires_at" = rowid', [])
  expect(await told(send(app, { key: 'k149' }))).toEqual(created(151))
  expect(await count('_idempotency')).toBe(50)
  expect(await told(send(app, { key: 'k149' }))).toEqual(replayed(151))
  expect(await count('_idempotency')).toBe(1)
  const brief = idempotentApp(database, createNote, {}, 0.02)
  await send(brief, { key: 'brief' })
  await delay(25)
  expect(await told(send(brief, { key: 'brief' }))).toEqual(created(153))
})

test.each(['before', 'after'])(
  'a server that is killed %s the commit, its answer unsent: the retry makes one row',
  async (where) => {
    const program = fileURLToPath(new URL('idempotent-app.ts', import.meta.url))
    const server: ChildProcess = spawn(process.execPath, ['--conditions=@tenon/source', program, path, where], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void server.kill('SIGKILL'))
    if (server.stdout !== null) await once(server.stdout, 'data')
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
    expect(await count()).toBe(where === 'before' ? 0 : 1)
    expect(await told(sendNote(idempotentApp(database)))).toEqual(where === 'before' ? created(1) : replayed(1))
    expect(await count()).toBe(1)
  },
)
