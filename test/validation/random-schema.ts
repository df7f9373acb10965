/**
 * Random schemas of every supported keyword, and values that they nearly accept. Left out by construction is where Tenon and ajv
 * differ on purpose: integers beyond 2^53, decimal fractions as `multipleOf`, lone surrogates, borderline texts of formats.
 */
import * as fc from '../fast-check.ts'

/** A schema, and values to try on it. */
export interface Trial {
  readonly schema: unknown
  readonly values: readonly unknown[]
}

type Schema = Readonly<Record<string, unknown>>

const keys = ['a', 'b', 'c', 'x-y', 'hasOwnProperty', 'pa', 'pb'] as const
const texts = ['', 'a', 'ab', 'aba', 'b1', '12', '😀', 'é😀', 'null'] as const
const numbers = [-3, -2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6, 1000] as const
const patterns = ['^a', 'b$', '^[ab]*$', '[0-9]', '^.{2}$'] as const
const keyPatterns = ['^p', 'a', '^[a-c]$'] as const

/** Texts that are certainly of a format, and one that certainly is not. */
const formats: Readonly<Record<string, readonly string[]>> = {
  'date-time': ['2020-01-02T03:04:05Z', '2020-01-02'],
  date: ['2020-02-29', '2021-02-29'],
  time: ['03:04:05Z', '25:00:00Z'],
  duration: ['P1DT2H', '1 day'],
  email: ['ann@example.com', 'ann'],
  hostname: ['example.com', '-example-'],
  ipv4: ['192.0.2.1', '192.0.2.256'],
  ipv6: ['2001:db8::1', '2001:db8'],
  uri: ['https://example.com/a?b#c', 'not a uri'],
  uuid: ['0189c0de-0000-7000-8000-000000000000', '0189c0de'],
}

const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false),
    fc.constantFrom<unknown>(...numbers),
    fc.constantFrom<unknown>(...texts, ...Object.values(formats).flat()),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom<string>(...keys), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value

/** Some of these keywords. */
function some(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Schema> {
  return fc.record(keywords, { requiredKeys: [], noNullPrototype: true })
}

/** Two bounds, of which either may be absent; the lower one is never above the other. */
function range(low: string, high: string, bounds: readonly number[]): fc.Arbitrary<Schema> {
  const bound = fc.option(fc.constantFrom(...bounds), { nil: undefined })
  return fc.tuple(bound, bound).map(([a, b]) => {
    const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]
    return { ...(from === undefined ? {} : { [low]: from }), ...(to === undefined ? {} : { [high]: to }) }
  })
}

function all(...parts: readonly fc.Arbitrary<Schema>[]): fc.Arbitrary<Schema> {
  return fc.tuple(...parts).map((each) => each.reduce<Schema>((sum, part) => ({ ...sum, ...part }), {}))
}

const sizes = [0, 1, 2, 3]
const small = numbers.filter((each) => each < 10)
const textKeywords = all(
  range('minLength', 'maxLength', sizes),
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    some({ pattern: fc.constantFrom(...patterns), format: fc.constantFrom(...Object.keys(formats)) }),
  ),
)
const numberKeywords = all(
  range('minimum', 'maximum', small),
  range('exclusiveMinimum', 'exclusiveMaximum', small),
  some({ multipleOf: fc.constantFrom(0.5, 1, 2, 3) }),
)

