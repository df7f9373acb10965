/** What becomes of the schemas and operations of a document, as TypeScript. */
import { describe, expect, test } from 'vitest'
import { file } from '../../src/emit/text.ts'
import { printAlias, printShape } from '../../src/emit/types.ts'
import { clientOperations, type ClientApi } from '../../src/model/client-api.ts'
import { readDocument } from '../../src/model/from-document/read-document.ts'

function read(document: object): ClientApi {
  const result = readDocument({ openapi: '3.1.0', info: { title: 'A', version: '1' }, ...document }, 'a.json')
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.client
}

function problemsOf(document: unknown): unknown[] {
  const result = readDocument(document, 'a.json')
  return 'problems' in result ? result.problems.map(({ code, at, message }) => [code, at, message]) : []
}

/** The types of named schemas, as they are printed. */
function typesOf(schemas: object, document: object = {}): string {
  const { shapes, aliases } = read({ components: { schemas }, ...document })
  const printed = [...shapes.map((shape) => printShape(shape, 'client')), ...aliases.map(printAlias)]
  return file(printed.join('\n')).trimEnd()
}

const text = { type: 'string' }

/** What an operation with some responses answers, and its errors. */
function answersOf(responses: object): unknown[] {
  const [operation] = operationsOn('/', { get: { responses } })
  return [operation?.answers, operation?.errors]
}

/** The operations of an API with one path. */
function operationsOn(path: string, item: object, components: object = {}) {
  return clientOperations(read({ paths: { [path]: item }, components }))
}

