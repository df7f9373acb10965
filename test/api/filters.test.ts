import { describe, expect, test } from 'vitest'
import { answer, invalid, onlyPage, rowsOf, startServer } from './server.ts'
import type { Entry, Row } from './server.ts'

const { create, send } = await startServer()

const extra = 'Extra inputs are not permitted'
const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'

/** The values of a field of the rows that a list answers. */
async function listed(path: string, field: string): Promise<unknown[]> {
  const list = await send('GET', path)
  expect(list.status).toBe(200)
  return rowsOf(list).map((row) => row[field])
}

async function createAll(path: string, rows: readonly object[]): Promise<Row[]> {
  const created: Row[] = []
  for (const row of rows) created.push(await create(path, row))
  return created
}

describe('countries are filtered', () => {
  const all = ['Thailand', 'Australia', 'Egypt']

  test.each<[query: string, names: readonly string[]]>([
    ['name=Egypt', ['Egypt']],
    ['name=egypt', []],
    ['name=Egyp%25', []],
    [`name=${encodeURIComponent("' or 1=1 --")}`, []],
    ['name[ne]=Egypt', ['Thailand', 'Australia']],
    ['name[ne]=egypt', all],
    ['name[in]=Egypt,Peru,Thailand', ['Thailand', 'Egypt']],
    ['name[in]=Egypt&name[in]=Thailand', ['Thailand', 'Egypt']],
    ['name[in]=Egypt,Thailand&name[in]=Australia', ['Australia']],
    ['name[in]=', []],
    ['name[contains]=a', ['Thailand', 'Australia']],
    ['name[contains]=Aus', ['Australia']],
    ['name[contains]=%25', []],
    ['name[contains]=_', []],
    ['name[contains]=', all],
    ['capital[startsWith]=Ca', ['Australia', 'Egypt']],
    ['capital[startsWith]=ca', []],
    ['capital[startsWith]=C%25', []],
    ['capital[startsWith]=', all],
    ['area=513120', ['Thailand']],
    ['area=-1', []],
    ['area[ne]=513120', ['Australia', 'Egypt']],
    ['area[in]=1010408,513120,1', ['Thailand', 'Egypt']],
    ['area[gt]=1010408', ['Australia']],
    ['area[gte]=1010408', ['Australia', 'Egypt']],
    ['area[lt]=1010408', ['Thailand']],
    ['area[lte]=1010408', ['Thailand', 'Egypt']],
    ['area[gt]=-9007199254740991', all],
    ['id=2', ['Australia']],
    ['id[ne]=2', ['Thailand', 'Egypt']],
    ['id[in]=3,1,1', ['Thailand', 'Egypt']],
    ['id[gt]=1&id[lte]=2', ['Australia']],
    ['id[gte]=2&id[lt]=2', []],
    ['name=Egypt&capital=Cairo', ['Egypt']],
    ['name=Egypt&capital=Bangkok', []],
    ['area[gte]=600000&area[lt]=2000000&name[contains]=g&capital[startsWith]=C&id[ne]=1', ['Egypt']],
    ['name=Thailand&name=Egypt', ['Egypt']],
  ])('by %s', async (query, names) => {
    expect(await listed(`/countries?${query}`, 'name')).toEqual(names)
  })

  test('and answered whole, with the filter in the links', async () => {
    const egypt = { id: 3, name: 'Egypt', capital: 'Cairo', area: 1_010_408 }
    expect(await send('GET', '/countries?area[gte]=600000&name[ne]=Australia')).toEqual(
      onlyPage('/countries?area%5Bgte%5D=600000&name%5Bne%5D=Australia', [egypt]),
    )
  })
})

describe('events, of which some have no location, are filtered', async () => {
  await createAll('/events', [
    { name: 'Talk A', date: '2027-01-01', location: 'Roof' },
    { name: 'Talk B', date: '2027-01-02' },
    { name: 'Talk C', date: '2027-02-01', location: 'Rooftop, left' },
    { name: 'Talk D', date: '2028-02-29', location: '' },
  ])

  test.each<[query: string, names: string]>([
    ['date=2027-02-01', 'C'],
    ['date[ne]=2027-02-01', 'A B D'],
    ['date[in]=2028-02-29,2027-01-01', 'A D'],
    ['date[gt]=2027-01-02', 'C D'],
    ['date[gte]=2027-01-02', 'B C D'],
    ['date[lt]=2027-01-02', 'A'],
    ['date[lte]=2027-01-02', 'A B'],
    ['location=Roof', 'A'],
    ['location=', 'D'],
    ['location[ne]=Roof', 'B C D'],
    ['location[in]=Roof,Kitchen', 'A'],
    ['location[in]=Rooftop, left&location[in]=Kitchen', 'C'],
    ['location[contains]=top', 'C'],
    ['location[contains]=', 'A C D'],
    ['location[startsWith]=Roof', 'A C'],
    ['location[isNull]=true', 'B'],
    ['location[isNull]=1', 'B'],
    ['location[isNull]=false', 'A C D'],
    ['location[isNull]=0', 'A C D'],
  ])('by %s', async (query, names) => {
    const expected = names.split(' ').map((name) => `Talk ${name}`)
    expect(await listed(`/events?name[startsWith]=Talk&${query}`, 'name')).toEqual(expected)
  })
})

