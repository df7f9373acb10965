import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/runtime/storage/database.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import { type Table, type Tables, createTables } from '../../src/runtime/storage/tables.ts'

const events: Table = { name: 'events', create: 'create table "events" ("id" integer primary key) strict' }
const guests: Table = {
  name: 'guests',
  create: `create table "guests" (
  "id" integer primary key,
  "event_id" integer not null references "events" ("id"),
  "state" text not null default 'to come'
) strict`,
  indexes: ['create index "guests_event_id" on "guests" ("event_id")'],
}

function refuseToFill(created: readonly string[]): never {
  throw new Error(`no rows for ${created.join(', ')}`)
}

/** Writes a definition with other white space and keywords, its quoted values aside. */
function respell(sql: string): string {
  return sql
    .replace(/\s+/g, '\n ')
    .replace("'to\n come'", "'to come'")
    .replace('create', 'CREATE')
    .replace('integer', 'INTEGER')
}

function open(): Database {
  const database = openSqlite(':memory:')
  onTestFinished(() => database.close())
  return database
}

async function names(database: Database): Promise<unknown[]> {
  const rows = await database.all('select name from sqlite_schema where sql is not null order by name', [])
  return rows.map(([name]) => name)
}

test('creates the tables and indexes that are absent and answers the names of the tables', async () => {
  const database = open()
  expect(await createTables(database, onSqlite([events]))).toEqual(['events'])
  expect(await createTables(database, onSqlite([events, guests]))).toEqual(['guests'])
  expect(await createTables(database, onSqlite([events, guests]))).toEqual([])
  expect(await names(database)).toEqual(['events', 'guests', 'guests_event_id'])
})

test('a definition that differs in white space and upper case is the same', async () => {
  const database = open()
  await createTables(database, onSqlite([events, guests]))
  const respelled = { ...guests, create: respell(guests.create) }
  expect(await createTables(database, onSqlite([events, respelled]))).toEqual([])
})

const guestsOf = (order: readonly string[]) => `create table "guests" (${order.join(',\n')}) strict`

test('a definition whose columns and rules stand in another order is the same', async () => {
  const database = open()
  const parts = [
    '"id" integer primary key',
    "\"state\" text default 'a,b(' check (\"state\" in ('a,b(', ')'))",
    'unique ("state", "id")',
  ]
  await createTables(database, onSqlite([{ ...events, name: 'guests', create: guestsOf(parts) }]))
  const reordered = {
    ...events,
    name: 'guests',
    create: guestsOf([...parts.slice(0, 2).toReversed(), ...parts.slice(2)]),
  }
  await expect(createTables(database, onSqlite([reordered]))).resolves.toEqual([])
})

test.each([
  ['a field', guests.create.replace('"state" text', '"state" integer')],
  ['white space within a quoted value', guests.create.replace("'to come'", "'to  come'")],
  ['a rule of two fields', guests.create.replace('\n) strict', ',\n  unique ("id", "event_id")\n) strict')],
])('a table that differs in %s is named and nothing is changed', async (_, create) => {
  const database = open()
  await createTables(database, onSqlite([{ ...guests, indexes: [] }]))
  await expect(createTables(database, onSqlite([events, { ...guests, create }]))).rejects.toThrow(
    'The database has another definition of the table "guests". The schema has changed since this database was created: ' +
      'run `tenon migrate`, or set DATABASE_URL to a new database.',
  )
  expect(await names(database)).toEqual(['guests'])
})

test('an index that is absent is created on a table that is there', async () => {
  const database = open()
  await createTables(database, onSqlite([events, { ...guests, indexes: [] }]))
  expect(await createTables(database, onSqlite([events, guests]))).toEqual([])
  expect(await names(database)).toEqual(['events', 'guests', 'guests_event_id'])
})

test('a unique index that the rows contradict is a sentence, and nothing is changed', async () => {
  const database = open()
  await createTables(database, onSqlite([events, guests]))
  await database.script('insert into events values (1); insert into guests (event_id) values (1), (1)')
  const stricter = { ...guests, indexes: ['create unique index "one_guest" on "guests" ("event_id")'] }
  await expect(createTables(database, onSqlite([events, stricter]))).rejects.toThrow(
    'What belongs to the table "guests" cannot be created: unique constraint violated: event_id. The schema has changed',
  )
  expect(await names(database)).toEqual(['events', 'guests', 'guests_event_id'])
})

test('tables and what fills them come to be together or not at all', async () => {
  const database = open()
  await expect(createTables(database, onSqlite([events, guests]), refuseToFill)).rejects.toThrow(
    'no rows for events, guests',
  )
  expect(await names(database)).toEqual([])
})

/** Tables of a dialect alone. */
function onSqlite(sqlite: readonly Table[]): Tables {
  return { sqlite, postgres: [] }
}
