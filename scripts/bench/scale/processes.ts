/** Runs processes and says what they took: time on the clock, processor time with that of their children, the most memory. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './project.ts'

/** What a process took: seconds on the clock and of processors, and megabytes. */
export interface Taken {
  readonly clock: number
  readonly processor: number
  readonly memory: number
}

const tell = 'process.on("exit",()=>console.error("maxRSS "+process.resourceUsage().maxRSS))'
const tenon = join(repository, 'dist/cli/main.js')

/** Runs `tenon`, as it was built last, in a folder. Throws when it fails. */
export function runTenon(folder: string, args: readonly string[]): Taken {
  return run(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, tenon, ...args], folder)
}

/** Checks the types of a project, or of the files that are named. Throws when they are not right. */
export function checkTypes(folder: string, args: readonly string[] = ['-p', '.'], seconds = 300): Taken {
  return run(join(repository, 'node_modules/.bin/tsc'), args, folder, seconds)
}

function run(command: string, args: readonly string[], cwd: string, seconds = 300): Taken {
  const [before, start] = [childrenTime(), performance.now()]
  const { status, stdout, stderr, signal } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: seconds * 1000,
  })
  const clock = (performance.now() - start) / 1000
  if (status !== 0)
    throw new Error(`${command} has ended with ${status ?? signal}.\n${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`)
  const memory = Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024
  return { clock, processor: childrenTime() - before, memory }
}

/** A server, and how long it took to answer for the first time. */
export interface Started {
  readonly url: string
  readonly child: ChildProcess
  readonly clock: number
}

/** Starts the server of a folder, and asks it for a path until it answers with 200. */
export async function startServer(folder: string, path: string): Promise<Started> {
  const start = performance.now()
  const child = spawn(process.execPath, [tenon, 'start', '--port', '0'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATABASE_URL: 'sqlite:scale.sqlite' },
    // With a channel it ends when this process does.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  for await (const text of child.stdout ?? []) {
    const url = /Serving (http:\S+),/.exec(String(text))?.[1]
    if (url === undefined) continue
    const response = await fetch(new URL(path, url))
    await response.text()
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`)
    return { url, child, clock: (performance.now() - start) / 1000 }
  }
  throw new Error('The server has ended.')
}

/** The processor time of a process so far, in seconds, and the memory that it has, in megabytes. */
export function usedBy({ pid }: ChildProcess): { readonly processor: number; readonly memory: number } {
  const values = fieldsOf(`/proc/${pid}/stat`)
  return { processor: (Number(values[12]) + Number(values[13])) / 100, memory: (Number(values[22]) * 4096) / 1e6 }
}

/** The processor time of all children that have ended, and of theirs: counted in hundredths of a second. */
function childrenTime(): number {
  const values = fieldsOf('/proc/self/stat')
  return (Number(values[14]) + Number(values[15])) / 100
}

/** What follows the name of the process, which may hold spaces. */
function fieldsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return text.slice(text.lastIndexOf(')')).split(' ')
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
