import { beforeEach, afterEach, expect, test } from 'vitest'
import type { Database } from '../../src/runtime/storage/database.ts'
import { type FixtureTarget, insertFixtures } from '../../src/runtime/storage/fixtures.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import { type Table, type Tables, createTables } from '../../src/runtime/storage/tables.ts'

const books: FixtureTarget = {
  file: 'books.json',
  table: 'books',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'shelf_id', storage: 'integer', nullable: true, references: { table: 'books', key: 'id' } },
    { name: 'title', storage: 'text' },
    { name: 'price', storage: 'real' },
    { name: 'lent', storage: 'boolean', default: false },
    { name: 'authors', storage: 'json' },
  ],
}
const create = `create table "books" (
  "id" integer primary key,
  "shelf_id" integer references "books" ("id"),
  "title" text not null unique,
  "price" real,
  "lent" integer,
  "authors" text
) strict`

let database: Database
beforeEach(async () => {
  database = openSqlite(':memory:')
  await database.script(create)
})
afterEach(() => database.close())

function stored(): unknown {
  return database.all('select * from books', [])
}

test('values are stored by the storage of their field, defaults stand in for what is absent, null is NULL', async () => {
  const rows = [
    { title: 'Emma', price: 9.5, lent: true, authors: [{ name: 'Jane' }] },
    { id: 7, shelf_id: 1, title: 'Walden', lent: null },
    { title: 'Dune', price: 3 },
  ]
  expect(await insertFixtures(database, [{ target: books, rows }])).toBe(3)
  expect(await stored()).toEqual([
    [1, null, 'Emma', 9.5, 1, '[{"name":"Jane"}]'],
    [7, 1, 'Walden', null, null, null],
    [8, null, 'Dune', 3, 0, null],
  ])
})

test('a row without any value is one of defaults', async () => {
  await database.script('create table "marks" ("id" integer primary key) strict')
  const marks: FixtureTarget = {
    file: 'marks.json',
    table: 'marks',
    key: 'id',
    keyKind: 'integer',
    fields: [{ name: 'id', storage: 'integer' }],
  }
  await insertFixtures(database, [{ target: marks, rows: [{}] }])
  expect(await database.all('select * from marks', [])).toEqual([[1]])
})

test.each<[string, unknown, string]>([
  ['a value of another type', { title: 'B', price: 'dear' }, '"price" must be a number, not "dear"'],
  ['a fraction for an integer', { title: 'B', id: 1.5 }, '"id" must be an integer, not 1.5'],
  ['a number for a boolean', { title: 'B', lent: 1 }, '"lent" must be true or false, not 1'],
  ['a key that is no field', { title: 'B', constructor: 1 }, '"constructor" is not a field of books'],
  ['a missing value', { price: 1 }, '"title" is missing'],
  ['a value that another row has', { title: 'A' }, 'another row has the same "title"'],
  ['a reference to nothing', { title: 'B', shelf_id: 9 }, '"shelf_id" refers to a row of books that does not exist'],
  ['no object', ['B'], 'must be an object'],
])('%s is located, and no row is inserted', async (_, row, reason) => {
  await expect(insertFixtures(database, [{ target: books, rows: [{ title: 'A' }, row] }])).rejects.toThrow(
    `books.json: row 2: ${reason}.`,
  )
  expect(await stored()).toEqual([])
})

test('what cannot be computed from a row is located', async () => {
  await database.script(`create table "shares" (
    "id" integer primary key,
    "parts" integer not null,
    "each" integer not null generated always as (12 / "parts") virtual,
    "half" integer not null generated always as ("parts" / 2.0) virtual
  ) strict`)
  const shares: FixtureTarget = {
    file: 'shares.json',
    table: 'shares',
    key: 'id',
    keyKind: 'integer',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'parts', storage: 'integer' },
      { name: 'each', storage: 'integer', role: 'computed' },
      { name: 'half', storage: 'integer', role: 'computed' },
    ],
  }
  const load = (...parts: readonly number[]) =>
    insertFixtures(database, [{ target: shares, rows: parts.map((each) => ({ parts: each })) }])
  await expect(load(2, 0)).rejects.toThrow('shares.json: row 2: "each" cannot be worked out of its values.')
  await expect(load(3)).rejects.toThrow('shares.json: row 1: what is computed cannot be worked out of its values.')
  expect(await load(2)).toBe(1)
})

