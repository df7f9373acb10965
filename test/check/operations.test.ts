/** What is told of the operations of two documents, and which version says so. */
import { expect, test } from 'vitest'
import { declaresStep, leastVersion } from '../../src/model/changes/version-step.ts'
import { readContract } from '../../src/model/changes/read-contract.ts'
import { changesBetween, pathsDocument, report } from './document.ts'

const get = (more: object = {}) => ({ operationId: 'getThing', responses: { 200: {} }, ...more })
const parameter = (more: object) => ({ name: 'q', in: 'query', schema: { type: 'string' }, ...more })
const document = (operation: object, rest: Record<string, unknown> = {}) =>
  pathsDocument({ '/things/{id}': { get: operation } }, rest)
const changes = (before: object, after: object) => changesBetween(document(get(before)), document(get(after)))

const pathsOf = (...each: readonly [string, string][]) =>
  pathsDocument(Object.fromEntries(each.map(([path, id]) => [path, { get: get({ operationId: id }) }])))

test('operations come, go, move and are renamed', () => {
  const before = pathsOf(['/a', 'getA'], ['/b', 'getB'], ['/c', 'getC'], ['/d/{id}', 'getD'])
  const after = pathsOf(['/a', 'readA'], ['/x', 'getB'], ['/d/{code}', 'getD'], ['/e', 'getE'])
  expect(changesBetween(before, after)).toEqual([
    'operation-removed getC: removed: GET /c',
    'operation-renamed getA: is called readA',
    'operation-moved getB: GET /x, was GET /b',
    'operation-added getE: added: GET /e',
  ])
})

test('an operation without a name is called by its route', () => {
  expect(changesBetween(pathsDocument({ '/a': { get: { responses: {} } } }), pathsDocument({}))).toEqual([
    'operation-removed GET /a: removed: GET /a',
  ])
})

test('descriptions, tags, links, examples and servers are no change', () => {
  const before = document(get({ summary: 'a', tags: ['x'], responses: { 200: { description: 'a' } } }), { servers: [] })
  const links = { put: { operationId: 'getThing' } }
  const answer = { description: 'b', links, headers: {}, content: {} }
  const after = document(get({ summary: 'b', description: 'c', responses: { 200: answer } }), { tags: [{ name: 'y' }] })
  expect(changesBetween(before, after)).toEqual([])
})

const byParameter = (name: string) =>
  pathsDocument({
    [`/things/{${name}}`]: { get: get({ parameters: [{ name, in: 'path', required: true, schema: {} }] }) },
  })

test('the parameters of the path are told apart by where they stand', () => {
  expect(changesBetween(byParameter('id'), byParameter('code'))).toEqual([])
})

test.each([
  [
    'parameter-added',
    { parameters: [parameter({ name: 'p' })] },
    { parameters: [parameter({ name: 'p' }), parameter({})] },
    'query.q: added',
  ],
  ['required-parameter-added', {}, { parameters: [parameter({ required: true })] }, 'query.q: added, and required'],
  ['parameter-removed', { parameters: [parameter({})] }, {}, 'query.q: removed'],
  [
    'request-type-changed',
    { parameters: [parameter({})] },
    { parameters: [parameter({ schema: { type: 'integer' } })] },
    'query.q: integer, was string',
  ],
  [
    'request-deprecated',
    { parameters: [parameter({})] },
    { parameters: [parameter({ deprecated: true })] },
    'query.q: deprecated',
  ],
  ['status-added', {}, { responses: { 200: {}, 202: {} } }, '202: added'],
  ['error-status-removed', { responses: { 200: {}, 410: {} } }, {}, '410: removed'],
  ['body-required', {}, { requestBody: { content: {}, required: true } }, 'body: required'],
  [
    'body-optional',
    { requestBody: { content: {}, required: true } },
    { requestBody: { content: {} } },
    'body: optional, was required',
  ],
  ['security-added', {}, { security: [{ key: [] }] }, ': key, was no credentials'],
  ['security-added', { security: [{ key: ['a'] }] }, { security: [{ key: ['a', 'b'] }] }, ': key a b, was key a'],
  ['security-removed', { security: [{ key: ['a', 'b'] }] }, { security: [{ key: ['a'] }] }, ': key a, was key a b'],
  ['security-removed', { security: [{ a: [], b: [] }] }, { security: [{ b: [] }] }, ': b, was a and b'],
  [
    'security-added',
    { security: [{ a: [] }, { b: [] }] },
    { security: [{ b: [] }, { c: [] }] },
    ': b or c, was a or b',
  ],
  [
    'security-removed',
    { security: [{ key: [] }] },
    { security: [{ key: [] }, {}] },
    ': key or no credentials, was key',
  ],
])('%s', (rule, before, after, told) => {
  expect(changes(before, after)).toEqual([`${rule} getThing${told.startsWith(':') ? '' : ' '}${told}`])
})

