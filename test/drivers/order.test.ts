import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/runtime/storage/database.ts'
import { rowsOf } from '../../src/runtime/storage/rows.ts'
import { expectedRows, type Asked } from '../runtime/list-model.ts'
import { ask, insertThing, itemsOf, things, walk, type Item } from '../runtime/list-walk.ts'
import { drivers, type Driver } from './drivers.ts'

const names = [
  '',
  'Ada',
  'ada',
  'a',
  'A%_\\',
  'Z',
  'é',
  'e\u0301',
  'ß',
  '\uD7FF',
  '\uFFFF',
  '\u{10000}',
  '\u{10FFFF}',
  ' a',
  '10',
  '9',
]

/** Rows in which each value meets each other, and NULL. */
const rows: Item[] = Array.from({ length: 80 }, (_, index) => ({
  id: index + 1,
  name: names[index % names.length] ?? '',
  note: index % 5 === 0 ? null : (names[(index * 7) % names.length] ?? ''),
  rank: index % 4 === 0 ? null : (index % 7) - 3,
  score: index % 6 === 0 ? null : ((index * 37) % 11) / 3 - 1,
  open: index % 3 === 0,
}))

async function openThings({ open, types, options, nulls }: Driver): Promise<Database> {
  const database = await open()
  await database.script(`
    create table things (
      "id" ${types.key},
      "name" ${types.text} not null,
      "note" ${types.text},
      "rank" ${types.integer},
      "score" ${types.real},
      "open" ${types.boolean} not null,
      "tags" ${types.json} not null
    )${options};
    create index things_name on things ("name", "id");
    create index things_note on things ("note"${nulls}, "id");
    create index things_rank on things ("rank"${nulls}, "id")`)
  for (const row of rows) await insertThing(database, row)
  return database
}

/** What is asked, in the words of a request. */
function queryOf({ filters, sort }: Asked): Record<string, string> {
  const entries = filters.map(({ field, operator, value }): [string, string] => [
    operator === 'eq' ? field : `${field}[${operator}]`,
    String(value),
  ])
  const order = sort.map(({ field, descending }) => (descending ? `-${field}` : field)).join(',')
  return { ...Object.fromEntries(entries), ...(order === '' ? {} : { sort: order }), limit: '7' }
}

function sortedBy(text: string): Asked['sort'] {
  return text.split(',').map((term) => ({ field: term.replace('-', ''), descending: term.startsWith('-') }))
}

const asked: readonly Asked[] = [
  ...['name', '-name', 'note', '-note', 'rank', '-rank', 'score', '-score', 'open', '-open', '-id'].map((text) => ({
    filters: [],
    sort: sortedBy(text),
  })),
  ...['-rank,note', 'note,-score,open', 'open,-name', '-open,rank,-note'].map((text) => ({
    filters: [],
    sort: sortedBy(text),
  })),
  ...[
    { field: 'name', operator: 'gt', value: 'Z' },
    { field: 'name', operator: 'lte', value: '\uFFFF' },
    { field: 'name', operator: 'startsWith', value: 'a' },
    { field: 'name', operator: 'startsWith', value: '\uD7FF' },
    { field: 'name', operator: 'contains', value: '%_' },
    { field: 'note', operator: 'ne', value: '' },
    { field: 'note', operator: 'isNull', value: true },
    { field: 'rank', operator: 'gte', value: 0 },
    { field: 'rank', operator: 'isNull', value: false },
    { field: 'score', operator: 'lt', value: 1 / 3 },
    { field: 'open', operator: 'eq', value: true },
  ].map((filter) => ({ filters: [filter], sort: sortedBy('-note') })),
]

describe.each(drivers)('$name', (driver) => {
  test('walks lists in one order, of NULL, of text and of numbers, whichever way', async () => {
    const database = await openThings(driver)
    for (const each of asked) {
      const query = queryOf(each)
      const expected = expectedRows(rows, each).map(({ id }) => id)
      const forwards = await walk(database, query, 'next')
      expect([query, forwards.flatMap(itemsOf).map(({ id }) => id)]).toEqual([query, expected])
      const last = forwards.at(-1)?.prev
      if (last === undefined) continue
      const backwards = await walk(database, { ...query, cursor: last }, 'prev')
      const before = backwards.toReversed().flatMap(itemsOf)
      expect(before.map(({ id }) => id)).toEqual(expected.slice(0, before.length))
    }
    const { total } = await ask(database, { 'rank[in]': '1,2', count: 'exact' })
    expect(total).toBe(rows.filter(({ rank }) => rank === 1 || rank === 2).length)
  })

  test('finds rows for handlers in the order of lists, read straight from an index where there is one', async () => {
    const database = await openThings(driver)
    const statements: string[] = []
    const watched: Database = {
      ...database,
      dialect: database.dialect,
      all(sql, params) {
        statements.push(sql)
        return database.all(sql, params)
      },
    }
    const found = rowsOf<Item, Item, Item, number>(watched, { file: '', keyKind: 'integer', ...things })
    for (const sort of [['name'], ['-name'], ['note'], ['-note'], ['-rank'], ['-rank', 'note'], ['-open', 'rank']]) {
      const expected = expectedRows(rows, { filters: [], sort: sortedBy(sort.join(',')) })
      expect([sort, (await found.find({}, { sort })).map(({ id }) => id)]).toEqual([sort, expected.map(({ id }) => id)])
    }
    const plans = await database.transaction(async (within) => {
      if (within.dialect === 'postgres') await within.all('set local enable_sort = off', [])
      const explain = within.dialect === 'postgres' ? 'explain' : 'explain query plan'
      const lines: unknown[] = []
      for (const sql of statements.slice(0, 5)) lines.push(...(await within.all(`${explain} ${sql}`, [])).flat())
      return lines.map(String)
    })
    expect(plans.filter((line) => /\bsort\b|temp b-tree/i.test(line))).toEqual([])
  })
})
