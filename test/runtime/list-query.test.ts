import { describe, expect, test } from 'vitest'
import {
  booleanValue,
  choiceValue,
  formatValue,
  gather,
  integerValue,
  isEmail,
  momentValue,
  newList,
  notAnEmail,
  numberValue,
  readList,
  type Issue,
  type ListQuery,
  type ListSpec,
} from '../../src/runtime/index.ts'

const comparing = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'] as const

const spec: ListSpec = {
  table: 'countries',
  key: 'id',
  page: { default: 50, maximum: 1000 },
  refusesUnknown: true,
  fields: [
    { name: 'id', storage: 'integer', read: integerValue, operators: comparing, sorts: true },
    { name: 'name', storage: 'text', operators: ['eq', 'ne', 'in', 'contains', 'startsWith'], sorts: true },
    {
      name: 'area',
      storage: 'integer',
      nullable: true,
      read: integerValue,
      operators: [...comparing, 'isNull'],
      sorts: true,
    },
    { name: 'share', storage: 'real', read: numberValue, operators: comparing },
    { name: 'email', storage: 'text', read: formatValue(isEmail, notAnEmail), operators: ['eq', 'contains'] },
    { name: 'tier', storage: 'text', read: choiceValue(['low', 'high'], 'literal'), operators: ['eq', 'in'] },
    { name: 'level', storage: 'integer', read: choiceValue([1, 2], 'enum'), operators: ['eq'] },
    { name: 'open', storage: 'boolean', read: booleanValue, operators: ['eq'] },
    { name: 'created_at', storage: 'text', read: momentValue, operators: ['eq', 'gte'] },
    { name: 'flags', storage: 'json' },
  ],
}
const countries = newList(spec)
const lenient = newList({ ...spec, refusesUnknown: false })

function read(query: string, list = countries, fixed?: string): ListQuery | readonly Issue[] {
  const issues: Issue[] = []
  const value = readList(gather(new URLSearchParams(query)), list, issues, fixed)
  expect(value === undefined).toBe(issues.length > 0)
  return value ?? issues
}

describe('a query', () => {
  test('that says nothing asks for as many rows as the list has by default', () => {
    expect(read('')).toEqual({ limit: 50 })
  })

  test('is read as a flat object, whose filters are in the order of the list', () => {
    const query =
      'tier[in]=high,low&area[lt]=9&area[gte]=-1&name[startsWith]=A,B&name=x&open=1&level=2&share[ne]=1e-1&area[isNull]=false' +
      '&count=exact&fields=name,id&sort=-area,name&limit=7'
    const expected = {
      limit: 7,
      sort: ['-area', 'name'],
      fields: ['name', 'id'],
      count: 'exact',
      name: 'x',
      'name[startsWith]': 'A,B',
      'area[gte]': -1,
      'area[lt]': 9,
      'area[isNull]': false,
      'share[ne]': 0.1,
      'tier[in]': ['high', 'low'],
      level: 2,
      open: true,
    }
    expect(read(query)).toEqual(expected)
    expect(Object.keys(read(query))).toEqual(Object.keys(expected))
  })

  test('within a path is neither filtered nor sorted by the field that the path gives a value', () => {
    expect(read('sort=name,-area', countries, 'share')).toEqual({ limit: 50, sort: ['name', '-area'] })
    expect(read('name=x&sort=area,-name', countries, 'name')).toEqual([
      expect.objectContaining({
        type: 'enum',
        loc: ['query', 'sort', 1],
        ctx: { expected: "'id', '-id', 'area' or '-area'" },
      }),
      expect.objectContaining({ type: 'extra_forbidden', loc: ['query', 'name'] }),
    ])
  })

  test('that repeats a parameter means the last, but for lists', () => {
    expect(read('limit=x&limit=2&name=a&name=b&count=&count=exact')).toEqual({ limit: 2, count: 'exact', name: 'b' })
    expect(read('sort=area&sort=-name,area&fields=id,name&fields=id')).toEqual({
      limit: 50,
      sort: ['area', '-name'],
      fields: ['id', 'name'],
    })
  })

  test('separates the values of `in` by commas, unless it is repeated: then each is a value as it is', () => {
    expect(read('name[in]=a,b,,c')).toEqual({ limit: 50, 'name[in]': ['a', 'b', '', 'c'] })
    expect(read('name[in]=a,b&name[in]=c')).toEqual({ limit: 50, 'name[in]': ['a,b', 'c'] })
    expect(read('name[in]=')).toEqual({ limit: 50, 'name[in]': [] })
    expect(read('name[in]=&name[in]=')).toEqual({ limit: 50, 'name[in]': ['', ''] })
  })

  test('compares moments in UTC, whichever offset they are given with', () => {
    const moments = [
      '2026-01-01T00:00:00Z',
      '2026-01-01t01:30:00.5+01:30',
      '2016-12-31T23:59:60.25z',
      '9999-12-31T23:59:59-05:00',
    ]
    expect(moments.map((moment) => read(`created_at[gte]=${encodeURIComponent(moment)}`))).toEqual([
      { limit: 50, 'created_at[gte]': '2026-01-01T00:00:00.000Z' },
      { limit: 50, 'created_at[gte]': '2026-01-01T00:00:00.500Z' },
      { limit: 50, 'created_at[gte]': '2017-01-01T00:00:00.250Z' },
      // No later one is written with four digits.
      { limit: 50, 'created_at[gte]': '9999-12-31T23:59:59.999Z' },
    ])
  })

  test.each([
    ['.123', [true, true, false]],
    ['.123000', [true, true, false]],
    ['.1230001', [true, false, false]],
    ['.123999999999', [true, false, false]],
    ['.122999999999', [true, true, false]],
    ['.1239999+00:00', [true, false, false]],
  ])(
    'compares moments of more digits than a server keeps: with %s, it is behind what is before',
    (digits, expected) => {
      const zone = digits.endsWith('00:00') ? '' : 'Z'
      const asked = read(`created_at[gte]=${encodeURIComponent(`2026-01-01T00:00:00${digits}${zone}`)}`)
      const from = String(Object.entries(asked ?? {}).find(([name]) => name.startsWith('created_at'))?.[1])
      expect(from).toMatch(/^2026-01-01T00:00:00\.12[23]Z$/i)
      const kept = ['.124Z', '.123Z', '.122Z'].map((end) => `2026-01-01T00:00:00${end}`)
      expect(kept.map((moment) => moment >= from)).toEqual(expected)
    },
  )
})

