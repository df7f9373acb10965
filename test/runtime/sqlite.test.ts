import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ConstraintError, type Database, type SqlValue } from '../../src/runtime/storage/database.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function open(path = ':memory:'): Database {
  const database = openSqlite(path)
  onTestFinished(() => database.close())
  return database
}

const readSynchronous = (database: Database) => database.get('pragma synchronous', [])

/** Runs a statement and answers what it threw. */
async function fault(run: () => unknown): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  return 'nothing was thrown'
}

describe('a connection', () => {
  test('is durable, checks references and does not stop the process to wait: when it creates the file and when it opens it again', async () => {
    const path = join(makeFolder(), 'new', 'folder', 'a.db')
    for (const time of ['created', 'reopened']) {
      const database = openSqlite(path)
      const settings: unknown[] = []
      for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout']) {
        settings.push(await database.get(`pragma ${name}`, []))
      }
      await database.close()
      expect([time, ...settings]).toEqual([time, ['wal'], [2], [1], [0]])
    }
  })

  test('keeps what was written when it is opened again', async () => {
    const path = join(makeFolder(), 'a.db')
    const first = openSqlite(path)
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

  test('answers the first row, or undefined', async () => {
    const database = open()
    expect(await database.get('select ? union all select 2', [1])).toEqual([1])
    expect(await database.get('select 1 where 0', [])).toBeUndefined()
  })

  test('goes on when it has seen more texts than it keeps prepared', async () => {
    const database = open()
    for (let round = 0; round < 2; round++) {
      for (let number = 0; number < 600; number++) expect(await database.get(`select ${number}`, [])).toEqual([number])
    }
  })

  test.each([
    ['a blob', "select x'00'"],
    ['an integer beyond 2^53', 'select 9007199254740993'],
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

  test('runs a script all or none', async () => {
    const database = open()
    await fault(() => database.script('create table a (id integer); create table a (id integer)'))
    expect(await database.all('select name from sqlite_schema', [])).toEqual([])
    await database.script('create table a (id integer)')
    expect(await database.all('select name from sqlite_schema', [])).toEqual([['a']])
  })
})

describe('a violated constraint', () => {
  const tables = `
    create table makes (name text primary key) strict;
    create table cars (
      id integer primary key,
      vin text not null unique,
      make text references makes (name),
      year integer check (year > 1885),
      unique (make, year)
    ) strict;
    create unique index cars_vin_of_make on cars (lower(vin) || make);
    insert into makes values ('Saab');
    insert into cars values (1, 'v1', 'Saab', 1990)`
  const insert = 'insert into cars (id, vin, make, year) values (?, ?, ?, ?)'

  test.each<[string, SqlValue[], ConstraintError]>([
    ['a unique field', [2, 'v1', null, null], new ConstraintError('unique', ['vin'])],
    ['a unique combination', [2, 'v2', 'Saab', 1990], new ConstraintError('unique', ['make', 'year'])],
    ['the key', [1, 'v2', null, null], new ConstraintError('unique', ['id'])],
    ['a unique expression, which has no field', [2, 'V1', 'Saab', 1991], new ConstraintError('unique', [])],
    ['a reference', [2, 'v2', 'Volvo', 1990], new ConstraintError('foreign key', [])],
    ['a field that may not be NULL', [2, null, null, null], new ConstraintError('not null', ['vin'])],
    ['a condition', [2, 'v2', null, 1800], new ConstraintError('check', [])],
  ])('is told by kind and fields: %s', async (_, params, expected) => {
    const database = open()
    await database.script(tables)
    const error = await fault(() => database.write(insert, params))
    expect(error).toEqual(expected)
    expect(error).toMatchObject({ kind: expected.kind, fields: expected.fields })
    expect(await database.get('select count(*) from cars', [])).toEqual([1])
  })

  test('by a row that is referred to, when it is deleted', async () => {
    const database = open()
    await database.script(tables)
    expect(await fault(() => database.write('delete from makes', []))).toEqual(new ConstraintError('foreign key', []))
  })
})

describe('opening', () => {
  test('a file that is no database, or a folder, is refused in a sentence with the remedy', () => {
    const folder = makeFolder()
    const path = join(folder, 'a.db')
    writeFileSync(path, 'this is not a database, however long one waits')
    const remedy = 'Set DATABASE_URL to a SQLite file that can be written.'
    expect(() => openSqlite(path)).toThrow(`The database "${path}" cannot be opened: file is not a database. ${remedy}`)
    expect(() => openSqlite(folder)).toThrow(
      `The database "${folder}" cannot be opened: unable to open database file. ${remedy}`,
    )
  })

  test('leaves the warnings of others as they are', () => {
    const before = Object.getOwnPropertyDescriptor(process, 'emitWarning')
    open()
    expect(Object.getOwnPropertyDescriptor(process, 'emitWarning')).toEqual(before)
  })

  test.each<[string, (path: string) => string]>([
    ['sqlite:PATH', (path) => `sqlite:${path}`],
    ['sqlite:///ABSOLUTE', (path) => `sqlite://${path}`],
    ['file:PATH', (path) => `file:${path}`],
    ['file:///ABSOLUTE', (path) => pathToFileURL(path).href],
    ['SQLITE:PATH', (path) => `SQLITE:${path}`],
    ['a path', (path) => path],
  ])('a URL that is %s names the file', async (_, print) => {
    const path = join(makeFolder(), 'a file.sqlite3')
    await openDatabase(print(path)).close()
    expect(existsSync(path)).toBe(true)
  })

  test.each([':memory:', 'sqlite::memory:'])('%s is a database of its own', async (url) => {
    const [one, other] = [openDatabase(url), openDatabase(url)]
    await one.script('create table a (id integer)')
    expect(await other.all('select name from sqlite_schema', [])).toEqual([])
    await one.close()
    await other.close()
  })

  test.each([
    ['mysql://me:secret@localhost/db', 'The database URL begins with "mysql:", which is not supported.'],
    ['data', 'The database URL is neither a URL nor a path that ends in .db, .sqlite or .sqlite3.'],
    ['', 'The database URL is neither a URL nor a path that ends in .db, .sqlite or .sqlite3.'],
    ['sqlite:', 'The database URL names no file.'],
    ['file:///a%2Fb.db', 'The database URL is not a file URL that can be read.'],
  ])('the URL "%s" is refused with the forms that are accepted', (url, reason) => {
    expect(() => openDatabase(url)).toThrow(
      `${reason} Give a SQLite file: "sqlite:data/tenon.sqlite", "sqlite:///absolute/path.sqlite", "file:data.db", "data.db" or ":memory:".`,
    )
  })

  test.each([
    'sqlite:FILE?synchronous=normal',
    'file:FILE?busy_timeout=0&synchronous=normal',
    'FILE?synchronous=normal',
  ])('the URL "%s" relaxes durability, of transactions too', async (url) => {
    const database = openDatabase(url.replace('FILE', join(makeFolder(), 'a.db')))
    onTestFinished(() => database.close())
    expect([await readSynchronous(database), await database.transaction(readSynchronous)]).toEqual([[1], [1]])
  })

  test.each([
    [
      'file:a.db?mode=ro',
      'The database URL has the option "mode". Those of SQLite are driver, synchronous, busy_timeout.',
    ],
    ['a.db?synchronous=off', 'In the database URL, "synchronous" must be full or normal, not "off".'],
    ['a.db?busy_timeout=soon', 'In the database URL, "busy_timeout" must be an integer from 0, not "soon".'],
  ])('the URL "%s" is refused with what is accepted', (url, reason) => {
    expect(() => openDatabase(url)).toThrow(reason)
  })
})
