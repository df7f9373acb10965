/** `tenon migrate`, `tenon start` and `tenon dev` in projects whose schemas change. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { writeMigration } from '../../src/cli/migrate-files.ts'
import { UserError } from '../../src/cli/user-error.ts'
import { createProject, notesSchema, type Project } from '../cli/project.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { createDatabase } from '../postgres.ts'
import { change, environmentOn, get, post, schema, serve, stop } from './projects.ts'

/** A project with a migration, applied to a database with a row. */
async function migratedProject(environment: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await change(project, notesSchema())
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
  const server = await serve(project, [], environment)
  await post(`${server.url}/notes`, { text: 'kept' })
  await stop(server)
  return project
}

test('of two that write the same migration at once, one is told so', async () => {
  const { root } = await createProject({})
  const files = { 'sqlite.sql': '', 'postgres.sql': '', 'tables.json': '[]' }
  expect(await writeMigration(root, [], 'create-notes', files)).toBe('0001-create-notes')
  await expect(writeMigration(root, [], 'create-notes', files)).rejects.toThrow(
    new UserError(
      `${root}/migrations/0001-create-notes is there already. Another \`tenon migrate\` has written it meanwhile: run this one again.`,
    ),
  )
})

test('the first migration creates everything; a field that is added is the second, and rows are kept', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await change(project, notesSchema())
  const first = await project.tenon(['migrate'])
  const firstStatus = await project.tenon(['migrate', 'status'])
  const applied = await project.tenon(['migrate', '--apply'])
  const server = await serve(project)
  await post(`${server.url}/notes`, { text: 'kept' })
  await stop(server)
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Integer({ default: 3 })'))
  const second = await project.tenon(['migrate'])
  const refused = await project.tenon(['start', '--port', '0'])
  const again = await serve(project, ['--migrate'])
  const rows = await get(`${again.url}/notes`)
  await stop(again)
  const nothing = await project.tenon(['migrate', '--apply'])
  expect([first, firstStatus, applied, second, refused, again.output().split('Serving')[0], rows, nothing]).toEqual([
    {
      code: 0,
      stdout:
        '+ notes: added\nWrote schemas/migrations/0001-initial/\nPending: 0001-initial. Read the SQL, then run `tenon migrate --apply`.\n',
      stderr: '',
    },
    { code: 0, stdout: 'pending  0001-initial\n', stderr: '' },
    {
      code: 0,
      stdout: 'Nothing has changed since 0001-initial.\nCreated the tables as they are since 0001-initial\n',
      stderr: '',
    },
    {
      code: 0,
      stdout:
        '+ notes.stars: added, 3 in the rows that are there\nWrote schemas/migrations/0002-add-notes-stars/\n' +
        'Pending: 0002-add-notes-stars. Read the SQL, then run `tenon migrate --apply`.\n',
      stderr: '',
    },
    {
      code: 1,
      stdout: '',
      stderr:
        'The database lacks migrations: 0002-add-notes-stars. Run `tenon migrate --apply`, or start with `--migrate`.\n',
    },
    'Applied 0002-add-notes-stars\n',
    [{ id: 1, text: 'kept', stars: 3 }],
    {
      code: 0,
      stdout: 'Nothing has changed since 0002-add-notes-stars.\nThe database has every migration.\n',
      stderr: '',
    },
  ])
})

test('the SQL is the same for the same change, and readable', async () => {
  const project = await migratedProject()
  await change(project, schema('notes', 'body: Type.String({ renamedFrom: "text" }), when: createdAt()'))
  const printed = await project.tenon(['migrate', '--sql'])
  await project.tenon(['migrate'])
  const files = await project.list('schemas/migrations/0002-change-notes')
  expect(printed.stdout.trimEnd()).toBe(files['schemas/migrations/0002-change-notes/sqlite.sql']?.trimEnd())
  expect(files['schemas/migrations/0002-change-notes/postgres.sql']).toBe(`-- For Postgres. Run in a transaction.
--
-- ~ notes.body: renamed from text
-- + notes.when: added, this moment in the rows that are there

alter table "notes" rename column "text" to "body";

alter index "notes__text" rename to "notes__body";

alter table "notes" add column "when" text collate "C" not null default to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

create index "notes__when" on "notes" ("when", "id");
`)
})

