/** The same requests to the same API over each database are answered in the same words, byte by byte. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { startProject, type ProjectServer } from './project-server.ts'

const schemas = {
  'schemas/shop.ts': `import { defineResource, reference, Type } from 'tenon'
const Nullable = (type) => Type.Optional(Type.Union([type, Type.Null()]))
export const kinds = defineResource('kinds', {
  fields: {
    integer: Nullable(Type.Integer()),
    number: Nullable(Type.Number()),
    boolean: Nullable(Type.Boolean()),
    text: Nullable(Type.String()),
    day: Nullable(Type.String({ format: 'date' })),
    moment: Nullable(Type.String({ format: 'date-time' })),
    nested: Type.Optional(Type.Object({ b: Type.Optional(Type.Number()), a: Type.Optional(Type.Array(Nullable(Type.String()))) })),
    any: Type.Optional(Type.Unknown()),
  },
})
export const makes = defineResource('makes', {
  key: { field: 'name' },
  fields: { name: Type.String({ minLength: 1 }), founded: Type.Optional(Type.Integer()) },
})
export const cars = defineResource('cars', {
  fields: {
    vin: Type.String(),
    make: reference(makes),
    model: Type.Optional(Type.String()),
    successor: Type.Optional(reference('cars')),
  },
  unique: ['vin', ['make', 'model']],
})
export const wheels = defineResource('wheels', { parent: cars, fields: { place: Type.Integer() }, unique: ['place'] })
export const keys = defineResource('spare-keys', {
  parent: cars,
  fields: { 'code-no': Type.Integer(), 'cut-by': Type.Optional(reference(makes)) },
  unique: [['car_id', 'code-no']],
})
`,
}

/** A server over each. */
let servers: readonly ProjectServer[] = []

beforeAll(async () => {
  const { url } = await createDatabase()
  servers = await startProject(schemas, [
    'sqlite:data/shop.sqlite',
    'sqlite:data/other.sqlite?driver=better-sqlite3',
    url,
  ])
}, 60_000)
afterAll(() => Promise.all(servers.map((server) => server.close())))

/** What says something of the answer itself. */
const headerNames = ['content-type', 'etag', 'location', 'link', 'total-count', 'allow']

/** Sends the same to each, and answers what all have answered. A body is the text of JSON. */
async function send(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  const [first, ...others] = await Promise.all(servers.map(async ({ url }) => answerOf(url, method, path, body)))
  if (first === undefined) throw new Error('There is no server.')
  for (const other of others) expect([method, path, body, other]).toEqual([method, path, body, first])
  return first
}

async function answerOf(url: string, method: string, path: string, body: string | undefined) {
  const sent = { method, headers: { 'content-type': 'application/json' } }
  const response = await fetch(url + path, body === undefined ? { method } : { ...sent, body })
  const text = (await response.text()).replaceAll(url, '')
  const told = headerNames.map((name) => [name, response.headers.get(name)?.replaceAll(url, '')])
  // The version of a row whose key may come again begins with the moment.
  const headers = JSON.stringify(told).replace(/\d{13,}/, 'moment')
  return { status: response.status, text, headers }
}

