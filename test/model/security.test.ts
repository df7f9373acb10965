/**
 * What an API, a resource and an operation say of who is let in: what the document and the client make of it, and what is wrong with it.
 */
import type { OperationObject, PathsObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import {
  defineApi,
  defineOperation,
  defineResource,
  Type,
  type ActionOptions,
  type ApiOptions,
} from '../../src/define/index.ts'
import { openapiDocument } from '../../src/emit/openapi.ts'
import { buildClient } from '../../src/model/build-client.ts'
import { buildApi } from '../../src/model/build.ts'
import { clientOperations } from '../../src/model/client-api.ts'
import { printProblem } from '../../src/model/problem.ts'

const bearer = { type: 'http', scheme: 'bearer' } as const
const basic = { type: 'http', scheme: 'Basic' } as const
const key = { type: 'apiKey', in: 'header', name: 'X-Api-Key' } as const
const id = {
  type: 'oauth2',
  flows: {
    clientCredentials: { tokenUrl: 'https://id.example.com/token', scopes: { read: 'Reads.' } },
    password: { tokenUrl: 'https://id.example.com/token', scopes: { write: 'Writes.' } },
  },
} as const
const connect = { type: 'openIdConnect', openIdConnectUrl: 'https://id.example.com' } as const
const securitySchemes = { bearer, basic, key, id, connect }

interface Said {
  readonly api?: ApiOptions
  readonly notes?: object
  readonly archive?: object
  readonly ping?: object
}

function build({ api = {}, notes = {}, archive = {}, ping = {} }: Said) {
  const action = { method: 'post', path: '/archive', responses: { 204: 'Done.' } } satisfies ActionOptions
  const resource = { fields: { text: Type.String() }, actions: { archive: { ...action, ...archive } } }
  const operation = { method: 'get', path: '/ping', responses: { 204: 'Yes.' } } satisfies ActionOptions
  return buildApi([
    {
      file: 'schemas/all.ts',
      exports: {
        api: defineApi({ securitySchemes, ...api }),
        notes: defineResource('notes', { ...resource, ...notes }),
        ping: defineOperation('ping', { ...operation, ...ping }),
      },
    },
  ])
}

function apiOf(said: Said) {
  const built = build(said)
  if ('api' in built) return built.api
  throw new Error(built.problems.map(printProblem).join('\n'))
}

function operationsIn(paths: PathsObject = {}): [string, OperationObject][] {
  return Object.values(paths).flatMap((item) =>
    [item.get, item.post, item.put, item.patch, item.delete].flatMap((each): [string, OperationObject][] =>
      each === undefined ? [] : [[each.operationId ?? '', each]],
    ),
  )
}

/** What the document says of each operation that says something of it. */
function securityOf(said: Said): object {
  const all = operationsIn(openapiDocument(apiOf(said)).paths)
  return Object.fromEntries(all.flatMap(([name, { security }]) => (security === undefined ? [] : [[name, security]])))
}

/** The operations that may be answered with a status. */
function answering(status: number, said: Said): string[] {
  const all = operationsIn(openapiDocument(apiOf(said)).paths)
  return all.flatMap(([name, { responses = {} }]) => (status in responses ? [name] : []))
}

const [everybody, withBearer] = [[], [{ bearer: [] }]]
const standard = ['listNotes', 'createNote', 'getNote', 'replaceNote', 'patchNote', 'deleteNote']

describe('the document says of an operation what is needed', () => {
  test('only where that is not what the API says', () => {
    expect(securityOf({ api: { security: withBearer } })).toEqual({})
    const said = { api: { security: withBearer }, notes: { security: withBearer }, ping: { security: everybody } }
    expect(securityOf(said)).toEqual({ ping: [] })
    expect(securityOf({ notes: { security: everybody }, ping: { security: everybody } })).toEqual({})
  })

  test('as its resource says, an action as it says itself', () => {
    const names = [...standard, 'archiveNotes']
    expect(securityOf({ notes: { security: withBearer } })).toEqual(
      Object.fromEntries(names.map((each) => [each, withBearer])),
    )
    const open = { notes: { security: withBearer }, archive: { security: everybody } }
    expect(securityOf(open)).toEqual(Object.fromEntries(standard.map((each) => [each, withBearer])))
  })

  test('as its resource says of it alone, and of all lists of a nested one', () => {
    const security = { create: [{ id: ['write'] }, { key: [], basic: [] }], delete: [{}] }
    expect(securityOf({ notes: { security } })).toEqual({ createNote: security.create, deleteNote: [{}] })
    const replies = defineResource('replies', {
      parent: defineResource('notes', { fields: { text: Type.String() } }),
      fields: { text: Type.String() },
      security: { list: withBearer },
    })
    const built = buildApi([
      {
        file: 'schemas/all.ts',
        exports: { api: defineApi({ securitySchemes }), parent: replies.options.parent, replies },
      },
    ])
    if (!('api' in built)) throw new Error(built.problems.map(printProblem).join('\n'))
    const secured = operationsIn(openapiDocument(built.api).paths).filter(
      ([, { security: each }]) => each !== undefined,
    )
    expect(secured.map(([name]) => name)).toEqual(['listReplies', 'listNoteReplies'])
  })
})

const header = (description: string) => ({ 'WWW-Authenticate': { description, schema: { type: 'string' } } })

describe('401 and 403', () => {
  test('may be answered where nobody is let in without proof, and nowhere else', () => {
    const said = { api: { security: withBearer }, notes: { security: { list: everybody, get: [{ bearer: [] }, {}] } } }
    const secured = ['createNote', 'replaceNote', 'patchNote', 'deleteNote', 'archiveNotes', 'ping']
    expect(answering(401, said).toSorted()).toEqual(secured.toSorted())
    expect(answering(403, said).toSorted()).toEqual(secured.toSorted())
    expect(answering(401, {})).toEqual([])
  })

  test('stand in the document once for all that need the same, with what is known of how to prove it', () => {
    const said = {
      notes: { security: { list: withBearer, get: [{ basic: [] }, { key: [], bearer: [] }], create: [{ key: [] }] } },
      ping: { security: [{ id: ['read'] }] },
    }
    const { components, paths } = openapiDocument(apiOf(said))
    const shared = Object.entries(components?.responses ?? {}).flatMap(([name, response]) => {
      const isRefusal = name.startsWith('Unauthorized') || name === 'Forbidden'
      return isRefusal && !('$ref' in response) ? [[name, response.headers]] : []
    })
    expect(Object.fromEntries(shared)).toEqual({
      UnauthorizedBearer: header('How to prove it (RFC 9110): `Bearer`.'),
      Unauthorized: undefined,
      UnauthorizedBasicBearer: header('How to prove it (RFC 9110): `Basic`, `Bearer`.'),
      Forbidden: undefined,
    })
    expect(paths?.['/ping']?.get?.responses).toMatchObject({
      401: { $ref: '#/components/responses/Unauthorized' },
      403: { $ref: '#/components/responses/Forbidden' },
    })
  })

  test('are what an operation says of them where it does', () => {
    const ping = { security: withBearer, responses: { 204: 'Yes.', 403: 'On Sundays.' } }
    expect(openapiDocument(apiOf({ ping })).paths?.['/ping']?.get?.responses).toMatchObject({
      401: { $ref: '#/components/responses/UnauthorizedBearer' },
      403: { description: 'On Sundays.' },
    })
  })

  test('are errors that clients know', () => {
    const client = buildClient(apiOf({ ping: { security: withBearer } }))
    const ping = clientOperations(client).find((each) => each.id === 'ping')
    const body = { kind: 'object', shape: 'ErrorAnswer' }
    expect(ping?.errors).toEqual([
      { status: 401, body },
      { status: 403, body },
      { status: 422, body: { kind: 'object', shape: 'InvalidAnswer' } },
    ])
  })

  test('are written as errors are', () => {
    const { paths, components } = openapiDocument(apiOf({ api: { errors: 'problem' }, ping: { security: withBearer } }))
    expect(paths?.['/ping']?.get?.responses).toHaveProperty('401')
    expect(components?.responses?.['UnauthorizedBearer']).toMatchObject({
      content: {
        'application/problem+json': {
          example: { type: 'about:blank', title: 'Unauthorized', status: 401, detail: 'Unauthorized' },
        },
      },
    })
  })
})

test.each<[string, Said, string]>([
  [
    'text',
    { notes: { security: 'bearer' } },
    'notes.security: must be a list of schemes with their scopes: `[{ bearer: [] }]`.',
  ],
  [
    'a scheme without its scopes',
    { archive: { security: ['bearer'] } },
    'notes.archive.security: must be a list of schemes with their scopes: `[{ bearer: [] }]`.',
  ],
  [
    'a scheme that is misspelled',
    { notes: { security: { list: [{ baerer: [] }] } } },
    'notes.security.list.baerer: is not a scheme. Did you mean `bearer`?',
  ],
  [
    'a scheme that there is none of',
    { ping: { security: [{ constructor: [] }] } },
    'ping.security.constructor: is not a scheme. Declare it in `securitySchemes`.',
  ],
  [
    'an operation that is misspelled',
    { notes: { security: { lists: [] } } },
    'notes.security.lists: is not an option. Did you mean `list`?',
  ],
  [
    'an operation that a resource has not',
    { notes: { operations: ['list', 'get'], security: { delete: [] } } },
    'notes.security.delete: is not an option. There are list, get.',
  ],
  [
    'scopes of a scheme that has none',
    { api: { security: [{ bearer: ['read'] }] } },
    'api.security.bearer: has no scopes. Leave `read` out: `{ bearer: [] }`.',
  ],
  [
    'a scope that is misspelled',
    { ping: { security: [{ id: ['wirte'] }] } },
    'ping.security.id: `wirte` is not a scope of it. Did you mean `write`?',
  ],
  [
    'a scope that there is none of',
    { ping: { security: [{ id: ['administer'] }, { id: ['administer', 'read'] }] } },
    'ping.security.id: `administer` is not a scope of it. There are read, write.',
  ],
  [
    'a scheme of HTTP that has spaces',
    { api: { securitySchemes: { own: { type: 'http', scheme: 'My own' } } } },
    "api.securitySchemes.own.scheme: must be the name of a scheme of HTTP: `'bearer'`.",
  ],
])('%s is a problem', (_, said, problem) => {
  const built = build(said)
  expect('problems' in built ? built.problems.map(({ at, message }) => `${at}: ${message}`) : []).toEqual([problem])
})

test('the scopes of OpenID Connect are known to its server alone', () => {
  expect(securityOf({ ping: { security: [{ connect: ['openid', 'email'] }] } })).toEqual({
    ping: [{ connect: ['openid', 'email'] }],
  })
})
