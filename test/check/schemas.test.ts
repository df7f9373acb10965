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
  [
    'a name in the one way that OpenAPI 3.0 has for null beside it, and in that of 3.1',
    { allOf: [{ $ref: '#/components/schemas/Part' }], nullable: true },
    { anyOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] },
  ],
  [
    'the type of alternatives beside them',
    { type: 'object', oneOf: [fields({ b: {} }), fields({ c: {} })] },
    { oneOf: [fields({ b: {} }), fields({ c: {} })] },
  ],
  ['alternatives of one value each', { anyOf: [{ const: 'a' }, { const: 'b' }] }, { type: 'string', enum: ['a', 'b'] }],
  [
    'a bound as OpenAPI 3.0 excludes it',
    { type: 'number', minimum: 1, exclusiveMinimum: true },
    { type: 'number', exclusiveMinimum: 1 },
  ],
  ['the integer beside a bound', { type: 'integer', exclusiveMaximum: 5 }, { type: 'integer', maximum: 4 }],
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
  [
    { type: 'number', multipleOf: 0.3 },
    { type: 'number', multipleOf: 0.1 },
    'limit-widened',
    'multipleOf 0.1, was 0.3',
  ],
  [
    { type: 'number', minimum: 5 },
    { type: 'number', exclusiveMinimum: 0 },
    'limit-widened',
    'exclusiveMinimum 0, was minimum 5',
  ],
  [{ type: 'string', pattern: '^a$' }, { type: 'string' }, 'limit-widened', 'no pattern, was ^a$'],
  [{ type: ['string', 'null'] }, {}, 'type-widened', 'any value, was string'],
  [{ type: 'null' }, { type: ['string', 'null'] }, 'type-widened', 'string, was nothing but null'],
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

const linked = (next: object, depth: object) => thingDocument(fields({ next, depth }))
const self = { $ref: '#/components/schemas/Thing' }

test.each([
  ['by all that are one', { allOf: [self], nullable: true }],
  ['by all that are two', { allOf: [self, fields({ more: {} })] }],
])('so are those that contain themselves %s', (_, next) => {
  const told = ['response', 'request'].map((side) => `${side}-type-changed Thing.depth: string, was integer`)
  const changes = changesBetween(linked(next, { type: 'integer' }), linked(next, { type: 'string' }))
  expect(changes).toEqual(expect.arrayContaining(told))
})

const part = { $ref: '#/components/schemas/Part' }
/** What has changed where parts have a name: they were numbers, and are texts. */
function changesOfPart(holder: object): string[] {
  const [before, after] = ['number', 'string'].map((type) =>
    thingDocument(holder, { Part: fields({ size: { type } }) }),
  )
  return changesBetween(before ?? {}, after ?? {})
}

test.each([
  ['the fields of a pattern', fields({ a: { type: 'object', patternProperties: { '^x': part } } })],
  ['what a text is JSON of', { type: 'string', contentMediaType: 'application/json', contentSchema: part }],
  ['what several schemas say of one field', { allOf: [fields({ a: part }), fields({ a: { minProperties: 1 } })] }],
  ['what is said beside alternatives', { ...fields({ a: part }), anyOf: [{ required: ['a'] }, { required: ['b'] }] }],
])('%s are compared', (_, holder) => {
  expect(changesOfPart(holder).map((each) => each.replace('Thing.a', 'Part'))).toEqual([
    'response-type-changed Part.size: string, was number',
    'request-type-changed Part.size: string, was number',
  ])
})

const saying = (more: object) => thingDocument(fields({ a: { ...part, ...more } }), { Part: { enum: ['x', 'y'] } })

test('what is said beside a reference is compared', () => {
  expect(changesBetween(saying({ default: 'x' }), saying({ default: 'y', deprecated: true }))).toEqual([
    'response-deprecated Thing.a: deprecated',
    'request-deprecated Thing.a: deprecated',
    'request-default-changed Thing.a: default "y", was "x"',
  ])
})

const sides = (more: object) => fields({ a: { type: 'string', ...more } }, ['a'])

const rulesOf = (before: object, after: object) =>
  changesBetween(thingDocument(before), thingDocument(after)).map((each) => each.replace(/:.*/, ''))

test('a field that is sent alone is gone from what is answered, and one that is answered alone from what is sent', () => {
  expect(rulesOf(sides({}), sides({ writeOnly: true }))).toEqual(['response-field-removed Thing.a'])
  expect(rulesOf(sides({}), sides({ readOnly: true }))).toEqual(['request-field-removed Thing.a'])
  expect(rulesOf(fields({}), sides({ readOnly: true }))).toEqual(['response-required-field-added Thing.a'])
  expect(rulesOf(fields({}), sides({ writeOnly: true }))).toEqual(['request-required-field-added Thing.a'])
})

const list = (length: number, minItems = length) => ({
  type: 'array',
  prefixItems: Array.from({ length }, () => ({ type: 'string' })),
  minItems,
  maxItems: length,
})

test('items that have a place come and go as fields do', () => {
  expect(changesOf(list(2), list(1))).toEqual(
    expect.arrayContaining(['response-field-removed Thing.a[1]: removed', 'request-field-removed Thing.a[1]: removed']),
  )
  expect(changesOf(list(2), list(2, 1))).toEqual(
    expect.arrayContaining(['response-field-optional Thing.a[1]: optional, was required']),
  )
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

test('an alternative that is left alone is still known by its name', () => {
  const kinds = { Cat: fields({ kind: { const: 'Cat' } }), Dog: fields({ kind: { const: 'Dog' } }) }
  const [Cat, Dog] = Object.keys(kinds).map((name) => ({ $ref: `#/components/schemas/${name}` }))
  const before = thingDocument(fields({ animal: { type: 'object', oneOf: [Cat, Dog] } }), kinds)
  expect(changesBetween(before, thingDocument(fields({ animal: Cat }), kinds))).toEqual([
    'response-type-narrowed Thing.animal: no longer Dog',
    'request-type-narrowed Thing.animal: no longer Dog',
  ])
})

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