test('a file that holds no array is refused', async () => {
  await expect(insertFixtures(database, [{ target: books, rows: { title: 'A' } }])).rejects.toThrow(
    'books.json: must be an array of rows.',
  )
})

test('a fault takes the tables back that were created with the rows', async () => {
  const notes: FixtureTarget = {
    file: 'notes.json',
    table: 'notes',
    key: 'id',
    keyKind: 'integer',
    fields: [{ name: 'id', storage: 'integer' }],
  }
  const table = { name: 'notes', create: 'create table "notes" ("id" integer primary key) strict' }
  const fill = async (rows: unknown) => {
    await createTables(database, onSqlite([table]), async (created, within) => {
      expect(created).toEqual(['notes'])
      await insertFixtures(within, [{ target: notes, rows }])
    })
  }
  await expect(fill([{ id: 'one' }])).rejects.toThrow('notes.json: row 1: "id" must be an integer, not "one".')
  await fill([{ id: 1 }])
  expect(await database.all('select * from notes', [])).toEqual([[1]])
})

test('rows refer to rows that come later, in their own file and in others', async () => {
  await database.script(
    'create table "shops" ("id" integer primary key, "book_id" integer not null references "books") strict',
  )
  const shops: FixtureTarget = {
    file: 'shops.json',
    table: 'shops',
    key: 'id',
    keyKind: 'integer',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'book_id', storage: 'integer', references: { table: 'books', key: 'id' } },
    ],
  }
  const files = [
    { target: shops, rows: [{ book_id: 2 }] },
    { target: books, rows: [{ title: 'A', shelf_id: 2 }, { title: 'B' }] },
  ]
  expect(await insertFixtures(database, files)).toBe(3)
  await expect(insertFixtures(database, [{ target: shops, rows: [{ book_id: 2 }, { book_id: 3 }] }])).rejects.toThrow(
    'shops.json: row 2: "book_id" refers to a row of books that does not exist.',
  )
  expect(await database.all('select * from shops', [])).toEqual([[1, 2]])
})

test('a reference that no metadata tells of is located all the same', async () => {
  const target = { ...books, fields: books.fields.map(({ name, storage }) => ({ name, storage })) }
  await expect(insertFixtures(database, [{ target, rows: [{ title: 'A', shelf_id: 9 }] }])).rejects.toThrow(
    'books.json: row 1: it refers to a row that does not exist.',
  )
})

test('the server gives keys and moments to rows that have none', async () => {
  await database.script(
    'create table "notes" ("id" text primary key, "at" text not null, "changed" text not null) strict',
  )
  const notes: FixtureTarget = {
    file: 'notes.json',
    table: 'notes',
    key: 'id',
    keyKind: 'uuid',
    fields: [
      { name: 'id', storage: 'text' },
      { name: 'at', storage: 'text', role: 'created' },
      { name: 'changed', storage: 'text', role: 'updated' },
    ],
  }
  await insertFixtures(database, [{ target: notes, rows: [{}, { id: 'own', at: '2020-01-01T00:00:00Z' }] }])
  const moment: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(await database.all('select * from notes', [])).toEqual([
    [expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/), moment, moment],
    ['own', '2020-01-01T00:00:00Z', moment],
  ])
})

/** Tables of a dialect alone. */
function onSqlite(sqlite: readonly Table[]): Tables {
  return { sqlite, postgres: [] }
}