describe('books, of which some have no genre, are filtered', async () => {
  const book = { page_count: 1, pub_date: '2021-03-16', authors: [{ name: 'A' }], isbn13: '979-0000000001' }
  await createAll('/books', [
    { ...book, title: 'A', genre: null },
    { ...book, title: 'B', genre: 'Art', page_count: 2, pub_date: '1999-12-31' },
    { ...book, title: 'C', genre: '', isbn13: '979-0000000002' },
    { ...book, title: '😀', genre: '~', page_count: 3 },
  ])

  test.each<[query: string, titles: readonly string[]]>([
    ['genre=Art', ['B']],
    ['genre=null', []],
    ['genre[ne]=Art', ['A', 'C', '😀']],
    ['genre[isNull]=true', ['A']],
    ['genre[isNull]=false', ['B', 'C', '😀']],
    ['genre[startsWith]=', ['B', 'C', '😀']],
    ['page_count[gt]=1', ['B', '😀']],
    ['page_count[in]=1,3', ['A', 'C', '😀']],
    ['pub_date[lt]=2000-01-01', ['B']],
    ['isbn13[ne]=979-0000000001', ['C']],
    ['title=😀', ['😀']],
    ['title[startsWith]=😀', ['😀']],
    ['title[contains]=%F0%9F%98%80', ['😀']],
  ])('by %s', async (query, titles) => {
    expect(await listed(`/books?isbn13[startsWith]=979-&${query}`, 'title')).toEqual(titles)
  })
})

describe('others are filtered', () => {
  test('by number', async () => {
    const { id } = await create('/customers', { name: 'Grace', email: 'grace@example.com' })
    const sale = await create(`/customers/${id}/sales`, { amount: 0.1, currency: 'EUR' })
    expect(await send('GET', '/sales?amount=1e-1')).toEqual(onlyPage('/sales?amount=1e-1', [sale]))
    expect(await listed('/sales?amount[lte]=0.1', 'id')).toEqual([sale.id])
    expect(await listed('/sales?amount[lt]=0.1', 'id')).toEqual([])
    const notANumber = 'Input should be a valid number, unable to parse string as a number'
    expect(await send('GET', '/sales?amount[gt]=1e999')).toEqual(
      invalid(['float_parsing', ['query', 'amount[gt]'], notANumber, '1e999']),
    )
  })

  test('by boolean', async () => {
    const done = await create('/todos', { userId: 80, title: 'Done', completed: true })
    const open = await create('/todos', { userId: 80, title: 'Open' })
    const path = '/todos?userId=80&completed='
    for (const text of ['true', '1']) expect(await listed(path + text, 'id')).toEqual([done.id])
    for (const text of ['false', '0']) expect(await listed(path + text, 'id')).toEqual([open.id])
  })

  test('by one of several values, and no other is taken', async () => {
    const edsger = { id: 1, name: 'Edsger', email: 'edsger@example.com', tier: 'gold' }
    expect(await send('GET', '/customers?tier=gold')).toEqual(onlyPage('/customers?tier=gold', [edsger]))
    const expected = "'standard' or 'gold'"
    const message = `Input should be ${expected}`
    expect(await send('GET', '/customers?tier=silver')).toEqual(
      invalid(['literal_error', ['query', 'tier'], message, 'silver', { expected }]),
    )
    expect(await send('GET', '/customers?tier[in]=gold,silver')).toEqual(
      invalid(['literal_error', ['query', 'tier[in]', 1], message, 'silver', { expected }]),
    )
  })

  test('by what they refer to', async () => {
    const event = { name: 'Launch', date: '2026-12-01' }
    const ada = { name: 'Ada', email: 'ada@example.com' }
    const [one, two] = [await create('/events', event), await create('/events', event)]
    const guests = [await create(`/events/${one.id}/guests`, ada), await create(`/events/${two.id}/guests`, ada)]
    const path = `/guests?event_id%5Bin%5D=${one.id}%2C${two.id}`
    expect(await send('GET', path)).toEqual(onlyPage(path, guests))
    expect(await listed(`/guests?event_id[gt]=${one.id}`, 'event_id')).toEqual([two.id])
    expect(await listed(`/events/${one.id}/guests?id[gt]=0`, 'event_id')).toEqual([one.id])
    expect(await send('GET', `/events/${one.id}/guests?event_id[in]=1`)).toEqual(
      invalid(['extra_forbidden', ['query', 'event_id[in]'], extra, '1']),
    )
  })
})

