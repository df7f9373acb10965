/** Projects in temporary folders, and Tenon run in them as its users run it: a process of its own. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The entry of the command line. */
export const entry = join(repository, 'src/cli/main.ts')

const command = ['--conditions=@tenon/source', entry]

/** A schema of one resource, `notes`, with these fields. */
export function notesSchema(fields = 'text: Type.String()'): string {
  return `import { defineResource, Type } from 'tenon'\nexport const notes = defineResource('notes', { fields: { ${fields} } })\n`
}

/** A project that is gone when the test is over. */
export interface Project {
  readonly root: string
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>
  readonly read: (path: string) => Promise<string>
  readonly remove: (path: string) => Promise<void>
  /** Every file below a folder and its text, by path. */
  readonly list: (folder: string) => Promise<Readonly<Record<string, string>>>
  /** Runs a command to its end. */
  readonly tenon: (args: readonly string[], environment?: Environment) => Promise<Ended>
  /** Starts a command that goes on until it is stopped; it is killed when the test is over. */
  readonly spawn: (args: readonly string[], environment?: Environment) => Running
  /** Starts a program of the project's own with Node alone; it is killed as well. */
  readonly node: (args: readonly string[], environment?: Environment) => Running
}

type Environment = Readonly<Record<string, string>>

/** How a process has ended and what it has printed, its times made the same. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A process that runs. */
export interface Running {
  readonly process: ChildProcess
  /** What it has printed so far, to the output and to the error output. */
  readonly output: () => string
  /** Waits until a pattern occurs in what it has printed after the last match, and answers the match. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<Ended>
  /** Does what Ctrl-C does in a terminal: a SIGINT to the process and to those that it has started beside itself. */
  readonly interrupt: () => void
}

/** Creates a project with these files, which can import `tenon`. It has a `package.json`, unless that is what is to be made. */
export async function createProject(
  files: Readonly<Record<string, string>>,
  { isEmpty = false }: { readonly isEmpty?: boolean } = {},
): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'tenon-test-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await mkdir(join(root, 'node_modules'))
  await symlink(repository, join(root, 'node_modules/tenon'))

  async function write(written: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(written)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
  }
  await write({ ...(!isEmpty && { 'package.json': '{ "type": "module" }' }), ...files })

  return {
    root,
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    remove: (path) => rm(join(root, path), { recursive: true }),
    list: (folder) => list(root, folder),
    tenon: (args, environment = {}) => run(root, [...command, ...args], environment).ended,
    spawn: (args, environment = {}) => run(root, [...command, ...args], environment),
    node: (args, environment = {}) => run(root, args, environment),
  }
}

/** Takes a port of this machine until it is freed or the test is over. */
export async function takePort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const free = () => server[Symbol.asyncDispose]()
  onTestFinished(free)
  return { port: typeof address === 'object' && address !== null ? address.port : 0, free }
}

async function list(root: string, folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const texts: Record<string, string> = {}
  for (const file of files.toSorted()) {
    texts[file.slice(root.length + 1)] = await readFile(file, 'utf8')
  }
  return texts
}

function run(root: string, args: readonly string[], environment: Environment): Running {
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Nothing of the machine's own but where programs are, and packages for tests, so that a test passes wherever it runs.
    env: { PATH: process.env['PATH'], NODE_PATH: process.env['NODE_PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as in a terminal.
    detached: true,
  })
  onTestFinished(() => stop(child))
  let stdout = ''
  let stderr = ''
  let output = ''
  let seen = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    output += text
  })

  async function printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await delay(5)) {
      const match = pattern.exec(output.slice(seen))
      if (match !== null) {
        seen += match.index + match[0].length
        return match
      }
    }
    throw new Error(`${pattern} was not printed. This was:\n${output}`)
  }

  function interrupt(): void {
    if (child.pid !== undefined) {
      process.kill(-child.pid, 'SIGINT')
    }
  }

  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    stdout: timeless(stdout),
    stderr: timeless(stderr),
  }))
  return { process: child, output: () => timeless(output), printed, ended, interrupt }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
}

function timeless(text: string): string {
  return text.replaceAll(/\d+\.\d\d s/g, '0.00 s')
}
