/** What an author may say for the document alone, and what is wrong with it. */
import { describe, expect, test } from 'vitest'
import { defineApi, defineResource, Type, type ApiOptions } from '../../src/define/index.ts'
import { openapiDocument } from '../../src/emit/openapi.ts'
import { buildClient } from '../../src/model/build-client.ts'
import { buildApi } from '../../src/model/build.ts'
import { printProblem } from '../../src/model/problem.ts'

function build(options: object, resource: object = {}) {
  const api = defineApi(options satisfies ApiOptions)
  const notes = defineResource('notes', { description: 'Notes.', fields: { text: Type.String() }, ...resource })
  const cities = defineResource('cities', { fields: { name: Type.String() } })
  return buildApi([{ file: 'schemas/api.ts', exports: { api, notes, cities } }])
}

function documentOf(options: ApiOptions, resource?: object) {
  const built = build(options, resource)
  if ('api' in built) return openapiDocument(built.api)
  throw new Error(built.problems.map(printProblem).join('\n'))
}

function problemsOf(options: object, resource?: object): string[] {
  const built = build(options, resource)
  return 'problems' in built ? built.problems.map(({ at, message }) => `${at}: ${message}`) : []
}

function sent(name: string, example: object): object {
  const schema = { $ref: `#/components/schemas/${name}` }
  return { required: true, content: { 'application/json': { schema, example } } }
}

function statusesOf(options: ApiOptions): string[] {
  return Object.keys(documentOf(options).paths?.['/notes']?.get?.responses ?? {})
}

const bearer = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } as const
const apiKey = { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'Ask for one.' } as const
const oauth = {
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl: 'https://id.example.com/token', scopes: { read: 'Reads.' } } },
} as const

describe('the document', () => {
  test('says what its author says', () => {
    const externalDocs = { url: 'https://example.com/guide', description: 'The guide.' }
    const head = {
      contact: { name: 'Support', url: 'https://example.com', email: 'help@example.com' },
      license: { name: 'MIT', identifier: 'MIT' },
      termsOfService: 'https://example.com/terms',
    }
    const securitySchemes = { bearer, apiKey, oauth }
    const security = [{ bearer: [] }, { apiKey: [], oauth: ['read'] }, {}]
    const {
      openapi: _,
      paths: __,
      components,
      ...document
    } = documentOf({
      ...head,
      externalDocs,
      servers: [{ url: 'https://api.example.com/v1', description: 'Live.' }],
      tags: [{ name: 'notes', externalDocs }],
      securitySchemes,
      security,
    })
    expect([document, components?.securitySchemes]).toEqual([
      {
        info: { title: 'API', version: '0.1.0', ...head },
        externalDocs,
        servers: [{ url: 'https://api.example.com/v1', description: 'Live.' }],
        tags: [{ name: 'notes', description: 'Notes.', externalDocs }, { name: 'cities' }],
        security,
      },
      securitySchemes,
    ])
  })

  test('has a 401 for every operation where nobody is let in without proof, and none where somebody is', () => {
    const options = { securitySchemes: { bearer }, security: [{ bearer: [] }] }
    expect(statusesOf(options)).toContain('401')
    expect(statusesOf({ ...options, security: [{ bearer: [] }, {}] })).not.toContain('401')
  })

  test('has the webhooks, with the types of what they send', () => {
    const { webhooks, components, tags } = documentOf({
      webhooks: {
        noteWritten: { body: Type.Ref('Note'), tag: 'events' },
        citySold: { body: Type.Object({ price: Type.Integer() }), summary: 'A city was sold', deprecated: true },
      },
    })
    const responses = { '2XX': { description: 'It was received.' } }
    expect([webhooks, tags?.at(-1), components?.schemas?.['CitySoldWebhook']]).toEqual([
      {
        noteWritten: {
          post: {
            operationId: 'noteWritten',
            tags: ['events'],
            summary: 'Note written',
            requestBody: sent('Note', { id: 1, text: 'A few words.' }),
            responses,
          },
        },
        citySold: {
          post: {
            operationId: 'citySold',
            summary: 'A city was sold',
            deprecated: true,
            requestBody: sent('CitySoldWebhook', { price: 10 }),
            responses,
          },
        },
      },
      { name: 'events' },
      {
        type: 'object',
        properties: { price: { type: 'integer' } },
        required: ['price'],
        additionalProperties: false,
      },
    ])
  })

  test('has its webhooks in the client, too', () => {
    const built = build({ webhooks: { noteWritten: { body: Type.Ref('Note'), deprecated: true } } })
    expect('api' in built && buildClient(built.api).webhooks).toEqual([
      { name: 'noteWritten', summary: 'Note written', deprecated: true, body: { kind: 'object', shape: 'Note' } },
    ])
  })

  test('says of a resource that it is deprecated', () => {
    const { paths } = documentOf({}, { deprecated: true })
    expect([paths?.['/notes']?.get?.deprecated, paths?.['/cities']?.get?.deprecated]).toEqual([true, undefined])
  })
})