const [q, header] = [parameter({}), parameter({ name: 'X-One', in: 'header' })]
const body = { content: {} }

/** What is told of the arguments of an operation, among all that is told of it. */
const moves = (before: object, after: object) =>
  changes(before, after).flatMap((each) => (each.startsWith('arguments-moved') ? [each.replace(/^.*: /, '')] : []))

test.each([
  ['the first of a query', {}, { parameters: [q] }, 'takes query, options, was options'],
  [
    'the first header',
    { parameters: [q] },
    { parameters: [q, header] },
    'takes query, headers, options, was query, options',
  ],
  [
    'a body',
    { parameters: [q] },
    { parameters: [q], requestBody: body },
    'takes body, query, options, was query, options',
  ],
  [
    'what need not be given any more',
    { parameters: [{ ...q, required: true }], requestBody: body },
    { parameters: [q], requestBody: body },
    'takes body, query, options, was query, body, options',
  ],
])('%s moves the arguments that come after it', (_, before, after, told) => {
  expect(moves(before, after)).toEqual([told])
})

test.each([
  ['another of a query', { parameters: [q] }, { parameters: [q, parameter({ name: 'p', required: false })] }],
  ['a header that the client sends by itself', {}, { parameters: [parameter({ name: 'If-Match', in: 'header' })] }],
  ['a cookie', {}, { parameters: [parameter({ in: 'cookie' })] }],
  ['what has to be given, which is told,', {}, { parameters: [{ ...q, required: true }] }],
  ['what is gone, which is told,', { parameters: [q] }, {}],
])('%s moves no arguments', (_, before, after) => {
  expect(moves(before, after)).toEqual([])
})

test('a body that may be left out is told beside what it moves', () => {
  expect(changes({}, { requestBody: body })).toEqual([
    'body-optional getThing body: added, optional',
    'arguments-moved getThing: takes body, options, was options',
  ])
})

const sending = (webhooks: object) =>
  pathsDocument({}, { webhooks, components: { schemas: { Part: { type: 'object', properties: { a: {}, b: {} } } } } })
const webhook = (schema: object) => ({ post: { requestBody: { content: { 'application/json': { schema } } } } })

test('webhooks come and go, and what they send is compared as what is answered', () => {
  const before = sending({
    gone: webhook({}),
    sent: webhook({ type: 'string' }),
    silent: { summary: 'No.' },
    going: webhook({}),
  })
  const after = sending({
    sent: webhook({ type: 'integer' }),
    come: webhook({}),
    going: { post: { ...webhook({}).post, deprecated: true } },
  })
  expect(changesBetween(before, after)).toEqual([
    'webhook-removed gone: removed',
    'response-type-changed sent body: integer, was string',
    'webhook-deprecated going: deprecated',
    'webhook-added come: added',
  ])
})

const calling = (schema: object) => ({ callbacks: { done: { '{$request.body#/url}': webhook(schema) } } })

