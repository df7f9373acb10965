/** The servers that are measured: how each is started, over a database of its own. It never sends a request. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server that is measured. */
export interface Contender {
  readonly name: string
  /** The arguments of its Node, and the environment, for a database. */
  readonly start: (databaseUrl: string) => { readonly args: readonly string[]; readonly env?: Record<string, string> }
}

/** A server that listens. */
export interface Server {
  readonly port: number
  /** The processor time that it has used, in microseconds. */
  readonly processorTime: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Ours is the first, and the second one what it is measured against first. The two by hand are the same: what they differ by is chance. */
export const contenders: readonly Contender[] = [
  { name: 'generated', start: startGenerated },
  { name: 'Fastify', start: (url) => ({ args: [file('../rivals/fastify.ts'), url] }) },
  { name: 'by hand', start: (url) => ({ args: [file('by-hand.ts'), url] }) },
  { name: 'by hand again', start: (url) => ({ args: [file('by-hand.ts'), url] }) },
  { name: 'Hono, zod, drizzle', start: (url) => ({ args: [file('../rivals/hono.ts'), url] }) },
]

function startGenerated(url: string): ReturnType<Contender['start']> {
  const folders = ['--schemas', file('schemas'), '--out', file('generated')]
  const root = process.env['TENON'] ?? file('../../..')
  return {
    args: ['--conditions=@tenon/source', `${root}/src/cli/main.ts`, 'start', '--port', '0', ...folders],
    env: { DATABASE_URL: url },
  }
}

/** Starts a server on the first core; this process is on the second. */
export async function startServer(contender: Contender, databaseUrl: string): Promise<Server> {
  const { args, env } = contender.start(databaseUrl)
  const usage = ['--import', new URL('server-usage.ts', import.meta.url).href]
  const child = spawn('taskset', ['-c', '0', process.execPath, ...usage, ...args], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    // With a channel it ends when this process does.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const port = await portOf(child, contender)
  return {
    port,
    processorTime() {
      child.send('processor time')
      return new Promise((resolve) => {
        const read = (message: unknown) => {
          // The generated server tells its parent other things too.
          if (typeof message !== 'number') return
          child.off('message', read)
          resolve(message)
        }
        child.on('message', read)
      })
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function portOf({ stdout }: ChildProcess, { name }: Contender): Promise<number> {
  for await (const text of stdout ?? []) {
    const port = /Serving http:\S+:(\d+)/.exec(String(text))?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error(`The server "${name}" has ended.`)
}

function file(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