describe('types', () => {
  test.each([
    ['a scalar', { type: 'integer' }, 'number'],
    ['null, as 3.0 says it', { type: 'string', nullable: true }, 'string | null'],
    ['null, as JSON Schema says it', { type: ['string', 'null'] }, 'string | null'],
    ['several types', { type: ['string', 'integer'] }, 'string | number'],
    ['given values', { enum: ['a', 1, null] }, "'a' | 1 | null"],
    ['one value', { const: 'a' }, "'a'"],
    ['a list', { type: 'array', items: text }, 'string[]'],
    ['a list of anything', { type: 'array' }, 'unknown[]'],
    [
      'a tuple',
      { type: 'array', prefixItems: [text, { type: 'number' }], items: false, minItems: 1 },
      '[string, number?]',
    ],
    ['a map', { type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
    ['keys by pattern', { type: 'object', patternProperties: { '^x-': text } }, 'Record<string, string>'],
    ['any object', { type: 'object' }, 'Record<string, unknown>'],
    ['any value', {}, 'unknown'],
    ['a union', { oneOf: [text, { type: 'number' }, { type: 'null' }] }, 'string | number | null'],
    [
      'a union that says no more than its base',
      { type: 'string', anyOf: [{ minLength: 1 }, { pattern: 'a' }] },
      'string',
    ],
    ['an intersection', { allOf: [{ oneOf: [text, { type: 'number' }] }, { nullable: false }] }, 'string | number'],
    ['what has no type in TypeScript', { not: text }, 'unknown'],
  ])('%s', (_, schema, printed) => {
    expect(typesOf({ Sample: schema })).toBe(`export type Sample = ${printed}`)
  })

  test('an object is flat, whatever it is put together of', () => {
    const schemas = {
      Base: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'integer', description: 'The key.' }, kind: text },
      },
      Pet: {
        description: 'An animal.',
        allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { kind: { enum: ['cat', 'dog'] } } }],
        required: ['kind'],
        properties: { 'old-name': { type: 'string', deprecated: true } },
      },
    }
    expect(typesOf(schemas)).toBe(`export interface Base {
  /** The key. */
  id: number
  kind?: string
}
/** An animal. */
export interface Pet {
  /** The key. */
  id: number
  kind: 'cat' | 'dog'
  /** @deprecated */
  'old-name'?: string
}`)
  })

  test('objects without a name are called after where they are', () => {
    const address = { type: 'object', properties: { street: text } }
    const user = { type: 'object', properties: { address, friends: { type: 'array', items: address } } }
    expect(typesOf({ user })).toBe(`export interface UserAddress {
  street?: string
}
export interface UserFriend {
  street?: string
}
export interface User {
  address?: UserAddress
  friends?: UserFriend[]
}`)
  })

  test('a type may contain itself, through an object or a list, and is unknown where it is nothing else', () => {
    const self = { $ref: '#/components/schemas/Tree' }
    expect(typesOf({ Tree: { type: 'object', properties: { children: { type: 'array', items: self } } } })).toBe(
      'export interface Tree {\n  children?: Tree[]\n}',
    )
    expect(typesOf({ Tree: { oneOf: [text, { type: 'array', items: self }] } })).toBe(
      'export type Tree = string | Tree[]',
    )
    expect(typesOf({ Tree: { oneOf: [text, self] } })).toBe('/** Contains itself. */\nexport type Tree = unknown')
  })

  test('what tells the members of a union apart is one value in each', () => {
    const schemas = {
      Cat: { type: 'object', required: ['kind'], properties: { kind: text, lives: { type: 'integer' } } },
      Dog: { type: 'object', properties: { tail: { type: 'boolean' } } },
      Pet: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', kitten: '#/components/schemas/Cat' } },
      },
    }
    expect(typesOf(schemas)).toBe(`export interface Cat {
  kind: 'cat' | 'kitten'
  lives?: number
}
export interface Dog {
  tail?: boolean
  kind: 'Dog'
}
export type Pet = Cat | Dog`)
  })

  test('what is only answered is not sent, and what is only sent is not answered', () => {
    const User = {
      type: 'object',
      required: ['id', 'name', 'password'],
      properties: { id: { ...text, readOnly: true }, name: text, password: { ...text, writeOnly: true } },
    }
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/User' } } }
    const paths = {
      '/users': { post: { operationId: 'addUser', requestBody: { content }, responses: { 201: { content } } } },
    }
    expect(typesOf({ User }, { paths })).toBe(`export interface User {
  id: string
  name: string
}
export interface UserInput {
  name: string
  password: string
}`)
  })

  test('a type is one, however it is referred to', () => {
    const schemas = {
      'A b': { $anchor: 'ab', type: 'object', properties: { a: text } },
      C: {
        type: 'object',
        properties: Object.fromEntries(
          ['#/components/schemas/A b', '#/components/schemas/A%20b', '#ab'].map(($ref, index) => [
            `p${index}`,
            { $ref },
          ]),
        ),
      },
    }
    expect(typesOf(schemas)).toContain('p0?: AB\n  p1?: AB\n  p2?: AB')
  })

  test('a type that is any value, or none, may be referred to', () => {
    const properties = { a: { $ref: '#/components/schemas/Any' }, b: { $ref: '#/components/schemas/No' } }
    const printed = typesOf({ Any: true, No: false, C: { type: 'object', properties } })
    expect(printed).toContain('a?: Any\n  b?: No')
    expect(printed).toContain('export type Any = unknown\nexport type No = never')
  })

  test('names are those of the document, unless they are taken', () => {
    const shape = { type: 'object', properties: { a: text } }
    const schemas = {
      Response: shape,
      'simple-user': shape,
      SimpleUser: shape,
      HTTPError: shape,
      '2fa': shape,
      'Page[User]': shape,
    }
    expect(read({ components: { schemas } }).shapes.map(({ name }) => name)).toEqual([
      'ResponseSchema',
      'SimpleUser',
      'SimpleUser2',
      'HTTPError',
      'Type2fa',
      'PageUser',
    ])
  })
})

