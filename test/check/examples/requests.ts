/** Examples of what clients send. */
import { letters, operation, optional, request, sidesOf, type Example } from './example.ts'

/** All of them. */
export const requestExamples: readonly Example[] = [
  request('request-field-added', '', optional, `b: 'b'`),
  request('request-required-field-added', '', 'Type.String()', `b: 'b'`),
  request('request-field-removed', 'Type.String()', '', `a: 'a'`),
  request('request-field-required', optional, 'Type.String()', `b: 'b'`),
  request('request-field-optional', 'Type.String()', optional, `a: 'a'`),
  request('request-null-accepted', 'Type.String()', 'Type.Union([Type.String(), Type.Null()])', `a: 'a'`),
  request('request-null-refused', 'Type.Union([Type.String(), Type.Null()])', 'Type.String()', 'a: null'),
  request('request-value-added', letters('x', 'y'), letters('x', 'y', 'z'), `a: 'y'`),
  request('request-value-removed', letters('x', 'y', 'z'), letters('x', 'y'), `a: 'z'`),
  request('request-type-widened', 'Type.String()', 'Type.Union([Type.String(), Type.Integer()])', `a: 'a'`),
  request('request-type-narrowed', 'Type.Union([Type.String(), Type.Integer()])', 'Type.String()', 'a: 1'),
  request('request-type-changed', 'Type.String()', 'Type.Integer()', `a: 'a'`),
  request('request-limit-narrowed', 'Type.String({ maxLength: 9 })', 'Type.String({ maxLength: 3 })', `a: 'abcdef'`),
  request('request-limit-widened', 'Type.String({ maxLength: 3 })', 'Type.String({ maxLength: 9 })', `a: 'abc'`),
  request(
    'request-format-changed',
    `Type.String({ format: 'date' })`,
    `Type.String({ format: 'date-time' })`,
    `a: '2026-01-01'`,
  ),
  request('request-format-removed', `Type.String({ format: 'date' })`, 'Type.String()', `a: '2026-01-01'`),
  request('request-default-added', optional, `Type.String({ default: 'a' })`, `b: 'b'`),
  request('request-unknown-fields-refused', 'Type.String()', 'Type.String()', `...{ a: 'a', other: 1 }`, [
    ', { additionalProperties: true }',
    ', { additionalProperties: false }',
  ]),
  request('request-unknown-fields-accepted', 'Type.String()', 'Type.String()', `a: 'a'`, [
    ', { additionalProperties: false }',
    ', { additionalProperties: true }',
  ]),
  request('request-deprecated', 'Type.String()', 'Type.String({ deprecated: true })', `a: 'a'`),
  {
    rule: 'request-default-changed',
    name: 'defaultChanged',
    ...sidesOf((value) =>
      operation(
        'defaultChanged',
        `method: 'get', query: { a: Type.String({ default: '${value}' }) }, responses: { 200: Type.Object({ a: Type.String() }) }`,
        '{ status: 200, body: { a: (request as { query: { a: string } }).query.a } }',
      ),
    )('x', 'y'),
    program: `same((await api.defaultChanged()).a, 'x')`,
  },
]
