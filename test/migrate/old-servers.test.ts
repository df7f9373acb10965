/** Servers that go on while migrations change the tables below them. */
import { expect, test } from 'vitest'
import { createProject, notesSchema } from '../cli/project.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { change, environmentOn, get, schema, serve, stop } from './projects.ts'

const changes = {
  'may be without': 'note: Type.Optional(Type.String())',
  'has a default':
    "stars: Type.Integer({ default: 3 }), mark: Type.Union([Type.String(), Type.Null()], { default: 'x' })",
  'has the moment': 'made: createdAt()',
}

test.each([
  ['SQLite', { 'may be without': 201, 'has a default': 500, 'has the moment': 500 }],
  ['Postgres', { 'may be without': 201, 'has a default': 201, 'has the moment': 201 }],
] as const)('a server creates rows while a field is added that it does not know: %s', async (name, expected) => {
  const found: Record<string, unknown> = {}
  for (const kind of ['may be without', 'has a default', 'has the moment'] as const) {
    const environment = await environmentOn(name)
    const project = await createProject({})
    await change(project, notesSchema())
    const server = await serve(project, [], environment)
    await change(project, schema('notes', `text: Type.String(), ${changes[kind]}`))
    expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"text":"new"}' }
    found[kind] = (await fetch(`${server.url}/notes`, init)).status
    const rows = await get(`${server.url}/notes`)
    await stop(server)
    const now = await serve(project, [], environment)
    const rowsNow = await get(`${now.url}/notes`)
    await stop(now)
    if (found[kind] !== 201) continue
    expect(rows).toEqual([{ id: 1, text: 'new' }])
    expect(rowsNow).toEqual([{ id: 1, text: 'new', ...added[kind] }])
  }
  expect(found).toEqual(expected)
})

const moment: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

/** What the row has of a field that its server did not know. */
const added = {
  'may be without': {},
  'has a default': { stars: 3, mark: null },
  'has the moment': { made: moment },
}

test('what a Postgres keeps for such servers is in the way of no later change', async () => {
  const environment = await environmentOn('Postgres')
  const project = await createProject({})
  await change(project, notesSchema())
  const apply = async () => {
    expect(await project.tenon(['migrate', '--apply', '--allow-data-loss'], environment)).toMatchObject({ code: 0 })
  }
  await apply()
  const [nullable, many] = ['Type.Union([Type.String(), Type.Null()])', 'Type.Array(Type.Integer(), { default: [1] })']
  for (const next of [
    "a: Type.String({ default: 'x' }), b: Type.String({ default: 'x' }), c: Type.Boolean({ default: true }), made: createdAt()",
    `a: Type.Integer({ default: 3 }), b: ${nullable}, c: ${many}`,
    `d: Type.Integer({ renamedFrom: 'a' }), b: ${nullable}, c: ${many}`,
  ]) {
    await change(project, schema('notes', `text: Type.String(), ${next}`))
    await apply()
  }
  const database = openDatabase(environment['DATABASE_URL'] ?? '')
  await database.write(`insert into "notes" ("text", "d", "c") values ('new', 7, '[]')`, [])
  const row = await database.get('select "d", "b", "c" from "notes"', [])
  await database.close()
  expect(row).toEqual([7, null, '[]'])
})
