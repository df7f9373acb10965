/** What is said to break nobody is held to values: an independent validator judges them by the schema before and by the one after. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from '../fast-check.ts'
import { expect, test } from 'vitest'
import { objectOf, type JsonObject } from '../../src/model/changes/json.ts'
import { report, thingDocument } from './document.ts'

type Schema = JsonObject

const texts = ['', 'a', 'b', 'ab', 'ba', 'abc']
const numbers = [-2, -1, 0, 0.5, 1, 2, 3, 4]

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, false, ...numbers, ...texts),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x'), tie('value'), { maxKeys: 3 }),
  ),
})).value

const small = fc.integer({ min: 0, max: 3 })
const limits = {
  string: { minLength: small, maxLength: small, pattern: fc.constantFrom('^a', 'b$') },
  number: {
    minimum: small,
    maximum: small,
    exclusiveMinimum: small,
    exclusiveMaximum: small,
    multipleOf: fc.constantFrom(1, 2, 0.5),
  },
  array: { minItems: small, maxItems: small, uniqueItems: fc.boolean() },
}

/** Schemas: as what is sent has them, with limits and no other fields, or as what is read has them, with neither. */
function schemasOf(isSent: boolean): fc.Arbitrary<Schema> {
  const some = (model: Record<string, fc.Arbitrary<unknown>>) =>
    isSent ? fc.record(model, { requiredKeys: [] }) : fc.constant({})
  return fc.letrec<{ schema: Schema }>((tie) => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { maxKeys: 2 })
    return {
      schema: fc.oneof(
        { maxDepth: 3 },
        typed('string', some(limits.string)),
        typed('integer', some(limits.number)),
        typed('number', some(limits.number)),
        typed('boolean', fc.constant({})),
        fc
          .uniqueArray(fc.constantFrom<unknown>('a', 'b', 1, true, null), { minLength: 1 })
          .map((values) => ({ enum: values })),
        fc.constantFrom({ type: 'null' }, {}, { const: 'a' }, { anyOf: [{ const: 'a' }, { const: 1 }] }),
        some({ minProperties: small }).map((more) => ({ $ref: '#/components/schemas/Part', ...more })),
        fc.constant({ allOf: [{ $ref: '#/components/schemas/Part' }] }),
        tie('schema').map((schema) => ({ anyOf: [schema, { type: 'null' }] })),
        fc.tuple(tie('schema'), tie('schema')).map((anyOf) => ({ anyOf })),
        fc.tuple(tie('schema'), some(limits.array)).map(([items, more]) => ({ type: 'array', items, ...more })),
        fc
          .tuple(fc.array(tie('schema'), { minLength: 1, maxLength: 2 }), small, some({ maxItems: small }))
          .map(([prefixItems, minItems, more]) => ({ type: 'array', prefixItems, minItems, ...more })),
        tie('schema').map((additionalProperties) => ({ type: 'object', additionalProperties })),
        tie('schema').map((schema) => ({
          type: 'object',
          patternProperties: { '^x': schema },
          ...(isSent && { additionalProperties: false }),
        })),
        fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => ({
          allOf: [
            { type: 'object', properties: { a }, required: ['a'] },
            { type: 'object', properties: { b } },
          ],
        })),
        fc.tuple(fields, fc.subarray(['a', 'b', 'c'], { minLength: 1 })).map(([properties, names]) => ({
          type: 'object',
          properties,
          anyOf: names.map((name) => ({ required: [name] })),
        })),
        fc.tuple(fields, fc.subarray(['a', 'b'])).map(([properties, names]) => ({
          type: 'object',
          properties,
          required: names.filter((name) => name in properties),
          ...(isSent && { additionalProperties: false }),
        })),
      ),
    }
  }).schema
}

function typed(type: string, constraints: fc.Arbitrary<object>): fc.Arbitrary<Schema> {
  return constraints.map((more) => ({ type, ...more }))
}

/** A schema, and one that was changed in a place or two. */
function changesOf(schemas: fc.Arbitrary<Schema>): fc.Arbitrary<readonly [Schema, Schema]> {
  const edit = fc.record({ at: fc.nat({ max: 8 }), by: schemas, merges: fc.boolean() })
  return fc.tuple(schemas, fc.array(edit, { minLength: 1, maxLength: 2 })).map(([before, edits]) => {
    const after = edits.reduce((schema, { at, by, merges }) => {
      let left = at
      const change = (each: Schema): Schema => {
        left -= 1
        if (left >= 0) return each
        left = Infinity
        return merges && 'type' in by && each['type'] === by['type'] ? { ...each, ...by } : by
      }
      return inEach(schema, change)
    }, before)
    return [before, after]
  })
}

/** A named schema, which may contain itself. */
function partOf(a: unknown, isSent: boolean): Schema {
  return { type: 'object', properties: { a }, ...(isSent && { additionalProperties: false }) }
}

/** Changes a schema, and those within it. */
function inEach(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const changed = change(schema)
  const { items, properties, anyOf } = changed
  const within = (each: unknown) => inEach(objectOf(each), change)
  return {
    ...changed,
    ...(items !== undefined && { items: within(items) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(within) }),
    ...(typeof properties === 'object' && {
      properties: Object.fromEntries(Object.entries(objectOf(properties)).map(([name, each]) => [name, within(each)])),
    }),
  }
}

function validator(document: JsonObject): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema(document, 'document')
  const validate = ajv.compile({ $ref: 'document#/components/schemas/Thing' })
  return (each) => validate(each)
}

test.each([
  ['request', 'what was accepted is accepted', true],
  ['response', 'what is answered is what might have been answered before', false],
] as const)('where no %s breaks clients, %s', { timeout: 120_000 }, (direction, _, isSent) => {
  const schemas = schemasOf(isSent)
  let harmless = 0
  fc.assert(
    fc.property(
      changesOf(schemas),
      changesOf(schemas),
      fc.array(value, { minLength: 60, maxLength: 60 }),
      (thing, part, values) => {
        const [before, after] = [0, 1].map((side) => thingDocument(thing[side], { Part: partOf(part[side], isSent) }))
        if (before === undefined || after === undefined) return
        const breaks = report(before, after).changes.some(
          (each) => each.breaks.length > 0 && each.rule.startsWith(direction),
        )
        if (breaks) return
        harmless += 1
        const [sent, received] = isSent ? [before, after] : [after, before]
        const [isSendable, isAccepted] = [validator(sent), validator(received)]
        expect(values.filter((each) => isSendable(each) && !isAccepted(each))).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
  expect(harmless).toBeGreaterThan(50)
})

test('whatever stands in a document, it is the same as itself', () => {
  const json = fc.jsonValue({ maxDepth: 5 })
  const keys = [
    'type',
    'enum',
    'const',
    'anyOf',
    'allOf',
    '$ref',
    'properties',
    'required',
    'items',
    'prefixItems',
    'default',
  ]
  const odd = fc.dictionary(fc.constantFrom(...keys), json)
  fc.assert(
    fc.property(odd, odd, json, (one, other, whole) => {
      expect(report(thingDocument(one), thingDocument(one)).changes).toEqual([])
      report(thingDocument(one), thingDocument(other))
      const document = { openapi: '3.1.1', paths: { '/': whole }, components: whole }
      expect(report(document, document).changes).toEqual([])
    }),
    { numRuns: 500 },
  )
})
