import { describe, expect, test } from 'vitest'
import { answer, createdAt, found, invalid, startServer } from './server.ts'
import type { Answer, Entry } from './server.ts'

const { create, send, sendText } = await startServer()

const country = { name: 'Germany', capital: 'Berlin', area: 357_022 }
const car = { make: 'Nissan', model: '240SX', year: 1994, vin: '1N6AD0CU5AC961553', color: 'Violet' }
const todo = { userId: 1, title: 'Buy milk', completed: false }
const event = { name: 'Launch', date: '2026-12-01' }
const customer = { name: 'Grace', email: 'grace@example.com' }
const transaction = { amount: 99.95, currency: 'USD', description: 'Order 7' }
const book = {
  title: 'Python Basics',
  page_count: 635,
  pub_date: '2021-03-16',
  authors: [{ name: 'David Amos' }, { name: 'Dan Bader' }],
  isbn13: '978-1775093329',
  genre: 'Education',
}

const notAString = 'Input should be a valid string'
const notAnInteger = 'Input should be a valid integer'
const unreadableInteger = 'Input should be a valid integer, unable to parse string as an integer'
const extra = 'Extra inputs are not permitted'
const notAnObject = 'Input should be a valid dictionary or object to extract fields from'

/** One faulty value, put into a body that is valid without it, and the entry that it makes: all but the place and the input. */
type Case = readonly [
  body: object,
  path: string,
  field: string,
  input: unknown,
  type: string,
  msg: string,
  ctx?: object,
]

function dateFault(input: string, error: string): Case {
  const message = `Input should be a valid date or datetime, ${error}`
  return [event, '/events', 'date', input, 'date_from_datetime_parsing', message, { error }]
}

function emailFault(input: string, reason: string): Case {
  const message = `value is not a valid email address: ${reason}`
  return [customer, '/customers', 'email', input, 'value_error', message, { reason }]
}

const atLeastOne = ['string_too_short', 'String should have at least 1 character', { min_length: 1 }] as const
const vinPattern = { pattern: '^[A-HJ-NPR-Z0-9]{17}$' }
const vinFault = ['string_pattern_mismatch', `String should match pattern '${vinPattern.pattern}'`, vinPattern] as const

const cases: readonly Case[] = [
  [country, '/countries', 'name', 7, 'string_type', notAString],
  [country, '/countries', 'name', null, 'string_type', notAString],
  [country, '/countries', 'name', ['a'], 'string_type', notAString],
  [country, '/countries', 'name', '', ...atLeastOne],
  [
    country,
    '/countries',
    'name',
    '🎉'.repeat(101),
    'string_too_long',
    'String should have at most 100 characters',
    { max_length: 100 },
  ],
  [country, '/countries', 'area', '1', 'int_type', notAnInteger],
  [country, '/countries', 'area', 'one', 'int_parsing', unreadableInteger],
  [country, '/countries', 'area', true, 'int_type', notAnInteger],
  [country, '/countries', 'area', null, 'int_type', notAnInteger],
  [country, '/countries', 'area', {}, 'int_type', notAnInteger],
  [
    country,
    '/countries',
    'area',
    1.5,
    'int_from_float',
    'Input should be a valid integer, got a number with a fractional part',
  ],
  [country, '/countries', 'area', -1, 'greater_than_equal', 'Input should be greater than or equal to 0', { ge: 0 }],
  [car, '/cars', 'year', 1885, 'greater_than_equal', 'Input should be greater than or equal to 1886', { ge: 1886 }],
  [car, '/cars', 'year', 2101, 'less_than_equal', 'Input should be less than or equal to 2100', { le: 2100 }],
  [car, '/cars', 'vin', '1N6AD0CU5AC96155', ...vinFault],
  [car, '/cars', 'vin', '1N6AD0CU5AC961553\n', ...vinFault],
  [car, '/cars', 'vin', '1N6AD0CU5AC96155O', ...vinFault],
  [todo, '/todos', 'completed', 'true', 'bool_type', 'Input should be a valid boolean'],
  [todo, '/todos', 'completed', 1, 'bool_type', 'Input should be a valid boolean'],
  [todo, '/todos', 'completed', 'maybe', 'bool_parsing', 'Input should be a valid boolean, unable to interpret input'],
  [transaction, '/transactions', 'amount', null, 'float_type', 'Input should be a valid number'],
  [transaction, '/transactions', 'amount', '99.95', 'float_type', 'Input should be a valid number'],
  [
    transaction,
    '/transactions',
    'amount',
    'much',
    'float_parsing',
    'Input should be a valid number, unable to parse string as a number',
  ],
  [
    { amount: 1, currency: 'EUR' },
    '/customers/1/sales',
    'amount',
    0,
    'greater_than',
    'Input should be greater than 0',
    { gt: 0 },
  ],
  [
    event,
    '/events',
    'date',
    20_261_201,
    'date_from_datetime_inexact',
    'Datetimes provided to dates should have zero time - e.g. be exact dates',
  ],
  dateFault('', 'input is too short'),
  dateFault('2026-02-29', 'day value is outside expected range'),
  dateFault('2026-13-01', 'month value is outside expected range of 1-12'),
  dateFault('2026/12/01', 'invalid date separator, expected `-`'),
  dateFault('2026-12-01T00:00:00', 'unexpected extra characters at the end of the input'),
  [customer, '/customers', 'email', 7, 'string_type', notAString],
  emailFault('grace', 'An email address must have an @-sign.'),
  emailFault('@example.com', 'There must be something before the @-sign.'),
  emailFault('grace@', 'There must be something after the @-sign.'),
  emailFault('grace@localhost', 'The part after the @-sign is not valid. It should have a period.'),
  [book, '/books', 'authors', { name: 'A' }, 'list_type', 'Input should be a valid list'],
  [book, '/books', 'authors', null, 'list_type', 'Input should be a valid list'],
  [
    book,
    '/books',
    'authors',
    [],
    'too_short',
    'List should have at least 1 item after validation, not 0',
    { field_type: 'List', min_length: 1, actual_length: 0 },
  ],
  [book, '/books', 'genre', 7, 'string_type', notAString],
  [
    book,
    '/books',
    'genre',
    'x'.repeat(51),
    'string_too_long',
    'String should have at most 50 characters',
    { max_length: 50 },
  ],
]

