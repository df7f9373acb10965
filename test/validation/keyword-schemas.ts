/** A schema for each keyword, and for what keywords make together: what the boundary and mutation tests are about. */
import { formatTexts } from './format-texts.ts'

/** A schema as plain JSON. */
export type Schema = Readonly<Record<string, unknown>>

const word = { type: 'string', minLength: 2 } as const
const positive = { type: 'integer', minimum: 1 } as const

const formats: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.keys(formatTexts).map((format) => [`Format ${format}`, { type: 'string', format }]),
)

/** By what they are called: a word or two, of which types are named. */
export const keywordSchemas: Readonly<Record<string, Schema>> = {
  String: { type: 'string' },
  'Min Length': { type: 'string', minLength: 3 },
  'Min Length One': { type: 'string', minLength: 1 },
  'Max Length': { type: 'string', maxLength: 3 },
  Lengths: { type: 'string', minLength: 2, maxLength: 4, pattern: '^[a-z😀]+$' },
  Pattern: { type: 'string', pattern: '^[a-c]{2}-[0-9]$' },
  ...formats,
  'Format and Length': { type: 'string', format: 'email', maxLength: 12 },
  Number: { type: 'number' },
  Minimum: { type: 'number', minimum: 2 },
  Maximum: { type: 'number', maximum: 7.5 },
  'Exclusive Minimum': { type: 'number', exclusiveMinimum: 2 },
  'Exclusive Maximum': { type: 'number', exclusiveMaximum: 7 },
  'Multiple Of': { type: 'number', multipleOf: 0.25 },
  Integer: { type: 'integer' },
  'Integer Bounds': { type: 'integer', minimum: 2, maximum: 6, multipleOf: 2 },
  'Both Bounds': { type: 'number', minimum: 1, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: 9 },
  Boolean: { type: 'boolean' },
  Null: { type: 'null' },
  Const: { const: 'north' },
  'Const Object': { const: { a: [1, 2] } },
  Enum: { enum: ['a', 'b', 3] },
  'Enum Objects': { enum: [{ a: 1 }, [1, 2], null] },
  Nullable: { anyOf: [word, { type: 'null' }] },
  Items: { type: 'array', items: positive },
  'Min Items': { type: 'array', items: positive, minItems: 2 },
  'Max Items': { type: 'array', items: positive, maxItems: 2 },
  'Item Count': { type: 'array', minItems: 1, maxItems: 3 },
  'Unique Items': { type: 'array', items: positive, uniqueItems: true },
  'Unique Anything': { type: 'array', minItems: 1, maxItems: 4, uniqueItems: true },
  Contains: { type: 'array', contains: word },
  'Contains Range': { type: 'array', contains: { const: 1 }, minContains: 2, maxContains: 3 },
  'Lists of Lists': { type: 'array', items: { type: 'array', items: positive, minItems: 1 } },
  Tuple: { type: 'array', prefixItems: [word, positive], items: false, minItems: 2 },
  'Open Tuple': { type: 'array', prefixItems: [word], items: positive, minItems: 1, maxItems: 3 },
  Closed: {
    type: 'object',
    properties: { name: word, size: positive, flag: { type: 'boolean' } },
    required: ['name', 'size'],
    additionalProperties: false,
  },
  'Closed and Wide': {
    type: 'object',
    properties: Object.fromEntries('abcdefghi'.split('').map((name) => [name, positive])),
    required: ['a', 'i'],
    additionalProperties: false,
  },
  Open: {
    type: 'object',
    properties: { name: word, constructor: positive },
    required: ['name', 'constructor'],
    additionalProperties: true,
  },
  'Required Anything': { type: 'object', properties: { a: {}, b: word }, required: ['a', 'c'] },
  'Other Keys': { type: 'object', properties: { name: word }, additionalProperties: positive },
  'Pattern Properties': {
    type: 'object',
    properties: { xa: { type: 'string' }, plain: { type: 'string' } },
    patternProperties: { '^x': word, y$: positive },
    additionalProperties: false,
  },
  'Property Count': { type: 'object', properties: { a: positive }, minProperties: 1, maxProperties: 2 },
  Record: { type: 'object', additionalProperties: positive },
  'Record Count': { type: 'object', additionalProperties: positive, minProperties: 1, maxProperties: 2 },
  'Record Keys': { type: 'object', patternProperties: { '^[a-z]{2}$': positive }, additionalProperties: false },
  Nested: {
    type: 'object',
    properties: {
      inner: { type: 'object', properties: { word }, required: ['word'], additionalProperties: false },
      list: { type: 'array', items: { type: 'object', properties: { size: positive }, required: ['size'] } },
      maybe: { anyOf: [positive, { type: 'null' }] },
      choice: { enum: ['p', 'q'] },
      pair: { type: 'array', prefixItems: [positive, positive], items: false, minItems: 2 },
      counts: { type: 'object', additionalProperties: positive },
    },
    required: ['inner', 'list', 'maybe', 'choice', 'pair', 'counts'],
    additionalProperties: false,
  },
  Union: { anyOf: [word, positive, { type: 'boolean' }] },
  'Union of Objects': {
    anyOf: [
      { title: 'Cat', type: 'object', properties: { lives: positive }, required: ['lives'] },
      { title: 'Dog', type: 'object', properties: { name: word }, required: ['name'] },
    ],
  },
  Tagged: {
    anyOf: [
      {
        title: 'Circle',
        type: 'object',
        properties: { kind: { const: 'circle' }, radius: positive },
        required: ['kind', 'radius'],
      },
      {
        title: 'Square',
        type: 'object',
        properties: { kind: { const: 'square' }, side: positive },
        required: ['kind', 'side'],
      },
    ],
    discriminator: { propertyName: 'kind' },
  },
  'All Of': {
    allOf: [
      { type: 'integer', minimum: 2 },
      { type: 'integer', multipleOf: 3 },
    ],
  },
  'By Kind': { minimum: 3, maxLength: 2 },
  'Types of Two Kinds': { type: ['string', 'integer'], minimum: 3, maxLength: 2 },
}