describe('a value comes out as the same text', () => {
  test.each([
    ['integer', '0'],
    ['integer', '-0', '0'],
    ['integer', '1e2', '100'],
    ['integer', '9007199254740991'],
    ['integer', '-9007199254740991'],
    ['number', '-0', '0'],
    ['number', '-0.0', '0'],
    ['number', '0.1'],
    ['number', '0.30000000000000004'],
    ['number', '0.3333333333333333'],
    ['number', '123456789.12345678'],
    ['number', '1.7976931348623157e308', '1.7976931348623157e+308'],
    ['number', '5e-324'],
    ['number', '1e21', '1e+21'],
    ['number', '100000000000000000000'],
    ['number', '0.000001'],
    ['number', '0.0000001', '1e-7'],
    ['number', '4.0', '4'],
    // Numbers of JSON are those of JavaScript, on either.
    ['number', '9007199254740993', '9007199254740992'],
    ['any', '12345678901234567890', '12345678901234567000'],
    ['boolean', 'true'],
    ['boolean', 'false'],
    ['text', '""'],
    ['text', '"it\'s \\"?\\" \\\\ $1 %s"'],
    ['text', '"\\b\\f\\n\\r\\t\\u0001\\u001f"'],
    ['text', '"é"'],
    ['text', '"e\u0301"'],
    ['text', '"\u{1F600}\u{10FFFF}\u2028\uFEFF\uFFFF"'],
    ['text', '"\\ud83d\\ude00"', '"\u{1F600}"'],
    ['text', '"null"'],
    ['day', '"2024-02-29"'],
    ['day', '"0001-01-01"'],
    ['moment', '"2024-02-29T23:59:59.123456789+01:00"'],
    ['moment', '"1969-12-31T23:59:59Z"'],
    ['nested', '{"b":-0.0,"a":["\u{1F600}",null,""]}', '{"b":0,"a":["\u{1F600}",null,""]}'],
    ['nested', '{}'],
    ['any', '{"z":1,"a":{"2":[],"1":[1e21,0.1,-0]}}', '{"z":1,"a":{"1":[1e+21,0.1,0],"2":[]}}'],
    ['any', '[true,null,"\\u2028",{"":{}}]', '[true,null,"\u2028",{"":{}}]'],
    ['any', '"text"'],
    ['any', '7'],
    ...['integer', 'number', 'boolean', 'text', 'day', 'moment'].map((name) => [name, 'null']),
  ] as [string, string, string?][])('%s: %s', async (name, given, expected = given) => {
    const created = await send('POST', '/kinds', `{"${name}":${given}}`)
    expect(created.status).toBe(201)
    expect(created.text).toContain(`"${name}":${expected}`)
    const { id } = JSON.parse(created.text) as { id: number }
    expect(await send('GET', `/kinds/${id}`)).toMatchObject({ status: 200, text: created.text })
    expect(await send('GET', `/kinds?sort=-id&limit=1`)).toMatchObject({ status: 200, text: `[${created.text}]` })
  })

  test.each([
    ['integer', '9007199254740993'],
    ['integer', '1.5'],
    ['number', '1e400'],
    ['text', '"\\u0000"'],
    ['text', '"\\ud800"'],
    ['any', '"\\u0000"'],
    ['any', '{"\\u0000":1}'],
    ['nested', '{"a":["\\u0000"]}'],
    ['day', '"2023-02-29"'],
  ])('or is refused alike: %s: %s', async (name, given) => {
    const { status } = await send('POST', '/kinds', `{"${name}":${given}}`)
    // What one database could not keep, none is given.
    expect(status).toBe(422)
  })
})

test('rows are in the same order, nulls and texts among them, from either end and page by page', async () => {
  const texts = [
    'b',
    'B',
    'a',
    'ä',
    'Z',
    'z',
    '',
    ' ',
    '_',
    '10',
    '9',
    'é',
    'e\u0301',
    '\u{1F600}',
    '\uFFFF',
    null,
    null,
  ]
  const numbers = [0, -1.5, null, 1e21, 0.1, null, 2, 10, -0, 9, null, 1, 1, 1, 5e-324, null, 3]
  for (const [index, text] of texts.entries()) {
    const row = { text, number: numbers[index], boolean: [true, false, null][index % 3], day: '2000-01-01' }
    expect(await send('POST', '/kinds', JSON.stringify(row))).toMatchObject({ status: 201 })
  }
  for (const sort of ['text', '-text', 'number', '-number', 'boolean,-text', '-boolean,number,text', 'integer,text']) {
    const whole = await send('GET', `/kinds?day=2000-01-01&sort=${sort}&count=exact`)
    expect(JSON.parse(whole.text)).toHaveLength(texts.length)
    await walk(`/kinds?day=2000-01-01&sort=${sort}&limit=4`)
  }
  for (const filter of [
    'text[gt]=a',
    'text[lte]=z',
    'text[contains]=é',
    'number[gte]=0.1',
    'number[lt]=0',
    'text[ne]=b',
  ]) {
    await send('GET', `/kinds?day=2000-01-01&${filter}&sort=id`)
  }
  for (const filter of [
    'text[isNull]=true',
    'text[isNull]=false',
    'boolean=true',
    'text[in]=a,B',
    'text=%F0%9F%98%80',
  ]) {
    await send('GET', `/kinds?day=2000-01-01&${filter}&sort=id`)
  }
})

/** Follows the links to the last page of each list, which has cursors of its own. */
async function walk(path: string): Promise<void> {
  const [first, ...others] = await Promise.all(
    servers.map(async ({ url }) => {
      const pages: string[] = []
      for (let next: string | undefined = url + path; next !== undefined;) {
        const response = await fetch(next)
        pages.push(await response.text())
        next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
        if (next?.startsWith('/') === true) next = url + next
      }
      return pages
    }),
  )
  expect(first?.length).toBeGreaterThan(3)
  for (const other of others) expect(other).toEqual(first)
}

