import { expect, test } from 'vitest'
import {
  jsonBoolean,
  jsonString,
  listRows,
  newList,
  openDatabase,
  type Database,
  type List,
  type ListField,
  type Page,
  type Row,
} from '../../src/runtime/index.ts'

const fields: readonly ListField[] = [
  { name: 'id', storage: 'integer' },
  { name: "it's", storage: 'text', nullable: true },
  { name: 'rank', storage: 'integer', nullable: true, sorts: true },
  { name: 'open', storage: 'boolean', nullable: true },
]

test('a row that SQLite prints is byte for byte what the serializer prints, on every page either way', async () => {
  const printed = listOf(fields)
  const { json, ...serialized } = printed
  expect(json).toBeDefined()
  const database = await openThings()
  for (const sort of ['id', 'rank', '-rank']) {
    const pages = await walk(database, serialized, sort)
    expect(new Set(pages.flatMap(({ items }) => items)).size).toBe(texts.length)
    expect(await walk(database, printed, sort)).toEqual(pages)
  }
  await database.close()
})

test('a text is printed as JSON has it, whatever is in it and however long it is', () => {
  const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  for (const rest of ['', 'a', 'a'.repeat(100)]) {
    const all = characters.map((character) => rest + character)
    expect(all.filter((text) => jsonString(text) !== JSON.stringify(text))).toEqual([])
  }
  expect(jsonString(null)).toBe('null')
})

test('SQLite prints no row with reals, JSON, or fields that are left out', () => {
  const others: readonly ListField[] = [
    { name: 'real', storage: 'real' },
    { name: 'json', storage: 'json' },
    { name: 'omitted', storage: 'text', nullable: true, omitNull: true },
  ]
  expect(others.map((field) => listOf([...fields, field]).json)).toEqual([undefined, undefined, undefined])
})

function listOf(all: readonly ListField[]): List {
  const page = { default: 50, maximum: 1000 }
  return newList({ table: 'things', key: 'id', page, refusesUnknown: true, fields: all })
}

/** Every character but for NUL, which is refused, and then some. */
const texts = [
  ...Array.from({ length: 256 }, (_, block) =>
    String.fromCharCode(...Array.from({ length: 256 }, (_each, index) => block * 256 + index)),
  ).map((text) => text.toWellFormed().replace('\0', '')),
  '😀 \u{10ffff}',
  '',
  null,
]

async function openThings(): Promise<Database> {
  const database = openDatabase(':memory:')
  await database.script(`create table things (id integer primary key, "it's" text, rank integer, open integer) strict`)
  for (const [index, text] of texts.entries()) {
    const rank = index % 5 === 0 ? null : ((index % 3) - 1) * Number.MAX_SAFE_INTEGER
    const open = [0, 1, null][index % 3] ?? null
    await database.write(`insert into things ("it's", rank, open) values (?, ?, ?)`, [text, rank, open])
  }
  return database
}

/** Reads on to the last page, and from there back to the first. */
async function walk(database: Database, list: List, sort: string): Promise<Page[]> {
  const pages: Page[] = []
  for (const direction of ['next', 'prev'] as const) {
    let cursor = direction === 'next' ? undefined : pages.at(-1)?.prev
    do {
      const query = { limit: 40, sort: [sort], ...(cursor !== undefined && { cursor }) }
      const page = await listRows(database, list, query, printThing)
      pages.push(page)
      cursor = page[direction]
    } while (cursor !== undefined)
  }
  return pages
}

function printThing([id, its, rank, open]: Row): string {
  return `{"id":${id},"it's":${jsonString(its)},"rank":${rank},"open":${jsonBoolean(open)}}`
}
