import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ResponseObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import { defineResource, Type as Schema, type Fields, type ResourceOptions } from '../../src/define/index.ts'
import { printShapeSchema, printTypeSchema } from '../../src/emit/json-schema.ts'
import { emitOpenapi, openapiDocument } from '../../src/emit/openapi.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'
import type { Field, Type } from '../../src/model/types.ts'
import { hostileText, sampleApi } from './sample.ts'

const api = sampleApi()
const document = openapiDocument(api)

describe('the document', () => {
  test('starts with what holds for the whole API', () => {
    const options = {
      title: 'T',
      version: '9',
      description: 'D',
      servers: [{ url: 'https://a.example', description: 'S' }],
    }
    const { paths: _, components: __, ...head } = openapiDocument(sampleApi(options))
    expect(head).toEqual({
      openapi: '3.1.1',
      info: { title: 'T', version: '9', description: 'D' },
      servers: [{ url: 'https://a.example', description: 'S' }],
      tags: [{ name: 'books' }, { name: 'countries', description: 'A text.' }, { name: 'events' }, { name: 'guests' }],
    })
  })

  test('leaves out the servers when the API names none, so that the host of the document is meant', () => {
    expect(document).not.toHaveProperty('servers')
  })

  test('documents an operation with its parameters, its body and every answer', () => {
    expect(document.paths?.['/countries/{id}']?.patch).toEqual({
      operationId: 'patchCountry',
      tags: ['countries'],
      summary: 'Change a country',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'integer' }, example: 1 },
        {
          name: 'If-Match',
          in: 'header',
          description: 'The `ETag` of what is to be changed; 412 when that has changed since.',
          schema: { type: 'string' },
        },
      ],
      requestBody: {
        required: true,
        content: {
          ...json('CountryPatch', country),
          'application/merge-patch+json': { schema: { $ref: '#/components/schemas/CountryPatch' }, example: country },
        },
      },
      responses: {
        200: {
          description: 'The country as it is now.',
          headers: {
            ETag: {
              description: 'The version, for `If-None-Match` and `If-Match`.',
              required: true,
              schema: { type: 'string' },
            },
          },
          content: json('Country', { id: 1, ...country }),
        },
        400: shared('MalformedJson'),
        404: { description: 'There is no such country.', content: sentence('There is no country 1.') },
        406: shared('NotAcceptable'),
        412: {
          description: 'The country is not what `If-Match` says.',
          content: sentence(
            'This is another version than the request says. Get it again, and repeat the change with its ETag.',
          ),
        },
        413: shared('ContentTooLarge'),
        415: shared('UnsupportedPatchType'),
        422: shared('InvalidRequest'),
        500: shared('InternalServerError'),
        503: shared('ServiceUnavailable'),
        507: shared('InsufficientStorage'),
      },
    })
  })

  test('documents what a parameter is for on the parameter, and its bounds and default in its schema', () => {
    expect(document.paths?.['/countries']?.get?.parameters?.slice(0, 1)).toEqual([
      {
        name: 'limit',
        in: 'query',
        description: 'How many to answer with at most.',
        schema: { type: 'integer', minimum: 1, maximum: 1000, default: 50 },
      },
    ])
  })

  test('documents the headers of an answer', () => {
    expect(document.paths?.['/countries']?.post?.responses?.['201']).toEqual({
      description: 'The country as it was created.',
      headers: {
        Location: { description: 'The path of what was created.', required: true, schema: { type: 'string' } },
        ETag: {
          description: 'The version, for `If-None-Match` and `If-Match`.',
          required: true,
          schema: { type: 'string' },
        },
        'Idempotency-Replayed': {
          description: '`true` when this was done before, and is answered again.',
          schema: { type: 'string' },
        },
      },
      content: json('Country', { id: 1, ...country }),
      links: linksTo(['get', 'replace', 'patch', 'delete'], 'Country', { id: '$response.body#/id' }),
    })
  })

  test('links what was created below another to what can be done with it', () => {
    const { links } = responseAt(document.paths?.['/events/{event_id}/guests']?.post?.responses?.['201'])
    const parameters = { event_id: '$request.path.event_id', id: '$response.body#/id' }
    expect(links).toEqual(linksTo(['get', 'replace', 'patch', 'delete'], 'EventGuest', parameters))
  })

  test('documents once what many operations answer alike', () => {
    const { responses } = document.components ?? {}
    expect(Object.keys(responses ?? {})).toEqual([
      'MalformedJson',
      'NotAcceptable',
      'ContentTooLarge',
      'UnsupportedMediaType',
      'UnsupportedPatchType',
      'InvalidRequest',
      'InternalServerError',
      'ServiceUnavailable',
      'InsufficientStorage',
    ])
    expect([responses?.['UnsupportedPatchType'], responses?.['ServiceUnavailable']]).toEqual([
      {
        description: 'The body is not sent as JSON.',
        headers: {
          'Accept-Patch': {
            description: 'The media type to send instead, where it was another.',
            schema: { type: 'string' },
          },
          'Accept-Encoding': {
            description: '`identity`, where the body was sent with a `Content-Encoding`.',
            schema: { type: 'string' },
          },
        },
        content: sentence(
          'The body must be JSON in UTF-8, sent with Content-Type: application/merge-patch+json or application/json',
        ),
      },
      {
        description: 'The database is not available. Of a write, it is not known whether it was done.',
        headers: {
          'Retry-After': { description: 'In how many seconds.', required: true, schema: { type: 'integer' } },
        },
        content: sentence('The database is not available. Try again in a moment.'),
      },
    ])
  })

  test('has the schemas that something refers to, and no others', () => {
    const readOnly = buildOne({ operations: ['list', 'get'], fields: { name: Schema.String() } })
    expect(Object.keys(openapiDocument(readOnly).components?.schemas ?? {})).toEqual([
      'User',
      'ErrorAnswer',
      'InvalidAnswer',
      'ValidationIssue',
    ])
  })

  test('has the paths, operations and shapes of the model, in its order', () => {
    const operations = api.resources.flatMap((resource) => resource.operations)
    const ids = Object.values(document.paths ?? {}).flatMap(({ get, post, put, patch, delete: del }) =>
      [get, post, put, patch, del].flatMap((each) => each?.operationId ?? []),
    )
    const told = api.shapes.filter(({ isInternal }) => isInternal !== true)
    expect(Object.keys(document.paths ?? {})).toEqual([...new Set(operations.map(({ path }) => path))])
    expect(ids.toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(told.map(({ name }) => name))
  })

  test('says the default of a field where it is applied, and nowhere else', () => {
    const titles = ['Book', 'BookCreate', 'BookReplace', 'BookPatch'].map((name) => schemaOf(document, name, 'title'))
    const plain = { type: 'string', title: 'A text.' }
    expect(titles).toEqual([plain, { ...plain, default: 'A text.' }, { ...plain, default: 'A text.' }, plain])
  })

  test('says which fields are never answered, and which are passwords', () => {
    const fields = {
      email: Schema.String(),
      password: Schema.String({ minLength: 8, format: 'password', writeOnly: true }),
      hint: Schema.Optional(Schema.Object({ answer: Schema.String({ writeOnly: true }) })),
    }
    const { components } = openapiDocument(buildOne({ fields }))
    const of = (name: string) => components?.schemas?.[name]
    const password = { type: 'string', minLength: 8, format: 'password', writeOnly: true }
    const email = { type: 'string' }
    expect(of('User')).toMatchObject({ properties: { id: { type: 'integer' }, email }, required: ['id', 'email'] })
    expect(of('User')).not.toHaveProperty('properties.password')
    const hint = { $ref: '#/components/schemas/UserHintInput' }
    expect(of('UserCreate')).toMatchObject({ properties: { email, password, hint }, required: ['email', 'password'] })
    expect(of('UserPatch')).toMatchObject({ properties: { email, password } })
    expect(of('UserHintInput')).toMatchObject({ properties: { answer: { type: 'string', writeOnly: true } } })
    expect(of('UserHintPatch')).toMatchObject({ properties: { answer: { type: 'string', writeOnly: true } } })
  })

  test('says that some fields of a row may be answered alone, and that a list may be empty', () => {
    const parameters = document.paths?.['/countries']?.get?.parameters ?? []
    const told = (name: string) => parameters.find((each) => 'name' in each && each.name === name)
    expect(told('fields')).toEqual({
      name: 'fields',
      in: 'query',
      description:
        'The fields to answer with: rows have these and no others, even of those that are required. All when left out.',
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { type: 'string', enum: ['id', 'name', 'area'] } },
    })
    expect(told('name[in]')).toEqual({
      name: 'name[in]',
      in: 'query',
      description: 'Only countries with one of these `name`, and none where the list is empty.',
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { type: 'string' }, maxItems: 100 },
    })
  })

  test('documents the conditions under which a row is read', () => {
    const { parameters, responses } = document.paths?.['/countries/{id}']?.get ?? {}
    const names = parameters?.map((each) => ('name' in each ? each.name : ''))
    expect(names).toEqual(['id', 'If-Match', 'If-None-Match'])
    expect(Object.keys(responses ?? {})).toEqual(['200', '304', '404', '406', '412', '422', '500', '503'])
  })

  test('has no error under the rules of the specification', async () => {
    expect(await lint(emitOpenapi(api).text)).toEqual([])
  })

  test('has no fault under the recommended rules, once its author has said what they ask for', async () => {
    const tags = ['books', 'countries', 'events', 'guests'].map((name) => ({ name, description: 'D' }))
    const options = {
      license: { name: 'MIT', identifier: 'MIT' },
      servers: [{ url: 'https://api.acme.test' }],
      tags,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      security: [{ bearer: [] }],
      webhooks: { countryFound: { body: Schema.Ref('Country') } },
    } as const
    expect(await lint(emitOpenapi(sampleApi(options)).text, 'recommended')).toEqual([])
  })

  test('breaking a rule of the specification would be seen', async () => {
    expect(await lint(emitOpenapi(api).text.replaceAll('schemas/CountryPatch', 'schemas/Nothing'))).not.toEqual([])
  })

  test('carries any text unchanged', async () => {
    const options = { title: hostileText, version: '1', description: hostileText }
    const { path, text } = emitOpenapi(sampleApi(options, hostileText))
    expect(path).toBe('openapi.json')
    expect(JSON.parse(text)).toMatchObject({
      info: { title: hostileText, description: hostileText },
      components: { schemas: { CountryCreate: { description: hostileText } } },
    })
    expect(await lint(text)).toEqual([])
  })
})

