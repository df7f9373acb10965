/** Examples of what clients read. */
import type { RuleName } from '../../../src/model/changes/rules.ts'
import {
  camelCase,
  doing,
  letters,
  operation,
  optional,
  answering,
  response,
  sidesOf,
  type Example,
  type Side,
} from './example.ts'

const date = `'2026-01-01'`
const moment = `'2026-01-01T12:00:00Z'`
const parts = `same(a.split('-').map(Number), [2026, 1, 1])`
const choose = `switch (a) {
    case 'x':
      return
    case 'y':
      return
    default:
      throw new Error(a satisfies never)
  }`

/** All of them. */
export const responseExamples: readonly Example[] = [
  response('response-field-removed', ['Type.String()', `'a'`], ['', ''], 'same(a.length, 1)'),
  response('response-field-required', [optional, `'a'`], ['Type.String()', `'a'`], 'same(a?.length, 1)'),
  response('response-field-optional', ['Type.String()', `'a'`], [optional, 'undefined'], 'same(a.length, 1)'),
  response(
    'response-null-accepted',
    ['Type.String()', `'a'`],
    ['Type.Union([Type.String(), Type.Null()])', 'null'],
    'same(a.length, 1)',
  ),
  response(
    'response-null-refused',
    ['Type.Union([Type.String(), Type.Null()])', `'a'`],
    ['Type.String()', `'a'`],
    'same(a?.length, 1)',
  ),
  response('response-value-added', [letters('x', 'y'), `'x'`], [letters('x', 'y', 'z'), `'z'`], choose),
  response('response-value-removed', [letters('x', 'y', 'z'), `'x'`], [letters('x', 'y'), `'x'`], `same(a, 'x')`),
  response(
    'response-type-widened',
    ['Type.String()', `'a'`],
    ['Type.Union([Type.String(), Type.Integer()])', '1'],
    'same(a.length, 1)',
  ),
  response(
    'response-type-narrowed',
    ['Type.Union([Type.String(), Type.Integer()])', `'a'`],
    ['Type.String()', `'a'`],
    'same(String(a).length, 1)',
  ),
  response('response-type-changed', ['Type.String()', `'a'`], ['Type.Integer()', '1'], 'same(a.length, 1)'),
  response(
    'response-limit-narrowed',
    ['Type.String()', `'a'`],
    ['Type.String({ maxLength: 3 })', `'a'`],
    'same(a.length, 1)',
  ),
  response(
    'response-limit-widened',
    ['Type.String({ maxLength: 3 })', `'abc'`],
    ['Type.String({ maxLength: 9 })', `'abcdef'`],
    `same(typeof a, 'string')`,
  ),
  response(
    'response-format-changed',
    [`Type.String({ format: 'date' })`, date],
    [`Type.String({ format: 'date-time' })`, moment],
    parts,
  ),
  response('response-format-removed', [`Type.String({ format: 'date' })`, date], ['Type.String()', `'soon'`], parts),
  response(
    'response-deprecated',
    ['Type.String()', `'a'`],
    ['Type.String({ deprecated: true })', `'a'`],
    'same(a.length, 1)',
  ),
  {
    rule: 'response-field-added',
    name: 'responseFieldAdded',
    before: answering('responseFieldAdded', '', ''),
    after: answering('responseFieldAdded', optional, `'a'`),
    program: `same((await api.responseFieldAdded()).b, 'b')`,
  },
  {
    rule: 'response-required-field-added',
    name: 'responseRequiredFieldAdded',
    before: answering('responseRequiredFieldAdded', '', ''),
    after: answering('responseRequiredFieldAdded', 'Type.String()', `'a'`),
    program: `same((await api.responseRequiredFieldAdded()).b, 'b')`,
  },
  {
    rule: 'type-renamed',
    name: 'typeRenamed',
    ...sidesOf((title) =>
      operation(
        'typeRenamed',
        `method: 'get', responses: { 200: Type.Object({ a: Type.Object({ b: Type.String() }, { title: '${title}' }) }) }`,
        `{ status: 200, body: { a: { b: 'b' } } }`,
      ),
    )('OldPart', 'NewPart'),
    program: `const part: OldPart = (await api.typeRenamed()).a\n  same(part.b, 'b')`,
    types: ['OldPart'],
  },
  {
    rule: 'status-added',
    name: 'statusAdded',
    before: operation(
      'statusAdded',
      `method: 'get', responses: { 200: Type.Object({ a: Type.String() }) }`,
      `{ status: 200, body: { a: 'a' } }`,
    ),
    after: operation(
      'statusAdded',
      `method: 'get', responses: { 200: Type.Object({ a: Type.String() }), 202: Type.Object({ later: Type.Boolean() }) }`,
      '{ status: 202, body: { later: true } }',
    ),
    program: 'same((await api.statusAdded()).a.length, 1)',
  },
  {
    rule: 'status-removed',
    name: 'statusRemoved',
    before: operation(
      'statusRemoved',
      `method: 'get', responses: { 200: Type.Object({ done: Type.Boolean() }), 202: Type.Object({ done: Type.Boolean() }) }`,
      '{ status: 202, body: { done: true } }',
    ),
    after: doing('statusRemoved', ''),
    program: 'await api.statusRemoved({ onResponse: ({ status }) => same(status, 202) })',
  },
  {
    rule: 'response-media-type-removed',
    name: 'responseMediaTypeRemoved',
    ...sidesOf((type) =>
      operation(
        'responseMediaTypeRemoved',
        `method: 'get', responses: { 200: { body: text('text/${type}') } }`,
        `{ status: 200, body: 'a;b' }`,
      ),
    )('csv', 'plain'),
    program: `await api.responseMediaTypeRemoved({ onResponse: ({ headers }) => same(/^[^;]*/.exec(headers.get('content-type') ?? '')?.[0], 'text/csv') })`,
  },
  ...headerExamples(),
]

function headerExamples(): Example[] {
  const read = `headers.get('x-left'), '5'`
  const declared = `'X-Left': Type.String()`
  const optionally = `'X-Left': Type.Optional(Type.String())`
  const sent = `'X-Left': '5'`
  return [
    header('response-header-added', ['', ''], [declared, sent], `headers.has('date'), true`),
    header('response-header-removed', [declared, sent], ['', ''], read),
    header('response-header-optional', [declared, sent], [optionally, ''], read),
    header('response-header-required', [optionally, sent], [declared, sent], read),
  ]
}

/** A header changes: how it is declared, and what is sent. */
function header(rule: RuleName, before: [string, string], after: [string, string], use: string): Example {
  const name = camelCase(rule)
  const program = `await api.${name}({ onResponse: ({ headers }) => same(${use}) })`
  return { rule, name, before: side(name, ...before), after: side(name, ...after), program }
}

function side(name: string, declared: string, sent: string): Side {
  return operation(
    name,
    `method: 'get', responses: { 200: { body: Type.Object({ done: Type.Boolean() }), headers: { ${declared} } } }`,
    `{ status: 200, body: { done: true }, headers: { ${sent} } }`,
  )
}
