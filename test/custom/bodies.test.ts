/** Bodies that are no JSON: forms, forms with files, text and bytes. */
import { describe, expect, test } from 'vitest'
import { answer, invalid, type Answer } from '../api/server.ts'
import { serveCustom } from './server.ts'

const schemas = `
import { binary, defineOperation, file, form, multipart, text, Type } from 'tenon'
const responses = { 200: Type.Unknown() }
const method = 'post'

export const signUp = defineOperation('signUp', { method, path: '/sign-up', responses, body: form({
  name: Type.String({ minLength: 1 }),
  age: Type.Integer({ default: 18 }),
  terms: Type.Boolean(),
  tags: Type.Optional(Type.Array(Type.String())),
  password: Type.Optional(Type.String({ format: 'password', minLength: 3 })),
}) })
export const upload = defineOperation('upload', { method, path: '/upload', responses, bodyLimit: 20_000, body: multipart({
  title: Type.String({ maxLength: 10 }),
  cover: file({ maxSize: 10, mediaTypes: ['image/png', 'text/*'] }),
  pages: Type.Optional(Type.Array(file(), { minItems: 2, maxItems: 3 })),
}) })
export const filesAlone = defineOperation('filesAlone', { method, path: '/files', responses, unknownKeys: 'strip', body: multipart({ any: Type.Optional(file()) }) })
export const allFiles = defineOperation('allFiles', { method, path: '/all-files', responses, body: multipart({ note: Type.Optional(Type.String()), all: Type.Array(file(), { default: [], maxItems: 2 }) }) })
export const maybe = defineOperation('maybe', { method, path: '/maybe', responses, body: Type.Union([Type.Null(), Type.Integer()]) })
export const anything = defineOperation('anything', { method, path: '/anything', responses, body: Type.Unknown() })
export const defaulted = defineOperation('defaulted', { method, path: '/defaulted', responses, body: Type.Union([Type.Object({ a: Type.Integer({ default: 1 }) }, { title: 'Defaults' }), Type.Null()]) })
export const csv = defineOperation('csv', { method, path: '/csv', responses, body: text({ mediaType: 'text/csv', maxLength: 5 }) })
export const image = defineOperation('image', { method, path: '/image', responses: { 200: { body: binary('image/png') } }, body: binary({ mediaTypes: ['image/*'], maxSize: 4 }) })
export const export_ = defineOperation('table', { method: 'get', path: '/table', responses: { 200: { body: text('text/csv'), headers: { 'X-Rows': Type.Integer() } } } })
`

const handlers = `
import type { Handlers } from '../generated/handlers.ts'
const told = async (file: File) => ({ name: file.name, type: file.type, text: await file.text() })

export const handlers: Handlers = {
  signUp: ({ body }) => ({ status: 200, body }),
  upload: async ({ body: { title, cover, pages = [] } }) => ({
    status: 200,
    body: { title, cover: await told(cover), pages: await Promise.all(pages.map(told)) },
  }),
  filesAlone: ({ body }) => ({ status: 200, body: Object.keys(body) }),
  allFiles: ({ body: { note = '', all } }) => ({ status: 200, body: [note, ...all.map(({ name }) => name)] }),
  maybe: ({ body }) => ({ status: 200, body: [body] }),
  anything: ({ body }) => ({ status: 200, body: [body] }),
  defaulted: ({ body }) => ({ status: 200, body: [body] }),
  csv: ({ body }) => ({ status: 200, body: body.split(',') }),
  image: ({ body }) => ({ status: 200, body }),
  table: () => ({ status: 200, body: 'a,b\\nü,2', headers: { 'X-Rows': 2 } }),
}
`

const { send, url } = await serveCustom({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handlers })

function formOf(...parts: readonly (readonly [name: string, value: string | File])[]): FormData {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  return form
}

const fileOf = (text: string, type = 'text/plain', name = 'a.txt') => new File([text], name, { type })

const sign = (fields: string): Promise<Answer> => send('POST', '/sign-up', new URLSearchParams(fields))

