/** Examples in the document: each is what its schema says, and everything that is sent or answered as JSON has one. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIObject } from 'openapi3-ts/oas31'
import { describe, expect, test } from 'vitest'
import { defineResource, Type, type Fields } from '../../src/define/index.ts'
import { samplePattern } from '../../src/emit/document/pattern-sample.ts'
import { openapiDocument } from '../../src/emit/openapi.ts'
import { buildApi } from '../../src/model/build.ts'
import { errorExample, invalidExamples, malformedExample } from '../../src/model/error-examples.ts'
import { errorAnswers, type ErrorSettings } from '../../src/runtime/http/error-answers.ts'
import { customApi } from '../custom/sample.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { sampleApi } from './sample.ts'

const parseDocument: (text: string) => OpenAPIObject = JSON.parse

interface Found {
  readonly place: readonly string[]
  readonly values: readonly unknown[]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The schemas of a document that stand beside examples, or hold some, and the examples. */
function examplesIn(value: unknown, place: readonly string[] = []): Found[] {
  if (!isObject(value)) return []
  const { schema, example, examples } = value
  const named = isObject(examples) ? Object.values(examples).map((each) => (isObject(each) ? each['value'] : each)) : []
  const beside = isObject(schema) ? [...('example' in value ? [example] : []), ...named] : []
  const within = Array.isArray(examples) && place.at(-1) !== 'properties' ? examples : []
  return [
    ...(beside.length > 0 ? [{ place: [...place, 'schema'], values: beside }] : []),
    ...(within.length > 0 ? [{ place, values: within }] : []),
    ...Object.entries(value)
      .filter(([key]) => !['example', 'examples', 'default', 'enum', 'const'].includes(key))
      .flatMap(([key, each]) => examplesIn(each, [...place, key])),
  ]
}