test('what is sent to whoever has called an operation is compared as webhooks are', () => {
  expect(changes(calling({ type: 'string' }), calling({ type: 'integer' }))).toEqual([
    'response-type-changed getThing done body: integer, was string',
  ])
  expect(changes(calling({}), {})).toEqual(['webhook-removed getThing done: removed'])
})

test('a type that a webhook sends is met by it', () => {
  const before = sending({ sent: webhook({ $ref: '#/components/schemas/Part' }) })
  const after = {
    ...before,
    components: { schemas: { Part: { type: 'object', properties: { a: {} } } } },
  }
  expect(report(before, after).changes.map(({ rule, place, operations }) => [rule, place, operations])).toEqual([
    ['response-field-removed', 'Part.b', ['sent']],
  ])
})

const secured = (name: string, scheme: object) =>
  document(get({ security: [{ [name]: [] }] }), { components: { securitySchemes: { [name]: scheme } } })
const keyIn = (name: string) => ({ type: 'apiKey', in: 'header', name })

test('schemes are told apart by what clients send, not by what they are called', () => {
  const [bearer, key] = [secured('a', { type: 'http', scheme: 'Bearer' }), secured('a', keyIn('X-Key'))]
  expect(changesBetween(bearer, secured('b', { type: 'http', scheme: 'bearer' }))).toEqual([])
  expect(changesBetween(key, secured('toString', keyIn('X-Key')))).toEqual([])
  expect(changesBetween(key, secured('a', keyIn('x-key')))).toEqual([])
  expect(changesBetween(key, secured('a', keyIn('X-Token')))).toEqual([
    'security-added getThing: header x-token, was header x-key',
  ])
  expect(changesBetween(key, bearer)).toEqual(['security-added getThing: bearer, was header x-key'])
})

const texts = { type: 'array', items: { type: 'string' } }
const listed = (more: object) => ({ parameters: [parameter({ schema: texts, ...more })] })

test.each([
  [listed({}), listed({ explode: false }), 'form, was form, explode'],
  [listed({ style: 'pipeDelimited' }), listed({ style: 'spaceDelimited' }), 'spaceDelimited, was pipeDelimited'],
  [
    listed({}),
    { parameters: [{ name: 'q', in: 'query', content: { 'application/json': { schema: texts } } }] },
    'application/json, was form, explode',
  ],
])('a list that is written in another way is told', (before, after, told) => {
  expect(changes(before, after)).toEqual([`parameter-style-changed getThing query.q: written as ${told}`])
})

test.each([
  ['one text, however it would be written', { style: 'form' }, { explode: false }],
  [
    'what may be itself, and a text',
    { schema: { $ref: '#/components/schemas/Self' } },
    { schema: { $ref: '#/components/schemas/Self' }, explode: false },
  ],
])('%s is written as before', (_, before, after) => {
  const Self = { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Self' }] }
  const [old, now] = [before, after].map((more) =>
    document(get({ parameters: [parameter(more)] }), { components: { schemas: { Self } } }),
  )
  expect(changesBetween(old ?? {}, now ?? {})).toEqual([])
})

test('headers that are said elsewhere are no parameters', () => {
  const names = ['Accept', 'Content-Type', 'Authorization']
  expect(changes({ parameters: names.map((name) => parameter({ name, in: 'header' })) }, {})).toEqual([])
})

const taking = (...types: readonly string[]) => ({
  requestBody: { content: Object.fromEntries(types.map((type) => [type, { schema: {} }])) },
})
const answeringWith = (type: string, schema: object = {}) => ({
  responses: { 200: { content: { [type]: { schema } } } },
})

test('of media types, a range takes all that are in it, and may answer with each', () => {
  expect(changes(taking('image/png'), taking('image/*'))).toEqual([])
  expect(changes(taking('image/png', 'text/csv'), taking('*/*'))).toEqual([])
  expect(changes(taking('image/*'), taking('image/png'))).toEqual([
    'request-media-type-removed getThing body: no longer image/*',
    'request-media-type-added getThing body: image/png added',
  ])
  const [any, json] = [answeringWith('*/*', { type: 'string' }), answeringWith('application/json', { type: 'number' })]
  expect(changes(any, json)).toEqual(['response-type-changed getThing 200: number, was string'])
  expect(changes(json, any)).toEqual(expect.arrayContaining([expect.stringContaining('response-media-type-removed')]))
})

test('the charset of JSON tells nothing', () => {
  expect(changes(taking('application/json'), taking('Application/JSON; charset=utf-8'))).toEqual([])
})

const form = (contentType?: string) => ({
  requestBody: {
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { a: { type: 'string', format: 'binary' } } },
        ...(contentType !== undefined && { encoding: { a: { contentType } } }),
      },
    },
  },
})

