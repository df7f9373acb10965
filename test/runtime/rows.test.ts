import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { ConstraintError, type Database } from '../../src/runtime/storage/database.ts'
import { rowsOf, type Rows } from '../../src/runtime/storage/rows.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import type { TableFields } from '../../src/runtime/storage/table-fields.ts'

interface Car {
  id: number
  make: string
  price: number | null
  sold: boolean
  options: unknown
  note?: string
  secret: string | null
  label: string
  created: string
  updated: string
}
type CarChange = { [name in keyof Car]?: Car[name] | null | undefined }

const cars: TableFields = {
  file: 'cars.json',
  table: 'cars',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'make', storage: 'text' },
    { name: 'price', storage: 'real', nullable: true },
    { name: 'sold', storage: 'boolean', default: false },
    { name: 'options', storage: 'json', nullable: true, default: [] },
    { name: 'note', storage: 'text', nullable: true, omitNull: true },
    { name: 'secret', storage: 'text', nullable: true },
    { name: 'label', storage: 'text', role: 'computed' },
    { name: 'created', storage: 'text', role: 'created' },
    { name: 'updated', storage: 'text', role: 'updated' },
  ],
}

let database: Database
let rows: Rows<Car, CarChange, CarChange, number>
beforeEach(async () => {
  database = openSqlite(':memory:')
  onTestFinished(() => database.close())
  await database.script(`create table "cars" (
    "id" integer primary key,
    "make" text not null,
    "price" real,
    "sold" integer not null,
    "options" text,
    "note" text,
    "secret" text,
    "label" text generated always as ('the ' || "make") virtual,
    "created" text not null,
    "updated" text not null,
    "_version" integer not null default 1
  ) strict`)
  rows = rowsOf(database, cars)
})

const moment: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const saab = {
  id: 1,
  make: 'Saab',
  price: null,
  sold: false,
  options: [],
  secret: null,
  label: 'the Saab',
  created: moment,
  updated: moment,
}

test('a row is inserted with what stands in for what is absent, and read as it was answered', async () => {
  const inserted = await rows.insert({ make: 'Saab' })
  expect(inserted).toEqual(saab)
  expect(await rows.get(1)).toEqual(inserted)
  expect(await rows.version(1)).toBe(1)
})

test('every value comes back as it was given', async () => {
  const values = {
    id: 7,
    make: 'Volvo 🚗',
    price: 1.5,
    sold: true,
    options: { seats: ['leather', null], more: { deep: -0.5 } },
    note: '',
    secret: 'x',
    created: '2020-01-01T00:00:00Z',
    updated: '2020-01-01T00:00:00Z',
  }
  expect(await rows.insert(values)).toEqual({ ...values, label: 'the Volvo 🚗' })
})

test('a change sets what is given, null too, and the moment, and counts the version up', async () => {
  await rows.insert({ make: 'Saab', price: 5, note: 'old', updated: '2020-01-01T00:00:00Z' })
  const changed = await rows.update(1, { sold: true, note: null, options: null, price: undefined })
  expect(changed).toEqual({ ...saab, price: 5, sold: true, options: null })
  expect(changed?.updated).not.toBe('2020-01-01T00:00:00Z')
  expect([await rows.get(1), await rows.version(1)]).toEqual([changed, 2])
})

test('a change of another version, or of a row that there is not, changes nothing', async () => {
  await rows.insert({ make: 'Saab' })
  expect(await rows.update(1, { make: 'Volvo' }, { version: 2 })).toBeUndefined()
  expect(await rows.update(2, { make: 'Volvo' })).toBeUndefined()
  expect(await rows.get(1)).toEqual(saab)
  expect(await rows.update(1, { make: 'Volvo' }, { version: 1 })).toMatchObject({ make: 'Volvo', label: 'the Volvo' })
})

test('a row is deleted once', async () => {
  await rows.insert({ make: 'Saab' })
  expect([await rows.delete(1), await rows.delete(1), await rows.get(1), await rows.version(1)]).toEqual([
    true,
    false,
    undefined,
    undefined,
  ])
})

async function found(...args: Parameters<typeof rows.find>): Promise<number[]> {
  return (await rows.find(...args)).map(({ id }) => id)
}

test('rows are found by values, in an order, so many', async () => {
  for (const [make, price] of [
    ['Saab', 3],
    ['Volvo', null],
    ['Saab', null],
    ['Saab', 1],
  ] as const) {
    await rows.insert({ make, price })
  }
  expect(await found()).toEqual([1, 2, 3, 4])
  expect(await found({ make: 'Saab' })).toEqual([1, 3, 4])
  expect(await found({ make: 'Saab', price: null })).toEqual([3])
  expect(await found({ sold: true })).toEqual([])
  expect(await found({}, { sort: ['price'] })).toEqual([2, 3, 4, 1])
  expect(await found({}, { sort: ['-price', '-make'] })).toEqual([1, 4, 2, 3])
  expect(await found({}, { sort: ['make'], limit: 2 })).toEqual([1, 3])
})

