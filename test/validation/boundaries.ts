/** Values on both sides of what a schema says, keyword by keyword, with everything else right. It never judges them. */
import { formatTexts } from './format-texts.ts'
import type { Schema } from './keyword-schemas.ts'

/** A value of each kind: of these, a schema accepts those of its own. */
const kinds: readonly unknown[] = [null, true, 'x', '', 1, 0, 1.5, 2 ** 53, -(2 ** 53), [], {}, ['x'], { x: 1 }]

/** Values that are right, as near to the bounds as can be, and values that are wrong in one way each. */
export function boundaryValues(schema: Schema): unknown[] {
  const isOfTime = ['date-time', 'date', 'time', 'duration'].includes(String(schema['format']))
  // FastAPI reads numbers as times, and has as many words for those that are none: that is tested by its own cases.
  return [...kinds.filter((each) => !isOfTime || typeof each !== 'number'), ...ownBoundaries(schema)]
}

function ownBoundaries(schema: Schema): unknown[] {
  const { enum: values, const: only, type } = schema
  const members = membersOf(schema)
  if (members.length > 0) return members.flatMap((each) => [...ownBoundaries(each)])
  if ('const' in schema) return nearly(only)
  if (Array.isArray(values)) return values.flatMap(nearly)
  const all = type === undefined || Array.isArray(type)
  return [
    ...(all || type === 'string' ? texts(schema) : []),
    ...(all || type === 'number' || type === 'integer' ? numbers(schema) : []),
    ...(type === 'array' ? lists(schema) : []),
    ...(type === 'object' ? objects(schema) : []),
  ]
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function membersOf(schema: Schema): Schema[] {
  const { anyOf, oneOf, allOf } = schema
  return [anyOf, oneOf, allOf].flatMap(listed).filter(isSchema)
}

/** The items of a list; none of what is no list. */
function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A value, and others that differ little from it. */
function nearly(value: unknown): unknown[] {
  if (typeof value === 'string') return [value, `${value}x`, value.toUpperCase(), value.slice(1)]
  if (typeof value === 'number') return [value, value + 1, String(value)]
  if (Array.isArray(value)) return [value, value.toReversed(), value.slice(1), listed(value).concat(1)]
  return isSchema(value) ? [value, { ...value, other: 1 }, {}, Object.values(value)] : [value]
}

function texts({ minLength, maxLength, pattern, format }: Schema): unknown[] {
  const lengths = [minLength, maxLength].flatMap((each) => (typeof each === 'number' ? [each - 1, each, each + 1] : []))
  const ofLengths = lengths.flatMap((each) => [
    'a'.repeat(each),
    '😀'.repeat(each),
    `😀${'a'.repeat(Math.max(0, each - 1))}`,
  ])
  const ofPattern = pattern === undefined ? [] : ['ab-1', 'xab-1', 'ab-1x', 'ab-x', 'ab', 'AB', 'ab1', '😀😀']
  const known = typeof format === 'string' ? formatTexts[format] : undefined
  // A list of one text reads as that text where nobody asks for its kind.
  const ofFormat = known === undefined ? [] : [...known.right, ...known.wrong, ...known.right.map((each) => [each])]
  return [...ofLengths, ...ofPattern, ...ofFormat]
}

function numbers(schema: Schema): number[] {
  const { multipleOf } = schema
  const bounds = [schema['minimum'], schema['maximum'], schema['exclusiveMinimum'], schema['exclusiveMaximum']]
  const step = typeof multipleOf === 'number' ? multipleOf : 1
  const near = bounds.flatMap((each) => (typeof each === 'number' ? [each, each - step, each + step, each + 0.25] : []))
  return [...near, step * 12, step * 12.5, step / 2, -step, 3, 6, 2 ** 53 - 1, -(2 ** 53) + 1]
}

/** A value that a schema accepts. */
function right(schema: unknown, seed = 0): unknown {
  if (!isSchema(schema)) return `any ${seed}`
  const { type, enum: values, const: only, properties, prefixItems, minItems = 0, minLength = 0 } = schema
  const [member] = membersOf(schema)
  if (member !== undefined) return right(member, seed)
  if ('const' in schema) return only
  if (Array.isArray(values)) return values[seed % values.length]
  if (type === 'string') return String.fromCharCode(97 + seed).repeat(Math.max(1, Number(minLength)))
  if (type === 'integer' || type === 'number') return Number(schema['minimum'] ?? 1) + seed
  if (type === 'boolean') return seed % 2 === 0
  if (type === 'null') return null
  if (type === 'array') {
    const prefix = Array.isArray(prefixItems) ? prefixItems : []
    return Array.from({ length: Number(minItems) }, (_, index) => right(prefix[index] ?? schema['items'], index))
  }
  if (type !== 'object') return seed
  const names = isSchema(properties) ? properties : {}
  return Object.fromEntries(Object.entries(names).map(([name, each], index) => [name, right(each, index)]))
}

function lists(schema: Schema): unknown[][] {
  const { items, prefixItems, minItems, maxItems, contains } = schema
  const prefix = Array.isArray(prefixItems) ? prefixItems : []
  const rest = isSchema(contains) ? contains : items
  const list = (length: number) => Array.from({ length }, (_, index) => right(prefix[index] ?? rest, index))
  const bounds = [minItems, maxItems, schema['minContains'], schema['maxContains'], prefix.length]
  const lengths = bounds.flatMap((each) => (typeof each === 'number' ? [each - 1, each, each + 1] : []))
  const sized = [...new Set([0, 1, 2, ...lengths])].filter((each) => each >= 0).map(list)
  const spoiled = sized.flatMap((each) => each.map((_, index) => replaced(each, index, prefix[index] ?? rest))).flat()
  const repeated = [
    [1, 2, 1],
    [1, 1],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    ['a', 'a'],
    [[1], [1]],
    [1, '1'],
    [1, 2, 3, 4, 4],
  ]
  return [...sized, ...spoiled, ...repeated]
}

/** The list with one item replaced, in every way that is telling. */
function replaced(list: readonly unknown[], index: number, schema: unknown): unknown[][] {
  const values = isSchema(schema) ? boundaryValues(schema) : kinds
  return values.map((each) => list.with(index, each))
}

function objects(schema: Schema): Record<string, unknown>[] {
  const { properties, patternProperties, additionalProperties: additional } = schema
  const fields = Object.entries(isSchema(properties) ? properties : {})
  const required = Array.isArray(schema['required']) ? schema['required'].map((name) => [String(name), 1] as const) : []
  const rightFields = fields.map(([name, each], index) => [name, right(each, index)] as const)
  const base: Record<string, unknown> = Object.fromEntries([...required, ...rightFields])
  const without = Object.keys(base).map((name) =>
    Object.fromEntries(Object.entries(base).filter(([each]) => each !== name)),
  )
  const spoiled = fields.flatMap(([name, each]) =>
    (isSchema(each) ? boundaryValues(each) : kinds).map((value) => ({ ...base, [name]: value })),
  )
  const rules = isSchema(patternProperties) ? Object.values(patternProperties) : []
  const ofOthers = [...rules, additional].flatMap((each) => (isSchema(each) ? boundaryValues(each) : [1, 'other']))
  const names = ['other', 'xb', 'ax', 'ay', 'ya', 'xy', 'xa', 'ab', 'abc', 'toString', '__proto__', '']
  const others = names.flatMap((name) => ofOthers.flatMap((value) => withKey(base, name, value)))
  const counts = [0, 1, 2, 3, 4].map((count) =>
    Object.fromEntries(['k0', 'k1', 'k2', 'k3'].slice(0, count).map((name) => [name, 1])),
  )
  const spoiledCounts = counts.map((each) => ({ ...each, other: -1 }))
  return [
    base,
    {},
    ...without,
    ...spoiled,
    ...others,
    ...counts,
    ...spoiledCounts,
    ...counts.map((each) => ({ ...base, ...each })),
  ]
}

/** With the key last, and first; as `JSON.parse` would make them: `__proto__` is a key like any other. */
function withKey(object: object, name: string, value: unknown): Record<string, unknown>[] {
  const [entry, others] = [[name, value] as const, Object.entries(object).filter(([each]) => each !== name)]
  return [Object.fromEntries([...others, entry]), Object.fromEntries([entry, ...others])]
}