test('the media types of the files of a form are compared', () => {
  expect(changes(form('image/png, image/gif'), form('image/png'))).toEqual([
    'request-limit-narrowed getThing body.a: contentMediaType image/png, was image/png, image/gif',
  ])
  expect(changes(form('image/png'), form('image/gif, image/png'))).toEqual([
    'request-limit-widened getThing body.a: contentMediaType image/gif, image/png, was image/png',
  ])
  expect(changes(form(), form('image/png'))).toEqual([
    'request-limit-narrowed getThing body.a: contentMediaType image/png',
  ])
})

const refer = (name: string) => ({ $ref: `#/components/${name}` })

test('what is referred to in the document counts as if it stood there', () => {
  const components = {
    parameters: { Q: parameter({}) },
    headers: { Next: { required: true, schema: { type: 'string' } } },
    responses: { Page: { headers: { Next: { $ref: '#/components/headers/Next' } } } },
    requestBodies: { Body: { required: true, content: {} } },
  }
  const referring = document(
    get({
      parameters: [refer('parameters/Q')],
      requestBody: refer('requestBodies/Body'),
      responses: { 200: refer('responses/Page') },
    }),
    { components },
  )
  const written = document(
    get({
      parameters: [components.parameters.Q],
      requestBody: components.requestBodies.Body,
      responses: { 200: { headers: components.headers } },
    }),
  )
  expect(changesBetween(referring, written)).toEqual([])
  expect(changesBetween(referring, document(get()))).toEqual([
    'response-header-removed getThing 200 header.next: removed',
    'body-removed getThing body: removed',
    'parameter-removed getThing query.q: removed',
  ])
})

const answers = (schema: object, A: object) =>
  document(get({ responses: { 200: { content: { 'application/json': { schema } } } } }), {
    components: { schemas: { 'A part': { $anchor: 'part', ...A } } },
  })

test.each([
  ['percent-encoded', '#/components/schemas/A%20part'],
  ['by an anchor', '#part'],
])('a schema that is referred to %s is the one that has its name', (_, $ref) => {
  const before = answers({ $ref }, { type: 'string' })
  expect(changesBetween(before, answers({ $ref: '#/components/schemas/A part' }, { type: 'string' }))).toEqual([])
  expect(changesBetween(before, answers({ $ref }, { type: 'integer' }))).toEqual([
    'response-type-changed A part: integer, was string',
  ])
})

test.each([
  ['in a list', '#/paths/~1things~1{id}/get/parameters/0'],
  ['in definitions of its own', '#/$defs/q'],
])('a parameter and a schema that stand %s are found there', (_, at) => {
  const referring = (type: string) =>
    pathsDocument(
      {
        '/things/{id}': { get: get({ parameters: [parameter({ schema: { type } })] }) },
        '/others': {
          get: get({ operationId: 'other', parameters: [{ $ref: at }] }),
          post: get({ operationId: 'more', parameters: [parameter({ schema: { $ref: `${at}/schema` } })] }),
        },
      },
      { $defs: { q: parameter({ schema: { type } }) } },
    )
  expect(changesBetween(referring('string'), referring('integer'))).toEqual([
    'request-type-changed getThing query.q: integer, was string',
    'request-type-changed other query.q: integer, was string',
    expect.stringContaining('integer, was string'),
  ])
})