describe('what is wrong', () => {
  test.each(['1001', '9007199254740993', '1'.padEnd(400, '0')])(
    'with a limit is that it is above the greatest, however far above: %.20s',
    (limit) => {
      expect(read(`limit=${limit}`)).toEqual([
        { type: 'less_than_equal', loc: ['query', 'limit'], input: limit, ctx: { le: 1000 } },
      ])
    },
  )

  test('with a value is told of it, and of an item at its index', () => {
    const query =
      'limit=0&area=x&area[in]=1,y,9007199254740993&share=1e999&email=x&tier=mid&tier[in]=low,mid&level=3&open=yes&created_at=now' +
      '&area[isNull]=2&email[contains]=@'
    const choice = { ctx: { expected: "'low' or 'high'" }, asked: { values: ['low', 'high'] } }
    expect(read(query)).toEqual([
      { type: 'greater_than_equal', loc: ['query', 'limit'], input: '0', ctx: { ge: 1 } },
      { type: 'int_parsing', loc: ['query', 'area'], input: 'x' },
      { type: 'int_parsing', loc: ['query', 'area[in]', 1], input: 'y' },
      {
        type: 'less_than_equal',
        loc: ['query', 'area[in]', 2],
        input: '9007199254740993',
        ctx: { le: Number.MAX_SAFE_INTEGER },
      },
      { type: 'bool_parsing', loc: ['query', 'area[isNull]'], input: '2' },
      { type: 'float_parsing', loc: ['query', 'share'], input: '1e999' },
      {
        type: 'value_error',
        loc: ['query', 'email'],
        input: 'x',
        ctx: { reason: 'An email address must have an @-sign.' },
      },
      { type: 'literal_error', loc: ['query', 'tier'], input: 'mid', ...choice },
      { type: 'literal_error', loc: ['query', 'tier[in]', 1], input: 'mid', ...choice },
      { type: 'enum', loc: ['query', 'level'], input: '3', ctx: { expected: '1 or 2' }, asked: { values: [1, 2] } },
      { type: 'bool_parsing', loc: ['query', 'open'], input: 'yes' },
      {
        type: 'datetime_from_date_parsing',
        loc: ['query', 'created_at'],
        input: 'now',
        ctx: { error: 'input is too short' },
      },
    ])
  })

  const sorts = {
    ctx: { expected: "'id', '-id', 'name', '-name', 'area' or '-area'" },
    asked: { values: ['id', '-id', 'name', '-name', 'area', '-area'] },
  }

  test('with the parameters of every list is told first, and names what there is', () => {
    const names = {
      ctx: { expected: "'id', 'name', 'area', 'share', 'email', 'tier', 'level', 'open', 'created_at' or 'flags'" },
      asked: { values: ['id', 'name', 'area', 'share', 'email', 'tier', 'level', 'open', 'created_at', 'flags'] },
    }
    const cursor = { error: 'not a cursor of this list' }
    expect(read('area=x&count=all&fields=id,nmae&sort=area,+name,-flags&cursor=x&limit=1001')).toEqual([
      { type: 'less_than_equal', loc: ['query', 'limit'], input: '1001', ctx: { le: 1000 } },
      { type: 'value_error', loc: ['query', 'cursor'], input: 'x', ctx: cursor },
      { type: 'enum', loc: ['query', 'sort', 1], input: ' name', ...sorts },
      { type: 'enum', loc: ['query', 'sort', 2], input: '-flags', ...sorts },
      { type: 'enum', loc: ['query', 'fields', 1], input: 'nmae', ...names },
      {
        type: 'enum',
        loc: ['query', 'count'],
        input: 'all',
        ctx: { expected: "'exact'" },
        asked: { values: ['exact'] },
      },
      { type: 'int_parsing', loc: ['query', 'area'], input: 'x' },
    ])
  })

  test('with a list of nothing is told as well', () => {
    expect(read('sort=')).toEqual([{ type: 'enum', loc: ['query', 'sort', 0], input: '', ...sorts }])
    expect(read('area[in]=&area[in]=')).toMatchObject([{ type: 'int_parsing' }, { type: 'int_parsing' }])
  })

  test('is that `in` has more than 100 values', () => {
    const items = Array.from({ length: 101 }, (_, index) => String(index))
    const ctx = { field_type: 'List', max_length: 100, actual_length: 101 }
    const issue = { type: 'too_long', loc: ['query', 'area[in]'], input: items, ctx }
    expect(read(`area[in]=${items.join(',')}`)).toEqual([issue])
    expect(read(items.map((item) => `area[in]=${item}`).join('&'))).toEqual([issue])
    expect(read(`area[in]=${items.slice(1).join(',')}`)).toEqual({ limit: 50, 'area[in]': items.slice(1).map(Number) })
  })
})