/** Events and their guests, before and after they are renamed. */
function renamedSchemas(old: boolean): string {
  return `import { defineResource, reference, Type } from 'tenon'
export const ${old ? 'events' : 'meetings'} = defineResource('${old ? 'events' : 'meetings'}', {
  ${old ? '' : "renamedFrom: 'events',"} fields: { ${old ? 'title: Type.String()' : "name: Type.String({ renamedFrom: 'title' })"} }, unique: ['${old ? 'title' : 'name'}'],
})
export const guests = defineResource('guests', {
  parent: ${old ? 'events' : 'meetings'}, onParentDelete: 'cascade',
  fields: { friend: Type.Optional(reference('guests', { onDelete: 'set null' })) },
})\n`
}

test.each(['SQLite', 'Postgres'])('renames are declared, and keep rows, on %s', async (name) => {
  const environment = await environmentOn(name)
  const project = await createProject({ 'schemas/notes.ts': renamedSchemas(true) })
  await change(project, renamedSchemas(true))
  const server = await serve(project, [], environment)
  await post(`${server.url}/events`, { title: 'Party' })
  await post(`${server.url}/events/1/guests`, {})
  await post(`${server.url}/events/1/guests`, { friend: 1 })
  await stop(server)
  await change(project, renamedSchemas(false))
  const refused = await project.tenon(['start', '--port', '0'], environment)
  const applied = await project.tenon(['migrate', '--apply'], environment)
  const again = await serve(project, [], environment)
  const rows = [await get(`${again.url}/meetings`), await get(`${again.url}/meetings/1/guests`)]
  await fetch(`${again.url}/guests/1`, { method: 'DELETE' })
  await fetch(`${again.url}/meetings/1/guests/1`, { method: 'DELETE' })
  rows.push(await get(`${again.url}/guests`))
  const status = await fetch(`${again.url}/meetings/1`, { method: 'DELETE' })
  rows.push(await get(`${again.url}/guests`))
  await stop(again)
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr:
      '~ guests.meeting_id: renamed from event_id\n~ meetings: renamed from events\n~ meetings.name: renamed from title\n' +
      'The schemas have changed since this database was created. No row is in the way: run `tenon migrate --apply`.\n',
  })
  expect(applied.stdout).toBe(
    '~ guests.meeting_id: renamed from event_id\n~ meetings: renamed from events\n~ meetings.name: renamed from title\n' +
      'Wrote schemas/migrations/0001-initial/\nWrote schemas/migrations/0002-change-2-tables/\n' +
      '0001-initial: the database is so already\nApplied 0002-change-2-tables\n',
  )
  expect([rows, status.status]).toEqual([
    [
      [{ id: 1, name: 'Party' }],
      [
        { id: 1, meeting_id: 1 },
        { id: 2, meeting_id: 1, friend: 1 },
      ],
      [{ id: 2, meeting_id: 1 }],
      [],
    ],
    204,
  ])
})

test('what would lose values is counted and refused, until it is allowed', async () => {
  const project = await migratedProject()
  await change(project, schema('notes', 'stars: Type.Optional(Type.Integer())'))
  const refused = await project.tenon(['migrate', '--apply'])
  const files = Object.keys(await project.list('schemas/migrations'))
  const allowed = await project.tenon(['migrate', '--apply', '--allow-data-loss', '--name', 'forget-text'])
  expect([refused, files.length, allowed]).toEqual([
    {
      code: 1,
      stdout: '+ notes.stars: added\n',
      stderr:
        '- notes.text: removed (1 value lost)\n' +
        'The database cannot follow the schemas as it is: nothing was changed. To let them go, run `tenon migrate --apply --allow-data-loss`.\n',
    },
    3,
    {
      code: 0,
      stdout:
        '+ notes.stars: added\n- notes.text: removed (1 value lost)\nWrote schemas/migrations/0002-forget-text/\nApplied 0002-forget-text\n',
      stderr: '',
    },
  ])
})

const sqliteAndPostgres = [
  ['SQLite', () => Promise.resolve({})],
  ['Postgres', async () => ({ DATABASE_URL: (await createDatabase()).url })],
] as const

