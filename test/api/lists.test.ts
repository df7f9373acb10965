import { describe, expect, test } from 'vitest'
import { allRowsOf, linksOf, walker } from './pages.ts'
import { invalid, onlyPage, rowsOf, startServer } from './server.ts'
import type { Row } from './server.ts'

const server = await startServer()
const { create, send } = server
const walk = walker(server)

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
  test('is a bare array in the order of the keys, and links to the first alone when there is no other', async () => {
    expect(await send('GET', '/countries')).toEqual(onlyPage('/countries', countries))
    expect(await send('GET', '/countries?limit=3')).toEqual(onlyPage('/countries?limit=3', countries))
  })

  test('holds as many rows as `limit` says, and links to those around it', async () => {
    const path = '/countries?limit=1'
    const pages = await walk(path, 'next')
    expect(pages.map(({ body }) => body)).toEqual(countries.map((country) => [country]))
    expect(pages.map((page) => Object.keys(linksOf(page)))).toEqual([
      ['next', 'first'],
      ['next', 'prev', 'first'],
      ['prev', 'first'],
    ])
    for (const { first, ...others } of pages.map(linksOf)) {
      expect(first).toBe(path)
      for (const link of Object.values(others)) expect(link).toMatch(/^\/countries\?limit=1&cursor=[\w-]+$/)
    }
  })

  test('is empty, and the only one, where there is nothing', async () => {
    const path = '/countries?name=Atlantis&limit=1'
    expect(await send('GET', path)).toEqual(onlyPage(path, []))
  })

  test('holds 50 rows when nobody asks, or as many as the schema says', async () => {
    await createTodos(50, 51)
    const transaction = { amount: 1, currency: 'EUR', description: '' }
    for (let index = 0; index < 20; index++) await create('/transactions', transaction)
    const pages = [...(await walk('/todos?userId=50', 'next')), ...(await walk('/transactions', 'next'))]
    expect(pages.map((page) => rowsOf(page).length)).toEqual([50, 1, 20, 1])
  })

  test('has links that keep the other parameters, whatever is in them', async () => {
    const title = 'a&b=c#d;e>"f", +é🎉%'
    const rows = [await create('/todos', { userId: 60, title }), await create('/todos', { userId: 60, title })]
    await create('/todos', { userId: 60, title: 'a' })
    const query = new URLSearchParams({ title, completed: 'false', limit: '1', 'userId[in]': '60,61', sort: 'id' })
    const pages = await walk(`/todos?${query.toString()}`, 'next')
    expect(allRowsOf(pages)).toEqual(rows)
    const links = pages.flatMap((page) => Object.values(linksOf(page)))
    expect(links).toHaveLength(4)
    for (const link of links) {
      const { pathname, searchParams } = new URL(link, 'http://example.com')
      expect([pathname, [...searchParams].filter(([name]) => name !== 'cursor')]).toEqual(['/todos', [...query]])
    }
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
    const pages = await walk(`/todos?userId=${userId}&limit=${limit}`, 'next')
    expect([pages.map((page) => rowsOf(page).length), allRowsOf(pages)]).toEqual([lengths, rows])
  })

  test('sees each row that stays once while others come and go', async () => {
    const rows = await createTodos(70, 10)
    const remove = (index: number) => send('DELETE', `/todos/${rows[index]?.id}`)
    const added: Row[] = []
    const pages = await walk('/todos?userId=70&limit=3', 'next', async (page) => {
      added.push(...(await createTodos(70, 1)))
      // Of the page that was seen, the first row and the one that the cursor names; and one that was not seen yet.
      if (page === 1) await Promise.all([remove(0), remove(2), remove(4)])
    })
    expect(allRowsOf(pages)).toEqual([...rows.filter((_, index) => index !== 4), ...added])
  })

  test('back sees the same pages, and `first` is the first of them', async () => {
    await createTodos(71, 5)
    const path = '/todos?userId=71&limit=2'
    const pages = await walk(path, 'next')
    const back = await walk(linksOf(pages[1]).next ?? '', 'prev')
    expect(back.map((page) => page.body)).toEqual(pages.map((page) => page.body).toReversed())
    expect([...pages, ...back].map((page) => linksOf(page).first)).toEqual(Array.from({ length: 6 }, () => path))
    expect(Object.keys(linksOf(back[2]))).toEqual(['next', 'first'])
    // From a page that was come to from behind, the way on is the one that was come.
    expect(allRowsOf(await walk(linksOf(back[2]).next ?? '', 'next'))).toEqual(allRowsOf(pages.slice(1)))
  })

  test('back finds what has come since, and an empty page where all is gone', async () => {
    await createTodos(72, 3)
    const [first, second] = await walk('/todos?userId=72&limit=2&sort=-id', 'next')
    const added = await createTodos(72, 1)
    const back = await send('GET', linksOf(second).prev ?? '')
    expect([back.body, (await send('GET', linksOf(back).prev ?? '')).body]).toEqual([first?.body, added])
    for (const { id } of rowsOf(await send('GET', '/todos?userId=72&limit=3&sort=-id'))) {
      await send('DELETE', `/todos/${id}`)
    }
    expect(await send('GET', linksOf(second).prev ?? '')).toEqual(onlyPage('/todos?userId=72&limit=2&sort=-id', []))
  })

  test('works below a parent', async () => {
    const { id } = await create('/events', { name: 'Launch', date: '2026-12-01' })
    const guests: Row[] = []
    for (const name of ['Ada', 'Grace', 'Barbara']) {
      guests.push(await create(`/events/${id}/guests`, { name, email: 'a@example.com' }))
    }
    const pages = await walk(`/events/${id}/guests?limit=2`, 'next')
    expect(linksOf(pages[0]).next).toMatch(new RegExp(`^/events/${id}/guests\\?limit=2&cursor=[\\w-]+$`))
    expect(allRowsOf(pages)).toEqual(guests)
  })
})

