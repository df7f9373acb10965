/** What is so of SQLite alone, through whichever package. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { betterSqlite3 } from '../../src/runtime/storage/better-sqlite3.ts'
import { nodeSqlite } from '../../src/runtime/storage/node-sqlite.ts'
import { ConstraintError, type Database } from '../../src/runtime/storage/database.ts'
import { restoreBackup } from '../../src/runtime/storage/database-unavailable.ts'
import { createProject, notesSchema } from '../cli/project.ts'
import { newFile, openSqlite, sqliteDrivers } from './drivers.ts'
import { fault } from './fault.ts'

const packages = { 'node:sqlite': nodeSqlite, 'better-sqlite3': betterSqlite3 }

async function readSettings(database: Database): Promise<unknown[]> {
  const settings: unknown[] = []
  for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout']) {
    settings.push(await database.get(`pragma ${name}`, []))
  }
  return settings
}

/** The index that a list with two filters follows. */
async function followed(within: Database): Promise<string | undefined> {
  const rows = await within.all("explain query plan select * from a where flag = 1 and name = 'x' order by id", [])
  return /INDEX (\w+)/.exec(String(rows))?.[1]
}

describe.each(sqliteDrivers)('%s', (driver) => {
  const open = (path = ':memory:') => openSqlite(path, driver)

  test('is durable, checks references and does not stop the process to wait: when it creates the file and when it opens it again', async () => {
    const path = join(newFile(), '..', 'new', 'folder', 'a.db')
    for (const time of ['created', 'reopened']) {
      const database = open(path)
      const expected = [['wal'], [2], [1], [0]]
      expect([time, await readSettings(database)]).toEqual([time, expected])
      expect([time, await database.transaction(readSettings)]).toEqual([time, expected])
      await database.close()
    }
  })

  test('keeps what was written when it is opened again', async () => {
    const path = newFile()
    const first = open(path)
    await first.script('create table a (id integer primary key, name text) strict')
    expect(await first.write('insert into a (name) values (?), (?)', ['x', null])).toEqual([])
    expect(await first.write("insert into a (name) values ('z') returning id, name", [])).toEqual([[3, 'z']])
    await first.close()
    expect(await open(path).all('select id, name from a order by id', [])).toEqual([
      [1, 'x'],
      [2, null],
      [3, 'z'],
    ])
  })

  test.each([
    ['a blob', "select x'00'"],
    ['an integer beyond 2^53', 'select 9007199254740993'],
    ['one below', 'select 1, -9007199254740993'],
  ])('throws for %s rather than answer something else', (_, sql) => {
    expect(() => open().all(sql, [])).toThrow()
  })

  test('throws when the commit after a returned row fails', async () => {
    const database = open()
    await database.script(`
      create table parent (id integer primary key) strict;
      create table child (parent_id integer references parent (id) deferrable initially deferred) strict`)
    expect(await fault(() => database.write('insert into child values (9) returning parent_id', []))).toEqual(
      new ConstraintError('foreign key', []),
    )
    expect(await database.all('select * from child', [])).toEqual([])
  })

  test('what is known of tables is kept up to date, so that of two filters the one is followed that cuts down most', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const path = newFile()
    const database = open(path)
    await database.script(`
      create table a (id integer primary key, name text, flag integer) strict;
      create index a_name on a (name, id);
      create index a_flag on a (flag, id);
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)
      insert into a select i, 'name ' || i, i % 2 from n`)
    const isFollowed = (index: string) => async () =>
      expect([await followed(database), await database.transaction(followed)]).toEqual([index, index])
    await isFollowed('a_flag')()

    // While another process has the file to itself, nothing fails, nor is anything done.
    const holder = packages[driver].open(path, 0)
    onTestFinished(holder.close)
    holder.execute('begin immediate')
    vi.advanceTimersByTime(60_000)
    await setTimeout(20)
    expect(await followed(database)).toBe('a_flag')
    holder.execute('rollback')
    await vi.waitFor(isFollowed('a_name'))

    // It is done again once there are ten times as many rows, and there is nothing left to do when the database is closed.
    const known = () => database.get("select stat from sqlite_stat1 where idx = 'a_name'", [])
    expect(await known()).toEqual(['5000 1 1'])
    await database.script("insert into a (name, flag) select 'more', 1 from a, (select 1 from a limit 12)")
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(async () => expect(await known()).toEqual([expect.stringMatching(/^65000 /)]))
    await database.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a file that another connection has to itself is told as such', () => {
    const path = newFile()
    const holder = packages[driver].open(path, 0)
    holder.execute('create table a (n integer); begin exclusive')
    try {
      expect(() => openSqlite(path, driver, 'busy_timeout=10')).toThrow(
        `The database "${path}" cannot be opened: database is locked, by another process. Wait until it is done, or end it, and try again.`,
      )
    } finally {
      holder.close()
    }
  })

  test('a file that is no database, or a folder, is refused in a sentence with the remedy', () => {
    const path = newFile()
    writeFileSync(path, 'this is not a database, however long one waits')
    const remedy = 'Set DATABASE_URL to a SQLite file that can be written.'
    expect(() => open(path)).toThrow(
      `The database "${path}" is damaged, or is none of SQLite: file is not a database. ${restoreBackup}`,
    )
    const folder = join(path, '..')
    expect(() => open(folder)).toThrow(
      `The database "${folder}" cannot be opened: unable to open database file. ${remedy}`,
    )
  })
})