test.each(sqliteAndPostgres)('text that becomes a list is counted, on %s', async (_, create) => {
  const environment = await create()
  const project = await migratedProject(environment)
  await change(project, notesSchema('text: Type.Array(Type.String())'))
  const required = await project.tenon(['migrate', '--apply'], environment)
  await change(project, notesSchema('text: Type.Optional(Type.Array(Type.String()))'))
  const optional = await project.tenon(['migrate', '--apply', '--allow-data-loss'], environment)
  expect([required, optional]).toEqual([
    {
      code: 1,
      stdout: '~ notes.text: has no index of its own\n',
      stderr:
        '~ notes.text: an array, no longer text (1 value which an array cannot hold)\n' +
        '    Change those values first, or give it a `default`, or make it optional until every row has a value.\n' +
        'The database cannot follow the schemas as it is: nothing was changed. Rows that are there do not fit what is asked of them.\n',
    },
    {
      code: 0,
      stdout:
        '~ notes.text: an array, no longer text (1 value which an array cannot hold, and would be lost)\n' +
        '~ notes.text: may be null\n~ notes.text: has no index of its own\nWrote schemas/migrations/0002-change-notes-text/\nApplied 0002-change-notes-text\n',
      stderr: '',
    },
  ])
  const server = await serve(project, [], environment)
  const rows = await get(`${server.url}/notes`)
  await stop(server)
  expect(rows).toEqual([{ id: 1 }])
})

test.each(sqliteAndPostgres)(
  'values that new rules refuse are counted, and block nothing, on %s',
  async (_, create) => {
    const environment = await create()
    const rules = {
      kind: ["Type.Union([Type.Literal('a'), Type.Literal('b')])", "Type.Literal('a')"],
      size: [
        'Type.Union([Type.Literal(1), Type.Literal(2), Type.Null()])',
        'Type.Union([Type.Literal(1), Type.Null()])',
      ],
      name: ['Type.String()', 'Type.String({ minLength: 2, maxLength: 3 })'],
      stars: ['Type.Integer()', 'Type.Integer({ minimum: 1, maximum: 5 })'],
      price: ['Type.Number()', 'Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 9.5 })'],
      more: ['Type.Array(Type.String())', 'Type.Object({ of: Type.String() })'],
      same: ['Type.String()', 'Type.String({ minLength: 1 })'],
    }
    const schemaOf = (which: 0 | 1, more = '') =>
      notesSchema(
        Object.entries(rules)
          .map(([name, types]) => `${name}: ${types[which]}`)
          .join(', ') + more,
      )
    const project = await createProject({})
    await change(project, schemaOf(0))
    expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
    const server = await serve(project, [], environment)
    const row = { kind: 'a', size: 1, name: 'é\u{1F600}', stars: 5, price: 9, more: [], same: 'x' }
    await post(`${server.url}/notes`, row)
    await post(`${server.url}/notes`, { ...row, kind: 'b', size: 2, name: 'four', stars: 6, price: 9.5 })
    await post(`${server.url}/notes`, { ...row, size: null, name: 'x', price: 0 })
    await stop(server)
    await change(project, schemaOf(1))
    const unchanged = await project.tenon(['migrate', '--apply'], environment)
    await change(project, schemaOf(1, ', added: Type.Optional(Type.String())'))
    const changed = await project.tenon(['migrate', '--apply'], environment)
    const { code, stdout } = await project.tenon(['doctor'], environment)
    const counts = [
      'kind: 1 value',
      'size: 1 value',
      'name: 2 values',
      'stars: 1 value',
      'price: 2 values',
      'more: 3 values',
    ]
    const lines = counts.map((each) => `notes.${each} that the schema refuses`)
    const remedy = 'Clients read them as they are, and cannot send them back. Change them, or accept them.'
    const told = `${lines.map((each) => `! ${each}\n`).join('')}    ${remedy}\n`
    expect([unchanged, changed, code, stdout.split('\n').slice(5)]).toEqual([
      {
        code: 0,
        stdout: `Nothing has changed since 0001-initial.\n${told}The database has every migration.\n`,
        stderr: '',
      },
      {
        code: 0,
        stdout: `+ notes.added: added\nWrote schemas/migrations/0002-add-notes-added/\n${told}Applied 0002-add-notes-added\n`,
        stderr: '',
      },
      1,
      [
        'ok     tables     as the schemas say',
        ...lines.map((each, index) => `${index === 0 ? 'wrong  tables     ' : ' '.repeat(18)}${each}.`),
        `${' '.repeat(18)}${remedy}`,
        '',
      ],
    ])
  },
)