test.each<[string, object, string]>([
  [
    'a contact of text',
    { contact: 'me' },
    "api.contact: must be an object: `{ name: 'Support', email: 'help@example.com' }`.",
  ],
  [
    'a contact that is misspelled',
    { contact: { mail: 'a' } },
    'api.contact.mail: is not an option. Did you mean `email`?',
  ],
  ['a license without a name', { license: {} }, "api.license: must have `name`: `{ name: 'MIT', identifier: 'MIT' }`."],
  [
    'a license of both kinds',
    { license: { name: 'MIT', identifier: 'MIT', url: 'https://example.com' } },
    'api.license: has both `identifier` and `url`, of which OpenAPI allows one.',
  ],
  [
    'terms of another type',
    { termsOfService: 1 },
    "api.termsOfService: must be an address: `'https://example.com/terms'`.",
  ],
  ['docs elsewhere without an address', { externalDocs: { url: 1 } }, 'api.externalDocs.url: must be a string.'],
  [
    'a server without an address',
    { servers: [{}] },
    "api.servers.0: must have `url`: `{ url: 'https://api.example.com' }`.",
  ],
  ['tags of text', { tags: ['notes'] }, "api.tags.0: must be an object: `{ name: 'countries', description: '...' }`."],
  [
    'a tag that nothing has',
    { tags: [{ name: 'note' }] },
    'api.tags.0: `note` is the tag of no operation. Did you mean `notes`?',
  ],
  [
    'a scheme without a type',
    { securitySchemes: { key: {} } },
    "api.securitySchemes.key: must have a `type`, one of 'apiKey', 'http', 'openIdConnect', 'oauth2': `{ type: 'http', scheme: 'bearer' }`.",
  ],
  [
    'a key that is nowhere',
    { securitySchemes: { key: { type: 'apiKey', in: 'body', name: 'k' } } },
    "api.securitySchemes.key.in: must be one of 'header', 'query', 'cookie'.",
  ],
  [
    'a key in a header that there cannot be',
    { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'API key' } } },
    "api.securitySchemes.key.name: must be a name that a header or a cookie may have: `'X-Api-Key'`.",
  ],
  [
    'a scheme without flows',
    { securitySchemes: { id: { type: 'oauth2' } } },
    "api.securitySchemes.id: must have `flows`: `{ type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://id.example.com/token', scopes: {} } } }`.",
  ],
  [
    'a flow without scopes',
    { securitySchemes: { id: { type: 'oauth2', flows: { password: { tokenUrl: '/token' } } } } },
    "api.securitySchemes.id.flows.password.scopes: must be an object of scopes, each with a few words: `{ read: 'Reads.' }`.",
  ],
  [
    'a scheme that there is none of',
    { security: [{ bearer: [] }] },
    'api.security.bearer: is not a scheme. Declare it in `securitySchemes`.',
  ],
  [
    'a scheme that is misspelled',
    { securitySchemes: { bearer }, security: [{ baerer: [] }] },
    'api.security.baerer: is not a scheme. Did you mean `bearer`?',
  ],
  [
    'docs of no document',
    { openapi: false, docs: true },
    'api.docs: shows the document, of which `openapi: false` says that there is none.',
  ],
  ['docs of text', { docs: '/reference' }, "api.docs: must be `true`, `false` or a path: `{ path: '/reference' }`."],
  [
    'docs without a slash',
    { docs: { path: 'x' } },
    "api.docs.path: must be a path that starts with a slash: `path: '/reference'`.",
  ],
])('%s is a problem', (_, options, problem) => {
  expect(problemsOf(options)).toEqual([problem])
})

test('the docs may send requests to servers, and to where tokens are had, and nowhere else', () => {
  const tokenUrl = 'https://id.example.com/a;b,c/token?tenant=1'
  const flow = { tokenUrl, refreshUrl: 'https://id.example.com/refresh', scopes: {} }
  const signed = { authorizationUrl: 'https://sign-in.example.com', scopes: {} }
  const built = build({
    servers: [{ url: 'https://api.example.com/v1' }, { url: '/here' }],
    securitySchemes: {
      own: { type: 'oauth2', flows: { password: { ...flow, tokenUrl: '/token' }, implicit: signed } },
      id: { type: 'oauth2', flows: { clientCredentials: flow, authorizationCode: { ...flow, ...signed } } },
      connect: {
        type: 'openIdConnect',
        openIdConnectUrl: 'https://connect.example.com/.well-known/openid-configuration',
      },
      bearer,
    },
  })
  expect('api' in built && built.api.http.docs?.addresses).toEqual([
    'https://api.example.com',
    'https://connect.example.com',
    'https://id.example.com/a%3Bb%2Cc/token',
  ])
})

test('docs elsewhere take their path, and leave the usual one', () => {
  expect(problemsOf({ docs: { path: '/notes' } })).toEqual([
    'notes: has the path /notes, where the docs are. Rename it, or set a `prefix` in `defineApi`.',
  ])
})
