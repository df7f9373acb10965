/** What is wrong with custom operations, in sentences that their author can act on. */
import { describe, expect, test } from 'vitest'
import {
  binary,
  defineApi,
  defineOperation,
  defineResource,
  events,
  file,
  form,
  multipart,
  text,
  Type,
  type ActionOptions,
  type OperationOptions,
} from '../../src/define/index.ts'
import { buildApi } from '../../src/model/build.ts'

const done = { 204: 'Done.' }

/** The problems of an API: its places and messages. */
function problemsOf(exports: Readonly<Record<string, unknown>>): string[] {
  const built = buildApi([{ file: 'schemas/all.ts', exports }])
  return 'problems' in built ? built.problems.map(({ at, message }) => `${at}: ${message}`) : []
}

const fairs = defineResource('events', { fields: { name: Type.String() } })

/** The problems of an action of the resource `cars`. */
function ofAction(options: object, name = 'wash'): string[] {
  const actions = { [name]: { method: 'post', path: '/{id}/wash', responses: done, ...options } as ActionOptions }
  return problemsOf({ cars: defineResource('cars', { fields: { name: Type.String() }, actions }) })
}

/** The problems of an operation that belongs to no resource. */
function ofOperation(options: object, name = 'wash'): string[] {
  const operation = { method: 'post', path: '/wash', responses: done, ...options } as OperationOptions
  return problemsOf({ events: fairs, operation: defineOperation(name, operation) })
}

test('operations that are right have none', () => {
  expect(ofAction({})).toEqual([])
  expect(ofOperation({})).toEqual([])
})

test.each([
  Type.Object({ rows: Type.Array(Type.Object({ n: Type.String(), count: Type.Integer({ default: 1 }) })) }),
  Type.Object({ row: Type.Object({ secret: Type.String({ writeOnly: true }) }) }),
  Type.Object({ row: Type.Object({ at: Type.Optional(Type.String({ readOnly: true })) }) }),
  Type.Object({
    row: Type.Union([Type.Object({ a: Type.Integer({ default: 1 }) }), Type.Object({ b: Type.Integer() })]),
  }),
  Type.Recursive((This) => Type.Union([Type.Null(), Type.Object({ next: This })])),
  Type.Recursive((This) => Type.Union([Type.Null(), Type.Object({ n: Type.Integer({ default: 1 }), next: This })])),
])('what is sent alone has no other name than its own: %j', (body) => {
  expect(ofAction({ body })).toEqual([])
  expect(ofOperation({ body })).toEqual([])
})

test('a default in what is sent, or answered, has to be right, wherever it is, and is told of once', () => {
  const body = Type.Object({ row: Type.Object({ n: Type.Integer({ default: 'x' }) }) })
  const fault = 'row.n: the default "x" is not a value that the field accepts.'
  expect(ofAction({ body })).toEqual([`cars.wash.body.${fault}`])
  expect(ofAction({ responses: { 200: body } })).toEqual([`cars.wash.responses.200.${fault}`])
})