test('the values of a table that somebody has dropped are not counted', async () => {
  const project = await createProject({})
  await change(project, notesSchema('text: Type.String({ minLength: 2 })'))
  expect(await project.tenon(['migrate', '--apply'])).toMatchObject({ code: 0 })
  const database = openDatabase(`sqlite:${join(project.root, 'data/tenon.sqlite')}`)
  await database.script('drop table notes')
  await database.close()
  expect(await project.tenon(['migrate'])).toEqual({
    code: 0,
    stdout: 'Nothing has changed since 0001-initial.\n',
    stderr: '',
  })
})

test('a required field without a default is refused, whatever is allowed, and it is said how to go on', async () => {
  const project = await migratedProject()
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Integer()', "unique: ['stars'], "))
  expect(await project.tenon(['migrate', '--apply', '--allow-data-loss'])).toEqual({
    code: 1,
    stdout: '~ notes: stars unique\n',
    stderr:
      '+ notes.stars: added, and required (1 row without a value)\n' +
      '    Give it a `default`, or make it optional until every row has a value.\n' +
      'The database cannot follow the schemas as it is: nothing was changed. Rows that are there do not fit what is asked of them.\n',
  })
})

test('an applied migration that is edited is noticed', async () => {
  const project = await migratedProject()
  const file = 'schemas/migrations/0001-initial/sqlite.sql'
  const text = await project.read(file)
  await project.write({ [file]: text.replaceAll('\n', '\r\n') })
  const sameLines = await project.tenon(['migrate', '--apply'])
  await project.write({ [file]: `${text}-- more\n` })
  const message =
    'schemas/migrations/0001-initial was changed after it was applied. Restore it from version control, and write another migration.\n'
  expect(sameLines.code).toBe(0)
  expect(await project.tenon(['migrate', '--apply'])).toMatchObject({ code: 1, stderr: message })
  const { code, stdout, stderr } = await project.tenon(['migrate', 'status'])
  expect([code, stderr]).toEqual([1, message])
  expect(stdout).toMatch(/^changed {2}0001-initial {2}/)
  expect(await project.tenon(['start', '--port', '0'])).toEqual({ code: 1, stdout: '', stderr: message })
})

test('an applied migration that is gone is told of, by whether others come after it', async () => {
  const project = await migratedProject()
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Optional(Type.Integer())'))
  await project.tenon(['migrate', '--apply'])
  await project.remove('schemas/migrations/0001-initial')
  const absent = 'The database has the migration 0001-initial, which is not in schemas/migrations/'
  expect(await project.tenon(['start', '--port', '0'])).toEqual({
    code: 1,
    stdout: '',
    stderr: `${absent}, though 0002-add-notes-stars is, which comes after it. Restore it from version control.\n`,
  })
  await project.remove('schemas/migrations/0002-add-notes-stars')
  expect(await project.tenon(['start', '--port', '0'])).toEqual({
    code: 1,
    stdout: '',
    stderr: `${absent}: it belongs to a newer version. Deploy that, or restore the folder.\n`,
  })
})

test.each(['SQLite', 'Postgres'])('of two that apply at once on %s, one does', async (name) => {
  const environment = await environmentOn(name)
  const project = await migratedProject(environment)
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Integer({ default: 3 })'))
  await project.tenon(['migrate'], environment)
  const servers = [1, 2].map(() => project.spawn(['start', '--migrate', '--port', '0'], environment))
  const urls: string[] = []
  for (const server of servers) {
    const [, url = ''] = await server.printed(/Serving (http:\S+),/)
    urls.push(url)
  }
  const rows = await Promise.all(urls.map((url) => get(`${url}/notes`)))
  for (const server of servers) await stop(server)
  const applied = servers.filter((server) => server.output().includes('Applied 0002-add-notes-stars'))
  expect([applied.length, rows]).toEqual([
    1,
    [[{ id: 1, text: 'kept', stars: 3 }], [{ id: 1, text: 'kept', stars: 3 }]],
  ])
})

