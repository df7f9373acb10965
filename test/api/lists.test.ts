import { describe, expect, test } from 'vitest'
import { answer, invalid, rowsOf, startServer } from './server.ts'
import type { Answer, Row } from './server.ts'

const { create, send } = await startServer()

/** The path of the next page, if there is one. The whole header is compared, so that nothing else stands in it. */
function nextOf({ headers }: Answer): string | undefined {
  const { link } = headers
  if (link === undefined) return undefined
  const path = /^<([^>]*)>; rel="next"$/.exec(link)?.[1]
  if (path === undefined) throw new Error(`This is no link to a next page: ${link}`)
  return path
}

/** Follows the links from a list to its end; `between` is done after each page but the last. */
async function pagesOf(path: string, between: (page: number) => Promise<void> = async () => {}): Promise<Row[][]> {
  const pages: Row[][] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const page = await send('GET', next)
    pages.push([...rowsOf(page)])
    next = nextOf(page)
    if (next !== undefined) await between(pages.length)
  }
  return pages
}

async function createTodos(userId: number, count: number): Promise<Row[]> {
  const rows: Row[] = []
  for (let index = 0; index < count; index++) rows.push(await create('/todos', { userId, title: `No. ${index}` }))
  return rows
}

const countries = [
  { id: 1, name: 'Thailand', capital: 'Bangkok', area: 513_120 },
  { id: 2, name: 'Australia', capital: 'Canberra', area: 7_617_930 },
  { id: 3, name: 'Egypt', capital: 'Cairo', area: 1_010_408 },
]

describe('a page', () => {
  test('is a bare array in the order of the keys, without a Link when it is the last', async () => {
    expect(await send('GET', '/countries')).toEqual(answer(200, countries))
    expect(await send('GET', '/countries?limit=3')).toEqual(answer(200, countries))
  })

  test('holds as many rows as `limit` says, and links to the next, which goes on behind it', async () => {
    const first = await send('GET', '/countries?limit=2')
    const next = nextOf(first) ?? ''
    expect(first).toEqual(answer(200, countries.slice(0, 2), { link: `<${next}>; rel="next"` }))
    expect(next).toMatch(/^\/countries\?limit=2&cursor=[\w-]+$/)
    expect(await send('GET', next)).toEqual(answer(200, countries.slice(2)))
  })

  test('is empty, and the last, where there is nothing', async () => {
    expect(await send('GET', '/countries?name=Atlantis&limit=1')).toEqual(answer(200, []))
  })

  test('holds 50 rows when nobody asks, or as many as the schema says', async () => {
    await createTodos(50, 51)
    const transaction = { amount: 1, currency: 'EUR', description: '' }
    for (let index = 0; index < 20; index++) await create('/transactions', transaction)
    const pages = [...(await pagesOf('/todos?userId=50')), ...(await pagesOf('/transactions'))]
    expect(pages.map((page) => page.length)).toEqual([50, 1, 20, 1])
  })

  test('links keep the other parameters, whatever is in them', async () => {
    const title = 'a&b=c#d;e>"f" +é🎉%'
    const rows = [await create('/todos', { userId: 60, title }), await create('/todos', { userId: 60, title })]
    await create('/todos', { userId: 60, title: 'a' })
    const query = new URLSearchParams({ title, completed: 'false', limit: '1', userId: '60' })
    const first = await send('GET', `/todos?${query.toString()}`)
    const next = new URL(nextOf(first) ?? '', 'http://example.com')
    expect(rowsOf(first)).toEqual(rows.slice(0, 1))
    expect([...next.searchParams].filter(([name]) => name !== 'cursor')).toEqual([...query])
    expect(await send('GET', next.pathname + next.search)).toEqual(answer(200, rows.slice(1)))
  })
})

