/** Migrations whose SQL an author has added to. */
import { expect, test } from 'vitest'
import { createProject, notesSchema, type Project } from '../cli/project.ts'
import { change, environmentOn, get, post, schema, serve, stop } from './projects.ts'

const databases = ['SQLite', 'Postgres'] as const

/** A project with two migrations that no database has, the first of which also writes a row and makes a view. */
async function editedProject(name: string): Promise<Project> {
  const project = await createProject({})
  await change(project, notesSchema())
  expect(await project.tenon(['migrate'], { DATABASE_URL: 'none.db' })).toMatchObject({ code: 0 })
  await append(
    project,
    '0001-initial',
    name,
    "insert into notes (text) values ('seed');\ncreate view ones as select 1 as one;\n",
  )
  await change(
    project,
    schema('notes', 'text: Type.String(), stars: Type.Integer({ default: 3 })', 'filters: [], sorts: [], '),
  )
  expect(await project.tenon(['migrate'], { DATABASE_URL: 'none.db' })).toMatchObject({ code: 0 })
  return project
}

async function append(project: Project, migration: string, name: string, sql: string): Promise<void> {
  const file = `schemas/migrations/${migration}/${name.toLowerCase()}.sql`
  await project.write({ [file]: `${await project.read(file)}\n${sql}` })
}

test.each(databases)('what was written by hand is run in a new database, too: %s', async (name) => {
  const project = await editedProject(name)
  const applying = await environmentOn(name)
  const applied = await project.tenon(['migrate', '--apply'], applying)
  const starting = name === 'SQLite' ? { DATABASE_URL: 'other.db' } : await environmentOn(name)
  const outputs: string[] = []
  const rows: unknown[] = []
  for (const environment of [applying, starting]) {
    const server = await serve(project, [], environment)
    rows.push(await get(`${server.url}/notes`))
    await stop(server)
    outputs.push(server.output().split('Serving')[0] ?? '')
  }
  const status = await project.tenon(['migrate', 'status'], starting)
  expect(applied.stdout).toBe(
    'Nothing has changed since 0002-change-notes.\nApplied 0001-initial\nApplied 0002-change-notes\n',
  )
  expect([outputs, rows]).toEqual([
    ['', 'Applied 0001-initial\nApplied 0002-change-notes\n'],
    [[{ id: 1, text: 'seed', stars: 3 }], [{ id: 1, text: 'seed', stars: 3 }]],
  ])
  expect(status.stdout).toMatch(/^applied {2}0001-initial {2}\S+\napplied {2}0002-change-notes {2}\S+\n$/)
})

test.each(databases)(
  'what was written by hand into the first of them is told where it cannot be run: %s',
  async (name) => {
    const environment = await environmentOn(name)
    const project = await createProject({})
    await change(project, notesSchema())
    const server = await serve(project, [], environment)
    await post(`${server.url}/notes`, { text: 'kept' })
    await stop(server)
    await project.tenon(['migrate'], environment)
    await append(project, '0001-initial', name, "insert into notes (text) values ('seed');\n")
    const { stdout } = await project.tenon(['migrate', '--apply'], environment)
    expect(stdout).toBe(
      'Nothing has changed since 0001-initial.\n' +
        '0001-initial: the database is so already; what was written by hand into 0001-initial was not run\n',
    )
  },
)

test.each(databases)('a migration that changes no table is run where the tables are so already: %s', async (name) => {
  const environment = await environmentOn(name)
  const project = await createProject({})
  await change(project, notesSchema())
  await stop(await serve(project, [], environment))
  await project.tenon(['migrate'], environment)
  const written = await project.read('schemas/migrations/0001-initial/tables.json')
  const tables = written.replace(/"follows": .*/, '')
  const sql = "insert into notes (text) values ('seed');\n"
  const folder = 'schemas/migrations/0002-seed'
  await project.write({
    [`${folder}/tables.json`]: tables,
    [`${folder}/sqlite.sql`]: sql,
    [`${folder}/postgres.sql`]: sql,
  })
  const { stdout } = await project.tenon(['migrate', '--apply'], environment)
  expect(stdout).toBe(
    'Nothing has changed since 0002-seed.\n0001-initial: the database is so already\nApplied 0002-seed\n',
  )
})
