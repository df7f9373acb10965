/** Migrations of tables on Postgres that other transactions use. */
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { StartupError } from '../../src/runtime/startup-error.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { changeTables, readTableState, type TablesChange } from '../../src/runtime/storage/migrate.ts'
import { createProject, notesSchema } from '../cli/project.ts'
import { createDatabase, execute } from '../postgres.ts'
import { change, get, post, serve, stop } from './projects.ts'

/** Begins a transaction that has read a table, and answers what ends it. */
async function useTable(url: string, table: string): Promise<{ pid: string; end: () => Promise<void> }> {
  const client = new Client({ connectionString: url, application_name: 'report' })
  await client.connect()
  await client.query(`begin; select * from "${table}"`)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const end = () => client.end()
  onTestFinished(end)
  return { pid: String(rows[0]?.pid), end }
}

test('a table that is in use is waited for, and others go on in between', async () => {
  const { url, drop } = await createDatabase()
  onTestFinished(drop)
  const environment = { DATABASE_URL: url }
  const project = await createProject({})
  await change(project, notesSchema())
  const server = await serve(project, [], environment)
  await post(`${server.url}/notes`, { text: 'kept' })
  await change(project, notesSchema('text: Type.String(), stars: Type.Optional(Type.Integer())'))
  const { pid, end } = await useTable(url, 'notes')
  const migrating = project.spawn(['migrate', '--apply'], environment)
  await migrating.printed(
    new RegExp(`^Waiting for process ${pid} \\(report, idle in transaction\\), which uses the tables.`, 'm'),
  )
  const start = performance.now()
  expect(await get(`${server.url}/notes`)).toEqual([{ id: 1, text: 'kept' }])
  expect(performance.now() - start).toBeLessThan(3000)
  await end()
  expect((await migrating.ended).stdout).toContain('\nApplied 0002-add-notes-stars\n')
  expect(await get(`${server.url}/notes`)).toEqual([{ id: 1, text: 'kept' }])
  await stop(server)
})

test('a table that stays in use is left as it was, and it is said by whom', async () => {
  const { url, drop } = await createDatabase()
  await execute(url, 'create table "other" (n integer); create table "busy" (n integer)')
  const database = openDatabase(url)
  onTestFinished(async () => {
    await database.close()
    await drop()
  })
  const [, { pid, end }] = [await useTable(url, 'other'), await useTable(url, 'busy')]
  const wanted: TablesChange = {
    title: 'The migration',
    sql: 'create table "new" (n integer); alter table "busy" add column m integer',
    before: ['other', 'busy'],
    after: [],
    created: [],
    entries: [{ name: '0001-initial' }],
  }
  const told: string[] = []
  const apply = (times: number) =>
    changeTables(
      database,
      () => wanted,
      (line) => told.push(line),
      { longest: 100, times, pause: 10 },
    )
  const holder = `process ${pid} (report, idle in transaction)`
  await expect(apply(3)).rejects.toEqual(
    new StartupError(
      `Nothing was changed: ${holder} uses the tables. Wait until it is done, or end it, and try again.`,
    ),
  )
  expect(told).toEqual([`Waiting for ${holder}, which uses the tables. Others go on meanwhile.`])
  expect((await readTableState(database)).journal.applied).toEqual([])
  expect(await database.get(`select to_regclass('"new"')`, [])).toEqual([null])
  setTimeout(() => void end(), 150)
  expect(await apply(100)).toBe(true)
})
