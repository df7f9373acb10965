import { expect, test } from 'vitest'
import { createProject, notesSchema, takePort } from './project.ts'
import type { Project } from './project.ts'

async function generatedProject(files: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = await createProject({ 'schemas/notes.ts': notesSchema(), ...files })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  return project
}

async function post(url: string, body: unknown): Promise<number> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.status
}

async function get(url: string): Promise<unknown> {
  return (await fetch(url)).json()
}

test('the database is data/tenon.sqlite when DATABASE_URL is empty, and an empty HOST and PORT are none', async () => {
  const project = await generatedProject()
  const server = project.spawn(['start', '--port', '0'], { DATABASE_URL: '', HOST: '', PORT: '' })
  await server.printed(/Serving http:\/\/127.0.0.1:/)
  expect(Object.keys(await project.list('data'))).toContain('data/tenon.sqlite')
})

test('it serves what was generated, says where, and ends with 0 on SIGTERM', async () => {
  const project = await generatedProject()
  const server = project.spawn(['start', '--port', '0'])
  const [, url = ''] = await server.printed(/Serving (http:\S+), docs at \S+\n/)
  const created = await post(`${url}/notes`, { text: 'hello' })
  const rows = await get(`${url}/notes`)
  const docs = await fetch(`${url}/docs`)
  server.process.kill('SIGTERM')
  expect([created, rows, docs.status, await server.ended]).toEqual([
    201,
    [{ id: 1, text: 'hello' }],
    200,
    { code: 0, stdout: `Serving ${url}, docs at ${url}/docs\n`, stderr: '' },
  ])
})

test('PORT and DATABASE_URL are honoured, and --port is stronger', async () => {
  const project = await generatedProject()
  const environment = { PORT: '0', DATABASE_URL: 'sqlite:elsewhere/notes.sqlite' }
  const first = project.spawn(['start'], environment)
  const [, url = ''] = await first.printed(/Serving (http:\S+),/)
  await post(`${url}/notes`, { text: 'kept' })
  first.process.kill('SIGTERM')
  await first.ended
  const second = project.spawn(['start', '--port', '0'], { ...environment, PORT: '1' })
  const [, secondUrl = ''] = await second.printed(/Serving (http:\S+),/)
  expect(await get(`${secondUrl}/notes`)).toEqual([{ id: 1, text: 'kept' }])
  expect(Object.keys(await project.list('elsewhere'))).toContain('elsewhere/notes.sqlite')
})

test('a port in use is a sentence', async () => {
  const project = await generatedProject()
  const { port } = await takePort()
  expect(await project.tenon(['start', '--port', String(port)])).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} of 127.0.0.1 is in use. Stop what is using it, or choose another with --port or PORT.\n`,
  })
})

test('a missing API is a sentence', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  expect(await project.tenon(['start'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no API in generated/ yet. Run `tenon generate` first.\n',
  })
})

test('a database that cannot be used is a sentence', async () => {
  const project = await generatedProject()
  expect(await project.tenon(['start'], { DATABASE_URL: 'mysql://me:secret@127.0.0.1/notes' })).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'The database URL begins with "mysql:", which is not supported. Give a SQLite file: "sqlite:data/tenon.sqlite", ' +
      '"sqlite:///absolute/path.sqlite", "file:data.db", "data.db" or ":memory:". Or give a Postgres database: "postgres://user@host/database".\n',
  })
})

test('fixtures fill the tables that are new, and those only', async () => {
  const project = await generatedProject({
    'schemas/fixtures/notes.json': '[{ "text": "first" }, { "text": "second" }]',
  })
  const rows = [
    { id: 1, text: 'first' },
    { id: 2, text: 'second' },
  ]
  const answers: unknown[] = []
  for (const loaded of [/Loaded 2 rows from schemas\/fixtures\/\n/, /^/]) {
    const server = project.spawn(['start', '--port', '0', '--fixtures'])
    await server.printed(loaded)
    const [, url = ''] = await server.printed(/^Serving (http:\S+),/)
    answers.push(await get(`${url}/notes`))
    server.process.kill('SIGTERM')
    await server.ended
  }
  expect(answers).toEqual([rows, rows])
})

test('a fixture at fault is a sentence, and is loaded once it is mended', async () => {
  const project = await generatedProject({
    'schemas/fixtures/notes.json': '[{ "text": "first" }, { "txt": "second" }]',
  })
  const ended = await project.tenon(['start', '--port', '0', '--fixtures'])
  await project.write({ 'schemas/fixtures/notes.json': '[{ "text": "first" }]' })
  const server = project.spawn(['start', '--port', '0', '--fixtures'])
  await server.printed(/^Loaded 1 row from schemas\/fixtures\/\nServing/)
  expect(ended).toEqual({
    code: 1,
    stdout: '',
    stderr: 'schemas/fixtures/notes.json: row 2: "txt" is not a field of notes.\n',
  })
})

test('a fixture that is no JSON is a sentence', async () => {
  const project = await generatedProject({ 'schemas/fixtures/notes.json': '' })
  expect(await project.tenon(['start', '--port', '0', '--fixtures'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'schemas/fixtures/notes.json: is not JSON: Unexpected end of JSON input\n',
  })
})

test('a fixture of no resource is told', async () => {
  const project = await generatedProject({
    'schemas/fixtures/notes.ndjson': '{ "text": "first" }',
    'schemas/fixtures/README.md': '# Rows',
    'schemas/fixtures/noets.json': '[]',
    'schemas/fixtures/countries.ndjson': '',
  })
  expect(await project.tenon(['fixtures', 'load'])).toEqual({
    code: 0,
    stdout: 'Loaded 1 row from schemas/fixtures/\n',
    stderr:
      'schemas/fixtures/countries.ndjson is not loaded: it is called as no resource is. There are notes.\n' +
      'schemas/fixtures/noets.json is not loaded: it is called as no resource is. Did you mean notes.json?\n',
  })
})

test('generated code that does not load is told with its place', async () => {
  const project = await generatedProject()
  await project.write({ 'generated/app.ts': "import 'no-such-package'\n" })
  expect(await project.tenon(['start', '--port', '0'])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'generated/app.ts: it imports the package no-such-package, which is not installed: npm install no-such-package\n' +
      'The API in generated/ cannot be loaded.\n',
  })
})

test('the file .env says what the environment does not', async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    '.env': 'DATABASE_URL=mysql://one\nPORT=http\n',
  })
  await project.tenon(['generate'], { PORT: '0' })
  const { code, stderr } = await project.tenon(['start'], { PORT: '0' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^The database URL begins with "mysql:", which is not supported\./)
})

test('a folder called .env is left alone', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema(), '.env/bin/activate': '' })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
})

test('a generated file that is missing is told with the remedy', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await project.tenon(['generate'])
  await project.remove('generated/notes/store.ts')
  expect(await project.tenon(['start', '--port', '0'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'generated/notes/store.ts is missing. Run `tenon generate` again.\n',
  })
})