test('of two servers on an empty Postgres, one creates the tables', async () => {
  const environment = await environmentOn('Postgres')
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    'schemas/fixtures/notes.json': '[{ "text": "first" }]',
  })
  await change(project, notesSchema())
  const servers = [1, 2].map(() => project.spawn(['start', '--fixtures', '--port', '0'], environment))
  for (const server of servers) {
    const [, url = ''] = await server.printed(/Serving (http:\S+),/)
    expect(await get(`${url}/notes`)).toEqual([{ id: 1, text: 'first' }])
  }
  for (const server of servers) await stop(server)
})

test.each([
  [
    'SQLite',
    'create table "_slow" as with recursive n (i) as (select 1 union all select i + 1 from n where i < 30000000) select count(*) from n; drop table "_slow";\n',
  ],
  ['Postgres', 'select pg_sleep(3);\n'],
])('a migration that is killed in the midst on %s is not there at all, and can be run again', async (name, slow) => {
  const environment = await environmentOn(name)
  const project = await migratedProject(environment)
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Integer({ default: 3 })'))
  await project.tenon(['migrate'], environment)
  const file = `schemas/migrations/0002-add-notes-stars/${name.toLowerCase()}.sql`
  const text = await project.read(file)
  await project.write({ [file]: text + slow })
  const killed = project.spawn(['migrate', '--apply'], environment)
  await killed.printed(/Nothing has changed/)
  await new Promise((resolve) => setTimeout(resolve, 500))
  killed.process.kill('SIGKILL')
  await killed.ended
  const status = await project.tenon(['migrate', 'status'], environment)
  await project.write({ [file]: text })
  const applied = await project.tenon(['migrate', '--apply'], environment)
  const server = await serve(project, [], environment)
  const rows = await get(`${server.url}/notes`)
  await stop(server)
  expect(killed.output()).not.toContain('Applied')
  expect(status.stdout).toContain('pending  0002-add-notes-stars')
  expect(applied.stdout).toContain('Applied 0002-add-notes-stars')
  expect(rows).toEqual([{ id: 1, text: 'kept', stars: 3 }])
})

test('a new database has the tables of now, and every migration', async () => {
  const project = await migratedProject()
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Integer()', "unique: ['stars'], "))
  const elsewhere = { DATABASE_URL: 'new.db' }
  await project.tenon(['migrate'], elsewhere)
  await stop(await serve(project, [], elsewhere))
  const status = await project.tenon(['migrate', 'status'], elsewhere)
  expect(status.stdout).toMatch(/^applied {2}0001-initial {2}\S+\napplied {2}0002-change-notes {2}\S+\n$/)
})

test('a key that was deleted is not given again after a migration', async () => {
  const project = await migratedProject()
  const server = await serve(project)
  await fetch(`${server.url}/notes/1`, { method: 'DELETE' })
  await stop(server)
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Optional(Type.Integer())'))
  await project.tenon(['migrate', '--apply'])
  const again = await serve(project)
  const created = await post(`${again.url}/notes`, { text: 'next' })
  await stop(again)
  expect(created).toEqual({ id: 2, text: 'next' })
})

test('a server does not take columns for what they are called now: names are exchanged in the rows first', async () => {
  const project = await createProject({})
  await change(project, schema('notes', 'a: Type.String(), b: Type.String()'))
  const first = await serve(project)
  await post(`${first.url}/notes`, { a: '1', b: '2' })
  await stop(first)
  await change(project, schema('notes', "a: Type.String({ renamedFrom: 'b' }), b: Type.String({ renamedFrom: 'a' })"))
  const refused = await project.tenon(['start', '--port', '0'])
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr:
      '~ notes.a: renamed from b\n~ notes.b: renamed from a\n' +
      'The schemas have changed since this database was created. No row is in the way: run `tenon migrate --apply`.\n',
  })
  expect(await project.tenon(['migrate', '--apply'])).toMatchObject({ code: 0 })
  const second = await serve(project)
  const rows = await get(`${second.url}/notes`)
  await stop(second)
  expect(rows).toEqual([{ id: 1, a: '2', b: '1' }])
})

