import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findOldNode } from './old-node.ts'
import { createProject, notesSchema } from './project.ts'
import type { Project } from './project.ts'

async function builtProject(files: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = await createProject({ 'schemas/notes.ts': notesSchema(), ...files })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  expect(await project.tenon(['build'])).toEqual(built)
  return project
}

const built = { code: 0, stdout: 'Wrote dist/. Serve it with `node dist/server.js`.\n', stderr: '' }

/** What tells the time: an operation whose handler imports a package, which reads a file beside it. */
const clock = {
  'schemas/clock.ts':
    "import { defineOperation, Type } from 'tenon'\n" +
    "export const clock = defineOperation('readClock', { method: 'get', path: '/clock', responses: { 200: Type.String() } })\n",
  'schemas/handlers.ts':
    "import { time } from 'clock'\n" +
    "import type { Handlers } from '../generated/handlers.ts'\n" +
    'export const handlers: Handlers = { readClock: () => ({ status: 200, body: time }) }\n',
  'node_modules/clock/package.json': '{ "name": "clock", "type": "module", "exports": "./index.js" }',
  'node_modules/clock/index.js':
    "import { readFileSync } from 'node:fs'\n" +
    "export const time = readFileSync(new URL('time.txt', import.meta.url), 'utf8')\n",
  'node_modules/clock/time.txt': 'noon',
}

test('Node alone serves what was built, its rows, document and docs, where nothing else is', async () => {
  const project = await builtProject({ 'schemas/fixtures/notes.json': '[{ "text": "hello" }]' })
  const document = await project.read('generated/openapi.json')
  for (const folder of ['node_modules', 'schemas', 'generated']) await project.remove(folder)
  const server = project.node(['dist/server.js', '--port', '0', '--fixtures'])
  const [, url = ''] = await server.printed(/Serving (http:\S+), docs at \S+\n/)
  const paths = ['/notes', '/openapi.json', '/docs', '/docs/swagger-ui-bundle.js', '/docs/oauth2-redirect.html', '/no']
  const answers = await Promise.all(paths.map((path) => fetch(`${url}${path}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404])
  expect(await answers[0]?.json()).toEqual([{ id: 1, text: 'hello' }])
  expect(await answers[1]?.text()).toBe(document)
  server.process.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
})

test('packages that handlers import stay in node_modules', async () => {
  const project = await builtProject(clock)
  await project.remove('node_modules/tenon')
  const server = project.node(['dist/server.js'], { PORT: '0' })
  const [, url = ''] = await server.printed(/Serving (http:\S+),/)
  expect(await (await fetch(`${url}/clock`)).json()).toBe('noon')
})

test('migrations go with it, and are run when that is asked for', async () => {
  const project = await builtProject()
  const start = (...args: readonly string[]) => project.node(['dist/server.js', '--port', '0', ...args])
  const first = start()
  await first.printed(/Serving/)
  first.process.kill('SIGTERM')
  await first.ended
  await project.write({ 'schemas/notes.ts': notesSchema('text: Type.String(), mark: Type.Integer({ default: 1 })') })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  expect(await project.tenon(['migrate', '--name', 'mark'])).toMatchObject({ code: 0 })
  expect(await project.tenon(['build'])).toEqual(built)
  await project.remove('schemas')
  expect(await start().ended).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'The database lacks migrations: 0001-initial, 0002-mark. Run `tenon migrate --apply`, or start with `--migrate`.\n',
  })
  await start('--migrate').printed(/Serving/)
})

test('a wrong option of the server is wrong usage', async () => {
  const project = await builtProject()
  expect(await project.node(['dist/server.js', '--port', 'x']).ended).toEqual({
    code: 2,
    stdout: '',
    stderr: "error: option '--port <number>' argument 'x' is invalid. It must be a whole number from 0 to 65535.\n",
  })
})

test('a folder that holds anything else is left as it is', async () => {
  const project = await builtProject({ 'elsewhere/index.js': 'mine' })
  expect(await project.tenon(['build', '--to', 'elsewhere'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'elsewhere/ holds index.js, which is not of a build. Choose another folder with --to.\n',
  })
  expect(await project.list('elsewhere')).toEqual({ 'elsewhere/index.js': 'mine' })
})

test('a missing API is a sentence', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  expect(await project.tenon(['build'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no API in generated/ yet. Run `tenon generate` first.\n',
  })
})

test('what is not what the schemas say is not built', async () => {
  const project = await builtProject()
  await project.write({ 'schemas/notes.ts': notesSchema('text: Type.String(), mark: Type.Integer()') })
  const { code, stdout, stderr } = await project.tenon(['build'])
  expect({ code, stdout, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({
    code: 1,
    stdout: '',
    last: 'generated/ is not what the schemas say. Run `tenon generate`.',
  })
})

test('a server that was built does not start without middleware that is misnamed or not exported', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  for (const [source, fault] of [
    ['export const middlewares = { all: [] }\n', 'it exports `middlewares`. Did you mean `middleware`?'],
    [
      'export const handlers = {}\nconst middleware = { all: [] }\n',
      '`middleware` is not exported. Write `export const middleware`.',
    ],
  ] as const) {
    await project.write({ 'schemas/handlers.ts': source })
    expect(await project.tenon(['build'])).toEqual(built)
    const stderr = `schemas/handlers.ts: ${fault}\n`
    expect(await project.node(['dist/server.js', '--port', '0']).ended).toEqual({ code: 1, stdout: '', stderr })
  }
})

test('middleware in a file of another name is neither built nor started without', async () => {
  for (const name of ['handler.ts', 'handlers.js', 'handlers/index.ts']) {
    const project = await createProject({
      'schemas/notes.ts': notesSchema(),
      [`schemas/${name}`]: 'export const middleware = { all: [] }\n',
    })
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
    const refused = {
      code: 1,
      stdout: '',
      stderr:
        `schemas/${name} says \`export const middleware\`, and is not read: handlers and middleware are those of ` +
        `schemas/handlers.ts. Rename it, or export from there what it exports: \`export * from './${name}'\`.\n`,
    }
    expect(await project.tenon(['build'])).toEqual(refused)
    expect(await project.tenon(['start', '--port', '0'])).toEqual(refused)
  }
})

const oldNode = await findOldNode()

test.skipIf(oldNode === undefined)(
  'a Node that is too old for what was built is told so (skipped where no Node before 22 is installed)',
  async () => {
    const project = await builtProject()
    const { path = '', version = '' } = oldNode ?? {}
    await expect(promisify(execFile)(path, [join(project.root, 'dist/server.js')])).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        `Tenon needs Node 22.18 or newer, and this is Node ${version}. ` +
        'Install a newer one from https://nodejs.org or with your version manager, then try again.\n',
    })
  },
)
