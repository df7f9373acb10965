import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { createDatabase, execute } from '../postgres.ts'
import { createProject, notesSchema, type Project } from './project.ts'

/** Notes that may be of a topic, and are of none once it is deleted. */
const notesAndTopics = `
import { defineResource, reference, Type } from 'tenon'
export const topics = defineResource('topics', { fields: { name: Type.String() } })
export const notes = defineResource('notes', {
  fields: { text: Type.String(), topic_id: Type.Optional(reference(topics, { onDelete: 'set null' })) },
})
`

const handlersFile = 'schemas/handlers.ts'

/** Looks at a project, and answers the exit code and what was printed, without versions and numbers of files. */
async function look(
  project: Project,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; lines: string[] }> {
  const { code, stdout, stderr } = await project.tenon(['doctor'], environment)
  const [node = '', ...lines] = `${stdout}${stderr}`
    .trimEnd()
    .replace(/\d+ files,/, 'all files,')
    .split('\n')
  expect(node).toMatch(/^ok {5}node {7}Node \d+\.\d+\.\d+$/)
  return { code, lines }
}

/** Makes a project with a database that is as the schemas say. */
async function wellProject(): Promise<Project> {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await project.tenon(['generate'])
  await project.tenon(['migrate', '--apply'])
  return project
}

function change(project: Project, sql: string): void {
  const database = new DatabaseSync(join(project.root, 'data/tenon.sqlite'))
  database.exec(sql)
  database.close()
}

test('a project that is well is said to be, and nothing is created by looking', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await project.tenon(['generate'])
  const before = await look(project)
  expect(existsSync(join(project.root, 'data'))).toBe(false)
  await project.tenon(['migrate', '--apply'])
  const lines = [
    'ok     schemas    1 resource, 6 operations',
    'ok     generated  all files, as the schemas say',
    'ok     handlers   0 operations of your own, each with its handler',
  ]
  expect([before, await look(project)]).toEqual([
    { code: 0, lines: [...lines, 'ok     database   SQLite, data/tenon.sqlite: created when the server starts'] },
    {
      code: 0,
      lines: [...lines, 'ok     database   SQLite, data/tenon.sqlite', 'ok     tables     as the schemas say'],
    },
  ])
})

test('schemas with problems are told, and what follows from them is not looked at', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema('text: Type.Date()') })
  expect(await look(project)).toEqual({
    code: 1,
    lines: [
      "wrong  schemas    schemas/notes.ts:2:58: notes.text: JSON has no dates. Use `Type.String({ format: 'date-time' })`.",
      '                  1 problem. Nothing was written.',
      'One thing is wrong.',
    ],
  })
})

test('generated files that are stale or edited, handlers of nothing and a database that is none are told with remedies', async () => {
  const project = await wellProject()
  await project.write({
    'schemas/notes.ts': notesSchema('text: Type.String({ maxLength: 5 })'),
    'generated/notes/routes.ts': '// mine',
    [handlersFile]: 'export const handlers = { notes: { archive: () => undefined } }',
  })
  const { code, lines } = await look(project, { DATABASE_URL: 'mysql://secret@host/notes' })
  expect(lines[1]).toMatch(/^wrong {2}generated {2}generated\/.*: not what the schemas say\.$/)
  expect({ code, lines: lines.slice(2, 7) }).toEqual({
    code: 1,
    lines: [
      '                  Run `tenon generate`.',
      'wrong  generated  generated/notes/routes.ts: edited by hand.',
      '                  Move the change to the schemas or to a handler, delete the file, and run `tenon generate`.',
      'wrong  handlers   handlers.notes.archive is of no operation. There are list, get, create, replace, patch, delete.',
      'wrong  database   The database URL begins with "mysql:", which is not supported. Give a SQLite file: "sqlite:data/tenon.sqlite", "sqlite:///absolute/path.sqlite", "file:data.db", "data.db" or ":memory:". Or give a Postgres database: "postgres://user@host/database".',
    ],
  })
})