describe('a value that breaks a rule is one entry', () => {
  test.each(cases.map((each) => ({ each, name: `${each[2]}: ${JSON.stringify(each[3]).slice(0, 40)} is ${each[4]}` })))(
    '$name',
    async ({ each: [body, path, field, input, type, msg, ctx] }) => {
      const expected = invalid([type, ['body', field], msg, input, ctx])
      expect(await send('POST', path, { ...body, [field]: input })).toEqual(expected)
      expect(await send('PATCH', `${path}/1`, { [field]: input })).toEqual(expected)
    },
  )

  test('lengths are counted in code points, and the last one that is allowed is', async () => {
    const name = '🎉'.repeat(100)
    const { id } = await create('/countries', { ...country, name })
    expect(await send('GET', `/countries/${id}`)).toEqual(found({ id, ...country, name }))
  })
})

describe('several faults', () => {
  test('stand in the order of the fields, what is unknown last and as it came', async () => {
    const body = { zebra: 1, area: '', capital: null, apple: { a: [] } }
    expect(await send('POST', '/countries', body)).toEqual(
      invalid(
        ['missing', ['body', 'name'], 'Field required', body],
        ['string_type', ['body', 'capital'], notAString, null],
        ['int_parsing', ['body', 'area'], unreadableInteger, ''],
        ['extra_forbidden', ['body', 'zebra'], extra, 1],
        ['extra_forbidden', ['body', 'apple'], extra, { a: [] }],
      ),
    )
  })

  test('deep inside are located, and hide the rules of the list around them', async () => {
    const authors = [{ name: 'A' }, { nom: 'B' }, 7, { name: '', born: null }, { name: 8 }]
    const faults: readonly Entry[] = [
      ['missing', ['body', 'authors', 1, 'name'], 'Field required', { nom: 'B' }],
      ['extra_forbidden', ['body', 'authors', 1, 'nom'], extra, 'B'],
      ['model_attributes_type', ['body', 'authors', 2], notAnObject, 7],
      [
        'string_too_short',
        ['body', 'authors', 3, 'name'],
        'String should have at least 1 character',
        '',
        { min_length: 1 },
      ],
      ['extra_forbidden', ['body', 'authors', 3, 'born'], extra, null],
      ['string_type', ['body', 'authors', 4, 'name'], notAString, 8],
    ]
    const isbn13: Entry = [
      'string_pattern_mismatch',
      ['body', 'isbn13'],
      "String should match pattern '^97[89]-?[0-9]{10}$'",
      '1',
      { pattern: '^97[89]-?[0-9]{10}$' },
    ]
    expect(await send('POST', '/books', { ...book, isbn13: '1', authors })).toEqual(invalid(...faults, isbn13))
    expect(await send('PATCH', '/books/1', { isbn13: '1', authors })).toEqual(invalid(...faults, isbn13))
  })

  test('change nothing', async () => {
    const before = await send('GET', '/books/1')
    expect((await send('PATCH', '/books/1', { title: 'New', page_count: 0 })).status).toBe(422)
    expect(await send('GET', '/books/1')).toEqual(before)
  })
})