test.each([
  [
    { method: 'pots' },
    "cars.wash.method: must be one of 'get', 'post', 'put', 'patch', 'delete'. Did you mean 'post'?",
  ],
  [{ pth: '/x' }, 'cars.wash.pth: is not an option. Did you mean `path`?'],
  [{ tag: 'x' }, expect.stringContaining('cars.wash.tag: is not an option.')],
  [{ summary: 1 }, 'cars.wash.summary: must be a string.'],
  [{ deprecated: 'yes' }, 'cars.wash.deprecated: must be `true` or `false`.'],
  [{ bodyLimit: 0 }, 'cars.wash.bodyLimit: must be a number of bytes, 1 or more: `bodyLimit: 5_000_000`.'],
  [{ unknownKeys: 'drop' }, "cars.wash.unknownKeys: must be one of 'reject', 'strip', 'keep'."],
  [{ path: 'wash' }, expect.stringContaining('cars.wash.path: "wash" is not a path. Begin with a slash')],
  [{ path: '/{id}/' }, expect.stringContaining('"/{id}/" is not a path.')],
  [{ path: '/{id}/{id}' }, 'cars.wash.path: has `{id}` twice. Rename one.'],
  [{ path: '/{id}/{code}' }, 'cars.wash.path: `{code}` has no type. Add `params: { code: Type.String() }`.'],
  [
    { params: { code: Type.String() } },
    'cars.wash.params.code: is not in the path. Put `{code}` into it, or leave it out.',
  ],
  [
    { path: '/{id}/{code}', params: { code: Type.Optional(Type.String()) } },
    'cars.wash.params.code: is a segment of the path, which is always there. Leave `Type.Optional` or `default` out.',
  ],
  [
    { body: Type.Optional(Type.Object({ note: Type.String() })) },
    'cars.wash.body: has to be sent. Leave `Type.Optional` out, or put it around its fields.',
  ],
  [{ method: 'get', body: Type.String() }, "cars.wash.body: A GET has no body. Use `query`, or the method 'post'."],
  [
    { query: { filter: Type.Object({ a: Type.String() }) } },
    'cars.wash.query.filter: comes as text: it can be a string, a number, a boolean, one of some values, or a list of these.',
  ],
  [
    { headers: { 'a b': Type.String() } },
    'cars.wash.headers.a b: cannot be the name of a header (RFC 9110, section 5.6.2).',
  ],
  [
    { headers: { Authorization: Type.String() } },
    'cars.wash.headers.Authorization: is part of HTTP. Leave it out; a handler finds it in `context.request.headers`.',
  ],
  [{ body: events(Type.String()) }, 'cars.wash.body: is a stream of events, which only an answer can be.'],
  [
    { body: multipart({ cover: file({ maxSize: 2_000_000 }) }) },
    'cars.wash.body.cover: may be as large as 2000000 bytes, but the body only 1048576. Set a larger `bodyLimit` beside `body`.',
  ],
  [
    { body: multipart({ cover: file({ mediaTypes: ['png'] }) }) },
    'cars.wash.body.cover: "png" is not a media type. Write it like \'image/png\'.',
  ],
  [
    { body: multipart({ covers: Type.Array(file(), { default: ['a'] }) }) },
    'cars.wash.body.covers: the default ["a"] stands for no file. Write `default: []`, without `minItems`, or leave it out.',
  ],
  [
    { body: multipart({ covers: Type.Array(file(), { default: [], minItems: 1 }) }) },
    'cars.wash.body.covers: the default [] stands for no file. Write `default: []`, without `minItems`, or leave it out.',
  ],
  [
    { body: multipart({ cover: { ...file(), default: '' } }) },
    'cars.wash.body.cover: the default "" stands for no file. Use `Type.Optional(file())`.',
  ],
  [
    { body: form({ at: Type.Object({ a: Type.String() }) }) },
    expect.stringContaining('cars.wash.body.at: comes as text'),
  ],
  [
    { body: Type.Ref('Cra') },
    "cars.wash: `Type.Ref('Cra')` names no type of a resource. Did you mean `Type.Ref('Car')`?",
  ],
  [{ responses: {} }, expect.stringContaining('cars.wash.responses: must say what is answered, by status')],
  [{ responses: { 404: 'No.' } }, 'cars.wash.responses: has no success: no status from 200 to 399.'],
  [
    { responses: { 204: 'Done.', 99: 'x' } },
    'cars.wash.responses.99: is not a status that can be answered: one from 200 to 599.',
  ],
  [{ responses: { 204: Type.String() } }, 'cars.wash.responses.204: has a body, which answers with 204 cannot have.'],
  [{ responses: { 200: { body: form({}) } } }, 'cars.wash.responses.200: is a form, which only a body can be.'],
  [
    { responses: { 201: { body: events(Type.String()) } } },
    'cars.wash.responses.201: is a stream of events, which is answered with 200.',
  ],
  [
    { responses: { 200: { body: binary({ mediaTypes: ['a/b', 'c/d'] }) } } },
    "cars.wash.responses.200: must be of one media type: `binary('image/png')`.",
  ],
  [
    { responses: { 200: { body: text('csv') } } },
    'cars.wash.responses.200: "csv" is not a media type. Write it like \'image/png\'.',
  ],
  [
    { responses: { 200: { descripton: 'x', body: Type.String() } } },
    'cars.wash.responses.200.descripton: is not an option. Did you mean `description`?',
  ],
  [
    { responses: { 204: { headers: { 'Content-Type': Type.String() } } } },
    'cars.wash.responses.204.headers.Content-Type: is set by itself. Leave it out.',
  ],
  [
    { responses: { 204: 'Done.', 422: Type.String() } },
    expect.stringContaining('cars.wash.responses.422: is what the server itself answers here'),
  ],
])('an action with %j is refused', (options, message) => {
  expect(ofAction(options)).toEqual([message])
})

