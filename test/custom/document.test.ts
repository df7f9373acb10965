/** The document of custom operations: it is valid, and says of each what it takes and what it answers. */
import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { OpenAPIObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import { openapiDocument } from '../../src/emit/openapi.ts'
import { customApi } from './sample.ts'

const parseDocument: (text: string) => OpenAPIObject = JSON.parse
const document = withoutExamples(openapiDocument(customApi()))
const operationAt = (path: string, method: 'get' | 'post' | 'put') => document.paths?.[path]?.[method]
const json = (name: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})
const error = json('ErrorAnswer')
const shared = (name: string) => ({ $ref: `#/components/responses/${name}` })
const replayed = {
  'Idempotency-Replayed': {
    description: '`true` when this was done before, and is answered again.',
    schema: { type: 'string' },
  },
}
const retryAfter = {
  'Retry-After': {
    description: 'In how many seconds a request under way may be over.',
    schema: { type: 'string' },
  },
}

const basic = { type: 'http', scheme: 'basic' } as const

describe('the document', () => {
  test.each([
    ['of JSON errors', customApi()],
    ['of problems, under a prefix', customApi(6, { errors: 'problem', prefix: '/v1', unknownKeys: 'keep' })],
    ['of operations that need something', customApi(6, { securitySchemes: { basic }, security: [{ basic: [] }] })],
  ])('%s is valid', async (_, api) => {
    const config = await createConfig({
      extends: ['spec'],
      rules: { 'no-identical-paths': 'error', 'no-ambiguous-paths': 'off' },
    })
    const problems = await lintFromString({
      source: JSON.stringify(openapiDocument(api)),
      absoluteRef: 'openapi.json',
      config,
    })
    expect(problems.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([])
  })

  test('has a JSON body, an answer for each status, and what is answered before the handler', () => {
    expect(operationAt('/orders/{id}/refund', 'post')).toEqual({
      operationId: 'refundOrder',
      tags: ['orders'],
      summary: 'Refund an order',
      description: 'Gives the money */ back.',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
        {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'A name for this request: sent again with it, it is done once.',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      ],
      requestBody: { required: true, ...json('RefundOrderBody') },
      responses: {
        200: { description: 'OK.', headers: replayed, ...json('Order') },
        202: { description: 'Later.', headers: replayed },
        400: shared('MalformedJson'),
        404: { description: 'There is none.', ...error },
        406: shared('NotAcceptable'),
        409: {
          description: 'Refunded. Or: A request with this `Idempotency-Key` is under way.',
          headers: retryAfter,
          ...error,
        },
        413: shared('ContentTooLarge'),
        415: shared('UnsupportedMediaType'),
        422: shared('InvalidRequest'),
        500: shared('InternalServerError'),
        503: shared('ServiceUnavailable'),
        507: shared('InsufficientStorage'),
      },
    })
  })

  test('has the parameters of query, headers and cookies', () => {
    const parameters = [
      { name: 'aaaaaa', in: 'query', required: true, schema: { type: 'string' } },
      { name: 'bbbbbb', in: 'query', schema: { type: 'integer' } },
      { name: 'cccccc', in: 'query', schema: { type: 'boolean', default: true } },
      { name: 'X-hhhhhh', in: 'header', schema: { type: 'array', items: { type: 'integer' } } },
      { name: 'X-One', in: 'header', required: true, schema: { type: 'string' } },
      { name: 'kkkkkk', in: 'cookie', schema: { type: 'string' } },
    ]
    expect(operationAt('/orders/search', 'get')?.parameters).toEqual(parameters)
  })

  test('has a form with files, and the headers of an answer', () => {
    const upload = operationAt('/uuuuuu', 'post')
    const bytes = { type: 'string', format: 'binary' }
    expect(upload?.requestBody).toEqual({
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              aaaaaa: { type: 'string' },
              bbbbbb: { type: 'integer' },
              cccccc: { type: 'boolean', default: true },
              cover: { ...bytes, description: 'In front. At most 1000000 bytes.' },
              pppppp: { type: 'array', items: bytes, minItems: 1, maxItems: 9 },
            },
            required: ['aaaaaa', 'cover'],
            additionalProperties: false,
          },
          encoding: { cover: { contentType: 'image/png, image/jpeg' } },
        },
      },
    })
    expect(upload?.responses?.['201']).toMatchObject({
      headers: { Location: { required: true, schema: { type: 'string' } }, 'X-Size': { schema: { type: 'integer' } } },
    })
  })

  test('has text, bytes and events by their media types', () => {
    expect(operationAt('/note', 'post')?.requestBody).toEqual({
      required: true,
      content: { 'text/plain': { schema: { $ref: '#/components/schemas/NoteBody' } } },
    })
    expect(operationAt('/image', 'put')).toMatchObject({
      requestBody: { content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } },
      responses: { 200: { content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } } },
    })
    expect(operationAt('/orders/events', 'get')?.responses?.['200']).toMatchObject({
      content: {
        'text/event-stream': {
          schema: {
            type: 'array',
            items: {
              properties: {
                data: { contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/Order' } },
              },
            },
          },
        },
      },
    })
  })

  test('says of an error that comes from the server as well as from the handler both', () => {
    expect(operationAt('/mixed', 'get')?.responses).toMatchObject({
      400: { description: 'No.', ...error },
      422: {
        description: 'Never. Or: The request is not valid.',
        content: {
          'application/json': {
            schema: {
              anyOf: [{ $ref: '#/components/schemas/InvalidAnswer' }, { $ref: '#/components/schemas/ErrorAnswer' }],
            },
          },
        },
      },
    })
  })

  test('marks what is deprecated, and has a tag for what belongs to no resource', () => {
    expect(operationAt('/orders', 'put')?.deprecated).toBe(true)
    expect(document.tags?.map(({ name }) => name)).toEqual([
      'lines',
      'orders',
      'files',
      'image',
      'mixed',
      'note',
      'plain',
      'sign-up',
      'uuuuuu',
    ])
  })
})

/** Leaves out the examples, of which `test/emit/examples.test.ts` tells. */
function withoutExamples(given: OpenAPIObject): OpenAPIObject {
  return parseDocument(JSON.stringify(given, (key, value: unknown) => (key === 'example' ? undefined : value)))
}
