import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  InvalidRequest,
  listRows,
  newList,
  type Database,
  type ListQuery,
  type Page,
  type SqlValue,
} from '../../src/runtime/index.ts'
import { ask, insertThing, itemsOf, openThings, printThing, things, walk, type Item } from './list-walk.ts'

let database: Database

const rows: Item[] = [
  { id: 1, name: 'Ada', note: 'x', rank: 1, score: 0.5, open: true, tags: ['a'] },
  { id: 2, name: 'ada', rank: null, score: -2, open: false, tags: ['a'] },
  { id: 3, name: 'A%_\\', note: '', rank: 2, score: null, open: false, tags: ['a'] },
  { id: 4, name: 'B\u{10FFFF}', note: 'x', rank: 1, score: 1e21, open: true, tags: ['a'] },
  { id: 5, name: 'B\u{10FFFF}\uFFFF', note: 'É', rank: null, score: 0, open: true, tags: ['a'] },
  { id: 6, name: '\uFFFF', note: '\uD7FFz', rank: 3, score: 0.1, open: false, tags: ['a'] },
  { id: 7, name: '\u{10000}', note: '\uE000', rank: -5, score: 0, open: false, tags: ['a'] },
]

beforeAll(async () => {
  database = await openThings()
  for (const row of rows) await insertThing(database, row)
})

afterAll(() => database.close())

async function readThings(query: ListQuery): Promise<Page> {
  return listRows(database, things, query, printThing)
}

async function idsOf(query: Readonly<Record<string, string>>): Promise<unknown[]> {
  return itemsOf(await ask(database, query)).map(({ id }) => id)
}

/** A database that notes which statements it is asked. */
function listening(): { database: Database; asked: { sql: string; params: readonly SqlValue[] }[] } {
  const asked: { sql: string; params: readonly SqlValue[] }[] = []
  const all: Database['all'] = (sql, params) => {
    asked.push({ sql, params })
    return database.all(sql, params)
  }
  return { database: { ...database, all }, asked }
}

describe('a page', () => {
  test('holds whole rows in the order of the key', async () => {
    expect(itemsOf(await ask(database, {}))).toEqual(rows)
  })

  test('has a cursor for the next page where there is more, and for the one before behind the first', async () => {
    const first = await ask(database, { limit: '3' })
    const second = await ask(database, { limit: '3', cursor: first.next ?? '' })
    const third = await ask(database, { limit: '3', cursor: second.next ?? '' })
    expect([first, second, third].map((page) => [itemsOf(page).map(({ id }) => id), Object.keys(page)])).toEqual([
      [
        [1, 2, 3],
        ['items', 'next'],
      ],
      [
        [4, 5, 6],
        ['items', 'next', 'prev'],
      ],
      [[7], ['items', 'prev']],
    ])
    expect(await ask(database, { limit: '3', cursor: third.prev ?? '' })).toEqual(second)
    expect(await ask(database, { limit: '3', cursor: second.prev ?? '' })).toEqual(first)
  })

  test('holds the fields that are chosen, in the order of a row, and walks on without them', async () => {
    const query = { fields: 'tags,note,open', sort: 'rank', limit: '2' }
    const pages = await walk(database, query, 'next')
    expect(pages.flatMap(({ items }) => items)).toEqual([
      '{"open":false,"tags":["a"]}',
      '{"note":"É","open":true,"tags":["a"]}',
      '{"note":"\uE000","open":false,"tags":["a"]}',
      '{"note":"x","open":true,"tags":["a"]}',
      '{"note":"x","open":true,"tags":["a"]}',
      '{"note":"","open":false,"tags":["a"]}',
      '{"note":"\uD7FFz","open":false,"tags":["a"]}',
    ])
    expect((await ask(database, { fields: 'score,rank', limit: '4' })).items).toEqual([
      '{"rank":1,"score":0.5}',
      '{"rank":null,"score":-2}',
      '{"rank":2,"score":null}',
      '{"rank":1,"score":1e+21}',
    ])
  })

  test('says how many rows there are on all pages when asked', async () => {
    const totals = [{ count: 'exact' }, { count: 'exact', 'rank[gt]': '0', limit: '1' }, { limit: '1' }]
    expect(await Promise.all(totals.map(async (query) => (await ask(database, query)).total))).toEqual([
      7,
      4,
      undefined,
    ])
    const { next = '' } = await ask(database, { limit: '1' })
    expect((await ask(database, { limit: '1', cursor: next, count: 'exact' })).total).toBe(7)
  })

  test('holds only rows of its scope', async () => {
    const scope = { sql: '"open" = ? and "rank" is not null', params: [0] }
    const page = await listRows(database, things, { limit: 2, count: 'exact' }, printThing, scope)
    const rest = await listRows(database, things, { limit: 2, cursor: page.next ?? '' }, printThing, scope)
    expect([...itemsOf(page), ...itemsOf(rest)].map(({ id }) => id)).toEqual([3, 6, 7])
    expect(page.total).toBe(3)
  })
})