test('the commands work with better-sqlite3: tables are made and made anew, rows go in and out, a copy is whole', async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    'schemas/fixtures/notes.json': '[{ "text": "é" }]',
  })
  const DATABASE_URL = 'sqlite:data/notes.sqlite?driver=better-sqlite3'
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await project.tenon(args, { DATABASE_URL })
    if (code !== 0) throw new Error(`tenon ${args.join(' ')}: ${stdout}${stderr}`)
    return stdout
  }
  await run('generate')
  await run('migrate', '--apply')
  await run('fixtures', 'load')
  await project.write({
    'schemas/notes.ts': notesSchema('text: Type.String(), done: Type.Boolean({ default: true })'),
  })
  await run('generate')
  await run('migrate')
  await run('migrate', '--apply')
  expect(await run('doctor')).toMatch(/\nok +database +SQLite, data\/notes\.sqlite\nok +tables +as the schemas say\n$/)
  expect(await run('backup', 'copy.sqlite')).toMatch(/^Backed up data\/notes\.sqlite to copy\.sqlite, \d+ kB\.\n$/)
  await run('fixtures', 'dump', 'rows')
  expect(JSON.parse(await project.read('rows/notes.json'))).toEqual([{ id: 1, text: 'é', done: true }])
  const copy = openSqlite(join(project.root, 'copy.sqlite'), 'better-sqlite3')
  expect(await copy.all('select id, text, done from notes', [])).toEqual([[1, 'é', 1]])
  const dev = project.spawn(['dev', '--port', '0'], { DATABASE_URL })
  const [, url] = await dev.printed(/(http:\S+?),? /)
  expect(await (await fetch(`${url}/notes`)).json()).toEqual([{ id: 1, text: 'é', done: true }])
})

test('without the package, the remedy is told', async () => {
  const project = await createProject({ 'schemas/notes.ts': notesSchema() })
  await project.tenon(['generate'])
  const told =
    'The database URL asks for better-sqlite3, which is not installed: run `npm install better-sqlite3`, or take `driver=better-sqlite3` out of the URL.\n'
  const environment = { DATABASE_URL: 'sqlite:notes.sqlite?driver=better-sqlite3', NODE_PATH: '' }
  expect(await project.tenon(['start', '--port', '0'], environment)).toEqual({ code: 1, stdout: '', stderr: told })
  const { code, stdout } = await project.tenon(['doctor'], environment)
  expect([code, stdout.split('\n').filter((line) => line.startsWith('wrong'))]).toEqual([
    1,
    [`wrong  database   ${told.trim()}`],
  ])
})