describe('the schema of a shape', () => {
  test('compiles as JSON Schema 2020-12, and names what it refuses', () => {
    const ajv = new Ajv2020({ strictSchema: true, allErrors: true, allowUnionTypes: true })
    addFormats.default(ajv)
    // OpenAPI's own keywords stand outside of its schemas.
    ajv.addSchema({ $id: 'openapi.json', components: document.components }, undefined, false, false)
    ajv.addVocabulary(['components'])
    const validate = (name: string) => ajv.compile({ $ref: `openapi.json#/components/schemas/${name}` })
    for (const name of Object.keys(document.components?.schemas ?? {})) expect(validate(name)).toBeTypeOf('function')
    const create = validate('BookCreate')
    const book = { authors: [{ name: 'A' }], genre: 'Fiction', subtitle: null, labels: { a: true } }
    expect(create(book)).toBe(true)
    expect(
      create({ authors: [{ nom: 'A' }], genre: 'Poetry', subtitle: 1, rating: 10, labels: { a: 1 }, more: 1 }),
    ).toBe(false)
    expect(create.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).toSorted()).toEqual([
      ' additionalProperties',
      '/authors/0 additionalProperties',
      '/authors/0 required',
      '/genre enum',
      '/labels/a type',
      '/rating exclusiveMaximum',
      '/subtitle type',
    ])
  })

  test.each<[string, Type, object]>([
    [
      'text',
      { kind: 'string', minLength: 1, maxLength: 2, pattern: '^a', format: 'email' },
      { type: 'string', minLength: 1, maxLength: 2, pattern: '^a', format: 'email' },
    ],
    [
      'a number',
      { kind: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
      { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
    ],
    ['a boolean', { kind: 'boolean' }, { type: 'boolean' }],
    ['null', { kind: 'null' }, { type: 'null' }],
    ['one literal', { kind: 'literal', values: ['a'] }, { type: 'string', const: 'a' }],
    [
      'literals',
      { kind: 'literal', values: [1, 2.5, true] },
      { type: ['integer', 'number', 'boolean'], enum: [1, 2.5, true] },
    ],
    ['an enum', { kind: 'enum', values: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
    [
      'an array',
      { kind: 'array', items: { kind: 'null' }, maxItems: 3 },
      { type: 'array', items: { type: 'null' }, maxItems: 3 },
    ],
    ['a named shape', { kind: 'object', shape: 'Country' }, { $ref: '#/components/schemas/Country' }],
    [
      'a record',
      { kind: 'record', values: { kind: 'boolean' }, minProperties: 1 },
      { type: 'object', additionalProperties: { type: 'boolean' }, minProperties: 1 },
    ],
    [
      'a union',
      { kind: 'union', members: [{ kind: 'string' }, { kind: 'integer' }] },
      { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    ],
    ['any value', { kind: 'any' }, {}],
    ['nullable text', nullable({ kind: 'string', maxLength: 2 }), { type: ['string', 'null'], maxLength: 2 }],
    [
      'a nullable literal',
      nullable({ kind: 'literal', values: ['a'] }),
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['a nullable enum', nullable({ kind: 'enum', values: [1, 2] }), { type: ['integer', 'null'], enum: [1, 2, null] }],
    [
      'a nullable record',
      nullable({ kind: 'record', values: { kind: 'any' } }),
      { type: ['object', 'null'], additionalProperties: {} },
    ],
    [
      'a nullable shape',
      nullable({ kind: 'object', shape: 'Country' }),
      { anyOf: [{ $ref: '#/components/schemas/Country' }, { type: 'null' }] },
    ],
    [
      'a nullable union',
      nullable({ kind: 'union', members: [{ kind: 'string' }, { kind: 'integer' }] }),
      { anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] },
    ],
    ['nullable any value', nullable({ kind: 'any' }), {}],
    [
      'what is said of a type',
      { kind: 'boolean', notes: { title: 'T', description: 'D', examples: [true], deprecated: true } },
      { type: 'boolean', title: 'T', description: 'D', examples: [true], deprecated: true },
    ],
    [
      'what is said of a nullable type, before what is said of the type within',
      { kind: 'nullable', of: { kind: 'string', notes: { title: 'in', description: 'in' } }, notes: { title: 'out' } },
      { type: ['string', 'null'], title: 'out', description: 'in' },
    ],
  ])('prints %s', (_, type, schema) => {
    expect(printTypeSchema(type)).toEqual(schema)
  })

  test('holds a field of any name', () => {
    const field: Field = { name: '__proto__', type: { kind: 'null' }, required: true }
    expect(JSON.stringify(printShapeSchema({ name: 'Any', fields: [field], unknownKeys: 'keep' }))).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"null"}},"required":["__proto__"]}',
    )
  })
})

