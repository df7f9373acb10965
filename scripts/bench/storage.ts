/**
 * Creates a second of the example API on SQLite: servers of several folders of the project, in turns, so that a slower machine slows
 * all. It measures over HTTP alone, and knows nothing of what is behind.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How often each is measured, and for how long, in milliseconds. */
const rounds = Number(process.env['ROUNDS'] ?? 7)
const turn = 1500

const clientCounts = (process.env['CLIENTS'] ?? '1,32').split(',').map(Number)

const body = JSON.stringify({ name: 'Iceland', capital: 'Reykjavík', area: 103_000 })
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }

interface Server {
  readonly name: string
  readonly url: string
  readonly child: ChildProcess
}

/** What is measured in a turn. */
interface Figures {
  readonly perSecond: number
  /** Processor time of the server, in microseconds a row. */
  readonly processorTime: number
}

const folders = process.argv.slice(2)
const temporary = await mkdtemp(join(tmpdir(), 'tenon-bench-'))
const servers: Server[] = []
try {
  for (const [index, folder] of folders.entries()) {
    servers.push(await startServer(folder, join(temporary, `${index}.sqlite`), 'full'))
    // An older one knows no options.
    if (index === 0) servers.push(await startServer(folder, join(temporary, 'normal.sqlite'), 'normal'))
  }
  for (const clients of clientCounts) await compare(clients)
} finally {
  for (const { child } of servers) child.kill('SIGKILL')
  await rm(temporary, { recursive: true, force: true })
}

async function startServer(folder: string, file: string, synchronous: 'full' | 'normal'): Promise<Server> {
  const args = ['--conditions=@tenon/source', 'src/cli/main.ts', 'start', '--port', '0']
  const options = synchronous === 'full' ? '' : `?synchronous=${synchronous}`
  const child = spawn('taskset', ['-c', '0', process.execPath, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATABASE_URL: `sqlite:${file}${options}` },
    // With a channel it ends when this process does.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  for await (const text of child.stdout ?? []) {
    const url = /Serving (http:\S+),/.exec(String(text))?.[1]
    if (url !== undefined) return { name: `${folder}, ${synchronous}`, url, child }
  }
  throw new Error(`The server in ${folder} has ended.`)
}

async function compare(clients: number): Promise<void> {
  const figures = servers.map((): Figures[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < servers.length; at++) {
      const index = (at + round) % servers.length
      const server = servers[index]
      if (server !== undefined) figures[index]?.push(await createFor(turn, server, clients))
    }
  }
  console.log(`\n${clients} client${clients === 1 ? '' : 's'}`)
  for (const [index, { name }] of servers.entries()) {
    const own = figures[index] ?? []
    const perSecond = median(own.map((each) => each.perSecond))
    const processorTime = median(own.map((each) => each.processorTime))
    const ratio = median(own.map((each, round) => each.perSecond / (figures.at(-1)?.[round]?.perSecond ?? Number.NaN)))
    console.log(
      `  ${perSecond.toFixed(0).padStart(7)} creates/s  ${processorTime.toFixed(0).padStart(5)} us of processor each  ` +
        `${ratio.toFixed(2).padStart(6)} times the last  ${name}`,
    )
  }
}

async function createFor(milliseconds: number, server: Server, clients: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const end = performance.now() + milliseconds
  const before = await processorTimeOf(server)
  const start = performance.now()
  let count = 0
  async function createOneAfterAnother(): Promise<void> {
    while (performance.now() < end) {
      await createRow(server.url, agent)
      count++
    }
  }
  await Promise.all(Array.from({ length: clients }, createOneAfterAnother))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return { perSecond: count / seconds, processorTime: ((await processorTimeOf(server)) - before) / count }
}

async function createRow(url: string, agent: Agent): Promise<void> {
  const sent = request(`${url}/countries`, { method: 'POST', agent, headers }).end(body)
  const answered = Promise.withResolvers<number | undefined>()
  sent.on('error', answered.reject).on('response', (response) => {
    response.on('end', () => answered.resolve(response.statusCode)).resume()
  })
  const status = await answered.promise
  if (status !== 201) throw new Error(`A create was answered with ${status}.`)
}

/** The processor time that a process has used, in microseconds: it is counted in hundredths of a second. */
async function processorTimeOf({ child }: Server): Promise<number> {
  const text = await readFile(`/proc/${child.pid}/stat`, 'utf8')
  const values = text.slice(text.lastIndexOf(')')).split(' ')
  return (Number(values[12]) + Number(values[13])) * 10_000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