describe('a form', () => {
  test('has typed fields, defaults, and lists of what is repeated', async () => {
    expect(await sign('name=%C3%9C+%26&terms=true&tags=a&tags=b')).toEqual(
      answer(200, { name: 'Ü &', age: 18, terms: true, tags: ['a', 'b'] }),
    )
  })

  test('has nothing where a text is empty, but in a list', async () => {
    expect(await sign('name=a&age=&terms=true&tags=&tags=b&password=')).toEqual(
      answer(200, { name: 'a', age: 18, terms: true, tags: ['', 'b'] }),
    )
    expect(await sign('name=a&terms=true&name=&zip=')).toEqual(
      invalid(
        ['missing', ['body', 'name'], 'Field required', null],
        ['extra_forbidden', ['body', 'zip'], 'Extra inputs are not permitted', ''],
      ),
    )
  })

  test('is refused with an entry for each fault, of which none tells a secret', async () => {
    expect(await sign('name=&age=x&terms=maybe&password=ab&zip=1')).toEqual(
      answer(422, {
        detail: [
          { type: 'missing', loc: ['body', 'name'], msg: 'Field required', input: null },
          {
            type: 'int_parsing',
            loc: ['body', 'age'],
            msg: 'Input should be a valid integer, unable to parse string as an integer',
            input: 'x',
          },
          {
            type: 'bool_parsing',
            loc: ['body', 'terms'],
            msg: 'Input should be a valid boolean, unable to interpret input',
            input: 'maybe',
          },
          {
            type: 'string_too_short',
            loc: ['body', 'password'],
            msg: 'String should have at least 3 characters',
            ctx: { min_length: 3 },
          },
          { type: 'extra_forbidden', loc: ['body', 'zip'], msg: 'Extra inputs are not permitted', input: '1' },
        ],
      }),
    )
  })

  test('has to be sent as one, in UTF-8', async () => {
    const accept = { accept: 'application/x-www-form-urlencoded' }
    expect(await send('POST', '/sign-up', {})).toEqual(
      answer(415, { detail: 'The body must be sent with Content-Type: application/x-www-form-urlencoded' }, accept),
    )
    const type = 'application/x-www-form-urlencoded'
    expect((await send('POST', '/sign-up', new Uint8Array([0x61, 0xff]), { 'content-type': type })).status).toBe(400)
    expect((await send('POST', '/sign-up', 'name=a', { 'content-type': `${type}; charset=latin1` })).status).toBe(415)
    expect((await send('POST', '/sign-up', 'a'.repeat(1_100_000), { 'content-type': type })).status).toBe(413)
  })
})

const multipart = (boundary: string) => ({ 'content-type': `multipart/form-data${boundary}` })

describe('a form with files', () => {
  test('has text fields, a file, and lists of files', async () => {
    const form = formOf(
      ['title', 'Über'],
      ['cover', ''],
      ['cover', fileOf('abc', 'image/png', 'ä.png')],
      ['pages', fileOf('1')],
      ['pages', fileOf('2', '', 'b')],
    )
    expect(await send('POST', '/upload', form)).toEqual(
      answer(200, {
        title: 'Über',
        cover: { name: 'ä.png', type: 'image/png', text: 'abc' },
        pages: [
          { name: 'a.txt', type: 'text/plain', text: '1' },
          { name: 'b', type: 'application/octet-stream', text: '2' },
        ],
      }),
    )
  })

  test('is refused with an entry for each fault', async () => {
    const form = formOf(
      ['title', 'x'.repeat(11)],
      ['cover', fileOf('more than ten bytes', 'image/gif', 'b.gif')],
      ['pages', fileOf('1')],
      ['more', fileOf('1', '', 'c')],
      ['other', '1'],
    )
    const tooLarge = 'the file is larger than 10 bytes'
    const wrongType = 'the file must be of the media type image/png or text/*'
    expect(await send('POST', '/upload', form)).toEqual(
      invalid(
        [
          'string_too_long',
          ['body', 'title'],
          'String should have at most 10 characters',
          'x'.repeat(11),
          { max_length: 10 },
        ],
        ['value_error', ['body', 'cover'], `Value error, ${tooLarge}`, 'b.gif', { error: tooLarge }],
        ['value_error', ['body', 'cover'], `Value error, ${wrongType}`, 'b.gif', { error: wrongType }],
        [
          'too_short',
          ['body', 'pages'],
          'List should have at least 2 items after validation, not 1',
          ['a.txt'],
          { field_type: 'List', min_length: 2, actual_length: 1 },
        ],
        ['extra_forbidden', ['body', 'other'], 'Extra inputs are not permitted', '1'],
        ['extra_forbidden', ['body', 'more'], 'Extra inputs are not permitted', 'c'],
      ),
    )
  })

  test('is refused where a text is a file, or a file a text', async () => {
    const isText = 'a file is expected, with a name'
    expect(await send('POST', '/upload', formOf(['title', fileOf('x')], ['cover', 'x']))).toEqual(
      invalid(
        ['string_type', ['body', 'title'], 'Input should be a valid string', 'a.txt'],
        ['value_error', ['body', 'cover'], `Value error, ${isText}`, 'x', { error: isText }],
      ),
    )
  })

  test('without anything lacks what is required', async () => {
    expect(await send('POST', '/upload', formOf())).toEqual(
      invalid(
        ['missing', ['body', 'title'], 'Field required', null],
        ['missing', ['body', 'cover'], 'Field required', null],
      ),
    )
  })

  test('has no files by default, where a list has that', async () => {
    const one = formOf(['all', fileOf('x')], ['note', 'n'])
    const many = formOf(...['a', 'b', 'c'].map((each) => ['all', fileOf(each)] as const))
    expect(await send('POST', '/all-files', formOf(['note', 'n']))).toEqual(answer(200, ['n']))
    expect(await send('POST', '/all-files', one)).toEqual(answer(200, ['n', 'a.txt']))
    expect((await send('POST', '/all-files', many)).status).toBe(422)
    const response = await fetch(`${url}/openapi.json`)
    const document: unknown = await response.json()
    expect(document).toMatchObject({
      paths: {
        '/all-files': {
          post: {
            requestBody: {
              content: { 'multipart/form-data': { schema: { properties: { all: { type: 'array', default: [] } } } } },
            },
          },
        },
      },
    })
    expect(JSON.stringify(document)).not.toContain('"required":["all"]')
  })

  test('may have parts that nobody has declared, where these are to be left out', async () => {
    expect(await send('POST', '/files', formOf(['any', fileOf('x')], ['more', 'x'], ['most', fileOf('x')]))).toEqual(
      answer(200, ['any']),
    )
    expect((await send('POST', '/files', formOf(['more', 'x']))).body).toEqual([])
  })

  test('that cannot be taken apart, or is too large, is refused', async () => {
    expect(await send('POST', '/upload', 'nonsense', multipart('; boundary=x'))).toMatchObject({
      status: 400,
      body: { detail: [{ type: 'value_error', loc: ['body'] }] },
    })
    expect((await send('POST', '/upload', 'nonsense', multipart(''))).status).toBe(400)
    const large = formOf(['title', 'x'], ['cover', fileOf('x'.repeat(30_000))])
    expect(await send('POST', '/upload', large)).toEqual(answer(413, { detail: 'The body is larger than 20000 bytes' }))
    // Without a length that is known before.
    const body = new Response(large)
    const headers = { 'content-type': body.headers.get('content-type') ?? '' }
    const stream = await fetch(`${url}/upload`, { method: 'POST', headers, body: body.body, duplex: 'half' })
    expect(stream.status).toBe(413)
  })

  test('takes names that every object has for names like any other', async () => {
    const form = formOf(['title', 'x'], ['cover', fileOf('x')], ['__proto__', 'x'], ['constructor', fileOf('x')])
    expect(await send('POST', '/upload', form)).toEqual(
      invalid(
        ['extra_forbidden', ['body', '__proto__'], 'Extra inputs are not permitted', 'x'],
        ['extra_forbidden', ['body', 'constructor'], 'Extra inputs are not permitted', 'a.txt'],
      ),
    )
  })
})