test('what is violated is told in the same sentence', async () => {
  const told: unknown[] = []
  const tell = async (method: string, path: string, body?: object) => {
    const { status, text } = await send(method, path, body && JSON.stringify(body))
    if (status >= 400) told.push([status, JSON.parse(text)])
  }
  await tell('POST', '/makes', { name: 'Škoda/1 %', founded: 1895 })
  await tell('POST', '/makes', { name: 'Saab' })
  await tell('POST', '/cars', { vin: 'one', make: 'Saab', model: '900' })
  await tell('POST', '/cars', { vin: 'two', make: 'Škoda/1 %' })
  await tell('POST', '/cars/1/wheels', { place: 1 })
  // The key, a field, a combination of fields.
  await tell('POST', '/makes', { name: 'Saab' })
  await tell('POST', '/cars', { vin: 'one', make: 'Saab' })
  await tell('POST', '/cars', { vin: 'three', make: 'Saab', model: '900' })
  await tell('PATCH', '/cars/2', { make: 'Saab', model: '900' })
  await tell('PUT', '/cars/2', { vin: 'one', make: 'Saab' })
  await tell('POST', '/cars/1/wheels', { place: 1 })
  // Names with a hyphen.
  await tell('POST', '/cars/2/spare-keys', { 'code-no': 1, 'cut-by': 'Saab' })
  await tell('POST', '/cars/2/spare-keys', { 'code-no': 1 })
  await tell('POST', '/cars/2/spare-keys', { 'code-no': 2, 'cut-by': 'Volvo' })
  // References, from either side, and a parent that is not there.
  await tell('POST', '/cars', { vin: 'three', make: 'Volvo' })
  await tell('POST', '/cars', { vin: 'three', make: 'Saab', successor: 99 })
  await tell('PATCH', '/cars/1', { successor: 99 })
  await tell('PUT', '/cars/1', { vin: 'one', make: 'Volvo' })
  await tell('DELETE', '/makes/Saab')
  await tell('DELETE', '/cars/1')
  await tell('DELETE', '/cars/2')
  await tell('POST', '/cars/99/wheels', { place: 1 })
  expect(told).toEqual([
    [409, { detail: 'There is one with the same name already.' }],
    [409, { detail: 'There is one with the same vin already.' }],
    [409, { detail: 'There is one with the same make and model already.' }],
    [409, { detail: 'There is one with the same make and model already.' }],
    [409, { detail: 'There is one with the same vin already.' }],
    [409, { detail: 'There is one with the same place already.' }],
    [409, { detail: 'There is one with the same car_id and code-no already.' }],
    [409, { detail: 'cut-by refers to something that does not exist.' }],
    [409, { detail: 'make refers to something that does not exist.' }],
    [409, { detail: 'successor refers to something that does not exist.' }],
    [409, { detail: 'successor refers to something that does not exist.' }],
    [409, { detail: 'make refers to something that does not exist.' }],
    [409, { detail: 'Some cars still refer to this by make.' }],
    [409, { detail: 'Some wheels still refer to this by car_id.' }],
    [409, { detail: 'Some spare keys still refer to this by car_id.' }],
    [404, { detail: 'There is no car 99.' }],
  ])
  // None of that has changed anything.
  for (const path of ['/makes', '/cars', '/cars/1/wheels', `/makes/${encodeURIComponent('Škoda/1 %')}`]) {
    expect(await send('GET', path)).toMatchObject({ status: 200 })
  }
})

test.each([
  ['GET', undefined],
  ['PUT', '{}'],
  ['PATCH', '{}'],
  ['DELETE', undefined],
])('a key that no row can have is refused: %s', async (method, body) => {
  const { status, text } = await send(method, '/makes/a%00', body)
  const msg = 'Input should be a valid string, unable to parse raw data as a unicode string'
  const issue = { type: 'string_unicode', loc: ['path', 'name'], msg, input: 'a\0' }
  expect([status, JSON.parse(text)]).toEqual([422, { detail: [issue] }])
})

describe('a text that is too long for an index of Postgres', () => {
  /** What compresses to hardly less. */
  const longer = randomBytes(9000).toString('base64')
  const long = longer.slice(0, 4000)

  test.each([
    ['/cars', { vin: long, make: 'Saab' }, 'vin is'],
    ['/kinds', { text: long }, 'text is'],
    ['/kinds', { text: longer }, 'a text is'],
    ['/makes', { name: long }, 'a text is'],
  ])('is refused by it: POST %s', async (path, body, what) => {
    const told = await Promise.all(servers.map(({ url }) => answerOf(url, 'POST', path, JSON.stringify(body))))
    expect(told.map(({ status }) => status)).toEqual([201, 201, 422])
    const error = `${what} longer than the database can index`
    expect(JSON.parse(told[2]?.text ?? '')).toEqual({
      detail: [{ type: 'value_error', loc: ['body'], msg: `Value error, ${error}`, input: null, ctx: { error } }],
    })
  })
})