describe('operations', () => {
  test('stand in branches by their first tag, with names that do not repeat it', () => {
    const { operations, branches } = read({
      paths: {
        '/repos': {
          get: { operationId: 'repos/list', tags: ['repos'] },
          post: { operationId: 'createRepo', tags: ['repos'] },
        },
        '/users/{id}/keys': { get: {} },
      },
    })
    expect(operations.map(({ name, typeName }) => [name, typeName])).toEqual([['getUsersByIdKeys', 'GetUsersByIdKeys']])
    expect(
      branches.map(({ name, typeName, operations: below }) => [name, typeName, below.map((each) => each.name)]),
    ).toEqual([['repos', 'ReposClient', ['list', 'createRepo']]])
  })

  test('stand in a branch whose name begins with a letter, where their tag does not', () => {
    const { branches } = read({ paths: { '/0': { get: { operationId: 'list', tags: ['2024'] } } } })
    expect(branches.map(({ name, typeName }) => [name, typeName])).toEqual([['tag2024', 'Tag2024Client']])
  })

  test('parameters are those of the path and of the operation, which replace them', () => {
    const [operation] = operationsOn(
      '/{a}/{b}',
      {
        parameters: [
          { in: 'query', name: 'q', schema: text },
          { $ref: '#/components/parameters/A' },
          { in: 'header', name: 'Accept', schema: text },
          { in: 'cookie', name: 'session', required: true, schema: { type: 'object', properties: { a: text } } },
        ],
        get: {
          parameters: [
            { in: 'query', name: 'q', required: true, schema: { type: 'integer' }, description: 'How many.' },
          ],
        },
      },
      { parameters: { A: { in: 'path', name: 'a', required: true, schema: { type: 'integer' } } } },
    )
    expect(operation?.parameters).toEqual([
      { in: 'path', name: 'a', type: { kind: 'integer' }, required: true },
      { in: 'path', name: 'b', type: { kind: 'string' }, required: true },
      { in: 'query', name: 'q', type: { kind: 'integer', notes: { description: 'How many.' } }, required: true },
      { in: 'cookie', name: 'session', type: { kind: 'string' }, required: true },
    ])
  })

  test('parameters are written as the document says', () => {
    const list = { type: 'array', items: text }
    const map = { type: 'object', additionalProperties: text }
    const range = { type: 'object', required: ['from'], properties: { from: text, to: text } }
    const [operation] = operationsOn('/', {
      get: {
        parameters: [
          { in: 'query', name: 'repeated', schema: list },
          { in: 'query', name: 'joined', explode: false, schema: list },
          { in: 'query', name: 'spread', schema: map },
          { in: 'query', name: 'deep', style: 'deepObject', explode: true, schema: map },
          { in: 'query', name: 'json', content: { 'application/json': { schema: map } } },
          { in: 'query', name: 'range', required: true, schema: range },
        ],
      },
    })
    const isArray = { kind: 'array', items: { kind: 'string' } }
    const isMap = { kind: 'record', values: { kind: 'string' } }
    expect(operation?.parameters).toEqual([
      { in: 'query', name: 'repeated', type: isArray, required: false },
      { in: 'query', name: 'joined', type: isArray, required: false, joined: { separator: ',' } },
      { in: 'query', name: 'spread', type: isMap, required: false, joined: { separator: '&' } },
      { in: 'query', name: 'deep', type: isMap, required: false },
      { in: 'query', name: 'json', type: isMap, required: false, isJson: true },
      { in: 'query', name: 'from', type: { kind: 'string' }, required: true },
      { in: 'query', name: 'to', type: { kind: 'string' }, required: false },
    ])
  })

  test.each([
    [
      'JSON, before others',
      { 'text/plain': {}, 'application/json': { schema: text } },
      { kind: 'json', type: { kind: 'string' } },
    ],
    [
      'JSON of another media type',
      { 'application/x+json': { schema: text } },
      { kind: 'json', type: { kind: 'string' }, mediaType: 'application/x+json' },
    ],
    [
      'a form',
      { 'application/x-www-form-urlencoded': { schema: { properties: { a: text } } } },
      { kind: 'form', fields: [{ name: 'a', type: { kind: 'string' }, required: false }] },
    ],
    ['text', { 'text/csv': { schema: text } }, { kind: 'text', mediaType: 'text/csv' }],
    ['bytes', { 'application/octet-stream': {} }, { kind: 'binary', mediaTypes: ['application/octet-stream'] }],
    [
      'a form with files',
      {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: {
              file: { type: 'string', format: 'binary', description: 'A picture.' },
              others: { type: 'array', items: { type: 'string', contentMediaType: 'image/png' } },
              title: text,
            },
          },
        },
      },
      {
        kind: 'multipart',
        fields: [
          { name: 'file', required: true, description: 'A picture.' },
          { name: 'others', required: false, many: {} },
          { name: 'title', type: { kind: 'string' }, required: false },
        ],
      },
    ],
  ])('a body is %s', (_, content, body) => {
    const [operation] = operationsOn('/', { post: { requestBody: { content, required: true } } })
    expect(operation?.body).toEqual(body)
  })

  test('are those of every method that OpenAPI has', () => {
    const item = { query: { operationId: 'find', responses: {} }, trace: { operationId: 'trace', responses: {} } }
    expect(operationsOn('/a', item).map(({ name, method }) => [name, method])).toEqual([
      ['trace', 'trace'],
      ['find', 'query'],
    ])
  })

  test('answers are the successes, or else the default; the others are errors', () => {
    const json = { content: { 'application/json': { schema: text } } }
    const value = { kind: 'json', type: { kind: 'string' } }
    expect(answersOf({ 200: json, 204: {}, 404: json, default: {} })).toEqual([
      [value, { kind: 'empty' }],
      [{ status: 404, body: { kind: 'string' } }, { status: 'default' }],
    ])
    expect(answersOf({ default: json })).toEqual([[value], [{ status: 'default', body: { kind: 'string' } }]])
    expect(answersOf({ '2XX': { content: { 'text/csv': {} } } })).toEqual([[{ kind: 'text' }], []])
    expect(answersOf({ 302: {} })).toEqual([[{ kind: 'binary' }], []])
  })

  const event = { type: 'object', properties: { data: { type: 'string', contentSchema: text } } }
  test.each([
    ['as 3.2 says it', { itemSchema: event }, { kind: 'string' }],
    ['as a list', { schema: { type: 'array', items: event } }, { kind: 'string' }],
    ['as the value alone', { schema: { type: 'integer' } }, { kind: 'integer' }],
    ['as text, which says nothing', { schema: text }, { kind: 'any' }],
  ])('a stream of events has the type of what they carry, %s', (_, media, type) => {
    expect(answersOf({ 200: { content: { 'text/event-stream': media } } })).toEqual([[{ kind: 'events', type }], []])
  })
})

