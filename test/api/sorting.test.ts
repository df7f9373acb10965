import { describe, expect, test } from 'vitest'
import { allRowsOf, linksOf, walker } from './pages.ts'
import { invalid, rowsOf, startServer } from './server.ts'
import type { Answer } from './server.ts'

const server = await startServer()
const { create, send } = server
const walk = walker(server)

/** The cursor in a link. */
function cursorIn(link: string | undefined): string {
  return new URL(link ?? '', 'http://example.com').searchParams.get('cursor') ?? ''
}

describe('`sort`', async () => {
  const book = { pub_date: '2021-03-16', authors: [{ name: 'A' }], isbn13: '979-0000000009' }
  const rows: readonly (readonly [title: string, page_count: number, genre: string | null])[] = [
    ['A', 200, null],
    ['b', 100, 'Art'],
    ['C', 300, null],
    ['～', 200, 'Art'],
    ['😀', 100, 'Zoo'],
  ]
  for (const [title, page_count, genre] of rows) await create('/books', { ...book, title, page_count, genre })

  const sorted = [
    ['id', 'A b C ～ 😀'],
    ['-id', '😀 ～ C b A'],
    ['title', 'A C b ～ 😀'],
    ['-title', '😀 ～ b C A'],
    ['page_count', 'b 😀 A ～ C'],
    // Where rows are equal, the key goes the way of the last term.
    ['-page_count', 'C ～ A 😀 b'],
    ['-page_count,id', 'C A ～ b 😀'],
    ['genre', 'A C b ～ 😀'],
    ['-genre', '😀 ～ b C A'],
    ['genre,-page_count', 'C A ～ b 😀'],
    ['-genre,page_count', '😀 b ～ A C'],
    ['-page_count,genre', 'C A ～ b 😀'],
    ['page_count,-genre,title', '😀 b ～ A C'],
    ['genre,genre,-genre', 'A C b ～ 😀'],
    ['pub_date', 'A b C ～ 😀'],
  ] as const

  test.each(sorted)(
    '=%s puts null before all others, text by code points, and equals by key: %s',
    async (sort, titles) => {
      const list = await send('GET', `/books?isbn13=979-0000000009&sort=${sort}`)
      expect(rowsOf(list).map(({ title }) => title)).toEqual(titles.split(' '))
    },
  )

  test.each(sorted)('=%s walks both ways over pages of any size', async (sort, titles) => {
    for (const limit of [1, 2, 3, 4]) {
      const pages = await walk(`/books?isbn13=979-0000000009&sort=${sort}&limit=${limit}`, 'next')
      const last = linksOf(pages.at(-2)).next ?? ''
      const back = await walk(last, 'prev')
      expect(allRowsOf(pages).map(({ title }) => title)).toEqual(titles.split(' '))
      expect(back.map(({ body }) => body)).toEqual(pages.map(({ body }) => body).toReversed())
    }
  })

  test('may be repeated instead of separated by commas', async () => {
    const titles = rowsOf(await send('GET', '/books?isbn13=979-0000000009&sort=genre&sort=-page_count'))
    expect(titles.map(({ title }) => title).join(' ')).toBe('C A ～ b 😀')
  })

  test.each(['nope', '', '-', '--id', '+id', 'authors', '-authors', 'Title', '_version', 'id desc'])(
    '=%s is none',
    async (sort) => {
      const terms = 'id title page_count pub_date isbn13 genre language'
        .split(' ')
        .flatMap((each) => [each, `-${each}`])
      const expected = `${terms
        .slice(0, -1)
        .map((each) => `'${each}'`)
        .join(', ')} or '-language'`
      expect(await send('GET', `/books?sort=id,${encodeURIComponent(sort)}`)).toEqual(
        invalid(['enum', ['query', 'sort', 1], `Input should be ${expected}`, sort, { expected }]),
      )
    },
  )
})

describe('a cursor', () => {
  const error = 'not a cursor of this list'
  const refused = (cursor: string): Answer =>
    invalid(['value_error', ['query', 'cursor'], `Value error, ${error}`, cursor, { error }])

  test.each(['', '!!', 'abc', 'e30', 'WyJhZnRlciIsImlkIiwyXQ==', 'WyJhZnRlciIsImlkIiwyXQ '])(
    '=%s is none',
    async (cursor) => {
      expect(await send('GET', `/countries?cursor=${encodeURIComponent(cursor)}`)).toEqual(refused(cursor))
    },
  )

  test.each([
    'null',
    '[]',
    '["after","id"]',
    '["after","id",1,2]',
    '["after","id","1"]',
    '["after","id",1.5]',
    '["after","id",null]',
    '["after","id",1e999]',
    '["after","id",9007199254740993]',
    '["after","id", 1]',
    '["beside","id",1]',
    '["after","nope",1]',
    '["after","name","A"]',
    '["after","name,id","A\\u0000",1]',
    '["after","id,name",1,"A"]',
    '["after","-id",1]',
  ])('that says %s is none', async (text) => {
    const cursor = Buffer.from(text).toString('base64url')
    expect(await send('GET', `/countries?cursor=${cursor}`)).toEqual(refused(cursor))
  })

  test('of another order is none', async () => {
    const pages = await walk('/countries?limit=1&sort=area,name', 'next')
    const cursor = cursorIn(linksOf(pages[0]).next)
    for (const sort of ['', '&sort=-area,name', '&sort=name,area', '&sort=area', '&sort=area,-name']) {
      expect(await send('GET', `/countries?limit=1${sort}&cursor=${cursor}`)).toEqual(refused(cursor))
    }
    expect((await send('GET', `/countries?limit=1&sort=area,name,id&cursor=${cursor}`)).body).toEqual(pages[1]?.body)
  })

  test('may be used with another limit, other fields and a count', async () => {
    const [first] = await walk('/countries?limit=1', 'next')
    const query = `limit=9&fields=id&count=exact&cursor=${cursorIn(linksOf(first).next)}`
    const { body, headers } = await send('GET', `/countries?${query}`)
    expect([body, headers['total-count']]).toEqual([[{ id: 2 }, { id: 3 }], '3'])
  })

  test('that is none is told together with what else is wrong', async () => {
    const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'
    const extra = 'Extra inputs are not permitted'
    expect(await send('GET', '/events/abc/guests?nmae=Ada&limit=y&cursor=x')).toEqual(
      invalid(
        ['int_parsing', ['path', 'event_id'], notAnInteger, 'abc'],
        ['int_parsing', ['query', 'limit'], notAnInteger, 'y'],
        ['value_error', ['query', 'cursor'], `Value error, ${error}`, 'x', { error }],
        ['extra_forbidden', ['query', 'nmae'], extra, 'Ada'],
      ),
    )
  })
})