const { schema: schemas } = fc.letrec<{ schema: unknown; typed: Schema; array: Schema; object: Schema; group: Schema }>(
  (tie) => ({
    schema: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<unknown>(true, {}, false, { type: 'boolean' }, { type: 'null' }, { $ref: '#/$defs/Node' }),
      { weight: 8, arbitrary: tie('typed') },
      { weight: 3, arbitrary: tie('group') },
    ),
    typed: fc.oneof(
      textKeywords.map((each) => ({ type: 'string', ...each })),
      numberKeywords.map((each) => ({ type: 'number', ...each })),
      numberKeywords.map((each) => ({ type: 'integer', ...each })),
      tie('array').map((each) => ({ type: 'array', ...each })),
      tie('object').map((each) => ({ type: 'object', ...each })),
      all(textKeywords, numberKeywords),
      all(tie('array'), tie('object')),
      all(
        fc
          .uniqueArray(fc.constantFrom('string', 'integer', 'object', 'null', 'array', 'boolean'), {
            minLength: 1,
          })
          .map((type) => ({ type })),
        all(textKeywords, numberKeywords, tie('object')),
      ),
      json.map((value) => ({ const: value })),
      fc.uniqueArray(json, { minLength: 1, maxLength: 4 }).map((values) => ({ enum: values })),
      fc.tuple(json, fc.constantFrom('string', 'integer', 'object')).map(([value, type]) => ({ type, const: value })),
    ),
    array: fc.oneof(
      all(
        range('minItems', 'maxItems', sizes),
        some({ items: tie('schema'), uniqueItems: fc.boolean() }),
        fc.oneof(
          fc.constant({}),
          all(fc.record({ contains: tie('schema') }), range('minContains', 'maxContains', sizes)),
        ),
      ),
      all(
        range('minItems', 'maxItems', sizes),
        fc.record(
          {
            prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
            // Where `items` has a `type`, ajv looks among those of that type alone for two that are the same.
            items: tie('schema').map((each) => ({ allOf: [each] })),
            uniqueItems: fc.boolean(),
          },
          { requiredKeys: ['prefixItems'], noNullPrototype: true },
        ),
      ),
    ),
    object: all(
      range('minProperties', 'maxProperties', sizes),
      some({
        properties: fc.dictionary(fc.constantFrom<string>(...keys), tie('schema'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
        required: fc.uniqueArray(fc.constantFrom<string>(...keys), { maxLength: 2 }),
        additionalProperties: tie('schema'),
        patternProperties: fc.dictionary(fc.constantFrom<string>(...keyPatterns), tie('schema'), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
      }),
    ),
    group: fc.oneof(
      fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((members) => ({ anyOf: members })),
      fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((members) => ({ allOf: members })),
      tie('typed').map((member) => ({ anyOf: [member, { type: 'null' }] })),
      fc
        .tuple(tie('typed'), tie('schema'))
        .map(([beside, member]) => ({ ...beside, anyOf: [member, { minLength: 2 }] })),
      fc.tuple(tie('object'), tie('object')).map(([one, other]) => ({
        discriminator: { propertyName: 'kind' },
        oneOf: [tagged('one', one), tagged('other', other)],
      })),
      fc.constant({ not: {} }),
      fc.tuple(tie('typed'), fc.constant('#/$defs/Node')).map(([beside, $ref]) => ({ ...beside, $ref })),
    ),
  }),
)

/** An object schema with a tag. */
function tagged(tag: string, schema: Schema): Schema {
  const { properties, required } = schema
  const names = Array.isArray(required) ? required.map(String) : []
  return {
    ...schema,
    type: 'object',
    properties: { kind: { const: tag }, ...(typeof properties === 'object' ? properties : {}) },
    required: ['kind', ...names],
  }
}

const node: Schema = {
  type: 'object',
  properties: { a: { type: 'integer' }, b: { anyOf: [{ $ref: '#/$defs/Node' }, { type: 'null' }] } },
  required: ['a'],
}

/** Whether a schema refers to the one type that has a name. */
function refers(schema: unknown): boolean {
  return JSON.stringify(schema).includes('"$ref"')
}

/** Random schemas, each with values to try on it. */
export function trials(values: number): fc.Arbitrary<Trial> {
  return schemas
    .map((schema) => (refers(schema) ? { allOf: [schema], $defs: { Node: node } } : schema))
    .chain((schema) => {
      const value = fc.oneof({ weight: 4, arbitrary: near(schema, 4) }, { weight: 1, arbitrary: json })
      return fc.record({ schema: fc.constant(schema), values: fc.array(value, { minLength: 1, maxLength: values }) })
    })
}

/** Values that a schema may well accept, and misses by little where it does not. */
function near(schema: unknown, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null || depth === 0) return json
  const given: Schema = { ...schema }
  const inner = (each: unknown) =>
    fc.oneof({ weight: 9, arbitrary: near(each, depth - 1) }, { weight: 1, arbitrary: json })
  const { type, pattern, format, $ref: ref } = given
  const options: fc.Arbitrary<unknown>[] = []
  if (ref !== undefined) options.push(inner(node))
  if ('const' in given) options.push(fc.constant(given['const']))
  for (const value of listOf(given['enum'])) options.push(fc.constant(value))
  for (const name of ['anyOf', 'oneOf', 'allOf']) options.push(...listOf(given[name]).map((each) => inner(each)))
  const isOf = (...names: readonly string[]) => names.some((name) => type === name || listOf(type).includes(name))
  if (isOf('string') || pattern !== undefined || 'minLength' in given || format !== undefined)
    options.push(fc.constantFrom(...texts, ...(typeof format === 'string' ? (formats[format] ?? []) : [])))
  if (isOf('number', 'integer') || 'minimum' in given || 'multipleOf' in given)
    options.push(fc.constantFrom(...numbers))
  if (isOf('boolean')) options.push(fc.boolean())
  if (isOf('null')) options.push(fc.constant(null))
  if (isOf('array') || 'items' in given || 'prefixItems' in given) options.push(nearArray(given, inner))
  if (isOf('object') || 'properties' in given || 'required' in given) options.push(nearObject(given, inner))
  return options.length === 0 ? json : fc.oneof(...options)
}

function nearArray(schema: Schema, inner: (schema: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const prefix = listOf(schema['prefixItems'])
  const rest = fc.array(inner(schema['items'] ?? schema['contains'] ?? true), { maxLength: 3 })
  return fc
    .tuple(fc.tuple(...prefix.map(inner)), rest, fc.nat(4), fc.boolean())
    .map(([first, others, cut, isRepeated]) => {
      const items = [...first, ...others]
      return isRepeated ? [...items.slice(0, 1), ...items] : items.slice(0, cut)
    })
}

function nearObject(schema: Schema, inner: (schema: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = entriesOf(schema['properties'])
  const names = [...new Set([...properties.map(([name]) => name), ...listOf(schema['required']).map(String)])]
  const declared = names.map((name): [string, fc.Arbitrary<unknown>] => {
    return [name, inner(properties.find(([each]) => each === name)?.[1] ?? schema['additionalProperties'] ?? true)]
  })
  const others = [
    schema['additionalProperties'] ?? true,
    ...entriesOf(schema['patternProperties']).map(([, each]) => each),
  ]
  const more = fc.dictionary(fc.constantFrom<string>(...keys), fc.oneof(...others.map(inner)), {
    maxKeys: 2,
    noNullPrototype: true,
  })
  return fc
    .tuple(fc.record(Object.fromEntries(declared)), more, fc.nat(6))
    .map(([own, extra, cut]) =>
      Object.fromEntries(Object.entries({ ...extra, ...own }).filter((_, index) => index !== cut)),
    )
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
