/**
 * Compares the generated server with others over the same data: the processor time of a request, in turns, so that what else the
 * machine does slows all. `compare.ts SETTING ...`: `normal` and `full` are SQLite with that `synchronous`, `postgres` is Postgres.
 */
import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, execute } from '../../../test/postgres.ts'
import { openConnections, requestOf } from './load.ts'
import { operations, productCount, productOf, type MeasuredOperation } from './operations.ts'
import { contenders, startServer, type Server } from './servers.ts'
import { printComparison, type Turn } from './print.ts'

const launches = Number(process.env['LAUNCHES'] ?? 5)
const rounds = Number(process.env['ROUNDS'] ?? 20)
const clients = Number(process.env['CLIENTS'] ?? 10)

/** Where databases come from: one that is filled, and a copy of it for each server of each launch. */
interface Databases {
  readonly copy: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

generate()
for (const setting of process.argv.slice(2)) {
  const databases = setting === 'postgres' ? await postgresDatabases() : await sqliteDatabases(setting)
  try {
    const turns: Turn[] = []
    for (let launch = 0; launch < launches; launch++) turns.push(...(await measureLaunch(databases, launch)))
    printComparison(setting, clients, turns)
  } finally {
    await databases.close()
  }
}
process.exit()

function generate(): void {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const folders = ['--schemas', 'scripts/bench/http/schemas', '--out', 'scripts/bench/http/generated']
  const args = ['--conditions=@tenon/source', 'src/cli/main.ts', 'generate', ...folders]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(1)
}

async function sqliteDatabases(synchronous: string): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-bench-'))
  await fill(`sqlite://${folder}/first.sqlite`)
  return {
    async copy(name) {
      await copyFile(join(folder, 'first.sqlite'), join(folder, `${name}.sqlite`))
      return `sqlite://${folder}/${name}.sqlite?synchronous=${synchronous}`
    },
    close: () => rm(folder, { recursive: true }),
  }
}

async function postgresDatabases(): Promise<Databases> {
  const { url, drop } = await createDatabase()
  await fill(url)
  const first = new URL(url).pathname.slice(1)
  const admin = new URL('/postgres', url).href
  return {
    async copy(name) {
      await execute(admin, `drop database if exists ${name} with (force)`)
      await execute(admin, `create database ${name} template ${first}`)
      return new URL(`/${name}`, url).href
    },
    close: drop,
  }
}

/** Lets the generated server make its tables and some products. */
async function fill(url: string): Promise<void> {
  const [generated] = contenders
  if (generated === undefined) return
  const server = await startServer(generated, url)
  const connections = await openConnections(server.port, 10)
  const requests = Array.from({ length: productCount }, (_, index) => requestOf('POST', '/products', productOf(index)))
  await connections.send({ requests, status: 201 }, productCount)
  connections.close()
  await server.stop()
}

async function measureLaunch(databases: Databases, launch: number): Promise<Turn[]> {
  const servers: Server[] = []
  for (const [index, contender] of contenders.entries()) {
    servers.push(await startServer(contender, await databases.copy(`copy_${index}_${launch}`)))
  }
  const turns: Turn[] = []
  try {
    // The first round warms up, for as long as it takes until V8 has optimized what it will.
    for (let round = 0; round <= rounds; round++) {
      for (const operation of operations) {
        const figures = await measureRound(servers, operation, round)
        if (round > 0) turns.push({ operation: operation.name, figures })
      }
    }
  } finally {
    for (const server of servers) await server.stop()
  }
  return turns
}

/** Measures each server in its turn. Who begins changes. */
async function measureRound(
  servers: readonly Server[],
  operation: MeasuredOperation,
  round: number,
): Promise<Turn['figures']> {
  const figures: Turn['figures'][number][] = []
  for (let at = 0; at < servers.length; at++) {
    const index = (at + round) % servers.length
    const server = servers[index]
    if (server !== undefined) figures[index] = await measure(server, operation, round === 0 ? 120 : 1)
  }
  return figures
}

async function measure(server: Server, load: MeasuredOperation, times: number): Promise<Turn['figures'][number]> {
  const count = load.count * times
  // Opened anew: a server closes what is idle for a while.
  const connections = await openConnections(server.port, clients)
  const before = await server.processorTime()
  const start = performance.now()
  await connections.send(load, count)
  const elapsed = (performance.now() - start) * 1000
  const processorTime = (await server.processorTime()) - before
  connections.close()
  return { processorTime: processorTime / count, elapsed: elapsed / count }
}