describe('a parameter that nobody knows', () => {
  test('is refused, last, in the order given', () => {
    expect(read('zzz=1&toString=&limit=x&__proto__=2')).toEqual([
      { type: 'int_parsing', loc: ['query', 'limit'], input: 'x' },
      { type: 'extra_forbidden', loc: ['query', 'zzz'], input: '1' },
      { type: 'extra_forbidden', loc: ['query', 'toString'], input: '' },
      { type: 'extra_forbidden', loc: ['query', '__proto__'], input: '2' },
    ])
  })

  test('is passed over where the list says so', () => {
    expect(read('zzz=1&name=a', lenient)).toEqual({ limit: 50, name: 'a' })
  })

  test.each([
    'name[gte]',
    'name[Contains]',
    'name[eq]',
    'name[]',
    'name[',
    'name[in]x',
    'nmae[contains]',
    '[in]',
    'flags',
    'limit[gte]',
  ])('is refused by every list where it looks like a filter: %s', (name) => {
    const issues = [{ type: 'extra_forbidden', loc: ['query', name], input: 'a' }]
    expect(read(`${name}=a`)).toEqual(issues)
    expect(read(`${name}=a`, lenient)).toEqual(issues)
  })

  test('is one that filters by what the path says already', () => {
    expect(read('area=1&area[in]=1&name=a', lenient, 'area')).toEqual([
      { type: 'extra_forbidden', loc: ['query', 'area'], input: '1' },
      { type: 'extra_forbidden', loc: ['query', 'area[in]'], input: '1' },
    ])
  })
})

test('a query that is right costs what it gives: the fields that a list could be asked for are not gone through', () => {
  const fields = new Proxy(countries.fields, {
    get: () => {
      throw new Error('The fields are gone through.')
    },
  })
  expect(read('name=a&area[gte]=1&sort=-area&fields=id&zzz=1', { ...lenient, fields })).toEqual({
    limit: 50,
    sort: ['-area'],
    fields: ['id'],
    name: 'a',
    'area[gte]': 1,
  })
})