test('rows that are alike are in the order of their keys, the way that the last field goes, as in lists', async () => {
  for (const make of ['Saab', 'Volvo', 'Saab']) await rows.insert({ make })
  expect(await found({}, { sort: ['make'] })).toEqual([1, 3, 2])
  expect(await found({}, { sort: ['-make'] })).toEqual([2, 3, 1])
  expect(await found({}, { sort: ['-make', 'sold'] })).toEqual([2, 1, 3])
})

test.each<[string, (to: typeof rows) => Promise<unknown>, string]>([
  ['another type', (to) => to.insert({ make: 'Saab', price: Number.NaN }), '"price" must be a number, not null'],
  [
    'text that is no Unicode',
    (to) => to.insert({ make: '\ud800' }),
    String.raw`"make" has U+0000 or half of a surrogate pair, which no row can keep: "\ud800"`,
  ],
  [
    'text with U+0000',
    (to) => to.update(1, { make: 'a\0' }),
    String.raw`"make" has U+0000 or half of a surrogate pair, which no row can keep: "a\u0000"`,
  ],
  ['a computed field', (to) => to.update(1, { label: 'x' }), '"label" is worked out and cannot be set'],
  ['no field', (to) => to.insert(Object.fromEntries([['"--', 1]])), '""--" is not a field of cars'],
  ['no field to sort by', (to) => to.find({}, { sort: ['-"--'] }), '""--" is not a field of cars'],
])('%s is a fault of who writes it', async (_, act, message) => {
  await expect(act(rows)).rejects.toThrow(new TypeError(message))
})

test('what the database refuses is a ConstraintError', async () => {
  await expect(rows.insert({})).rejects.toEqual(new ConstraintError('not null', ['make']))
})

test('a key of the server is a new one each time', async () => {
  await database.script('create table "notes" ("id" text primary key, "_version" integer default 1) strict')
  const fields: TableFields['fields'] = [{ name: 'id', storage: 'text' }]
  const notes: Rows<{ id: string }, { id?: string }, object, string> = rowsOf(database, {
    file: 'notes.json',
    table: 'notes',
    key: 'id',
    keyKind: 'ulid',
    fields,
  })
  const [first, second, given] = [await notes.insert({}), await notes.insert({}), await notes.insert({ id: 'own' })]
  expect(await notes.find()).toEqual([first, second, given])
  expect(first.id).toMatch(/^[\dA-HJKMNP-TV-Z]{26}$/)
})

test('a key that no path can hold is a fault of who writes it', async () => {
  await database.script('create table "notes" ("name" text primary key, "_version" integer default 1) strict')
  const notes: Rows<{ name: string }, { name: string }, { name?: string }, string> = rowsOf(database, {
    file: 'notes.json',
    table: 'notes',
    key: 'name',
    keyKind: 'natural',
    fields: [{ name: 'name', storage: 'text' }],
  })
  await notes.insert({ name: '...' })
  for (const name of ['', '.', '..']) {
    const fault = new TypeError(`"name" is the key, and cannot be "${name}", which no path can hold`)
    await expect(notes.insert({ name })).rejects.toThrow(fault)
    await expect(notes.update('...', { name })).rejects.toThrow(fault)
  }
  expect(await notes.find()).toEqual([{ name: '...' }])
})

test('rows are found as lists filter them', async () => {
  await rows.insert({ make: 'Audi', price: 3 })
  await rows.insert({ make: 'BMW', price: 1.5, sold: true })
  await rows.insert({ make: 'Citroën', price: null })
  const makes = async (...asked: Parameters<typeof rows.find>) => (await rows.find(...asked)).map(({ make }) => make)
  expect(await makes({ 'price[gte]': 1.5 }, { sort: ['price'] })).toEqual(['BMW', 'Audi'])
  expect(await makes({ 'price[lt]': 3 })).toEqual(['BMW'])
  expect(await makes({ 'price[ne]': 3 })).toEqual(['BMW', 'Citroën'])
  expect(await makes({ 'make[in]': ['BMW', 'Audi'], sold: false })).toEqual(['Audi'])
  expect(await makes({ 'make[contains]': 'i' })).toEqual(['Audi', 'Citroën'])
  expect(await makes({ 'make[startsWith]': 'B' })).toEqual(['BMW'])
  expect(await makes({ 'price[isNull]': true })).toEqual(['Citroën'])
  expect(await makes({ price: null })).toEqual(['Citroën'])
  // A misspelled one, as from a program without types, is never the whole table.
  const misspelled: object = { 'price[gt3]': 1 }
  await expect(rows.find(misspelled)).rejects.toThrow('"price[gt3]" is not a field of cars')
})
