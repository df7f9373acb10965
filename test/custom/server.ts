/** A project with handlers, generated and served by the real command line, as a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { answerOf, type Answer } from '../api/server.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const entry = join(repository, 'src/cli/main.ts')

/** A server that runs. */
export interface CustomServer {
  readonly url: string
  /** The folder of the project. */
  readonly folder: string
  /** What it has printed so far, to the output and to the error output. */
  readonly output: () => string
  /** Sends a request, a plain object as JSON. */
  readonly send: (method: string, path: string, body?: unknown, headers?: Headers) => Promise<Answer>
  /** Ends it with SIGTERM, and answers the exit code. */
  readonly end: () => Promise<number | null>
}

type Headers = Readonly<Record<string, string>>

/** Generates and serves a project until the end of the test file. */
export async function serveCustom(
  files: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<CustomServer> {
  const folder = await writeProject(files)
  await run(folder, 'generate')
  const child = spawn(process.execPath, ['--conditions=@tenon/source', entry, 'start', '--port', '0', ...options], {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATABASE_URL: 'sqlite:data.sqlite' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    }
    return child.exitCode
  }
  afterAll(end)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /Serving (http:\S+),/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('close', () => reject(new Error(`The server has ended:\n${output}`)))
  })
  const send: CustomServer['send'] = async (method, path, body, headers = {}) => {
    const isJson = typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype
    const type = isJson ? { 'content-type': 'application/json' } : {}
    const sent = body === undefined ? {} : { body: isJson ? JSON.stringify(body) : encoded(body) }
    return answerOf(await fetch(url + path, { method, headers: { ...type, ...headers }, ...sent }))
  }
  return { url, folder, output: () => output, send, end }
}

function encoded(body: unknown): FormData | URLSearchParams | Uint8Array<ArrayBuffer> {
  if (body instanceof FormData || body instanceof URLSearchParams) return body
  if (typeof body === 'string' || body instanceof Uint8Array) return new Uint8Array(Buffer.from(body))
  throw new TypeError('This is no body.')
}

/** Writes a project that can import `tenon`, and be compiled; it is gone at the end of the test file. */
export async function writeProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-custom-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'node_modules'))
  await symlink(repository, join(folder, 'node_modules/tenon'))
  for (const name of ['hono', '@types', '@sinclair'])
    await symlink(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  const settings = { extends: join(repository, 'tsconfig.json'), include: ['.'], exclude: [] }
  const all = { 'package.json': '{ "type": "module" }', 'tsconfig.json': JSON.stringify(settings), ...files }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** Runs a command of Tenon's to its end, and answers what it has printed. */
export async function run(
  folder: string,
  ...args: readonly string[]
): Promise<{ code: number | null; output: string }> {
  return runNode(folder, '--conditions=@tenon/source', entry, ...args)
}

/** Compiles a project, and answers what is wrong with it. */
export async function compile(folder: string): Promise<string> {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc')
  return (await runNode(folder, tsc, '-p', '.', '--pretty', 'false')).output
}

/** Runs a program with Node to its end. */
export async function runNode(
  folder: string,
  ...args: readonly string[]
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATABASE_URL: ':memory:' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  await once(child, 'close')
  return { code: child.exitCode, output }
}
