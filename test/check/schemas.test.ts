/** What is told of two schemas, by the direction in which values go. */
import { expect, test } from 'vitest'
import { changesBetween, thingDocument } from './document.ts'

const fields = (properties: object, required: readonly string[] = []) => ({ type: 'object', properties, required })

/** What has changed of a field `a`, in words: those of requests and those of responses. */
function changesOf(before: object, after: object): string[] {
  return changesBetween(thingDocument(fields({ a: before })), thingDocument(fields({ a: after })))
}

test('what people are told is no change', () => {
  expect(
    changesOf(
      { type: 'string', description: 'old', examples: ['a'], title: 'A', default: 1 },
      { type: 'string', description: 'new', examples: ['b'], 'x-other': 1, default: 1 },
    ),
  ).toEqual([])
})

test.each([
  ['a type of two, in either order', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
  [
    'null as a type, and as an alternative',
    { type: ['string', 'null'] },
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
  ],
  ['null as OpenAPI 3.0 has it', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['a constant, and an enumeration of one', { const: 'a' }, { type: 'string', enum: ['a'] }],
  [
    'alternatives in another order',
    { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    { anyOf: [{ type: 'integer' }, { type: 'string' }] },
  ],
  ['one part of all', { allOf: [{ type: 'string', minLength: 1 }] }, { type: 'string', minLength: 1 }],
  ['a limit that limits nothing', { type: 'string', minLength: 0 }, { type: 'string' }],
  ['formats that are notes', { type: 'number', format: 'double' }, { type: 'number' }],
])('%s is the same', (_, before, after) => {
  expect(changesOf(before, after)).toEqual([])
  expect(changesOf(after, before)).toEqual([])
})

test.each([
  [{ type: 'integer' }, { type: 'number' }, 'type-widened', 'number, was integer'],
  [{ type: 'string' }, {}, 'type-widened', 'any value, was string'],
  [{ type: 'string' }, { type: ['string', 'integer'] }, 'type-widened', 'string or integer, was string'],
  [{ type: 'string' }, { anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'type-widened', 'integer too'],
  [{ enum: ['a'] }, { enum: ['a', 'b'] }, 'value-added', '"b" added'],
  [{ enum: ['a'] }, { type: 'string' }, 'type-widened', 'no longer one of "a"'],
  [{ type: 'string' }, { type: ['string', 'null'] }, 'null-accepted', 'may be null'],
  [{ type: 'string', maxLength: 1 }, { type: 'string', maxLength: 2 }, 'limit-widened', 'maxLength 2, was 1'],
  [{ type: 'number', minimum: 2 }, { type: 'number', minimum: 1 }, 'limit-widened', 'minimum 1, was 2'],
  [{ type: 'number', multipleOf: 4 }, { type: 'number', multipleOf: 2 }, 'limit-widened', 'multipleOf 2, was 4'],
  [{ type: 'string', pattern: '^a$' }, { type: 'string' }, 'limit-widened', 'no pattern, was ^a$'],
])('%j to %j widens, and back narrows', (before, after, kind, what) => {
  expect(changesOf(before, after)).toEqual([`response-${kind} Thing.a: ${what}`, `request-${kind} Thing.a: ${what}`])
  const opposite: Readonly<Record<string, string>> = {
    'type-widened': 'type-narrowed',
    'value-added': 'value-removed',
    'null-accepted': 'null-refused',
    'limit-widened': 'limit-narrowed',
  }
  const back = `${opposite[kind]} Thing.a: `
  expect(changesOf(after, before)).toEqual([expect.stringContaining(back), expect.stringContaining(back)])
})

test.each([
  ['incomparable types', { type: 'string' }, { type: 'integer' }, ['type-changed: integer, was string']],
  [
    'another pattern',
    { type: 'string', pattern: 'a' },
    { type: 'string', pattern: 'b' },
    ['limit-narrowed: pattern b, was a'],
  ],
  [
    'values that come and go',
    { enum: ['a', 'b'] },
    { enum: ['b', 'c'] },
    ['value-added: "c" added', 'value-removed: "a" removed'],
  ],
  [
    'items',
    { type: 'array', items: { type: 'string' } },
    { type: 'array', items: { type: 'integer' } },
    ['type-changed: integer, was string'],
  ],
])('%s are told', (_, before, after, told) => {
  const changes = changesOf(before, after).map((change) => change.replace(/ Thing\.a(\[\])?/, ''))
  expect(changes).toEqual([...told.map((each) => `response-${each}`), ...told.map((each) => `request-${each}`)])
})

test('a default concerns those who send, and other fields too', () => {
  const closed = { ...fields({ a: { type: 'string', default: 'x' } }), additionalProperties: false }
  const open = fields({ a: { type: 'string', default: 'y' } })
  expect(changesBetween(thingDocument(closed), thingDocument(open))).toEqual([
    'request-default-changed Thing.a: default "y", was "x"',
    'request-unknown-fields-accepted Thing: other fields too',
  ])
})

const holding = (more: object) =>
  thingDocument(fields({ parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } } }), {
    Part: fields({ name: { type: 'string' }, ...more }, ['name']),
  })

test('fields are told by the name of the schema that they are in, once for all who meet them', () => {
  expect(changesBetween(holding({}), holding({ size: { type: 'integer' } }))).toEqual([
    'response-field-added Part.size: added',
    'request-field-added Part.size: added',
  ])
})

const tree = (depth: object) =>
  thingDocument(fields({ children: { type: 'array', items: { $ref: '#/components/schemas/Thing' } }, depth }))

test('schemas that contain themselves are compared to the end', () => {
  expect(changesBetween(tree({ type: 'integer' }), tree({ type: 'string' }))).toEqual([
    'response-type-changed Thing.depth: string, was integer',
    'request-type-changed Thing.depth: string, was integer',
  ])
})

const named = (name: string, size: object) =>
  thingDocument(fields({ part: { $ref: `#/components/schemas/${name}` } }), { [name]: fields({ size }) })

test('a schema under another name is renamed, and its fields are compared', () => {
  expect(changesBetween(named('Part', { type: 'integer' }), named('Piece', { type: 'number' }))).toEqual([
    'type-renamed Part: is called Piece',
    'response-type-widened Piece.size: number, was integer',
    'request-type-widened Piece.size: number, was integer',
  ])
})

const animal = (...names: readonly string[]) =>
  thingDocument(
    fields({ animal: { oneOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) } }),
    Object.fromEntries(names.map((name) => [name, fields({ kind: { const: name } })])),
  )

test('of alternatives, those that are gone and new are told by their names', () => {
  expect(changesBetween(animal('Cat'), animal('Cat', 'Dog'))).toEqual([
    'response-type-widened Thing.animal: Dog too',
    'request-type-widened Thing.animal: Dog too',
  ])
  expect(changesBetween(animal('Cat', 'Dog'), animal('Cat'))).toEqual([
    'response-type-narrowed Thing.animal: no longer Dog',
    'request-type-narrowed Thing.animal: no longer Dog',
  ])
})
