import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Application, type RunningServer, serve } from '../../src/runtime/serve.ts'
import { StartupError } from '../../src/runtime/startup-error.ts'

const hello: Application = { fetch: () => new Response('hello') }

async function start(app: Application): Promise<RunningServer> {
  return serve(app, { port: 0, hostname: '127.0.0.1' })
}

/** An application that answers when told to, and says when it was asked. */
function createSlow() {
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<Response>()
  const app: Application = {
    fetch: () => {
      asked.resolve()
      return answer.promise
    },
  }
  return { app, asked: asked.promise, answer: answer.resolve }
}

test('serves on a free port and tells its URL', async () => {
  const server = await start(hello)
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
  expect(await (await fetch(server.url)).text()).toBe('hello')
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
})

test('a port in use is named with the remedy', async () => {
  const server = await start(hello)
  onTestFinished(() => server.close())
  const port = Number(new URL(server.url).port)
  await expect(serve(hello, { port, hostname: '127.0.0.1' })).rejects.toEqual(
    new StartupError(
      `Port ${port} of 127.0.0.1 is in use. Stop what is using it, or choose another with --port or PORT.`,
    ),
  )
})

test('an address of another machine is refused with the remedy', async () => {
  await expect(serve(hello, { port: 0, hostname: '192.0.2.1' })).rejects.toEqual(
    new StartupError(
      '"192.0.2.1" is not an address of this machine. Choose another with --host or HOST: 127.0.0.1, or 0.0.0.0 for all.',
    ),
  )
})

test('closing lets a request in flight finish, while no new connection is accepted', async () => {
  const slow = createSlow()
  const server = await start(slow.app)
  const first = fetch(server.url)
  await slow.asked
  const closed = server.close()
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  slow.answer(new Response('late'))
  expect(await (await first).text()).toBe('late')
  await closed
})

test('closing does not wait for a connection that is kept alive', async () => {
  const server = await start(hello)
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  await new Promise((resolve) => get(server.url, { agent }, (response) => response.resume().on('end', resolve)))
  // Until the agent has the connection back.
  await vi.waitFor(() => expect(Object.keys(agent.freeSockets)).toHaveLength(1))
  // A connection that it waited for would be closed by its own timeout of five seconds, or cut off after ten.
  const started = performance.now()
  await server.close()
  expect(performance.now() - started).toBeLessThan(4000)
})

test('closing cuts off a request that is not answered in time', async () => {
  const slow = createSlow()
  const server = await serve(slow.app, { port: 0, hostname: '127.0.0.1', closeTimeout: 200 })
  const cutOff = expect(fetch(server.url)).rejects.toThrow('fetch failed')
  await slow.asked
  await server.close()
  await cutOff
})

/** An application that answers before it has read anything. */
const refusing: Application = { fetch: () => new Response('refused', { status: 413 }) }

/** Sends a request over a connection that is to be closed, to its end, and answers what has come back when it is closed. */
async function sendToEnd(url: string, head: string, body: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const received: Buffer[] = []
  socket.on('data', (each: Buffer) => received.push(each)).on('error', () => undefined)
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${head}\r\n\r\n${body}`)
  await new Promise((resolve) => socket.on('close', resolve))
  return Buffer.concat(received).toString()
}

const chunk = '1'.repeat(65_536)

test.each([
  ['with a length', `Content-Length: ${chunk.length * 160}`, chunk.repeat(160)],
  ['in chunks', 'Transfer-Encoding: chunked', `${`10000\r\n${chunk}\r\n`.repeat(160)}0\r\n\r\n`],
])('a client that writes on, %s, and wants the connection closed is answered', async (_, head, body) => {
  const server = await start(refusing)
  onTestFinished(() => server.close())
  for (let time = 0; time < 5; time += 1) {
    expect(await sendToEnd(server.url, head, body)).toMatch(/^HTTP\/1\.1 413 /)
  }
})

test('one that stops in the middle is answered, too', async () => {
  const server = await start(refusing)
  onTestFinished(() => server.close())
  expect(await sendToEnd(server.url, 'Content-Length: 10', '12345')).toMatch(/^HTTP\/1\.1 413 /)
})

/** A program that serves until a signal: `/slow` is answered after a second; `/never` never. */
const program = `
import { runUntilSignal, serve } from ${JSON.stringify(new URL('../../src/runtime/serve.ts', import.meta.url).href)}
const app = {
  fetch: async ({ url }) => {
    console.log('asked')
    if (url.endsWith('/slow')) await new Promise((resolve) => setTimeout(resolve, 1000))
    if (url.endsWith('/never')) await new Promise(() => undefined)
    return new Response('hello')
  },
}
const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
setInterval(() => undefined, 1000)
console.log(server.url)
await runUntilSignal(server, () => console.log('cleaned up'))
`

async function run() {
  const child = spawn(process.execPath, ['--conditions=@tenon/source', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async () => String((await lines.next()).value)
  return { child, exit, nextLine, url: await nextLine() }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: what is in flight is answered, then cleaned up, exit code 0',
  async (signal) => {
    const { child, exit, nextLine, url } = await run()
    const response = fetch(`${url}/slow`)
    expect(await nextLine()).toBe('asked')
    child.kill(signal)
    expect(await (await response).text()).toBe('hello')
    expect(await nextLine()).toBe('cleaned up')
    expect(await exit).toEqual([0, null])
  },
)

test('a second signal ends the process at once', async () => {
  const { child, exit, nextLine, url } = await run()
  request(`${url}/never`)
    .on('error', () => undefined)
    .end()
  expect(await nextLine()).toBe('asked')
  child.kill('SIGTERM')
  await wait(200)
  expect(child.exitCode).toBeNull()
  child.kill('SIGTERM')
  expect(await exit).toEqual([143, null])
})
