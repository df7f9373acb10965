/**
 * Runs the snippets of a page, each by the first word after its fence, in a project of its own in a temporary folder. A snippet of a kind
 * that is not known here fails.
 *
 * - `ts PATH`, `json PATH`: a file, which is written; `wrong` after the path says that the compiler finds fault with it. Below `generated/` it
 *   is an excerpt of what is there.
 * - `sh`: commands after `$ `, each with all that it prints; without any `$ `, commands of the repository. After `sh fails` the
 *   last one fails. A server that is started takes the place of the one before.
 * - `text`: all that the running server prints next.
 * - `http`: a request to the running server, and the whole answer. Moments, and what is made of them, may be others.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { takePort } from './cli/project.ts'

/** The folder of this repository. */
export const repository = fileURLToPath(new URL('..', import.meta.url))
/** How long a section may take, in milliseconds. */
export const patience = 60_000

/**
 * Commands of which less is run than they say: in the repository they would replace what this test runs on, or run this test; a project has
 * been given what it would install.
 */
const lighter = {
  inRepository: new Map([
    ['npm ci', 'npm ci --dry-run --ignore-scripts --offline'],
    ['npm test', 'npm test -- test/layers.test.ts'],
  ]),
  inProject: new Map([['npm install', 'true']]),
}

/** Commands that go on until they are stopped. */
const serving = /\b(?:(?:tenon|npm|npm run) (?:start|dev)|node server\.ts)\b/

const volatileHeaders = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
])

/** A fenced block of a page. */
export interface Snippet {
  readonly kind: string
  readonly words: readonly string[]
  readonly text: string
}

interface Running {
  /** All that it has printed, as the README would have it. */
  readonly output: () => string
  /** The exit code, once it has ended and all of its output is there. */
  readonly code: () => number | null | undefined
  /** Ends it, if it has not ended by itself. */
  readonly stop: () => Promise<void>
}

/** What the snippets of a section have made so far. */
export interface Project {
  readonly root: string
  readonly port: number
  /** Gives the port away, which nobody else has until then. */
  readonly free: () => Promise<void>
  /** The server that was started last, and how much of its output has been compared. */
  server?: Running
  compared: number
}

/** Takes the fenced blocks out of a text. */
export function snippetsOf(text: string): Snippet[] {
  return [...text.matchAll(/^```(\w*) ?(.*)\n([^]*?)^```$/gm)].map(([, kind = '', words = '', body = '']) => {
    return { kind, words: words.split(' '), text: body }
  })
}

/** Runs a snippet and compares what comes of it. */
export function runSnippet(snippet: Snippet, project: Project): Promise<void> {
  switch (snippet.kind) {
    case 'ts':
    case 'json':
      return takeFile(snippet, project)
    case 'sh':
      return runCommands(snippet, project)
    case 'text':
      return comparePrinted(snippet.text, project)
    case 'http':
      return exchange(snippet, project)
    default:
      throw new Error(`A snippet of the kind "${snippet.kind}" cannot be run:\n${snippet.text}`)
  }
}

/** Creates a folder in which `tenon` is installed, and nothing else is. */
export async function createFolder(): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'tenon-readme-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await mkdir(join(root, 'node_modules/@types'), { recursive: true })
  await symlink(repository, join(root, 'node_modules/tenon'))
  for (const name of ['hono', '@types/node']) {
    await symlink(join(repository, 'node_modules', name), join(root, 'node_modules', name))
  }
  return { root, ...(await takePort()), compared: 0 }
}

/** Creates a project in a temporary folder, which can import `tenon`. */
export async function createProject(): Promise<Project> {
  const project = await createFolder()
  const { root } = project
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
  // As strict as this repository.
  const compilerOptions = { typeRoots: [join(repository, 'node_modules/@types')] }
  const config = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions,
    include: ['.'],
    exclude: ['node_modules'],
  }
  await writeFile(join(root, 'tsconfig.json'), JSON.stringify(config))
  return project
}