describe('a filter', () => {
  test.each<[Record<string, string>, number[]]>([
    [{ name: 'Ada' }, [1]],
    [{ 'name[ne]': 'Ada' }, [2, 3, 4, 5, 6, 7]],
    [{ 'rank[ne]': '1' }, [2, 3, 5, 6, 7]],
    [{ 'note[ne]': 'x' }, [2, 3, 5, 6, 7]],
    [{ 'rank[in]': '1,3,99' }, [1, 4, 6]],
    [{ 'rank[gt]': '1' }, [3, 6]],
    [{ 'rank[gte]': '1' }, [1, 3, 4, 6]],
    [{ 'rank[lt]': '1' }, [7]],
    [{ 'rank[lte]': '1' }, [1, 4, 7]],
    [{ 'rank[gte]': '1', 'rank[lt]': '3' }, [1, 3, 4]],
    [{ score: '0' }, [5, 7]],
    [{ score: '-0.0' }, [5, 7]],
    [{ 'score[lte]': '0.1' }, [2, 5, 6, 7]],
    [{ open: 'true' }, [1, 4, 5]],
    [{ open: '0' }, [2, 3, 6, 7]],
    [{ 'rank[isNull]': 'true' }, [2, 5]],
    [{ 'note[isNull]': 'false' }, [1, 3, 4, 5, 6, 7]],
    [{ 'name[contains]': 'da' }, [1, 2]],
    [{ 'name[contains]': 'D' }, []],
    [{ 'name[contains]': '%' }, [3]],
    [{ 'name[contains]': '_\\' }, [3]],
    [{ 'note[contains]': '' }, [1, 3, 4, 5, 6, 7]],
    [{ 'name[startsWith]': 'A' }, [1, 3]],
    [{ 'name[startsWith]': 'A%' }, [3]],
    [{ 'name[startsWith]': 'B\u{10FFFF}' }, [4, 5]],
    [{ 'name[startsWith]': '\u{10FFFF}' }, []],
    [{ 'name[startsWith]': '\uFFFF' }, [6]],
    [{ 'note[startsWith]': '\uD7FF' }, [6]],
    [{ 'note[startsWith]': '' }, [1, 3, 4, 5, 6, 7]],
    [{ 'name[gte]': '\uFFFF' }, [6, 7]],
    [{ name: "' or 1=1 --" }, []],
  ])('%j finds %j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids)
  })

  test('by no value at all, as a handler may ask, finds nothing', async () => {
    const query = { limit: 5, 'rank[in]': [] }
    expect(itemsOf(await listRows(database, things, query, printThing))).toEqual([])
  })

  test('that the list lacks is the fault of the handler that asks for it', async () => {
    const unfit = { limit: 1, rank: { gte: 1 } }
    const unknown = { limit: 1, 'tags[contains]': 'a' }
    const queries: readonly ListQuery[] = [unknown, unfit, { limit: 1, sort: ['tags'] }]
    const faults = queries.map((query) => readThings(query).catch(String))
    expect(await Promise.all(faults)).toEqual([
      'TypeError: The list of "things" has no filter "tags[contains]".',
      'TypeError: A filter compares with text, a number or a boolean.',
      'TypeError: The list of "things" is not sorted by "tags".',
    ])
  })
})

describe('an order', () => {
  test.each([
    ['-id', [7, 6, 5, 4, 3, 2, 1]],
    ['rank', [2, 5, 7, 1, 4, 3, 6]],
    ['-rank', [6, 3, 4, 1, 7, 5, 2]],
    ['note', [2, 3, 1, 4, 5, 6, 7]],
    ['open,-rank', [6, 3, 7, 2, 4, 1, 5]],
    ['-note,id,rank', [7, 6, 5, 1, 4, 3, 2]],
    ['rank,-rank,rank', [2, 5, 7, 1, 4, 3, 6]],
    ['name', [3, 1, 4, 5, 2, 6, 7]],
  ])('%s puts NULL first, text by code points, and equal rows by the key', async (sort, ids) => {
    expect(await idsOf({ sort })).toEqual(ids)
    const pages = await walk(database, { sort, limit: '1' }, 'next')
    expect(pages.flatMap(itemsOf).map(({ id }) => id)).toEqual(ids)
  })
})

function text(...parts: unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error)
}