test('in development the database follows by itself, unless rows are in the way', async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    'schemas/fixtures/tags.json': '[{ "name": "new" }]',
  })
  const dev = project.spawn(['dev', '--port', '0', '--fixtures'])
  const [, first = ''] = await dev.printed(/Serving (http:\S+),/)
  await post(`${first}/notes`, { text: 'kept' })
  await project.write({
    'schemas/notes.ts': schema('notes', 'text: Type.String(), stars: Type.Integer({ default: 3 })'),
  })
  await dev.printed(/Changed the tables of the database:\n {2}\+ notes.stars: added, 3 in the rows that are there\n/)
  const [, second = ''] = await dev.printed(/Serving (http:\S+),/)
  await project.write({ 'schemas/notes.ts': schema('notes', 'stars: Type.Integer({ default: 3 })') })
  await dev.printed(/- notes.text: removed \(1 value lost\)\nThe database cannot follow/)
  await dev.printed(/Still serving the last good API. The next save tries again.\n/)
  const rows = await get(`${second}/notes`)
  await project.write({
    'schemas/notes.ts': schema('notes', 'text: Type.String(), stars: Type.Integer({ default: 3 })'),
    'schemas/tags.ts': schema('tags', 'name: Type.String()'),
  })
  await dev.printed(/\+ tags: added\nLoaded 1 row/)
  const [, third = ''] = await dev.printed(/Serving (http:\S+),/)
  const tags = await get(`${third}/tags`)
  dev.process.kill('SIGTERM')
  await dev.ended
  expect([rows, tags]).toEqual([[{ id: 1, text: 'kept', stars: 3 }], [{ id: 1, name: 'new' }]])
})

test('once a field is added, a client that has the row is answered the new one, and its change of the old one is refused', async () => {
  const project = await migratedProject()
  const before = await serve(project)
  const tag = (await fetch(`${before.url}/notes/1`)).headers.get('etag') ?? ''
  await stop(before)
  await change(project, notesSchema('text: Type.String(), done: Type.Boolean({ default: false })'))
  expect(await project.tenon(['migrate', '--apply'])).toMatchObject({ code: 0 })

  const after = await serve(project)
  const ask = async (headers: Record<string, string>, init: RequestInit = {}) => {
    const response = await fetch(`${after.url}/notes/1`, { ...init, headers })
    return [response.status, response.headers.get('etag'), await response.text()]
  }
  const [status, now, body] = await ask({ 'If-None-Match': tag })
  expect([status, body]).toEqual([200, '{"id":1,"text":"kept","done":false}'])
  expect(now).not.toBe(tag)
  const asJson = { method: 'PATCH', body: '{"text":"changed"}' }
  const conditional = { 'Content-Type': 'application/json' }
  expect((await ask({ ...conditional, 'If-Match': tag }, asJson))[0]).toBe(412)
  expect(await ask({ 'If-None-Match': String(now) })).toEqual([304, now, ''])
  expect((await ask({ ...conditional, 'If-Match': String(now) }, asJson))[0]).toBe(200)
})

test('a server on Postgres that runs while a migration changes the type of a column goes on', async () => {
  const environment = { DATABASE_URL: (await createDatabase()).url }
  const project = await createProject({ 'schemas/counts.ts': schema('counts', 'n: Type.Number()') })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
  const server = await serve(project, [], environment)
  const url = `${server.url}/counts`
  const put = async (n: number) => {
    const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ n }) }
    return (await fetch(`${url}/1`, init)).json()
  }
  const useAll = async () => [await post(url, { n: 7 }), await put(8), await get(`${url}/1`), await get(`${url}?n=8`)]
  const before = await useAll()
  await project.write({ 'schemas/counts.ts': schema('counts', 'n: Type.Integer()') })
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
  expect(before).toEqual([{ id: 1, n: 7 }, { id: 1, n: 8 }, { id: 1, n: 8 }, [{ id: 1, n: 8 }]])
  expect(await useAll()).toEqual([{ id: 2, n: 7 }, { id: 1, n: 8 }, { id: 1, n: 8 }, [{ id: 1, n: 8 }]])
  expect(server.output()).not.toContain('rror')
})