/** What is wrong with the examples of a document, and how many there are. */
function judge(document: OpenAPIObject): { readonly faults: string[]; readonly count: number } {
  const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  ajv.addVocabulary(Object.keys(document))
  ajv.addSchema(document, 'openapi.json', false, false)
  const found = examplesIn(document)
  const faults = found.flatMap(({ place, values }) => {
    const pointer = place.map((each) => encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = ajv.getSchema(`openapi.json#/${pointer}`)
    if (validate === undefined) return [`${pointer}: no schema`]
    return values.flatMap((value) =>
      validate(value) === true ? [] : [`${pointer}: ${ajv.errorsText(validate.errors)}: ${JSON.stringify(value)}`],
    )
  })
  return { faults, count: found.length }
}

describe('every example is what its schema says', () => {
  test.each([
    ['of the sample', openapiDocument(sampleApi())],
    ['of custom operations', openapiDocument(customApi())],
    ['of problems', openapiDocument(customApi(6, { errors: 'problem' }))],
    ['of every kind of type', openapiDocument(kitchenSink())],
  ])('%s', (_, document) => {
    const { faults, count } = judge(document)
    expect(faults).toEqual([])
    expect(count).toBeGreaterThan(50)
  })

  test('one that is not would be seen', () => {
    const document = openapiDocument(sampleApi())
    const text = JSON.stringify(document).replaceAll('"ada@example.com"', '"ada"')
    expect(judge(parseDocument(text)).faults.length).toBeGreaterThan(1)
  })
})

/** The example of a new row with these fields. */
function exampleOf(fields: Fields): unknown {
  const built = buildApi([{ file: 'a.ts', exports: { things: defineResource('things', { fields }) } }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  const body = openapiDocument(built.api).paths?.['/things']?.post?.requestBody
  return body !== undefined && 'content' in body ? body.content['application/json']?.example : undefined
}

describe('an example is made', () => {
  test('of what a field is called', () => {
    const text = Type.String()
    const number = Type.Integer()
    const fields = { name: text, home_city: text, reason: text, birthYear: number, seats: number, price: Type.Number() }
    expect(exampleOf(fields)).toEqual({
      name: 'Example thing',
      home_city: 'London',
      reason: 'A reason',
      birthYear: 2026,
      seats: 10,
      price: 12.5,
    })
  })

  test('within the bounds of its type', () => {
    const fields = {
      name: Type.String({ maxLength: 4 }),
      reason: Type.String({ minLength: 20 }),
      year: Type.Integer({ maximum: 1999 }),
      share: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }),
      dozens: Type.Integer({ minimum: 30, multipleOf: 12 }),
      flags: Type.Array(Type.Boolean(), { minItems: 2 }),
      code: Type.String({ pattern: '^[A-Z]{3}-\\d+$' }),
      tags: Type.Array(Type.Union([Type.Literal('a'), Type.Literal('b')]), { minItems: 2, uniqueItems: true }),
    }
    expect(exampleOf(fields)).toEqual({
      name: 'Exam',
      reason: 'A reason A reason A.',
      year: 1999,
      share: 0.5,
      dozens: 36,
      flags: [true, true],
      code: 'ABC-1',
      tags: ['a', 'b'],
    })
  })

  test('of what its author gives, before all else', () => {
    const price = Type.Number({ examples: [9.99, 1] })
    expect(exampleOf({ price, size: Type.Object({ width: Type.Number() }, { examples: [{ width: 3 }] }) })).toEqual({
      price: 9.99,
      size: { width: 3 },
    })
  })

  test('nowhere that none can be made', () => {
    expect(exampleOf({ odd: Type.String({ pattern: '^(?=b)[a-z]$' }) })).toBeUndefined()
  })
})

test.each([
  ['^[A-HJ-NPR-Z0-9]{17}$', 'ABCDEFGHJKLMNPRST'],
  ['^97[89]-?[0-9]{10}$', '9780123456789'],
  ['^#(?:[0-9a-f]{3}|[0-9a-f]{6})$', '#012'],
  ['^\\+?\\d{1,3}(\\s\\d+)*$', '1'],
  ['^[^a-z]$', '1'],
  ['^a|b$', 'a'],
  ['x*', ''],
])('a text is found for %s', (pattern, text) => {
  expect(samplePattern(pattern)).toBe(text)
})

test('an example that its field would refuse is a problem', () => {
  const fields = { code: Type.String({ pattern: '^[A-Z]{3}$', examples: ['EUR', 'euro'] }) }
  expect(buildApi([{ file: 'a.ts', exports: { things: defineResource('things', { fields }) } }])).toEqual({
    problems: [
      {
        code: 'example_invalid',
        file: 'a.ts',
        at: 'things.code',
        message: 'the example "euro" is not a value that the field accepts.',
      },
    ],
  })
})

const settings: ErrorSettings[] = [
  { format: 'fastapi', echoInput: true, messages: {} },
  { format: 'fastapi', echoInput: false, messages: { missing: 'Pflichtfeld' } },
  { format: 'fastapi-v1', echoInput: true, messages: {} },
  { format: 'problem', echoInput: true, messages: {} },
]

test.each(settings)('examples of errors are letter for letter what is sent: %j', async (each) => {
  const { failed, invalid } = errorAnswers(each)
  const error = 'Expecting property name enclosed in double quotes'
  const { body, query } = invalidExamples(each)
  const sent = await Promise.all(
    [
      failed(409, 'No.'),
      failed(413, 'No.'),
      invalid(400, [
        { type: 'json_invalid', loc: ['body', 1], input: {}, ctx: { error }, position: { line: 1, column: 2 } },
      ]),
      invalid(422, [{ type: 'missing', loc: ['body', 'name'], input: {} }]),
      invalid(422, [{ type: 'extra_forbidden', loc: ['query', 'page'], input: '2' }]),
    ].map((response) => response.text()),
  )
  expect(
    [errorExample(409, 'No.', each), errorExample(413, 'No.', each), malformedExample(each), body, query].map((value) =>
      JSON.stringify(value),
    ),
  ).toEqual(sent)
})
