/** Commands as a newcomer types them, in a folder outside of the repository, with the programs of the machine and this Node. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

/** The folder of this repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A folder that is gone when the tests are over. */
export interface Workplace {
  readonly root: string
  /** Runs a command to its end and answers all that it prints; rejects, with that, when it fails. */
  readonly run: (folder: string, command: string, ...args: readonly string[]) => Promise<string>
  /** Starts what serves in a folder, on any port, and answers its address and how to stop it. Left out, it is `npm start`. */
  readonly serve: (
    folder: string,
    ...command: readonly string[]
  ) => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
  readonly remove: () => Promise<void>
}

/** What npm has set for the tests of this repository is none of a newcomer's; where packages come from is. */
const foreign =
  /^(?:npm_(?!config_(?:registry|cache|userconfig)$)|NODE_(?!EXTRA)|VITEST|INIT_CWD|PORT|DATABASE_URL|FORCE_COLOR)/i

/** Makes a folder. */
export async function createWorkplace(): Promise<Workplace> {
  const root = await mkdtemp(join(tmpdir(), 'tenon-newcomer-'))
  await mkdir(join(root, 'bin'))
  await symlink(process.execPath, join(root, 'bin/node'))
  const paths = (process.env['PATH'] ?? '').split(delimiter).filter((path) => !path.startsWith(repository))
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  const env = { ...Object.fromEntries(own), PATH: [join(root, 'bin'), ...paths].join(delimiter), NO_COLOR: '1' }

  async function run(folder: string, command: string, ...args: readonly string[]): Promise<string> {
    const { stdout, stderr } = await promisify(execFile)(command, args, { cwd: join(root, folder), env })
    return `${stdout}${stderr}`
  }

  async function serve(
    folder: string,
    ...given: readonly string[]
  ): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
    const [command = '', ...args] = given.length > 0 ? given : ['npm', 'start', '--']
    const child = spawn(command, [...args, '--port', '0'], {
      cwd: join(root, folder),
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      // A group of its own, so that what npm has started is stopped with it.
      detached: true,
    })
    return { url: await addressOf(child), stop: () => stopGroup(child) }
  }

  return { root, run, serve, remove: () => rm(root, { recursive: true, force: true }) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.exitCode === null; await delay(20)) {
    const [, url] = /^Serving (http:\S+),/m.exec(output) ?? []
    if (url !== undefined) return url
  }
  await stopGroup(child)
  throw new Error(`It does not serve. It has printed:\n${output}`)
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const closed = once(child, 'close')
  process.kill(-child.pid, 'SIGTERM')
  await closed
}
