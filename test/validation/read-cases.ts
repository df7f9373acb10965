/** Schemas whose values are made anew when they are read, with values, and what is read or what is wrong. */
import type { TypeOptions } from '../../src/model/type-options.ts'
import type { Schema } from './keyword-schemas.ts'

/** What is read of a value; or the types and places of what is wrong with it. */
export type ReadTrial =
  | { readonly value: unknown; readonly read: unknown }
  | { readonly value: unknown; readonly wrong: readonly (readonly [type: string, ...loc: (string | number)[]])[] }

/** A schema and how it is read. */
export interface ReadCase {
  readonly schema: Schema
  readonly options: TypeOptions
  readonly trials: readonly ReadTrial[]
}

const strip: TypeOptions = { coercion: 'strict', unknownKeys: 'strip', formats: {} }
const lax: TypeOptions = { coercion: 'lax', unknownKeys: 'keep', formats: {} }

const settings: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 2, default: 'none' },
    size: { type: 'integer', minimum: 1 },
    tags: { type: 'array', items: { type: 'string' }, maxItems: 2 },
    inner: { type: 'object', properties: { depth: { type: 'number', default: 1.5 } } },
    maybe: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
  },
  required: ['size', 'inner', 'maybe'],
}

const converted: Schema = {
  type: 'object',
  properties: {
    count: { type: 'integer', maximum: 50 },
    share: { type: 'number', minimum: 0 },
    on: { type: 'boolean' },
    list: { type: 'array', items: { type: 'integer' }, minItems: 1 },
    pair: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'boolean' }], items: false, minItems: 2 },
    by: { type: 'object', additionalProperties: { type: 'integer' } },
  },
  required: ['count'],
}

const chosen: Schema = {
  type: 'object',
  properties: {
    value: {
      anyOf: [
        { type: 'integer', maximum: 9 },
        { type: 'object', title: 'Point', properties: { x: { type: 'integer' } }, required: ['x'] },
        {
          type: 'object',
          title: 'Named',
          properties: { x: { type: 'string' }, y: { type: 'string', format: 'date' } },
          required: ['x'],
        },
        { type: 'array', items: { type: 'integer' } },
        { type: 'array', items: { anyOf: [{ type: 'boolean' }, { type: 'string', minLength: 2 }] }, minItems: 2 },
        { type: 'string', format: 'date-time' },
      ],
    },
    set: { type: 'array', items: { type: 'integer' }, uniqueItems: true, minItems: 1, maxItems: 2 },
  },
}