function nullable(of: Type): Type {
  return { kind: 'nullable', of }
}

function json(shape: string, example: unknown) {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${shape}` }, example } }
}

function sentence(detail: string) {
  return json('ErrorAnswer', { detail })
}

const country = { name: 'Example country', area: 513_120 }

function shared(name: string) {
  return { $ref: `#/components/responses/${name}` }
}

function linksTo(kinds: readonly string[], noun: string, parameters: object) {
  return Object.fromEntries(kinds.map((kind) => [kind + noun, { operationId: kind + noun, parameters }]))
}

function isResponse(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && 'description' in value
}

function responseAt(value: unknown): ResponseObject {
  if (isResponse(value)) return value
  throw new Error(`This is no response: ${JSON.stringify(value)}`)
}

/** Builds an API of one resource. */
function buildOne(options: ResourceOptions<Fields>): Api {
  const built = buildApi([{ file: 'a.ts', exports: { users: defineResource('users', options) } }])
  if ('api' in built) return built.api
  throw new Error(JSON.stringify(built.problems))
}

function schemaOf({ components }: ReturnType<typeof openapiDocument>, name: string, field: string): unknown {
  const shape = components?.schemas?.[name]
  return shape !== undefined && 'properties' in shape ? shape.properties?.[field] : undefined
}

async function lint(source: string, rules: 'spec' | 'recommended' = 'spec'): Promise<string[]> {
  const config = await createConfig({ extends: [rules] })
  const problems = await lintFromString({ source, config })
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}