describe('following the links', () => {
  test.each([
    [1, [1, 1, 1, 1, 1, 1]],
    [4, [4, 2]],
    [3, [3, 3]],
    [6, [6]],
    [1000, [6]],
  ])('with limit=%d sees each row once', async (limit, lengths) => {
    const userId = 1000 + limit
    const rows = await createTodos(userId, 6)
    const pages = await pagesOf(`/todos?userId=${userId}&limit=${limit}`)
    expect([pages.map((page) => page.length), pages.flat()]).toEqual([lengths, rows])
  })

  test('sees each row that stays once while others come and go', async () => {
    const rows = await createTodos(70, 10)
    const remove = (index: number) => send('DELETE', `/todos/${rows[index]?.id}`)
    const added: Row[] = []
    const pages = await pagesOf('/todos?userId=70&limit=3', async (page) => {
      added.push(...(await createTodos(70, 1)))
      // Of the page that was seen, the first row and the one that the cursor names; and one that was not seen yet.
      if (page === 1) await Promise.all([remove(0), remove(2), remove(4)])
    })
    expect(pages.flat()).toEqual([...rows.filter((_, index) => index !== 4), ...added])
  })

  test('works below a parent', async () => {
    const { id } = await create('/events', { name: 'Launch', date: '2026-12-01' })
    const guests: Row[] = []
    for (const name of ['Ada', 'Grace', 'Barbara']) {
      guests.push(await create(`/events/${id}/guests`, { name, email: 'a@example.com' }))
    }
    const first = await send('GET', `/events/${id}/guests?limit=2`)
    expect(nextOf(first)).toMatch(new RegExp(`^/events/${id}/guests\\?limit=2&cursor=[\\w-]+$`))
    expect((await pagesOf(`/events/${id}/guests?limit=2`)).flat()).toEqual(guests)
  })
})

describe('a parameter that is not valid', () => {
  const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'

  test.each(['abc', '1e3', '007', '+7', ' 7', '7 ', '', '1.0', '0x7', '7_0', '٧', 'Infinity', 'null'])(
    'limit=%s is no integer',
    async (limit) => {
      expect(await send('GET', `/countries?limit=${encodeURIComponent(limit)}`)).toEqual(
        invalid(['int_parsing', ['query', 'limit'], notAnInteger, limit]),
      )
    },
  )

  test.each(['0', '-1', '-0'])('limit=%s is too small', async (limit) => {
    const message = 'Input should be greater than or equal to 1'
    expect(await send('GET', `/countries?limit=${limit}`)).toEqual(
      invalid(['greater_than_equal', ['query', 'limit'], message, limit, { ge: 1 }]),
    )
  })

  test.each([
    ['/countries', '1001', 1000],
    ['/transactions', '201', 200],
    ['/events/1/guests', '1001', 1000],
    ['/countries', '9007199254740993', Number.MAX_SAFE_INTEGER],
  ])('%s?limit=%s is too large', async (path, limit, le) => {
    const message = `Input should be less than or equal to ${le}`
    expect(await send('GET', `${path}?limit=${limit}`)).toEqual(
      invalid(['less_than_equal', ['query', 'limit'], message, limit, { le }]),
    )
  })

  test.each([
    '',
    '!!',
    'abc',
    'e30',
    'MQ',
    'WyIxIl0',
    'W251bGxd',
    'W10',
    'WzEsMl0',
    'WzEuNV0',
    'WzFlOTk5XQ',
    'WzJd=',
    'WzJd ',
  ])('cursor=%s is none', async (cursor) => {
    const message = 'Value error, not a cursor of this list'
    expect(await send('GET', `/countries?cursor=${encodeURIComponent(cursor)}`)).toEqual(
      invalid(['value_error', ['query', 'cursor'], message, cursor, { error: 'not a cursor of this list' }]),
    )
  })

  test('a misspelled filter is refused rather than ignored', async () => {
    expect(await send('GET', '/countries?nmae=Egypt')).toEqual(
      invalid(['extra_forbidden', ['query', 'nmae'], 'Extra inputs are not permitted', 'Egypt']),
    )
  })

  test('all faults are told, in the order of the parameters, what is unknown last', async () => {
    expect(await send('GET', '/todos?toString=&zzz=1&completed=maybe&userId=x&limit=y')).toEqual(
      invalid(
        ['int_parsing', ['query', 'limit'], notAnInteger, 'y'],
        ['int_parsing', ['query', 'userId'], notAnInteger, 'x'],
        ['bool_parsing', ['query', 'completed'], 'Input should be a valid boolean, unable to interpret input', 'maybe'],
        ['extra_forbidden', ['query', 'toString'], 'Extra inputs are not permitted', ''],
        ['extra_forbidden', ['query', 'zzz'], 'Extra inputs are not permitted', '1'],
      ),
    )
  })

  test('a cursor that is none is told together with what else is wrong', async () => {
    expect(await send('GET', '/events/abc/guests?limit=y&cursor=x')).toEqual(
      invalid(
        ['int_parsing', ['path', 'event_id'], notAnInteger, 'abc'],
        ['int_parsing', ['query', 'limit'], notAnInteger, 'y'],
        [
          'value_error',
          ['query', 'cursor'],
          'Value error, not a cursor of this list',
          'x',
          { error: 'not a cursor of this list' },
        ],
      ),
    )
  })

  test('of a repeated one the last stands', async () => {
    expect(await send('GET', '/countries?limit=x&limit=3')).toEqual(answer(200, countries))
  })
})