const wrapped = Type.Object({ code: Type.String() })

test.each<[object, string]>([
  [{ query: wrapped }, 'cars.wash.query: must be an object with a type for each name: `{ q: Type.String() }`.'],
  [{ headers: wrapped }, 'cars.wash.headers: must be an object with a type for each name: `{ q: Type.String() }`.'],
  [{ cookies: wrapped }, 'cars.wash.cookies: must be an object with a type for each name: `{ q: Type.String() }`.'],
  [{ params: wrapped }, 'cars.wash.params: must be an object with a type for each name: `{ q: Type.String() }`.'],
  [
    { params: { type: 'object', properties: { code: { type: 'string' } } } },
    'cars.wash.params: must be an object with a type for each name: `{ q: Type.String() }`.',
  ],
  [{ body: form(wrapped) }, 'cars.wash.body: must be an object with a type for each name: `{ q: Type.String() }`.'],
  [
    { body: multipart(wrapped) },
    'cars.wash.body: must be an object with a type for each field: `multipart({ image: file() })`.',
  ],
  [
    { responses: { 204: { headers: wrapped } } },
    "cars.wash.responses.204.headers: must be an object with a type for each header: `{ 'X-Total': Type.Integer() }`.",
  ],
  [
    { responses: wrapped },
    "cars.wash.responses: must say what is answered, by status: `{ 200: Type.Object({ ... }), 404: 'Not there.' }`.",
  ],
])('one type in place of types by name is one problem: %j', (options, message) => {
  expect(ofAction(options)).toEqual([message])
})

test.each<[object, string]>([
  [{ body: { code: Type.String() } }, 'cars.wash.body'],
  [{ responses: { 200: { code: Type.String() } } }, 'cars.wash.responses.200'],
])('and so are types by name in place of one type: %j', (options, at) => {
  expect(ofAction(options)).toEqual([`${at}: is an object of types, and no type. Put \`Type.Object(...)\` around it.`])
})

test.each([
  ['Wash', 'must be letters and digits, a small letter first: `refund`.'],
  ['create', 'is what something else is called beside it. Rename it.'],
])('an action called %s is refused', (name, message) => {
  expect(ofAction({}, name)).toContain(`cars.${name}: ${message}`)
})

const withActions = (given: unknown) =>
  problemsOf({ cars: defineResource('cars', { fields: { name: Type.String() }, actions: given as never }) })

test('what is no operation at all is refused', () => {
  expect(withActions({ wash: 1 })).toEqual([
    expect.stringContaining('cars.wash: must say its `method`, `path` and `responses`'),
  ])
  expect(withActions({ wash: { methd: 'post', path: '/wash', responses: done } })).toEqual([
    'cars.wash.methd: is not an option. Did you mean `method`?',
    expect.stringContaining('cars.wash: must say its `method`, `path` and `responses`'),
  ])
  expect(withActions([])).toEqual([expect.stringContaining('cars.actions: must be an object')])
})

const get = (name: string, path: string, options: object = {}) =>
  defineOperation(name, { method: 'get', path, responses: done, ...options })
const word = { code: Type.String() }

const pair = (a: string, b: string) =>
  problemsOf({
    a: get('a', a, a.includes('{') ? { params: word } : {}),
    b: get('b', b, b.includes('{') ? { params: word } : {}),
  })

const titled = (type: Parameters<typeof Type.Object>[0]) => ({
  method: 'post',
  body: Type.Object(type, { title: 'Money' }),
})