describe('a filter that there is not is refused rather than passed over', () => {
  test.each([
    'nmae',
    'Name',
    'name[]',
    'name[eq]',
    'name[gt]',
    'name[like]',
    'name[Contains]',
    'name[contains',
    'name[isNull]',
    'name[in][0]',
    'area[contains]',
    'area[GTE]',
    'area_gte',
    'area.gte',
    'id[isNull]',
    'nope[gt]',
    '[gt]',
    '_version',
    'offset',
  ])('%s', async (name) => {
    expect(await send('GET', `/countries?${name}=1`)).toEqual(invalid(['extra_forbidden', ['query', name], extra, '1']))
  })

  test.each(['authors', 'authors[contains]'])('%s: a value that is a list is not compared', async (name) => {
    expect(await send('GET', `/books?${name}=A`)).toEqual(invalid(['extra_forbidden', ['query', name], extra, 'A']))
  })
})

describe('a value that a filter does not take is refused', () => {
  const unreadable = 'Input should be a valid boolean, unable to interpret input'
  const tooShort = 'Input should be a valid date or datetime, input is too short'

  test.each<[path: string, ...entries: Entry[]]>([
    ['/countries?area[gte]=big', ['int_parsing', ['query', 'area[gte]'], notAnInteger, 'big']],
    ['/countries?area[gte]=', ['int_parsing', ['query', 'area[gte]'], notAnInteger, '']],
    [
      '/countries?area[in]=1,x,2,y',
      ['int_parsing', ['query', 'area[in]', 1], notAnInteger, 'x'],
      ['int_parsing', ['query', 'area[in]', 3], notAnInteger, 'y'],
    ],
    ['/events?location[isNull]=maybe', ['bool_parsing', ['query', 'location[isNull]'], unreadable, 'maybe']],
    ['/events?location[isNull]=', ['bool_parsing', ['query', 'location[isNull]'], unreadable, '']],
    [
      '/events?date[lt]=soon',
      ['date_from_datetime_parsing', ['query', 'date[lt]'], tooShort, 'soon', { error: 'input is too short' }],
    ],
    [
      '/countries?name=%00',
      [
        'string_unicode',
        ['query', 'name'],
        'Input should be a valid string, unable to parse raw data as a unicode string',
        '\0',
      ],
    ],
  ])('%s', async (path, ...entries) => {
    expect(await send('GET', path)).toEqual(invalid(...entries))
  })

  test('more than a hundred of them are too many', async () => {
    const values = Array.from({ length: 101 }, (_, index) => String(index))
    const ctx = { field_type: 'List', max_length: 100, actual_length: 101 }
    const message = 'List should have at most 100 items after validation, not 101'
    expect((await send('GET', `/countries?id[in]=${values.slice(1).join()}`)).status).toBe(200)
    expect(await send('GET', `/countries?id[in]=${values.join()}`)).toEqual(
      invalid(['too_long', ['query', 'id[in]'], message, values, ctx]),
    )
  })

  test('all faults are told, in the order of the fields, what is unknown last', async () => {
    expect(await send('GET', '/todos?toString=&zzz=1&userId[gt]=y&completed=maybe&userId=x&id[nope]=1')).toEqual(
      invalid(
        ['int_parsing', ['query', 'userId'], notAnInteger, 'x'],
        ['int_parsing', ['query', 'userId[gt]'], notAnInteger, 'y'],
        ['bool_parsing', ['query', 'completed'], unreadable, 'maybe'],
        ['extra_forbidden', ['query', 'toString'], extra, ''],
        ['extra_forbidden', ['query', 'zzz'], extra, '1'],
        ['extra_forbidden', ['query', 'id[nope]'], extra, '1'],
      ),
    )
  })
})

test('a filter that is percent-encoded is the same filter', async () => {
  expect((await send('GET', '/countries?area%5Bgt%5D=1010408')).body).toEqual(
    (await send('GET', '/countries?area[gt]=1010408')).body,
  )
  expect(await send('GET', '/countries?%6Eame=Nowhere')).toEqual(
    answer(200, [], { link: '</countries?name=Nowhere>; rel="first"' }),
  )
})