const sendingOld = (type: string) => pathsDocument({}, { 'x-webhooks': { sent: webhook({ type }) } })

test('the webhooks of documents of 3.0 are compared, too', () => {
  expect(changesBetween(sendingOld('string'), sendingOld('integer'))).toEqual([
    'response-type-changed sent body: integer, was string',
  ])
})

const answering = (name: string) => {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } }
  const item = (operationId: string) => ({ get: { operationId, responses: { 200: { content } } } })
  return pathsDocument({ '/a': item('getA'), '/b': item('getB') }, { components: { schemas: { [name]: {} } } })
}

test('a type that is called otherwise is told once, with all who meet it', () => {
  expect(report(answering('Part'), answering('Piece'))).toEqual({
    changes: [
      {
        rule: 'type-renamed',
        place: 'Part',
        what: 'is called Piece',
        operations: ['getA', 'getB'],
        breaks: ['types'],
        reason: 'Programs that name it no longer compile with a client that is generated anew.',
        remedy: 'Keep the name.',
        isAllowed: false,
      },
    ],
    migration: [],
    version: { before: '1.0.0', after: '1.0.0', step: 'major', least: '2.0.0', saysSo: false },
    isUndeclared: true,
  })
})

test('what a rule that is allowed breaks is no break', () => {
  const [before, after] = [document(get({ parameters: [parameter({})] })), document(get())]
  const { version, isUndeclared } = report(before, after, ['parameter-removed'])
  expect({ step: version.step, isUndeclared }).toEqual({ step: 'minor', isUndeclared: false })
})

test.each([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'none', '1.2.3'],
  ['0.2.3', 'major', '0.3.0'],
  ['0.2.3', 'minor', '0.2.4'],
  ['2.0.0-rc.1', 'major', '2.0.0'],
  ['1.2.3+build-5', 'major', '2.0.0'],
  ['2026-01-01', 'major', undefined],
] as const)('from %s, a %s step is to %s at least', (before, step, least) => {
  expect(leastVersion(before, step)).toBe(least)
})

test.each([
  ['1.2.3', '2.0.0', 'major', true],
  ['1.2.3', '3.1.0-rc.1', 'major', true],
  ['1.2.3', '1.3.0', 'major', false],
  ['1.2.3', '1.3.0', 'minor', true],
  ['1.2.3', '1.2.2', 'none', false],
  ['0.1.0', '0.2.0', 'major', true],
  ['2.0.0-rc.1', '2.0.0-rc.2', 'major', true],
  ['2.0.0-rc.1', '2.0.0', 'major', true],
  ['2.0.0-rc.1', '1.9.0', 'major', false],
  ['2026-01-01', '2026-02-01', 'major', true],
  ['2026-01-01', '2026-01-01', 'major', false],
] as const)('from %s to %s, a %s step is declared: %s', (before, after, step, isDeclared) => {
  expect(declaresStep(before, after, step)).toBe(isDeclared)
})

test.each([[null], [{}], [[]], ['text'], [{ swagger: '2.0' }]])('%j is no document', (value) => {
  expect(readContract(value)).toBe(undefined)
})

test.each([
  { openapi: '3.1.1' },
  { openapi: '3.0.0', info: 1, paths: [], components: null },
  {
    openapi: '3.1.1',
    paths: { '/a': { get: { parameters: [1, null], responses: { 200: 'x' }, security: 5, requestBody: 7 } } },
  },
  { openapi: '3.1.1', paths: { '/a': { $ref: '#/paths/~1a' } } },
])('a document with what does not belong there is read as far as it goes: %j', (value) => {
  const contract = readContract(value)
  if (contract === undefined) throw new Error('It is a document.')
  expect(changesBetween(value, value)).toEqual([])
})