describe('`fields`', () => {
  test('chooses what is answered, in the order of a row', async () => {
    const list = await send('GET', '/countries?fields=area,name')
    const chosen = countries.map(({ name, area }) => ({ name, area }))
    expect(list).toEqual(onlyPage('/countries?fields=area%2Cname', chosen))
    expect(JSON.stringify(list.body)).toBe(JSON.stringify(chosen))
  })

  test('leaves out what is absent, and answers null and lists as ever', async () => {
    const book = { title: 'Nothing', page_count: 7, pub_date: '2021-03-16', isbn13: '9780000000007', genre: null }
    await create('/books', { ...book, authors: [{ name: 'A' }] })
    await create('/events', { name: 'Nowhere', date: '2026-12-01' })
    expect((await send('GET', '/books?title=Nothing&fields=genre,authors')).body).toEqual([
      { authors: [{ name: 'A' }], genre: null },
    ])
    expect((await send('GET', '/events?name=Nowhere&fields=location')).body).toEqual([{}])
    expect((await send('GET', '/todos?id=1&fields=completed')).body).toEqual([{ completed: true }])
  })

  test('need not hold what is sorted by, on any page', async () => {
    const pages = await walk('/countries?fields=capital&sort=-area&limit=1', 'next')
    expect(pages.map(({ body }) => body)).toEqual([
      [{ capital: 'Canberra' }],
      [{ capital: 'Cairo' }],
      [{ capital: 'Bangkok' }],
    ])
  })

  test.each(['nope', '', '_version', '-name'])('=%s is none', async (fields) => {
    const expected = "'id', 'name', 'capital' or 'area'"
    expect(await send('GET', `/countries?fields=name,${fields}`)).toEqual(
      invalid(['enum', ['query', 'fields', 1], `Input should be ${expected}`, fields, { expected }]),
    )
  })
})

async function total(path: string): Promise<string | undefined> {
  const { headers } = await send('GET', path)
  return headers['total-count']
}

describe('`count=exact`', () => {
  test('says how many rows there are on all pages, on each of them', async () => {
    const path = '/countries?count=exact&limit=2'
    expect((await walk(path, 'next')).map(({ headers }) => headers['total-count'])).toEqual(['3', '3'])
    expect(await total('/countries?count=exact&area[gt]=600000&limit=1')).toBe('2')
    expect(await total('/countries?count=exact&name=Atlantis')).toBe('0')
  })

  test('counts below a parent what is there', async () => {
    const { id } = await create('/events', { name: 'Launch', date: '2026-12-01' })
    await create(`/events/${id}/guests`, { name: 'Ada', email: 'ada@example.com' })
    expect(await total(`/events/${id}/guests?count=exact`)).toBe('1')
  })

  test('has to be said, in these words', async () => {
    expect(await total('/countries')).toBeUndefined()
    expect(await send('GET', '/countries?count=true')).toEqual(
      invalid(['enum', ['query', 'count'], "Input should be 'exact'", 'true', { expected: "'exact'" }]),
    )
  })
})

const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'

describe('`limit`', () => {
  test.each(['abc', '1e3', '007', '+7', ' 7', '7 ', '', '1.0', '0x7', '7_0', '٧', 'Infinity', 'null'])(
    '=%s is no integer',
    async (limit) => {
      expect(await send('GET', `/countries?limit=${encodeURIComponent(limit)}`)).toEqual(
        invalid(['int_parsing', ['query', 'limit'], notAnInteger, limit]),
      )
    },
  )

  test.each(['0', '-1', '-0'])('=%s is too small', async (limit) => {
    const message = 'Input should be greater than or equal to 1'
    expect(await send('GET', `/countries?limit=${limit}`)).toEqual(
      invalid(['greater_than_equal', ['query', 'limit'], message, limit, { ge: 1 }]),
    )
  })

  test.each([
    ['/countries', '1001', 1000],
    ['/transactions', '201', 200],
    ['/events/1/guests', '1001', 1000],
    ['/countries', '9007199254740993', 1000],
  ])('of %s=%s is too large', async (path, limit, le) => {
    const message = `Input should be less than or equal to ${le}`
    expect(await send('GET', `${path}?limit=${limit}`)).toEqual(
      invalid(['less_than_equal', ['query', 'limit'], message, limit, { le }]),
    )
  })

  test('that is repeated stands as it was said last', async () => {
    const path = '/countries?limit=x&limit=3'
    expect(await send('GET', path)).toEqual(onlyPage(path, countries))
  })
})
