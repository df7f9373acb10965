import { beforeEach, afterEach, expect, test } from 'vitest'
import type { Database } from '../../src/runtime/database.ts'
import { type FixtureTarget, insertFixtures } from '../../src/runtime/fixtures.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { createTables } from '../../src/runtime/tables.ts'

const books: FixtureTarget = {
  file: 'books.json',
  table: 'books',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'shelf_id', storage: 'integer' },
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
  expect(await insertFixtures(database, books, rows)).toBe(3)
  expect(await stored()).toEqual([
    [1, null, 'Emma', 9.5, 1, '[{"name":"Jane"}]'],
    [7, 1, 'Walden', null, null, null],
    [8, null, 'Dune', 3, 0, null],
  ])
})

test('a row without any value is one of defaults', async () => {
  await database.script('create table "marks" ("id" integer primary key) strict')
  await insertFixtures(database, { file: 'marks.json', table: 'marks', fields: [{ name: 'id', storage: 'integer' }] }, [
    {},
  ])
  expect(await database.all('select * from marks', [])).toEqual([[1]])
})

test.each<[string, unknown, string]>([
  ['a value of another type', { title: 'B', price: 'dear' }, '"price" must be a number, not "dear"'],
  ['a fraction for an integer', { title: 'B', id: 1.5 }, '"id" must be an integer, not 1.5'],
  ['a number for a boolean', { title: 'B', lent: 1 }, '"lent" must be true or false, not 1'],
  ['a key that is no field', { title: 'B', constructor: 1 }, '"constructor" is not a field of books'],
  ['a missing value', { price: 1 }, '"title" is missing'],
  ['a value that another row has', { title: 'A' }, 'another row has the same "title"'],
  ['a reference to nothing', { title: 'B', shelf_id: 9 }, 'it refers to a row that does not exist'],
  ['no object', ['B'], 'must be an object'],
])('%s is located, and no row is inserted', async (_, row, reason) => {
  await expect(insertFixtures(database, books, [{ title: 'A' }, row])).rejects.toThrow(`books.json: row 2: ${reason}.`)
  expect(await stored()).toEqual([])
})

test('a file that holds no array is refused', async () => {
  await expect(insertFixtures(database, books, { title: 'A' })).rejects.toThrow('books.json: must be an array of rows.')
})

test('a fault takes the tables back that were created with the rows', async () => {
  const notes: FixtureTarget = { file: 'notes.json', table: 'notes', fields: [{ name: 'id', storage: 'integer' }] }
  const table = { name: 'notes', create: 'create table "notes" ("id" integer primary key) strict' }
  const fill = async (rows: unknown) => {
    await createTables(database, [table], async (created) => {
      expect(created).toEqual(['notes'])
      await insertFixtures(database, notes, rows)
    })
  }
  await expect(fill([{ id: 'one' }])).rejects.toThrow('notes.json: row 1: "id" must be an integer, not "one".')
  await fill([{ id: 1 }])
  expect(await database.all('select * from notes', [])).toEqual([[1]])
})