describe('a filter', () => {
  test('by text is exact', async () => {
    expect(await send('GET', '/countries?name=Egypt')).toEqual(answer(200, countries.slice(2)))
    expect(await send('GET', '/countries?name=egypt')).toEqual(answer(200, []))
    expect(await send('GET', '/countries?name=Egyp%25')).toEqual(answer(200, []))
    expect(await send('GET', `/countries?name=${encodeURIComponent("' or 1=1 --")}`)).toEqual(answer(200, []))
  })

  test('by integer', async () => {
    expect(await send('GET', '/countries?area=513120')).toEqual(answer(200, countries.slice(0, 1)))
    expect(await send('GET', '/countries?area=-1')).toEqual(answer(200, []))
  })

  test('by number', async () => {
    const { id } = await create('/customers', { name: 'Grace', email: 'grace@example.com' })
    const sale = await create(`/customers/${id}/sales`, { amount: 0.1, currency: 'EUR' })
    expect(await send('GET', '/sales?amount=1e-1')).toEqual(answer(200, [sale]))
    expect(await send('GET', '/sales?amount=1e999')).toEqual(
      invalid([
        'float_parsing',
        ['query', 'amount'],
        'Input should be a valid number, unable to parse string as a number',
        '1e999',
      ]),
    )
  })

  test('by boolean', async () => {
    const done = await create('/todos', { userId: 80, title: 'Done', completed: true })
    const open = await create('/todos', { userId: 80, title: 'Open' })
    for (const text of ['true', '1']) {
      expect(await send('GET', `/todos?userId=80&completed=${text}`)).toEqual(answer(200, [done]))
    }
    for (const text of ['false', '0']) {
      expect(await send('GET', `/todos?userId=80&completed=${text}`)).toEqual(answer(200, [open]))
    }
  })

  test('by a field that may be null or absent finds the rows that have the value', async () => {
    const book = {
      title: 'T',
      page_count: 1,
      pub_date: '2021-03-16',
      authors: [{ name: 'A' }],
      isbn13: '9780000000000',
    }
    await create('/books', { ...book, genre: null })
    const blank = await create('/books', { ...book, genre: '' })
    const education = await create('/books', { ...book, genre: 'Education' })
    expect(await send('GET', '/books?genre=Education')).toEqual(answer(200, [education]))
    expect(await send('GET', '/books?genre=')).toEqual(answer(200, [blank]))
    const kitchen = { id: 1, name: 'Housewarming', date: '2026-11-28', location: 'Kitchen' }
    expect(await send('GET', '/events?location=Kitchen')).toEqual(answer(200, [kitchen]))
  })

  test('by one of several values refuses any other', async () => {
    const edsger = { id: 1, name: 'Edsger', email: 'edsger@example.com', tier: 'gold' }
    expect(await send('GET', '/customers?tier=gold')).toEqual(answer(200, [edsger]))
    expect(await send('GET', '/customers?tier=silver')).toEqual(
      invalid([
        'literal_error',
        ['query', 'tier'],
        "Input should be 'standard' or 'gold'",
        'silver',
        { expected: "'standard' or 'gold'" },
      ]),
    )
  })

  test('several have to hold at once', async () => {
    expect(await send('GET', '/countries?name=Egypt&capital=Cairo')).toEqual(answer(200, countries.slice(2)))
    expect(await send('GET', '/countries?name=Egypt&capital=Berlin')).toEqual(answer(200, []))
  })

  test('by a value that is a list is not offered', async () => {
    expect(await send('GET', '/books?authors=A')).toEqual(
      invalid(['extra_forbidden', ['query', 'authors'], 'Extra inputs are not permitted', 'A']),
    )
  })
})