const json = (schema: object) => ({ requestBody: { content: { 'application/json': { schema } } } })

describe('webhooks', () => {
  const Pet = { type: 'object', properties: { id: { ...text, readOnly: true }, secret: { ...text, writeOnly: true } } }
  const webhooks = {
    'pet-sold': { post: { ...json({ $ref: '#/components/schemas/Pet' }), summary: 'Sold.', deprecated: true } },
    petLost: { $ref: '#/components/pathItems/Lost' },
    said: { put: { requestBody: { content: { 'text/plain': {} } } } },
    silent: { post: {} },
    nothing: { summary: 'Is sent by no method.' },
  }
  const pathItems = { Lost: { post: json({ type: 'object', required: ['where'], properties: { where: text } }) } }

  test.each(['webhooks', 'x-webhooks'])('have the types of what is sent, as answers have: %s', (place) => {
    const document = { [place]: webhooks, components: { schemas: { Pet }, pathItems } }
    expect(read(document).webhooks).toEqual([
      { name: 'pet-sold', summary: 'Sold.', deprecated: true, body: { kind: 'object', shape: 'Pet' } },
      { name: 'petLost', body: { kind: 'object', shape: 'PetLostWebhook' } },
      { name: 'said', body: { kind: 'string' } },
      { name: 'silent', body: { kind: 'any' } },
    ])
    expect(typesOf({ Pet }, document)).toBe(`export interface Pet {
  id?: string
}
export interface PetLostWebhook {
  where: string
}`)
  })

  test('of which there are none are none', () => {
    expect(read({}).webhooks).toEqual([])
  })
})

test('problems say where and what to do', () => {
  const head = { openapi: '3.0.3', info: { title: 'A', version: '1' } }
  expect(problemsOf({ swagger: '2.0' })).toEqual([
    [
      'file_unreadable',
      '',
      'this is a document of Swagger 2. Convert it to OpenAPI 3 first, as `swagger2openapi` does.',
    ],
  ])
  expect(problemsOf([])).toEqual([['file_unreadable', '', 'this is no OpenAPI document. It has to be an object.']])
  expect(
    problemsOf({
      ...head,
      components: {
        schemas: {
          A: { properties: { 'b/c': { $ref: '#/components/schemas/Absent' } } },
          D: { $ref: 'other.yaml#/D' },
        },
      },
    }),
  ).toEqual([
    [
      'reference_unknown',
      '#/components/schemas/A/properties/b~1c',
      'refers to #/components/schemas/Absent, which is not there. Correct the `$ref`, or add what it names.',
    ],
    [
      'reference_unknown',
      '#/components/schemas/D',
      'refers to other.yaml#/D, which is in another document. Put all of them into one first, as `redocly bundle` does.',
    ],
  ])
})

test('thousands of types of which each leads to the next are read', () => {
  const count = 5000
  const schemas = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `Link${index}`,
      { type: 'object', properties: { next: { $ref: `#/components/schemas/Link${index + 1}` } } },
    ]),
  )
  const { shapes } = read({
    components: { schemas: { ...schemas, [`Link${count}`]: { type: 'object', properties: { text } } } },
  })
  expect(shapes.length).toBe(count + 1)
  expect(shapes.find(({ name }) => name === 'Link0')?.fields).toMatchObject([
    { name: 'next', type: { kind: 'object', shape: 'Link1' } },
  ])
})
