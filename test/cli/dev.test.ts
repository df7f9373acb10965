import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createProject, notesSchema, takePort } from './project.ts'
import type { Project, Running } from './project.ts'

const serving = /Serving (http:\S+), docs at \S+\n/

async function startDev(files: Readonly<Record<string, string>> = {}): Promise<{ project: Project; dev: Running }> {
  const project = await createProject({ 'schemas/notes.ts': notesSchema(), ...files })
  return { project, dev: project.spawn(['dev', '--port', '0'], { DATABASE_URL: ':memory:' }) }
}

/** Waits for the next server and answers its address. */
async function served(dev: Running): Promise<string> {
  const [, url = ''] = await dev.printed(serving)
  return url
}

/** The fields that a body lacks, by which one schema is told from another. */
async function missingFields(url: string): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(`${url}/notes`, { method: 'POST', headers, body: '{}' })
  const text = await response.text()
  return [...text.matchAll(/"loc":\["body","(\w+)"\]/g)].map(([, field]) => field)
}

test('a save is served, and what a schema imports is read afresh', async () => {
  const { project, dev } = await startDev()
  const before = await missingFields(await served(dev))
  await project.write({
    'schemas/parts/fields.ts': "import { Type } from 'tenon'\nexport const text = { body: Type.String() }\n",
  })
  await served(dev)
  await project.write({ 'schemas/notes.ts': `import { text } from './parts/fields.ts'\n${notesSchema('...text')}` })
  const between = await missingFields(await served(dev))
  await project.write({
    'schemas/parts/fields.ts': "import { Type } from 'tenon'\nexport const text = { title: Type.String() }\n",
  })
  const after = await missingFields(await served(dev))
  expect([before, between, after]).toEqual([['text'], ['body'], ['title']])
})

test('the time that is told of a save begins with it, however long a process has stood by', async () => {
  const { project, dev } = await startDev()
  await served(dev)
  await delay(4000)
  const saved = performance.now()
  await project.write({ 'schemas/notes.ts': notesSchema('title: Type.String()') })
  const [, told] = await dev.printed(/ 5 unchanged \((.+) s\)\n/)
  expect(Number(told) * 1000).toBeLessThan(performance.now() - saved)
})

test('a faulty save is told and the last good API still served, until a save mends it', async () => {
  const { project, dev } = await startDev()
  const url = await served(dev)
  await project.write({ 'schemas/notes.ts': notesSchema('text: Type.Date()') })
  const [told] = await dev.printed(/schemas\/notes.ts[^]*\n1 problem. Nothing was written.\n/)
  expect(told.split('\n')).toEqual([
    "schemas/notes.ts:2:58: notes.text: JSON has no dates. Use `Type.String({ format: 'date-time' })`.",
    "  1 | import { defineResource, Type } from 'tenon'",
    "> 2 | export const notes = defineResource('notes', { fields: { text: Type.Date() } })",
    `    | ${' '.repeat(57)}^`,
    '  3 |',
    '1 problem. Nothing was written.',
    '',
  ])
  await dev.printed(/Still serving the last good API. The next save tries again.\n/)
  const between = await missingFields(url)
  await project.write({ 'schemas/notes.ts': notesSchema('title: Type.String()') })
  const after = await missingFields(await served(dev))
  expect([between, after]).toEqual([['text'], ['title']])
})

test('a schema that is faulty from the start is served once it is mended', async () => {
  const { project, dev } = await startDev({ 'schemas/notes.ts': 'export const notes = {' })
  await dev.printed(/schemas\/notes.ts:1: .*\n> 1 \| export const notes = \{\n1 problem. Nothing was written.\n/)
  await project.write({ 'schemas/notes.ts': notesSchema() })
  expect(await missingFields(await served(dev))).toEqual(['text'])
})

test('handlers that cannot be loaded are told with the lines around, and the next save starts the server again', async () => {
  const { project, dev } = await startDev()
  await served(dev)
  await project.write({ 'schemas/handlers.ts': "\nthrow new Error('No key.')\nexport const handlers = {}\n" })
  const [told] = await dev.printed(/schemas\/handlers.ts:[^]*The server has stopped [^]*\n/)
  expect(told.split('\n')).toEqual([
    'schemas/handlers.ts:2: No key.',
    '  1 |',
    "> 2 | throw new Error('No key.')",
    '  3 | export const handlers = {}',
    'schemas/handlers.ts cannot be loaded.',
    'The server has stopped (exit code 1). The next save starts it again.',
    '',
  ])
  await project.write({ 'schemas/handlers.ts': 'export const handlers = {}\n' })
  expect(await missingFields(await served(dev))).toEqual(['text'])
})

test('a server that does not start is told, and the next save starts it again', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  const { port, free } = await takePort()
  const dev = project.spawn(['dev', '--port', String(port)], { DATABASE_URL: ':memory:' })
  await dev.printed(
    /Port \d+ of 127.0.0.1 is in use. .*\nThe server has stopped \(exit code 1\). The next save starts it again.\n/,
  )
  await free()
  await project.write({ 'schemas/notes.ts': notesSchema('title: Type.String()') })
  expect(await missingFields(await served(dev))).toEqual(['title'])
})

/** Adds a note; answers where, whether it was, and which there are. */
async function addNote(url: string): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  const { status } = await fetch(`${url}/notes`, { method: 'POST', headers, body: '{"text":"a"}' })
  const rows: unknown = await (await fetch(`${url}/notes`)).json()
  return [new URL(url).hostname, status, rows]
}

test('what .env says is read again when it is saved, and what the environment says stays', async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    '.env': 'DATABASE_URL=sqlite:one.sqlite\nHOST=0.0.0.0\n',
  })
  const dev = project.spawn(['dev', '--port', '0'], { HOST: '127.0.0.1' })
  const rows = [{ id: 1, text: 'a' }]
  expect(await addNote(await served(dev))).toEqual(['127.0.0.1', 201, rows])
  await project.write({ '.env': 'DATABASE_URL=sqlite:two.sqlite\n' })
  expect(await addNote(await served(dev))).toEqual(['127.0.0.1', 201, rows])
  await project.write({ '.env': '' })
  expect(await addNote(await served(dev))).toEqual(['127.0.0.1', 201, rows])
  const files = Object.keys(await project.list('.')).filter((file) => file.endsWith('.sqlite'))
  expect(files.toSorted()).toEqual(['data/tenon.sqlite', 'one.sqlite', 'two.sqlite'])
})

test('files that are no code, and what is generated, start nothing anew', async () => {
  const { project, dev } = await startDev()
  await served(dev)
  await project.write({ 'README.md': '# Notes', 'data/rows.json': '[]', 'generated/mine.ts': '', '.cache/x.ts': '' })
  await delay(1000)
  expect(dev.output().match(/Serving/g)).toEqual(['Serving'])
})

test('SIGTERM stops everything and ends with 0', async () => {
  const { dev } = await startDev()
  const url = await served(dev)
  dev.process.kill('SIGTERM')
  const { code, stderr } = await dev.ended
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('Ctrl-C, a SIGINT for every process of the terminal, stops everything and ends with 0', async () => {
  const { dev } = await startDev()
  const url = await served(dev)
  dev.interrupt()
  const { code, stderr } = await dev.ended
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('the server ends when tenon dev is killed', async () => {
  const { dev } = await startDev()
  const url = await served(dev)
  dev.process.kill('SIGKILL')
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => 'served',
          () => 'gone',
        ),
      { timeout: 5000 },
    )
    .toBe('gone')
})