/** By what they are called. */
export const readCases: Readonly<Record<string, ReadCase>> = {
  'Defaults, and keys that are left out': {
    schema: settings,
    options: strip,
    trials: [
      {
        value: { size: 1, inner: {}, maybe: null },
        read: { name: 'none', size: 1, inner: { depth: 1.5 }, maybe: null },
      },
      {
        value: { other: 1, maybe: 3, inner: { depth: 2, x: 1 }, tags: ['a', 'b'], size: 2, name: 'ab' },
        read: { name: 'ab', size: 2, tags: ['a', 'b'], inner: { depth: 2 }, maybe: 3 },
      },
      { value: { size: 0, inner: {}, maybe: null }, wrong: [['greater_than_equal', 'size']] },
      { value: { size: 1, inner: {}, maybe: null, name: 'a' }, wrong: [['string_too_short', 'name']] },
      { value: { size: 1, inner: {}, maybe: null, name: 1 }, wrong: [['string_type', 'name']] },
      { value: { size: 1, inner: {}, maybe: null, tags: ['a', 'b', 'c'] }, wrong: [['too_long', 'tags']] },
      { value: { size: 1, inner: {}, maybe: null, tags: ['a', 1] }, wrong: [['string_type', 'tags', 1]] },
      { value: { size: 1, inner: {}, maybe: null, tags: 'a' }, wrong: [['list_type', 'tags']] },
      {
        value: { size: 1, inner: { depth: 'x' }, maybe: 'x' },
        wrong: [
          ['float_parsing', 'inner', 'depth'],
          ['int_parsing', 'maybe'],
        ],
      },
      { value: { size: 1, inner: 1, maybe: null }, wrong: [['model_attributes_type', 'inner']] },
      {
        value: { size: '1' },
        wrong: [
          ['int_type', 'size'],
          ['missing', 'inner'],
          ['missing', 'maybe'],
        ],
      },
      {
        value: {},
        wrong: [
          ['missing', 'size'],
          ['missing', 'inner'],
          ['missing', 'maybe'],
        ],
      },
      { value: [], wrong: [['model_attributes_type']] },
    ],
  },
  'Conversions of lax mode': {
    schema: converted,
    options: lax,
    trials: [
      { value: { count: '42' }, read: { count: 42 } },
      {
        value: { count: 42, share: '1.5', on: 'yes', list: ['1', 2], pair: ['3', 0], by: { a: '4', b: 5 }, other: '6' },
        read: { count: 42, share: 1.5, on: true, list: [1, 2], pair: [3, false], by: { a: 4, b: 5 }, other: '6' },
      },
      { value: { count: '51' }, wrong: [['less_than_equal', 'count']] },
      { value: { count: '50', share: '-1' }, wrong: [['greater_than_equal', 'share']] },
      {
        value: { count: 'x', share: 'x', on: 'x' },
        wrong: [
          ['int_parsing', 'count'],
          ['float_parsing', 'share'],
          ['bool_parsing', 'on'],
        ],
      },
      { value: { count: '1', list: ['1', 'x'] }, wrong: [['int_parsing', 'list', 1]] },
      { value: { count: '1', list: [] }, wrong: [['too_short', 'list']] },
      { value: { count: '1', list: {} }, wrong: [['list_type', 'list']] },
      { value: { count: '1', pair: ['1'] }, wrong: [['missing', 'pair', 1]] },
      {
        value: { count: '1', pair: [] },
        wrong: [
          ['missing', 'pair', 0],
          ['missing', 'pair', 1],
        ],
      },
      {
        value: { count: '1', pair: ['x', 'x'] },
        wrong: [
          ['int_parsing', 'pair', 0],
          ['bool_parsing', 'pair', 1],
        ],
      },
      { value: { count: '1', pair: [1, true, 1] }, wrong: [['too_long', 'pair']] },
      { value: { count: '1', pair: 1 }, wrong: [['tuple_type', 'pair']] },
      { value: { count: '1', by: { a: 1, b: 'x' } }, wrong: [['int_parsing', 'by', 'b']] },
      { value: { count: '1', by: [] }, wrong: [['dict_type', 'by']] },
      { value: {}, wrong: [['missing', 'count']] },
      { value: 'x', wrong: [['model_attributes_type']] },
    ],
  },
  'Unions and sets of lax mode': {
    schema: chosen,
    options: lax,
    trials: [
      { value: { value: 9 }, read: { value: 9 } },
      { value: { value: '9' }, read: { value: 9 } },
      { value: { value: { x: 1 } }, read: { value: { x: 1 } } },
      { value: { value: { x: '1' } }, read: { value: { x: '1' } } },
      { value: { value: { x: '1', y: '2024-01-01' } }, read: { value: { x: '1', y: '2024-01-01' } } },
      { value: { value: [1, '2'] }, read: { value: [1, 2] } },
      { value: { value: [true, 'ab'] }, read: { value: [true, 'ab'] } },
      { value: { value: ['true', 'false'] }, read: { value: ['true', 'false'] } },
      { value: { value: '2024-01-01' }, read: { value: '2024-01-01T00:00:00' } },
      {
        value: { value: ['x'] },
        wrong: [
          ['int_type', 'value', 'constrained-int'],
          ['model_attributes_type', 'value', 'Point'],
          ['model_attributes_type', 'value', 'Named'],
          ['int_parsing', 'value', 'list[int]', 0],
          ['bool_parsing', 'value', 'list[union[bool,constrained-str]]', 0, 'bool'],
          ['string_too_short', 'value', 'list[union[bool,constrained-str]]', 0, 'constrained-str'],
          ['datetime_type', 'value', 'datetime'],
        ],
      },
      { value: { set: [2, '2', 1] }, read: { set: [2, 1] } },
      { value: { set: [1, 2, 3] }, wrong: [['too_long', 'set']] },
      { value: { set: ['x', 1, 2, 3] }, wrong: [['too_long', 'set']] },
      { value: { set: ['x'] }, wrong: [['int_parsing', 'set', 0]] },
      { value: { set: [] }, wrong: [['too_short', 'set']] },
      { value: { set: 1 }, wrong: [['set_type', 'set']] },
    ],
  },
}
