/** Bodies that arrive with the head of their request, and those that come after it: what is made of them is the same. */
import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Hono, type Context } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HttpError } from '../../src/runtime/http/http-error.ts'
import { InvalidRequest } from '../../src/runtime/http/invalid-request.ts'
import type { Issue } from '../../src/runtime/check/issue.ts'
import { arrivedBody } from '../../src/runtime/request/body/arrived.ts'
import { readBytes } from '../../src/runtime/request/body/bytes.ts'
import { readJson } from '../../src/runtime/request/read-json.ts'
import { serve, type Application, type RunningServer } from '../../src/runtime/serve.ts'

const limit = 1000

async function read(c: Context): Promise<object> {
  const issues: Issue[] = []
  const value = await readJson(c, limit, issues)
  return { value, issues }
}

const app = new Hono()
app.onError((error, c) => {
  if (error instanceof HttpError) return c.json({ status: error.status, detail: error.detail })
  if (error instanceof InvalidRequest) return c.json({ status: error.status, issues: error.issues })
  return c.json({ error: String(error) })
})
app.post('/read', async (c) => c.json(await read(c)))
app.post('/again', async (c) => {
  const first = await read(c)
  const { bodyUsed } = c.req.raw
  const raw = await c.req.raw.text().catch(String)
  return c.json({ first, bodyUsed, raw, text: await c.req.text(), bytes: await hex(c), second: await read(c) })
})
app.post('/bytes', async (c) => {
  const bytes = await readBytes(c, limit, () => undefined)
  return c.json({ bytes: Buffer.from(new Uint8Array(bytes)).toString('hex'), again: await hex(c) })
})
app.post('/read-before', async (c) => c.json({ before: await c.req.text(), ...(await read(c)) }))
app.post('/taken-before', async (c) => c.json({ before: await c.req.raw.text(), ...(await read(c)) }))
app.post('/cloned-before', async (c) => {
  const copy = c.req.raw.clone()
  return c.json({ ...(await read(c)), copy: await copy.text() })
})
app.post('/replaced-before', async (c) => {
  c.req.raw = new Request(c.req.raw, { method: 'POST', body: '{"another":"\ufffd"}', duplex: 'half' })
  return c.json(await read(c))
})
app.post('/widened-before', async (c) => {
  c.req.raw = new Request(c.req.raw, { method: 'POST', body: `"${'a'.repeat(limit)}"`, duplex: 'half' })
  return c.json(await read(c))
})
app.post('/unread', (c) => c.json('unread'))
app.post('/arrived', (c) => c.json(arrivedBody(c)?.length ?? 'not arrived'))

async function hex(c: Context): Promise<string> {
  return Buffer.from(await c.req.arrayBuffer()).toString('hex')
}

let server: RunningServer
let asked = Promise.withResolvers<void>()
beforeAll(async () => {
  const application: Application = {
    fetch(request, env) {
      asked.resolve()
      return app.fetch(request, env)
    },
  }
  server = await serve(application, { port: 0, hostname: '127.0.0.1' })
})
afterAll(() => server.close())

/** Sends pieces, of which the first makes the server ask the application, and answers so many answers, but for the date. */
async function exchange([first, ...others]: readonly (Uint8Array | string)[], count = 1): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').setNoDelay()
  const answers = answersOf(socket, count)
  asked = Promise.withResolvers()
  socket.write(first ?? '')
  await asked.promise
  for (const piece of others) {
    socket.write(piece)
    await nextTurn()
  }
  return answers
}

async function answersOf(socket: Socket, count: number): Promise<string> {
  let received = Buffer.alloc(0)
  for await (const chunk of socket) {
    received = Buffer.concat([received, Buffer.from(chunk)])
    if (hasAnswers(received, count)) break
  }
  return received.toString().replaceAll(/^date: .*\r\n/gim, '')
}

function hasAnswers(received: Buffer, count: number): boolean {
  if (count === 0) return true
  const start = received.indexOf('\r\n\r\n') + 4
  const length = /^content-length: (\d+)/im.exec(received.toString('latin1', 0, start))?.[1]
  const end = start + Number(length)
  return start >= 4 && received.length >= end && hasAnswers(received.subarray(end), count - 1)
}

function headOf(path: string, length: number): string {
  return `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`
}

async function sendTogether(path: string, body: Uint8Array): Promise<string> {
  return exchange([Buffer.concat([Buffer.from(headOf(path, body.length)), body])])
}

/** Sends the head, and then the body in two parts. */
async function sendApart(path: string, body: Uint8Array): Promise<string> {
  return exchange([headOf(path, body.length), body.subarray(0, 1), body.subarray(1)])
}

test('a body that comes with the head has arrived, and no other', async () => {
  const body = Buffer.from('{"a":1}')
  expect([await sendTogether('/arrived', body), await sendApart('/arrived', body)]).toEqual([
    expect.stringMatching(/\r\n\r\n7$/),
    expect.stringMatching(/\r\n\r\n"not arrived"$/),
  ])
  const some = Buffer.concat([Buffer.from(headOf('/arrived', body.length)), body.subarray(0, 3)])
  expect(await exchange([some, body.subarray(3)])).toMatch(/\r\n\r\n"not arrived"$/)
})

const paths = [
  '/read',
  '/again',
  '/bytes',
  '/read-before',
  '/taken-before',
  '/cloned-before',
  '/replaced-before',
  '/widened-before',
  '/unread',
  '/unknown',
]

describe.each([
  ['JSON', '{"a":["é😀",1]}'],
  ['JSON with a replacement character', '"\ufffd"'],
  ['JSON behind a byte order mark', '\ufeff{}'],
  ['a byte order mark alone', '\ufeff'],
  ['null', 'null'],
  ['no JSON', '{"a":'],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['a cut character, as long as what would replace it', new Uint8Array([0x22, 0xf0, 0x9f, 0x98, 0x22])],
  ['as much as there may be', `"${'a'.repeat(limit - 2)}"`],
  ['more than there may be', `"${'a'.repeat(limit)}"`],
])('%s', (_, text) => {
  const body = Buffer.from(text)

  test.each(paths)('%s answers the same', async (path) => {
    const together = await sendTogether(path, body)
    const apart = await sendApart(path, body)
    expect(together).toMatch(/^HTTP\/1\.1 \d{3} /)
    expect(together).toBe(apart)
  })
})

test('what is replaced before it is read is read as replaced, and not more of it than there may be', async () => {
  const body = Buffer.from('1')
  expect(await sendTogether('/replaced-before', body)).toContain('{"value":{"another":"\ufffd"},"issues":[]}')
  expect(await sendTogether('/widened-before', body)).toContain('{"status":413,')
})

test('requests that are sent at once are answered in their order', async () => {
  const bodies = ['{"a":1}', '[2]', '"3"']
  const answers = await exchange([bodies.map((body) => headOf('/read', body.length) + body).join('')], bodies.length)
  expect(answers.match(/\{"value".*?"issues":\[\]\}/g)).toEqual(bodies.map((body) => `{"value":${body},"issues":[]}`))
})