describe('a parameter of the query that the operation does not have', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('is refused by %s', async (method) => {
    const row = await create('/countries', country)
    const body = { GET: undefined, DELETE: undefined, PUT: { ...country, area: 1 }, PATCH: { area: 1 } }[method]
    expect(await send(method, `/countries/${row.id}?dry_run=1`, body)).toEqual(
      invalid(['extra_forbidden', ['query', 'dry_run'], extra, '1']),
    )
    expect(await send('GET', `/countries/${row.id}`)).toEqual(found(row))
  })

  test('is told together with the faults of the path and the body, in that order', async () => {
    expect(await send('PATCH', '/countries/x?dry_run=1', { area: 'y' })).toEqual(
      invalid(
        ['int_parsing', ['path', 'id'], unreadableInteger, 'x'],
        ['extra_forbidden', ['query', 'dry_run'], extra, '1'],
        ['int_parsing', ['body', 'area'], unreadableInteger, 'y'],
      ),
    )
  })
})

function createWithArea(area: string): Promise<Answer> {
  return sendText('POST', '/countries', `{"name":"Germany","capital":"Berlin","area":${area}}`, 'application/json')
}

describe('a number', () => {
  const largest = Number.MAX_SAFE_INTEGER

  test.each([
    ['1.0', 1],
    ['1e3', 1000],
    ['-0', 0],
    ['-0.0', 0],
    ['9007199254740991', largest],
  ])('%s is an integer', async (text, area) => {
    const id = (await create('/countries', country)).id + 1
    expect(await createWithArea(text)).toEqual(createdAt('/countries', { id, ...country, area }))
  })

  test.each(['9007199254740992', '9007199254740993', '1e300'])('%s is beyond what is kept exactly', async (text) => {
    const message = `Input should be less than or equal to ${largest}`
    expect(await createWithArea(text)).toEqual(
      invalid(['less_than_equal', ['body', 'area'], message, Number(text), { le: largest }]),
    )
  })

  test('-9007199254740992 is so too, and below the bound of the field, which is what is told', async () => {
    const message = 'Input should be greater than or equal to 0'
    expect(await createWithArea('-9007199254740992')).toEqual(
      invalid(['greater_than_equal', ['body', 'area'], message, -9_007_199_254_740_992, { ge: 0 }]),
    )
  })

  test.each(['1e999', '-1e999'])('%s is not finite, and is echoed as null', async (text) => {
    expect(await createWithArea(text)).toEqual(
      invalid(['finite_number', ['body', 'area'], 'Input should be a finite number', null]),
    )
    const body = `{"amount":${text},"currency":"EUR","description":""}`
    expect(await sendText('POST', '/transactions', body, 'application/json')).toEqual(
      invalid(['finite_number', ['body', 'amount'], 'Input should be a finite number', null]),
    )
  })
})

describe('a name that objects have by nature', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '']

  test.each(names)('%j is an unknown key like any other', async (name) => {
    const body = `{"name":"A","capital":"B","area":1,${JSON.stringify(name)}:{"area":2}}`
    expect(await sendText('POST', '/countries', body, 'application/json')).toEqual(
      invalid(['extra_forbidden', ['body', name], extra, { area: 2 }]),
    )
    expect(await sendText('PATCH', '/books/1', `{"authors":[${body}]}`, 'application/json')).toMatchObject({
      status: 422,
    })
  })

  test('__proto__ puts no fields into a body', async () => {
    const got = await sendText('POST', '/countries', '{"__proto__":{"name":"A"}}', 'application/json')
    const input: unknown = JSON.parse('{"__proto__":{"name":"A"}}')
    expect(got).toEqual(
      invalid(
        ...['name', 'capital', 'area'].map((field): Entry => ['missing', ['body', field], 'Field required', input]),
        ['extra_forbidden', ['body', '__proto__'], extra, { name: 'A' }],
      ),
    )
  })

  test.each(names)('%j is an unknown parameter like any other', async (name) => {
    expect(await send('GET', `/countries?${encodeURIComponent(name)}=1`)).toEqual(
      invalid(['extra_forbidden', ['query', name], extra, '1']),
    )
  })

  test.each(names.filter((name) => name !== ''))('/countries/%s names no row, and /%s no resource', async (name) => {
    expect(await send('GET', `/countries/${name}`)).toEqual(
      invalid(['int_parsing', ['path', 'id'], unreadableInteger, name]),
    )
    expect(await send('GET', `/${name}`)).toEqual(answer(404, { detail: 'Not Found' }))
  })
})