describe('an operation clashes', () => {
  test.each([
    ['listEvents', 'wash', 'has the id listEvents, as the operation `listEvents` has. Rename it.'],
    ['events', 'wash', 'is what something else is called beside it. Rename it.'],
    ['event', 'wash', 'needs the name Event for a type, as something else does. Rename it.'],
  ])('by its name, %s', (name, path, message) => {
    expect(ofOperation({ path: `/${path}` }, name)).toContain(`${name}: ${message}`)
  })

  test('by its path with a standard one', () => {
    expect(problemsOf({ events: fairs, x: get('x', '/events') })).toEqual([
      'x: would take the requests of `listEvents`: GET /events. Give it a path of its own.',
    ])
    expect(problemsOf({ events: fairs, x: get('x', '/{code}', { params: word }) })).toEqual([
      'x: would take the requests of `listEvents`: GET /events. Give it a path of its own.',
    ])
    expect(problemsOf({ events: fairs, x: get('x', '/events/latest') })).toEqual([])
  })

  test('by its path with another, unless one of the two is sure to go first', () => {
    expect(pair('/x', '/x')).toEqual([
      'b: takes the same requests as a in schemas/all.ts: GET /x. Give it a path of its own.',
    ])
    expect(pair('/x/{code}', '/x/y')).toEqual([])
    expect(pair('/x/{code}', '/{code}/y')).toEqual([])
    expect(pair('/x/{code}/z', '/x/{code}/z')).toEqual([expect.stringContaining('takes the same requests as a')])
  })

  test('by the name of a parameter alone', () => {
    const x = defineOperation('x', { method: 'post', path: '/events/{code}', params: word, responses: done })
    expect(problemsOf({ events: fairs, x })).toEqual([
      'x: has the path /events/{code}, which differs from that of the operation `getEvent`, /events/{id}, by the name of a parameter alone. Use one name.',
    ])
  })

  test('with the paths of other groups that would go first', () => {
    const actions: Readonly<Record<string, ActionOptions>> = {
      any: { method: 'get', path: '/{id}/{code}', params: word, responses: done },
    }
    const cars = defineResource('cars', { fields: { name: Type.String() }, actions })
    const parts = defineResource('parts', { parent: cars, fields: { name: Type.String() } })
    expect(problemsOf({ cars, parts })).toEqual([
      'cars.any: would take the requests of `listCarParts`: GET /cars/{car_id}/parts. Give it a path of its own.',
    ])
  })

  test('by a type of another shape with the same title', () => {
    expect(
      problemsOf({ a: get('a', '/a', titled({ a: Type.String() })), b: get('b', '/b', titled({ b: Type.String() })) }),
    ).toEqual(['b: has a type called Money, as is a different one elsewhere. Give one a `title` of its own.'])
  })

  test.each([
    [{}, ['run: has a type called JobInput, as what is sent of Job is. Give the other a `title` of its own.']],
    [{ title: 'Size' }, []],
  ])('by a type within another that is called as what is sent of that: %o', (title, problems) => {
    const size = Type.Object({ size: Type.Integer({ default: 1 }) }, title)
    const job = Type.Object({ input: size }, { title: 'Job' })
    const run = defineOperation('run', { method: 'post', path: '/run', body: job, responses: { 200: job } })
    expect(problemsOf({ run })).toEqual(problems)
  })
})

test('the same type in several places is one type', () => {
  const money = Type.Object({ amount: Type.Number() }, { title: 'Money' })
  const cars = defineResource('cars', {
    fields: { price: money },
    actions: { sell: { method: 'post', path: '/{id}/sell', body: money, responses: { 200: money } } },
  })
  const pay = defineOperation('pay', { method: 'post', path: '/pay', body: money, responses: { 200: money } })
  const built = buildApi([{ file: 'schemas/all.ts', exports: { api: defineApi({}), cars, pay } }])
  expect('api' in built && built.api.shapes.filter(({ name }) => name === 'Money')).toEqual([
    { name: 'Money', fields: [{ name: 'amount', type: { kind: 'number' }, required: true }], unknownKeys: 'reject' },
  ])
  expect('api' in built && built.api.shared).toEqual(['Money'])
})
