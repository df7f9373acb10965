/**
 * Compares how soon the server answers for the first time, over a database that has its tables, with a server of Hono alone:
 * from the start of the process to the end of the answer, in turns.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const rounds = Number(process.env['ROUNDS'] ?? 30)

/** What starts a server, as arguments of Node. */
interface Contender {
  readonly name: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** How long a start took, in milliseconds: by the clock, and of the processor. */
interface Start {
  readonly elapsed: number
  readonly processorTime: number
}

const bare = `
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono()
app.get('/countries', (c) => c.json([]))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('Serving http://127.0.0.1:' + port))
`

const root = resolve(import.meta.dirname, '../..')
const folder = await makeProject()
try {
  const tenon = join(root, 'dist/cli/main.js')
  const start = [tenon, 'start', '--port', '0']
  await promisify(execFile)(process.execPath, [tenon, 'build'], { cwd: folder })
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: join(folder, 'bare.mjs'), platform: 'node' })
  await bundle.write({ file: join(folder, 'bare-built.mjs') })
  await bundle.close()
  const built = ['dist/server.js', '--port', '0']
  const firstTime = { NODE_DISABLE_COMPILE_CACHE: '1' }
  // The first two are the same: what they differ by is chance. The others are compared with the first.
  await compare([
    { name: 'Hono alone', args: ['bare.mjs'] },
    { name: 'Hono alone again', args: ['bare.mjs'] },
    { name: 'Hono as one file', args: ['bare-built.mjs'] },
    { name: 'tenon build', args: built },
    { name: 'tenon build, first time', args: built, environment: firstTime },
    { name: 'tenon start', args: start },
    { name: 'tenon start, first time', args: start, environment: firstTime },
  ])
} finally {
  await rm(folder, { recursive: true })
}

/** Makes a project of the example, as a user has it. */
async function makeProject(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'tenon-bench-'))
  await mkdir(join(made, 'node_modules/@hono'), { recursive: true })
  for (const name of ['schemas', 'generated']) await cp(join(root, name), join(made, name), { recursive: true })
  await symlink(root, join(made, 'node_modules/tenon'))
  for (const name of ['hono', '@hono/node-server']) {
    await symlink(join(root, 'node_modules', name), join(made, 'node_modules', name))
  }
  await writeFile(join(made, 'package.json'), '{ "type": "module", "private": true }')
  await writeFile(join(made, 'bare.mjs'), bare)
  return made
}

async function compare(contenders: readonly Contender[]): Promise<void> {
  const starts = contenders.map((): Start[] => [])
  // The first round makes the database, and what a first start keeps for the next.
  for (let round = 0; round <= rounds; round++) {
    for (let at = 0; at < contenders.length; at++) {
      const index = (at + round) % contenders.length
      const contender = contenders[index]
      if (contender === undefined) continue
      const start = await measure(contender)
      if (round > 0) starts[index]?.push(start)
    }
  }
  const reference = starts[0] ?? []
  for (const [index, { name }] of contenders.entries()) {
    const own = starts[index] ?? []
    const cells = (['elapsed', 'processorTime'] as const).map((key) => {
      const ratios = own.map((start, round) => start[key] / (reference[round]?.[key] ?? NaN))
      const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2))
      const time = quantile(
        own.map((start) => start[key]),
        0.5,
      ).toFixed(0)
      return `${key === 'elapsed' ? 'by the clock' : 'of processor'} ${time} ms, ${middle} times (${low}-${high})`
    })
    console.log(`${name.padEnd(27)}${cells.join('   ')}`)
  }
}

async function measure({ args, environment }: Contender): Promise<Start> {
  const begin = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: 'sqlite:example.sqlite', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const status = await statusOf(`${await urlOf(child)}/countries`)
  const elapsed = performance.now() - begin
  const processorTime = await processorTimeOf(child)
  if (status !== 200) throw new Error(`The first answer is ${status}.`)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return { elapsed, processorTime }
}

async function urlOf({ stdout }: ChildProcess): Promise<string> {
  for await (const text of stdout ?? []) {
    const url = /Serving (http:\/\/[\d.:]+)/.exec(String(text))?.[1]
    if (url !== undefined) return url
  }
  throw new Error('A server has ended.')
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    get(url, { agent: false }, (response) => response.on('end', () => done(response.statusCode)).resume()).on(
      'error',
      fail,
    )
  })
}

/** What all threads of a process have used of the processor. */
async function processorTimeOf({ pid }: ChildProcess): Promise<number> {
  let nanoseconds = 0
  for (const thread of await readdir(`/proc/${pid}/task`)) {
    nanoseconds += Number((await readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')).split(' ')[0])
  }
  return nanoseconds / 1e6
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? Number.NaN
}
