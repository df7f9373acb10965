/**
 * A Postgres for tests, real and found in node_modules: started by the first test of a file that asks for it, and gone with the
 * process. The Postgres that `DATABASE_URL` names is used instead, if there is one.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

/** A Postgres of the test's own, that can be taken away. */
export interface PostgresServer {
  readonly url: string
  /** Stops it as an operator would, at once. */
  readonly stop: () => Promise<void>
  /** Starts it again, at the same URL and with the same data. */
  readonly start: () => Promise<void>
  /** Stops it for good, and removes what it was. */
  readonly close: () => Promise<void>
}

/** Starts a Postgres, with a certificate and its key if it is to speak TLS. It is closed with this process at the latest. */
export async function startPostgres(certificate?: {
  readonly cert: string
  readonly key: string
}): Promise<PostgresServer> {
  const program = fileURLToPath(new URL('postgres-server.ts', import.meta.url))
  const tls = certificate === undefined ? [] : [certificate.cert, certificate.key]
  const child = spawn(process.execPath, [program, ...tls], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async () => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('The Postgres for tests has ended.')
    return value
  }
  const tell = async (command: string) => {
    child.stdin.write(`${command}\n`)
    await nextLine()
  }
  const url = await nextLine()
  // It does not keep this process alive: it ends with it.
  child.unref()
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref()
  return {
    url,
    stop: () => tell('stop'),
    start: () => tell('start'),
    async close() {
      child.stdin.end()
      await ended
    },
  }
}

let shared: Promise<string> | undefined

/** The URL of a Postgres that tests share: each is to create a database of its own. */
function sharedUrl(): Promise<string> {
  const given = process.env['DATABASE_URL'] ?? ''
  if (/^postgres(?:ql)?:/.test(given)) return Promise.resolve(given)
  return (shared ??= startPostgres().then(({ url }) => url))
}

/** Creates an empty database, and answers its URL and what drops it again. */
export async function createDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const base = await sharedUrl()
  const name = `tenon_test_${randomUUID().replaceAll('-', '')}`
  await execute(base, `create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => execute(base, `drop database if exists ${name} with (force)`) }
}

/** Runs a statement over a connection of its own. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