test.each([
  ['SQLite', (root: string) => Promise.resolve(`sqlite://${root}/data/tenon.sqlite?busy_timeout=50`)],
  ['Postgres', async () => `${(await createDatabase()).url}?statement_timeout=200`],
] as const)('who starts waits for a migration that another process runs: %s', async (_, createUrl) => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await change(project, notesSchema())
  const url = await createUrl(project.root)
  const environment = { DATABASE_URL: url }
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
  const program = fileURLToPath(new URL('hold-tables.ts', import.meta.url))
  const other = spawn(process.execPath, ['--conditions=@tenon/source', program, url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  const starting = project.spawn(['start', '--port', '0'], environment)
  const migrating = project.spawn(['migrate', '--apply'], environment)
  // Much longer than either waits for other writes.
  await delay(3000)
  const waiting = 'Waiting for another process that writes to the database, for 600 seconds at most.\n'
  expect([starting, migrating].map((each) => each.output())).toEqual([
    waiting,
    `Nothing has changed since 0001-initial.\n${waiting}`,
  ])
  other.stdin.end('\n')
  await starting.printed(/^Serving /m)
  expect(await migrating.ended).toEqual({
    code: 0,
    stdout: 'Nothing has changed since 0001-initial.\nThe database has every migration.\n',
    stderr: waiting,
  })
})

test.each(['SQLite', 'Postgres'])('fields in another order need no migration: %s', async (name) => {
  const environment = await environmentOn(name)
  const project = await createProject({})
  const serveRows = async () => {
    const server = await serve(project, [], environment)
    await post(`${server.url}/notes`, { text: 'a', stars: 1 })
    const rows = await get(`${server.url}/notes`)
    await stop(server)
    return rows
  }
  await change(project, schema('notes', 'text: Type.String(), stars: Type.Integer()', "unique: ['text', 'stars'], "))
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
  expect(await serveRows()).toEqual([{ id: 1, text: 'a', stars: 1 }])
  await change(project, schema('notes', 'stars: Type.Integer(), text: Type.String()', "unique: ['stars', 'text'], "))
  expect(await serveRows()).toEqual([{ id: 1, stars: 1, text: 'a' }])
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({
    code: 0,
    stdout: 'Nothing has changed since 0001-initial.\nThe database has every migration.\n',
  })
})

/** Books, and notes that may be of one. */
const both = (options: string, fields: string) =>
  `import { createdAt, defineResource, reference, Type } from 'tenon'
export const books = defineResource('books', { fields: { title: Type.String() } })
export const notes = defineResource('notes', { ${options}fields: { ${fields} } })
`

const aMoment: unknown = expect.stringMatching(/^\d{4}-.*Z$/)

test.each(['SQLite', 'Postgres'])(
  'rows without a moment get this one, and rows without a parent are told of: %s',
  async (name) => {
    const environment = await environmentOn(name)
    const project = await createProject({})
    const migrate = () => project.tenon(['migrate', '--apply'], environment)
    const old = "book_id: Type.Optional(reference(books)), made: Type.Optional(Type.String({ format: 'date-time' }))"
    await change(project, both('', old))
    expect(await migrate()).toMatchObject({ code: 0 })
    const server = await serve(project, [], environment)
    for (const row of [{ made: '2020-01-01T00:00:00Z' }, {}]) await post(`${server.url}/notes`, row)
    await stop(server)

    await change(project, both('', 'book_id: Type.Optional(reference(books)), made: createdAt()'))
    const moved = await migrate()
    expect(moved.stdout).toContain('~ notes.made: required, this moment in the rows without a value\n')
    expect(moved.code).toBe(0)
    const now = await serve(project, [], environment)
    expect(await get(`${now.url}/notes`)).toEqual([
      { id: 1, made: '2020-01-01T00:00:00Z' },
      { id: 2, made: aMoment },
    ])
    await stop(now)

    await change(project, both('parent: books, ', 'made: createdAt()'))
    const refused = await migrate()
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(
      '~ notes.book_id: required (2 rows without a value)\n    Make it a `reference` that is optional, until every row has a parent.\n',
    )
  },
)

test.each([
  ['SQLite', 'nofunc({stars})', 'no such function: nofunc'],
  ['Postgres', '10 / {stars}', 'division by zero'],
])('SQL that fails for the rows that are there is told with its field: %s', async (name, sql, reason) => {
  const environment = await environmentOn(name)
  const project = await createProject({})
  await change(project, schema('notes', 'stars: Type.Integer()'))
  const server = await serve(project, [], environment)
  await post(`${server.url}/notes`, { stars: 0 })
  await stop(server)
  await change(project, schema('notes', `stars: Type.Integer(), share: computed(Type.Integer(), '${sql}')`))
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({
    code: 1,
    stderr: `notes.share cannot be worked out for the rows that are there: ${reason}. Nothing was changed. See to its SQL, or change those rows first.\n`,
  })
})