describe('text', () => {
  const type = { 'content-type': 'text/csv; charset=UTF-8' }

  test('is taken in UTF-8, of its media type, and no longer than it may be', async () => {
    expect((await send('POST', '/csv', 'ü,ö', type)).body).toEqual(['ü', 'ö'])
    expect(await send('POST', '/csv', 'a,b,c,', type)).toEqual(
      invalid(['string_too_long', ['body'], 'String should have at most 5 characters', 'a,b,c,', { max_length: 5 }]),
    )
    expect((await send('POST', '/csv', 'a', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send('POST', '/csv', new Uint8Array([0xff]), type)).status).toBe(400)
    expect((await send('POST', '/csv', 'a\0', type)).body).toEqual({
      detail: [expect.objectContaining({ type: 'string_unicode', loc: ['body'] })],
    })
  })

  test('is answered in UTF-8, with the headers that are declared', async () => {
    const response = await fetch(`${url}/table`)
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-rows')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      '2',
    ])
    expect(await response.text()).toBe('a,b\nü,2')
  })
})

const put = (body: Uint8Array<ArrayBuffer>, type: string) =>
  fetch(`${url}/image`, { method: 'POST', body, headers: { 'content-type': type } })

test('bytes are taken and answered as they are, of the media types and the size that they may have', async () => {
  const bytes = new Uint8Array([0, 255, 128])
  const response = await put(bytes, 'image/jpeg; q=1')
  expect([response.headers.get('content-type'), new Uint8Array(await response.arrayBuffer())]).toEqual([
    'image/png',
    bytes,
  ])
  expect((await put(bytes, 'text/plain')).status).toBe(415)
  expect((await put(new Uint8Array(5), 'image/png')).status).toBe(413)
})

const json = (text: string | undefined, path = '/maybe') =>
  send('POST', path, text, { 'content-type': 'application/json' })

describe('JSON', () => {
  const absent = invalid(['missing', ['body'], 'Field required', null])

  test('may be null where the type accepts that, and is then no body that is absent', async () => {
    expect(await json('null')).toEqual(answer(200, [null]))
    expect(await json('5')).toEqual(answer(200, [5]))
    expect(await json('null', '/anything')).toEqual(answer(200, [null]))
    expect(await json('null', '/defaulted')).toEqual(answer(200, [null]))
    expect(await json('{}', '/defaulted')).toEqual(answer(200, [{ a: 1 }]))
    expect(await json(undefined)).toEqual(absent)
    expect(await json(undefined, '/anything')).toEqual(absent)
  })
})