describe('a cursor', () => {
  const refused = 'not a cursor of this list'

  test.each<[string, string]>([
    ['nothing', ''],
    ['no base64url', '!!'],
    ['no JSON', 'abc'],
    ['an object', 'e30'],
    ['no direction', text('behind', 'id', 1)],
    ['no order', text('after', 7, 1)],
    ['an order that the list has not', text('after', 'tags,id', 'a', 1)],
    ['an order that does not end in the key', text('after', 'rank', 1)],
    ['an order that goes on behind the key', text('after', 'id,rank', 1, 1)],
    ['too few values', text('after', 'rank,id', 1)],
    ['too many values', text('after', 'id', 1, 2)],
    ['NULL where there is none', text('after', 'id', null)],
    ['text for an integer', text('after', 'id', '1')],
    ['a fraction for an integer', text('after', 'id', 1.5)],
    ['an integer that is not exact', text('after', 'id', 2 ** 53)],
    ['an integer for text', text('after', 'name,id', 1, 1)],
    ['text with U+0000', text('after', 'name,id', '\0', 1)],
    ['text with half of a surrogate pair', text('after', 'name,id', '\ud800', 1)],
    ['a boolean', text('after', 'open,id', true, 1)],
    ['no bit', text('after', 'open,id', 2, 1)],
    ['a value within another', text('after', 'id', [1])],
    ['more than base64url', `${text('after', 'id', 1)}=`],
    ['JSON in other words', Buffer.from('["after", "id", 1]').toString('base64url')],
  ])('of %s is none', async (_, cursor) => {
    const ctx = { error: refused }
    const issue = { type: 'value_error', loc: ['query', 'cursor'], input: cursor, ctx }
    expect(await ask(database, { cursor }).catch(String)).toBe(`Error: ${JSON.stringify([issue])}`)
    expect(await faultOf(readThings({ limit: 1, cursor }))).toEqual(new InvalidRequest(422, [issue]))
  })

  test('of another order is refused', async () => {
    const { next = '' } = await ask(database, { sort: 'rank', limit: '1' })
    const issue = { type: 'value_error', loc: ['query', 'cursor'], input: next, ctx: { error: refused } }
    for (const sort of ['-rank', 'name', 'rank,name', 'id']) {
      expect(await faultOf(ask(database, { sort, cursor: next }))).toEqual(new InvalidRequest(422, [issue]))
    }
    expect(await idsOf({ sort: 'rank', cursor: next, limit: '1' })).toEqual([5])
  })

  test('stays right where a handler sorts a list that the client does not', async () => {
    const sort = ['-rank']
    const { next = '' } = await listRows(database, things, { limit: 3, sort }, printThing)
    const page = await listRows(database, things, { limit: 3, sort, cursor: next }, printThing)
    expect(itemsOf(page).map(({ id }) => id)).toEqual([1, 7, 5])
  })

  test('goes on where the row that it names is gone', async () => {
    const id = await insertThing(database, { name: 'gone', rank: 1 })
    const query = { sort: 'rank', 'rank[gte]': '1', limit: '3' }
    const { next = '', items } = await ask(database, query)
    expect(items.at(-1)).toContain('"gone"')
    await database.write('delete from things where id = ?', [id])
    const page = await ask(database, { ...query, cursor: next })
    expect(itemsOf(page).map((item) => item['id'])).toEqual([3, 6])
    expect(await idsOf({ ...query, cursor: page.prev ?? '' })).toEqual([1, 4])
  })

  describe('of a row whose values are long', () => {
    const [long, other] = ['é'.repeat(5000), 'z'.repeat(5000)]
    const names = [long, `${long}b`, `${long}a`, `${long}a`, other, 'short']
    const ids: number[] = []
    const query = { sort: '-name,note', 'name[ne]': 'Ada', 'id[gt]': '7' }

    beforeAll(async () => {
      for (const [index, name] of names.entries()) {
        ids.push(await insertThing(database, { name, note: index === 2 ? other : null }))
      }
    })
    afterAll(() => database.write('delete from things where id > 7', []))

    test('is short, and goes on from there, in both directions', async () => {
      const all = await walk(database, { ...query, limit: '1' }, 'next')
      const found = all.flatMap(itemsOf).map(({ id }) => id)
      expect(found).toEqual([1, 3, 2, 0, 4, 5].map((place) => ids[place]))
      const last = all.at(-2)?.next ?? ''
      const back = await walk(database, { ...query, limit: '1', cursor: last }, 'prev')
      expect(back.flatMap(itemsOf).map(({ id }) => id)).toEqual(found.toReversed())
      const lengths = all.flatMap(({ next = '', prev = '' }) => [next.length, prev.length])
      expect(Math.max(...lengths)).toBeLessThan(100)
    })

    test('is refused where that is gone, or is in no row of the list', async () => {
      const { next = '' } = await ask(database, { ...query, limit: '2' })
      const ctx = { error: 'the row to go on from is gone' }
      const gone = new InvalidRequest(422, [{ type: 'value_error', loc: ['query', 'cursor'], input: next, ctx }])
      const within = { limit: 1, cursor: next, sort: ['-name', 'note'] }
      const others = { sql: 'id <> ?', params: [ids[3] ?? 0] }
      expect(await faultOf((async () => listRows(database, things, within, printThing, others))())).toEqual(gone)
      await database.write('delete from things where id = ?', [ids[3] ?? 0])
      expect(await faultOf(ask(database, { ...query, cursor: next }))).toEqual(gone)
    })
  })
})