test('a Postgres that cannot be reached is told', async () => {
  const project = await wellProject()
  const { code, lines } = await look(project, { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/notes' })
  expect(code).toBe(1)
  expect(lines.slice(3).join('\n')).toMatch(
    /^wrong {2}database {3}The database cannot be used: .*\nOne thing is wrong\.$/,
  )
  expect(lines.join('\n')).not.toContain('secret')
})

test('changes of the schemas, and migrations that were not applied, are told', async () => {
  const project = await wellProject()
  await project.write({
    'schemas/notes.ts': notesSchema('text: Type.String(), done: Type.Boolean({ default: false })'),
  })
  await project.tenon(['generate'])
  const changed = await look(project)
  await project.tenon(['migrate'])
  const pending = await look(project)
  expect([changed, pending].map(({ code, lines }) => ({ code, lines: lines.slice(4) }))).toEqual([
    {
      code: 1,
      lines: [
        'wrong  tables     The schemas have changed since 0001-initial:',
        '                  + notes.done: added, false in the rows that are there',
        '                  Run `tenon migrate` and read what it writes to schemas/migrations/, then `tenon migrate --apply`.',
        'One thing is wrong.',
      ],
    },
    {
      code: 1,
      lines: [
        'wrong  tables     These migrations were not applied: 0002-add-notes-done.',
        '                  Run `tenon migrate --apply`.',
        'One thing is wrong.',
      ],
    },
  ])
})

test('an index that somebody has dropped, and a table that somebody has altered, are told', async () => {
  const project = await wellProject()
  change(project, 'drop index "notes__text"')
  const dropped = await look(project)
  change(project, 'alter table "notes" add column "mine" text')
  const altered = await look(project)
  expect([dropped, altered].map(({ code, lines }) => ({ code, line: lines[4] }))).toEqual([
    { code: 1, line: 'wrong  tables     "notes" lacks this: create index "notes__text" on "notes" ("text")' },
    { code: 1, line: 'wrong  tables     The table "notes" is not the one that Tenon has made.' },
  ])
})

test('a Postgres is told of as it is: without tables, as the schemas say, behind them, and with a table that somebody has dropped', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  const { url } = await createDatabase()
  const environment = { DATABASE_URL: url }
  const lookAtDatabase = async () => {
    const { code, lines } = await look(project, environment)
    return { code, lines: lines.slice(3) }
  }
  await project.tenon(['generate'])
  const empty = await lookAtDatabase()
  await project.tenon(['migrate', '--apply'], environment)
  const current = await lookAtDatabase()
  await execute(url, 'drop table "notes"')
  const dropped = await lookAtDatabase()
  const server = project.spawn(['start', '--port', '0'], environment)
  await server.printed(/^Serving /m)
  server.process.kill('SIGTERM')
  await server.ended
  const restarted = await lookAtDatabase()
  await project.write({
    'schemas/notes.ts': notesSchema('text: Type.String(), done: Type.Boolean({ default: false })'),
  })
  await project.tenon(['generate'])
  await project.tenon(['migrate'], environment)
  const behind = await lookAtDatabase()
  const answers = 'ok     database   Postgres answers'
  const asSchemas = { code: 0, lines: [answers, 'ok     tables     as the schemas say'] }
  expect({ empty, current, dropped, restarted, behind }).toEqual({
    empty: { code: 0, lines: [answers, 'ok     tables     none yet: created when the server starts'] },
    current: asSchemas,
    dropped: {
      code: 1,
      lines: [
        answers,
        'wrong  tables     The table "notes" is missing.',
        '                  A server creates it when it starts.',
        'One thing is wrong.',
      ],
    },
    restarted: asSchemas,
    behind: {
      code: 1,
      lines: [
        answers,
        'wrong  tables     These migrations were not applied: 0002-add-notes-done.',
        '                  Run `tenon migrate --apply`.',
        'One thing is wrong.',
      ],
    },
  })
  const indexes = "select indexname from pg_indexes where tablename = 'notes' order by 1"
  const database = openDatabase(url)
  expect(await database.all(indexes, [])).toEqual([['notes__text'], ['notes_pkey']])
  await database.close()
})

test('an index, a reference and a trigger that somebody has dropped from a Postgres are told, and a server creates them', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesAndTopics })
  const { url } = await createDatabase()
  const environment = { DATABASE_URL: url }
  await project.tenon(['generate'])
  await project.tenon(['migrate', '--apply'], environment)
  await execute(
    url,
    [
      'drop index "notes__topic_id"',
      'alter table "notes" drop constraint "notes__topic_id__reference"',
      'drop function "notes__topic_id__set_null"() cascade',
    ].join(';'),
  )
  const dropped = await look(project, environment)
  const server = project.spawn(['start', '--port', '0'], environment)
  await server.printed(/^Serving /m)
  server.process.kill('SIGTERM')
  await server.ended
  const restarted = await look(project, environment)
  const lacking = dropped.lines.flatMap((line) => /"notes" lacks this: (.{34})/.exec(line)?.[1] ?? [])
  expect(lacking).toEqual([
    'alter table "notes" add constraint',
    'create index "notes__topic_id" on ',
    'create function "notes__topic_id__',
    'create trigger "notes__topic_id__s',
  ])
  expect([dropped.code, restarted.code, restarted.lines.at(-1)]).toEqual([1, 0, 'ok     tables     as the schemas say'])
})

test('programs get JSON, and the exit code', async () => {
  const project = await wellProject()
  await project.write({ 'generated/notes/types.ts': '// mine' })
  const { code, stdout, stderr } = await project.tenon(['doctor', '--json'])
  const findings: unknown = JSON.parse(stdout)
  expect({ code, stderr, findings }).toEqual({
    code: 1,
    stderr: 'One thing is wrong.\n',
    findings: [
      { what: 'node', ok: true, message: `Node ${process.versions.node}` },
      { what: 'schemas', ok: true, message: '1 resource, 6 operations' },
      {
        what: 'generated',
        ok: false,
        message: 'generated/notes/types.ts: edited by hand.',
        remedy: 'Move the change to the schemas or to a handler, delete the file, and run `tenon generate`.',
      },
      { what: 'handlers', ok: true, message: '0 operations of your own, each with its handler' },
      { what: 'database', ok: true, message: 'SQLite, data/tenon.sqlite' },
      { what: 'tables', ok: true, message: 'as the schemas say' },
    ],
  })
})
