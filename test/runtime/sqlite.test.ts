import { existsSync, mkdtempSync, rmSync } from 'node:fs'
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