/** What the database does for the page behind the one that a query asks for. */
async function plan(query: Readonly<Record<string, string>>): Promise<unknown[]> {
  const { next = '' } = await ask(database, { ...query, limit: '2' })
  const heard = listening()
  await ask(heard.database, { ...query, limit: '2', cursor: next })
  const [statement] = heard.asked
  expect(heard.asked).toHaveLength(1)
  const steps = await database.all(`explain query plan ${statement?.sql}`, statement?.params ?? [])
  return steps.map((step) => step[3]).filter((step) => !/^(?:MERGE|LEFT|RIGHT)/.test(String(step)))
}

describe('a statement', () => {
  test('goes straight to the row of a cursor, through an index, and sorts nothing', async () => {
    expect(await plan({})).toEqual(['SEARCH things USING INTEGER PRIMARY KEY (rowid>?)'])
    expect(await plan({ sort: 'name' })).toEqual([
      'SEARCH things USING INDEX things_name (name=? AND rowid>?)',
      'SEARCH things USING INDEX things_name (name>?)',
    ])
    expect(await plan({ sort: '-open' })).toEqual([
      'SEARCH things USING INDEX things_open (open=? AND rowid<?)',
      'SEARCH things USING INDEX things_open (open<?)',
    ])
    expect(await plan({ sort: '-rank' })).toEqual([
      'SEARCH things USING INDEX things_rank (rank=? AND rowid<?)',
      'SEARCH things USING INDEX things_rank (rank<?)',
      'SEARCH things USING INDEX things_rank (rank=?)',
    ])
    expect(await plan({ sort: 'rank' })).toEqual([
      'SEARCH things USING INDEX things_rank (rank=? AND rowid>?)',
      'SEARCH things USING INDEX things_rank (rank>?)',
    ])
  })

  test('finds what text starts with through an index', async () => {
    const heard = listening()
    await ask(heard.database, { 'name[startsWith]': 'A', fields: 'id' })
    const steps = await database.all(`explain query plan ${heard.asked[0]?.sql}`, heard.asked[0]?.params ?? [])
    expect(steps.map((step) => step[3])).toContain('SEARCH things USING COVERING INDEX things_name (name>? AND name<?)')
  })

  test('says what is asked for, never with which value nor in which order it came', async () => {
    const heard = listening()
    await ask(heard.database, { limit: '1', name: 'a', 'rank[in]': '1,2', sort: '-rank' })
    await ask(heard.database, { sort: '-rank', 'rank[in]': '3,4', name: 'b', limit: '2' })
    const sql =
      'select "id", "name", "note", "rank", "score", "open", "tags" from "things" where "name" = ? and "rank" in (?, ?) ' +
      'order by "rank" desc, "id" desc limit cast(? as bigint)'
    expect(heard.asked).toEqual([
      { sql, params: ['a', 1, 2, 2] },
      { sql, params: ['b', 3, 4, 3] },
    ])
  })

  test('says to Postgres where NULL goes, and how text is found', async () => {
    const heard = listening()
    const all: Database['all'] = (sql, params) => {
      heard.asked.push({ sql, params })
      return []
    }
    const postgres: Database = { ...database, dialect: 'postgres', all }
    await ask(postgres, { sort: '-rank,note,name', 'note[contains]': 'x', fields: 'id' })
    expect(heard.asked).toEqual([
      {
        sql:
          'select "id", "name", "note", "rank" from "things" where strpos("note", ?) > 0 ' +
          'order by "rank" desc nulls last, "note" nulls first, "name", "id" limit cast(? as bigint)',
        params: ['x', 51],
      },
    ])
  })

  test('quotes names', async () => {
    const odd = newList({
      table: 'a"b',
      key: 'order',
      page: { default: 1, maximum: 1 },
      refusesUnknown: true,
      fields: [{ name: 'order', storage: 'integer' }],
    })
    await database.script('create table "a""b" ("order" integer primary key); insert into "a""b" values (7)')
    expect(await listRows(database, odd, { limit: 1 }, ([order]) => `{"order":${order}}`)).toEqual({
      items: ['{"order":7}'],
    })
    await database.script('drop table "a""b"')
  })
})
