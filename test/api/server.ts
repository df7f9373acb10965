/** The example API as its clients meet it: the real server, a process of its own on a free port with a data file of its own. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from 'vitest'

/** The folder of the project. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** An answer, without the headers that say something of the connection or the time only. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderFields
  /** The parsed JSON, or another text as it is; undefined when there is no body. */
  readonly body: unknown
}

/** Headers by name, in lower case. */
export type HeaderFields = Readonly<Record<string, string>>

/** A row as the API answers it. */
export type Row = { readonly id: number } & Readonly<Record<string, unknown>>

/** A server that runs. */
export interface Server {
  readonly url: string
  readonly file: string
  readonly process: ChildProcess
  /** What it has printed so far, to the output and to the error output. */
  readonly output: () => string
  /** Sends a value as JSON, or no body. */
  readonly send: (method: string, path: string, body?: unknown, headers?: HeaderFields) => Promise<Answer>
  /** Sends a body as it is, with a media type or without any. */
  readonly sendText: (method: string, path: string, body: string | Uint8Array, mediaType?: string) => Promise<Answer>
  /** Creates a row and answers it. */
  readonly create: (path: string, body: unknown) => Promise<Row>
  /** Sends a signal, waits for the end and answers the exit code: null when the signal was what ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

interface ServerOptions {
  /** A data file that is there already; a new one, with the fixtures in it, when left out. */
  readonly file?: string
  readonly nodeOptions?: readonly string[]
  /** Takes what is to be done when the server is no longer needed: at the end of the test file when left out. */
  readonly until?: (clean: () => Promise<void>) => void
}

/** Starts the server and waits until it listens. It ends with this process, however that ends. */
export async function startServer({ file, nodeOptions = [], until = afterAll }: ServerOptions = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-api-'))
  const dataFile = file ?? join(folder, 'data.sqlite')
  const args = [...nodeOptions, '--conditions=@tenon/source', 'src/cli/main.ts', 'start', '--port', '0', '--fixtures']
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { PATH: process.env['PATH'], DATABASE_URL: `sqlite:${dataFile}` },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'close')
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
  until(async () => {
    await end('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  const url = await listening(child, () => output)
  return { url, file: dataFile, process: child, output: () => output, end, ...clientAt(url) }
}

function listening(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /Serving (http:\S+),/.exec(output())?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', look)
    child.once('close', () => reject(new Error(`The server has ended:\n${output()}`)))
  })
}

/** Makes what sends requests to a server. */
export function clientAt(url: string): Pick<Server, 'send' | 'sendText' | 'create'> {
  const exchange = async (path: string, request: RequestInit) =>
    answerOf(await fetch(url + path, { ...request, redirect: 'manual' }))
  const sendText: Server['sendText'] = async (method, path, body, mediaType) => {
    const headers: HeaderFields = mediaType === undefined ? {} : { 'content-type': mediaType }
    // As bytes, so that fetch adds no media type of its own.
    return exchange(path, { method, headers, body: Buffer.from(body) })
  }
  const send: Server['send'] = async (method, path, body, headers = {}) =>
    body === undefined
      ? exchange(path, { method, headers })
      : exchange(path, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
  const create: Server['create'] = async (path, body) => {
    const created = await send('POST', path, body)
    if (created.status === 201 && isRow(created.body)) return created.body
    throw new Error(`POST ${path} has not created anything: ${JSON.stringify(created)}`)
  }
  return { send, sendText, create }
}

/** The headers that say nothing of the answer. */
const connectionHeaders = new Set(['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'])

/** Takes an answer in whole. */
export async function answerOf(response: Response): Promise<Answer> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !connectionHeaders.has(name)))
  const text = await response.text()
  const isJson = /^application\/(?:\w+\+)?json\b/.test(headers['content-type'] ?? '')
  const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text
  return { status: response.status, headers, body }
}

/** Whether a value is a row. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number'
}

/** The rows of a list. */
export function rowsOf({ body }: Answer): readonly Row[] {
  if (Array.isArray(body) && body.every(isRow)) return body
  throw new Error(`This is no list of rows: ${JSON.stringify(body)}`)
}

/** An answer that is expected: each header as it is, or as Vitest compares it. */
export type Expected<Header = unknown> = Omit<Answer, 'headers'> & {
  readonly headers: Readonly<Record<string, Header | string>>
}

/** The answer that is expected: JSON, with these headers besides. */
export function answer<Header = string>(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, Header>> = {},
): Expected<Header> {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}

/** The entity tag that is expected of a version. */
export function tagOf(version: number): unknown {
  return expect.stringMatching(new RegExp(`^"${version}-[0-9a-f]{6}"$`))
}

/** The entity tag of another version of the row that an answer is about. */
export function sameTag({ headers }: Answer, version: number): string {
  return (headers['etag'] ?? '').replace(/\d+/, String(version))
}

/** The 200 that is expected with a row, of this version. */
export function found(row: unknown, version = 1): Expected {
  return answer(200, row, { etag: tagOf(version) })
}

/** The 201 that is expected with a new row. */
export function createdAt(path: string, row: Row): Expected {
  return answer(201, row, { location: `${path}/${row.id}`, etag: tagOf(1) })
}

/** The 200 that is expected with a list that has no other page. */
export function onlyPage(path: string, rows: readonly unknown[]): Answer {
  return answer(200, rows, { link: `<${path}>; rel="first"` })
}

/** The 422 that is expected: one entry a fault, as `[type, loc, msg, input, ctx]`. */
export function invalid(...entries: readonly Entry[]): Answer {
  return answer(422, { detail: entries.map(entry) })
}

export type Entry = readonly [
  type: string,
  loc: readonly (string | number)[],
  msg: string,
  input: unknown,
  ctx?: object | undefined,
]

function entry([type, loc, msg, input, ctx]: Entry): object {
  return { type, loc, msg, input, ...(ctx === undefined ? {} : { ctx }) }
}

/** The answer without a body that is expected. */
export function empty(status: number, headers: Expected['headers'] = {}): Expected {
  return { status, headers, body: undefined }
}