/** Writes the file that a snippet is, or looks for it in what was generated. */
export async function takeFile({ words: [path = '', word], text }: Snippet, project: Project): Promise<void> {
  const { root, port } = project
  expect(path).not.toBe('')
  const file = join(root, path)
  if (path.startsWith('generated/')) {
    expect(unindented(await readFile(file, 'utf8'))).toContain(unindented(text))
    return
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`))
  if (word === 'wrong') await compile(project, path)
}

function unindented(text: string): string {
  return text.replaceAll(/^ +/gm, '')
}

async function runCommands({ words, text }: Snippet, project: Project): Promise<void> {
  const prompts = /^\$ /m.test(text)
  const steps = text.split(prompts ? /^\$ /m : '\n').filter((step) => step !== '')
  for (const [index, step] of steps.entries()) {
    const [command = '', ...printed] = step.split('\n')
    const fails = words.includes('fails') && index === steps.length - 1
    const serves = serving.test(command) && !fails
    if (serves) {
      await project.server?.stop()
      await project.free()
    }
    const running = start(command, project, prompts ? project.root : repository)
    if (serves) {
      project.server = running
      project.compared = 0
      await (prompts ? comparePrinted(printed.join('\n'), project) : waitFor(running, /^Serving /m))
    } else {
      await until(() => running.code() !== undefined)
      const output = running.output()
      const expected = prompts ? steady(printed.join('\n')) : output
      expect({ command, output, fails: running.code() !== 0 }).toEqual({ command, output: expected, fails })
    }
  }
}

function start(command: string, { port, root }: Project, folder: string): Running {
  const lights = folder === repository ? lighter.inRepository : lighter.inProject
  const whole = command.replaceAll(/npm \w+/g, (words) => lights.get(words) ?? words)
  const own = join(repository, 'node_modules/.bin')
  // In the repository, with the Node of the machine; in a project, with one that can run TypeScript.
  const others = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.startsWith(repository))
  const paths = folder === repository ? others : [own, ...others, join(repository, 'scripts')]
  const child = spawn('bash', ['-c', `exec 2>&1\n${whole}`], {
    cwd: folder,
    env: {
      HOME: process.env['HOME'],
      PATH: paths.join(delimiter),
      PORT: String(port),
      ...(folder === repository
        ? { DATABASE_URL: `sqlite:${join(root, 'example.sqlite')}` }
        : // The package is not built: programs of the project run its sources, too.
          { NODE_OPTIONS: '--conditions=@tenon/source', npm_config_loglevel: 'silent' }),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, so that what the shell has started can be stopped with it.
    detached: true,
  })
  const closed = once(child, 'close')
  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await closed
  }
  onTestFinished(stop)
  let output = ''
  let code: number | null | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.once('close', (exitCode) => (code = exitCode))
  return { output: () => steady(output.replaceAll(`127.0.0.1:${port}`, '127.0.0.1:3000')), code: () => code, stop }
}

/** A text in which times, and numbers of generated files, are all alike: a page says how it looks, not how many there are today. */
function steady(text: string): string {
  return text
    .replaceAll(/\d+\.\d\d s\b/g, '0.00 s')
    .replaceAll(/\d+\.\d+(?=ms\b)|(?<=duration_ms )\d+\.\d+/g, '0.0')
    .replaceAll(/\d+ written, \d+ removed, \d+ unchanged/g, '1 written, 0 removed, 1 unchanged')
}

/** Compares what the server has printed since the last time, as soon as there is as much as there should be. */
async function comparePrinted(text: string, project: Project): Promise<void> {
  const { server, compared } = project
  if (server === undefined) throw new Error(`No server is running that could print:\n${text}`)
  const printed = () => server.output().slice(compared)
  await until(() => printed().length >= steady(text).length || server.code() !== undefined)
  expect(printed()).toBe(steady(text))
  project.compared += printed().length
}

async function waitFor(running: Running, pattern: RegExp): Promise<void> {
  await until(() => pattern.test(running.output()) || running.code() !== undefined)
  expect(running.output()).toMatch(pattern)
}

async function until(isSo: () => boolean): Promise<void> {
  for (const deadline = Date.now() + patience / 2; !isSo() && Date.now() < deadline;) await delay(10)
}

async function exchange({ text }: Snippet, { port, server }: Project): Promise<void> {
  expect(server).toBeDefined()
  const [request = '', answer = ''] = text.split(/^HTTP\/1\.1 /m)
  const { line, headers, body } = messageOf(request)
  const [method = '', target = ''] = line.split(' ')
  const sent = { method, headers, redirect: 'manual' as const, ...(body !== '' && { body }) }
  const response = await fetch(`http://127.0.0.1:${port}${target}`, sent)
  const received = [...response.headers].filter(([name]) => !volatileHeaders.has(name))
  const expected = messageOf(momentless(answer))
  expect({
    line: `${response.status} ${response.statusText}`,
    headers: Object.fromEntries(received.map(([name, value]) => [name, momentless(value)])),
    body: valueOf(momentless(await response.text())),
  }).toEqual({ ...expected, body: valueOf(expected.body) })
}

/** A text in which moments are one moment, and likewise the keys and versions that are made of them. */
function momentless(text: string): string {
  return text
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '2026-01-01T00:00:00.000Z')
    .replaceAll(/\b[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}\b/g, '00000000-0000-7000-8000-000000000000')
    .replaceAll(/"\d{13}-/g, '"1-')
}

interface Message {
  readonly line: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Takes a message of HTTP apart: its first line, its headers by their names in lower case, its body. */
function messageOf(text: string): Message {
  const [head = '', ...body] = text.split('\n\n')
  const [line = '', ...fields] = head.trim().split('\n')
  const headers: Record<string, string> = {}
  for (const field of fields) {
    const [name = '', ...value] = field.split(': ')
    headers[name.toLowerCase()] = value.join(': ')
  }
  return { line, headers, body: body.join('\n\n').trim() }
}

function valueOf(body: string): unknown {
  return body === '' ? '' : JSON.parse(body)
}

/** Compiles the project as it is, its generated code included, and compares what the compiler has to say, by file. */
export async function compile(project: Project, ...wrong: readonly string[]): Promise<void> {
  const { output } = await runToEnd('tsc -p . --pretty false --customConditions @tenon/source', project)
  const files = [...output.matchAll(/^(\S+)\(\d+,\d+\): /gm)].map(([, file]) => file)
  expect({ output, files: [...new Set(files)] }).toEqual({ output: wrong.length === 0 ? '' : output, files: wrong })
}

/** Runs a command in the project, and answers what it has printed and its exit code. */
export async function runToEnd(command: string, project: Project) {
  const running = start(command, project, project.root)
  await until(() => running.code() !== undefined)
  return { output: running.output(), code: running.code() }
}
