/** An API with every kind of type in every place, under names that are long, odd or taken, for tests of what is emitted. */
import {
  computed,
  createdAt,
  defineApi,
  defineOperation,
  defineResource,
  form,
  multipart,
  reference,
  Type,
  updatedAt,
  type ApiOptions,
  type Fields,
} from '../../src/define/index.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'
import { hostileText } from './sample.ts'

const text = { description: hostileText }

/** One field of each type, with every keyword that it may have. */
export const everyType: Fields = {
  plain: Type.String(text),
  sized: Type.String({ minLength: 2, maxLength: 5, pattern: '^a/b[`$]{1,2}\\d$' }),
  moment: Type.String({ format: 'date-time' }),
  day: Type.String({ format: 'date' }),
  hour: Type.String({ format: 'time' }),
  span: Type.String({ format: 'duration' }),
  mail: Type.String({ format: 'email', maxLength: 254 }),
  host: Type.String({ format: 'hostname' }),
  four: Type.String({ format: 'ipv4' }),
  six: Type.String({ format: 'ipv6' }),
  link: Type.String({ format: 'uri' }),
  uuid: Type.String({ format: 'uuid' }),
  whole: Type.Integer({ minimum: -5, maximum: 5, multipleOf: 5 }),
  real: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.1 }),
  flag: Type.Boolean(),
  nothing: Type.Null(),
  one: Type.Literal("it's"),
  some: Type.Union([Type.Literal('a'), Type.Literal('b "c"'), Type.Literal(hostileText)]),
  numbers: Type.Union([Type.Literal(1), Type.Literal(2)]),
  mixed: Type.Union([Type.Literal(1), Type.Literal('1'), Type.Literal(true)]),
  listed: Type.Unsafe<'x' | 'y'>({ type: 'string', enum: ['x', 'y'] }),
  maybe: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  maybeFlag: Type.Union([Type.Boolean(), Type.Null()]),
  list: Type.Array(Type.Integer(), { minItems: 1, maxItems: 3 }),
  grid: Type.Array(Type.Array(Type.Union([Type.Number({ minimum: 0 }), Type.Null()]), { minItems: 1 }), {
    minItems: 1,
  }),
  anything: Type.Unknown(),
  things: Type.Array(Type.Any(), { minItems: 2 }),
  nested: Type.Object({
    deep: Type.Object({ deeper: Type.Array(Type.Object({ name: Type.String() })) }),
    'odd-key': Type.Boolean(),
    größe: Type.Integer(),
    'a\u200Cb': Type.Integer(),
  }),
  maybeNamed: Type.Union([Type.String(), Type.Null()], { $id: 'MaybeNamed' }),
  anyTwice: Type.Intersect([Type.Unknown(), Type.Unknown()]),
  maybeShort: Type.Unsafe<unknown>({ minLength: 2 }),
  codes: Type.Union(Array.from({ length: 30 }, (_, index) => Type.Literal(1000 + index))),
  codesOf: Type.Array(
    Type.Unsafe<unknown>({ enum: ['none', ...Array.from({ length: 30 }, (_, index) => 7 * index)] }),
    {
      default: [7, 14],
    },
  ),
  numeric: Type.Unsafe<unknown>({ enum: Array.from({ length: 40 }, (_, index) => -index) }),
  large: Type.Number({ default: 1e21, maximum: Number.MAX_VALUE }),
  usualNumbers: Type.Array(Type.Number(), { default: Array.from({ length: 45 }, (_, index) => index / 4) }),
  usualRows: Type.Array(Type.Array(Type.Integer()), {
    default: [
      [1, 2],
      [3, 4],
    ],
  }),
  usualObjects: Type.Object(
    { inner: Type.Array(Type.Object({ x: Type.Integer(), y: Type.Integer() })) },
    {
      default: {
        inner: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
    },
  ),
  usualInner: Type.Object({ x: Type.Integer({ default: 2 }) }, { default: {} }),
  concealed: Type.Object(
    { code: Type.Integer({ writeOnly: true }), shown: Type.String() },
    { additionalProperties: true },
  ),
  'un-told': Type.Array(
    Type.Union([
      Type.Object({ code: Type.Integer({ writeOnly: true }), kind: Type.Literal('a') }),
      Type.Object({ code: Type.Integer(), kind: Type.Union([Type.Literal("b's"), Type.Literal('c')]) }),
    ]),
  ),
  open: Type.Object({ known: Type.Integer() }, { additionalProperties: true }),
  labels: Type.Record(Type.String(), Type.String({ maxLength: 3 }), { minProperties: 1, maxProperties: 2 }),
  records: Type.Record(Type.String(), Type.Array(Type.Object({ x: Type.Number() }))),
  either: Type.Union([
    Type.Integer({ minimum: 1 }),
    Type.String({ maxLength: 3 }),
    Type.Array(Type.Boolean()),
    Type.Null(),
  ]),
  oneOfObjects: Type.Union([
    Type.Object({ x: Type.Integer(), day: Type.String({ format: 'date' }) }),
    Type.Object({ x: Type.Number(), deep: Type.Optional(Type.Union([Type.Array(Type.Integer()), Type.String()])) }),
    Type.Array(Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.Unknown()]))),
    Type.Tuple([Type.String(), Type.Integer()]),
    Type.Array(Type.String({ format: 'uri' }), { uniqueItems: true }),
  ]),
  tagged: Type.Unsafe<object>({
    anyOf: [
      Type.Object({ kind: Type.Literal('cat'), name: Type.String() }),
      Type.Object({
        kind: Type.Union([Type.Literal('dog'), Type.Literal("wo'lf"), Type.Literal(3)]),
        name: Type.String(),
      }),
    ],
    discriminator: { propertyName: 'kind' },
  }),
  pair: Type.Tuple([Type.String({ minLength: 1 }), Type.Integer()]),
  tail: Type.Unsafe<unknown[]>({ type: 'array', prefixItems: [Type.String(), {}], items: Type.Boolean(), minItems: 1 }),
  both: Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.Optional(Type.Integer()) })]),
  all: Type.Intersect([Type.Integer({ minimum: 1 }), Type.Integer({ maximum: 9 })]),
  variants: Type.Intersect([
    Type.Object({ on: Type.Boolean({ default: true }) }),
    Type.Union([Type.Object({ p: Type.String() }), Type.Object({ q: Type.Integer({ default: 1 }) })]),
  ]),
  loose: Type.Unsafe<unknown>({ minLength: 2, minimum: 3, maxItems: 4, minProperties: 1, required: ['a'] }),
  tree: Type.Recursive((This) => Type.Object({ value: Type.Integer(), children: Type.Array(This) })),
  lists: Type.Recursive((This) => Type.Array(Type.Union([Type.String(), This]))),
  branches: Type.Recursive((This) => Type.Union([Type.Integer(), Type.Record(Type.String(), This)])),
  set: Type.Array(Type.Integer(), { uniqueItems: true, minItems: 1, maxItems: 3 }),
  has: Type.Array(Type.Unknown(), { contains: Type.Literal('x'), minContains: 1, maxContains: 2 }),
  keyed: Type.Record(Type.String({ pattern: '^x-' }), Type.Integer({ minimum: 0 })),
  rest: Type.Object(
    { known: Type.String() },
    { additionalProperties: Type.Integer({ minimum: 0 }), minProperties: 1, maxProperties: 5 },
  ),
  spread: Type.Unsafe<object>({
    type: 'object',
    properties: { a: { type: 'string' } },
    patternProperties: { '^n_': { type: 'number' } },
  }),
  given: Type.Unsafe<unknown>({ const: { deep: [1, { a: null }] } }),
  told: Type.String({ minLength: 3, errorMessage: hostileText }),
  none: Type.Never(),
}

/** The same fields, each changed. */
function each(change: (type: Fields[string]) => Fields[string]): Fields {
  return Object.fromEntries(Object.entries(everyType).map(([name, type]) => [name, change(type)]))
}

const odd = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'missing',
  'input',
  'issues',
  'class',
  'await',
  'x-y',
  'xY',
  'query',
  'sql',
  'limit',
  'value',
  'database',
  'row',
]
const oddNames: Fields = {
  ...Object.fromEntries(odd.filter((name) => !(name in {})).map((name) => [name, Type.String({ minLength: 2 })])),
  inherited: Type.Object(Object.fromEntries(odd.map((name) => [name, Type.Optional(Type.String({ minLength: 2 }))]))),
}

const address = Type.Object(
  { street: Type.String({ minLength: 1 }), geo: Type.Object({ lat: Type.Number(), lon: Type.Number() }) },
  { title: 'Address' },
)

/** Builds the model of the kitchen sink. */
export function kitchenSink(options: Pick<ApiOptions, 'coercion' | 'unknownKeys'> = {}): Api {
  const required = defineResource('requireds', {
    fields: everyType,
    description: hostileText,
    unique: ['plain', ['mail', 'day']],
  })
  const optional = defineResource('optionals', { fields: each((type) => Type.Optional(type)), parent: required })
  const strange = defineResource('strange-names', { fields: oddNames, operations: ['list', 'create', 'patch'] })
  const defaults = defineResource('defaults', {
    fields: {
      text: Type.String({ default: hostileText }),
      flag: Type.Boolean({ default: true, readOnly: true }),
      list: Type.Array(Type.Object({ size: Type.Integer({ default: 3 }) }), { default: [] }),
      labels: Type.Record(Type.String(), Type.Object({ on: Type.Boolean({ default: false }) })),
      secret: Type.String({ writeOnly: true }),
      inner: Type.Object({
        a: Type.Optional(Type.Integer({ default: 1 })),
        b: Type.Union([Type.String(), Type.Null()]),
      }),
      loose: Type.Object({ known: Type.Integer({ default: 0 }) }, { additionalProperties: true }),
    },
  })
  const people = defineResource('people', { fields: { home: address, places: Type.Array(address) } })
  const counters = defineResource('counters', {
    fields: Object.fromEntries<Fields[string]>(
      ['attempts', 'choice', 'fit', 'member', 'tried'].map((name) => [name, Type.Union([Type.Integer(), address])]),
    ),
  })
  const shops = defineResource('shops', {
    fields: { at: Type.Optional(address), by: Type.Record(Type.String(), address) },
  })
  const single = defineResource('singles', {
    fields: { only: Type.Optional(Type.Boolean()) },
    operations: ['get', 'replace'],
  })
  return model({ required, optional, strange, defaults, single, people, shops, counters }, options)
}

/** Types of which there are texts, by name: alone, two at once and one of two, each by itself and in a list. */
function textTypes(): Fields {
  const [plain, sized, day] = [Type.String(), Type.String({ maxLength: 5 }), Type.String({ format: 'date' })]
  const [whole, real, flag] = [Type.Integer(), Type.Number({ minimum: 0 }), Type.Boolean()]
  const pairs: readonly (readonly [string, Fields[string][]])[] = [
    ['whole-flag', [whole, flag]],
    ['whole-plain', [whole, plain]],
    ['plain-any', [plain, Type.Unknown()]],
    ['day-whole', [day, whole]],
    ['plain-sized', [plain, sized]],
    ['real-sized', [real, sized]],
    ['whole-real', [whole, real]],
  ]
  const textual = [
    ...Object.entries({ plain, sized, day, whole, real, flag, one: Type.Literal(1), given: Type.Literal('a') }),
    ['either-one-real', Type.Union([Type.Literal(1), real])] as const,
    ['either-day-flag-null', Type.Union([day, flag, Type.Null()])] as const,
    ...pairs.map(([name, pair]) => [`either-${name}`, Type.Union(pair)] as const),
    ...pairs.map(([name, pair]) => [`both-${name}`, Type.Intersect(pair)] as const),
  ]
  const listed = textual.map(([name, type]) => [`${name}-list`, Type.Array(type, { maxItems: 9 })] as const)
  return Object.fromEntries<Fields[string]>([...textual, ...listed])
}

/** Builds an API whose operations take every type that comes as text. */
export function texts(options: Pick<ApiOptions, 'coercion' | 'unknownKeys'> = {}): Api {
  const types = textTypes()
  const optional: Fields = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, Type.Optional(type)]))
  const ask = defineOperation('ask', {
    method: 'get',
    path: '/ask',
    summary: hostileText,
    query: types,
    responses: { 200: Type.Null() },
  })
  const told = { query: optional, headers: optional, cookies: optional }
  const login = Type.Object({ secret: Type.String({ writeOnly: true }) })
  const twice = Type.Intersect([Type.Array(login), Type.Array(Type.Array(login)), Type.Array(Type.Any())])
  const tell = defineOperation('tell', { method: 'get', path: '/tell', ...told, responses: { 200: twice } })
  return model({ ask, tell, things: defineResource('things', { fields: { text: Type.String() } }) }, options)
}

/** Builds an API in which each type stands alone in a resource, required and optional, and each choice of operations in another. */
export function oneEach(): Api {
  const types: Fields = {
    ...everyType,
    empty: Type.Object({}),
    many: Type.Array(Type.String()),
    fixed: readOnly,
    hidden: writeOnly,
  }
  const alone = Object.entries(types).flatMap(([name, type]) => [
    defineResource(`${name}-alones`, { fields: { value: type } }),
    defineResource(`${name}-optionals`, { fields: { value: Type.Optional(type) } }),
  ])
  const owner = defineResource('owners', { fields: { text: Type.String() } })
  const operations = (['list', 'get', 'create', 'replace', 'patch', 'delete'] as const).flatMap((kind) => [
    defineResource(`${kind}-onlies`, { fields: { text: Type.String() }, operations: [kind] }),
    defineResource(`${kind}-children`, { fields: { text: Type.String() }, operations: [kind], parent: owner }),
  ])
  return model(Object.fromEntries([owner, ...alone, ...operations].map((resource) => [resource.name, resource])))
}

/** Builds an API of one operation, without a resource, whose form has no file. */
export function operationAlone(): Api {
  const send = defineOperation('send', {
    method: 'post',
    path: '/send',
    body: multipart({ note: Type.String() }),
    responses: { 204: 'Sent.' },
  })
  return model({ send })
}

/** Builds an API in which resources are related in every way, with every kind of key, to a depth of three. */
export function related(): Api {
  const countries = defineResource('countries', {
    key: { field: 'code' },
    fields: { code: Type.String({ pattern: '^[A-Z]{2}$' }), name: Type.String(), updated: updatedAt() },
    requireIfMatch: true,
    unique: ['name'],
  })
  const years = defineResource('years', {
    key: { field: 'year' },
    fields: { year: Type.Integer({ minimum: 1 }) },
    operations: ['create', 'get', 'list', 'delete'],
  })
  const cities = defineResource('cities', {
    key: 'uuid',
    parent: countries,
    onParentDelete: 'cascade',
    fields: {
      name: Type.String(),
      twin: Type.Optional(reference('cities', { onDelete: 'set null', description: hostileText })),
      founded: Type.Union([reference(years), Type.Null()]),
    },
  })
  const streets = defineResource('streets', {
    key: 'ulid',
    parent: cities,
    fields: {
      'a-name': Type.String(),
      width: Type.Number(),
      length: Type.Number(),
      area: computed(Type.Number({ description: hostileText }), '{width} * {length}'),
      label: computed(Type.Union([Type.String(), Type.Null()]), "upper({a-name}) || '`'"),
      isWide: computed(Type.Boolean(), '{width} > 10'),
      made: createdAt(),
      changed: updatedAt({ description: hostileText }),
      tags: Type.Object({ a: Type.Optional(Type.String()) }),
    },
    filters: ['a-name', 'area', 'made', 'isWide'],
    sorts: [],
  })
  const houses = defineResource('houses', {
    parent: streets,
    fields: {
      number: Type.Integer(),
      owner: reference('people'),
      tags: Type.Optional(Type.Record(Type.String(), Type.Integer())),
    },
    requireIfMatch: true,
  })
  const people = defineResource('people', {
    fields: { home: Type.Optional(reference(houses, { onDelete: 'set null' })), name: Type.String() },
    filters: [],
    sorts: ['name'],
  })
  return model({ countries, years, cities, streets, houses, people })
}

/** Words that generated code says itself, in one sense or another. */
export const ownWords = (
  'all list get create replace patch delete send call pages path search options query body headers class default function ' +
  'arguments eval static import await async app handlers model routes checks types index sql value items key id ' +
  'name segment parse form multipart plain follow undefined'
).split(' ')

/** Builds an API whose resources, keys, parameters and operations are called as generated code calls things of its own. */
export function takenNames(words: readonly string[]): Api {
  const things = defineResource('things', { fields: { a: Type.String() } })
  const operationNames = new Set(['all', 'list', 'get', 'create', 'replace', 'patch', 'delete'])
  const resources = words.flatMap((word) => {
    const keyed = defineResource(`${word}-k`, { key: { field: word }, fields: { [word]: Type.Integer() } })
    const below = defineResource('below', { parent: keyed, key: { field: word }, fields: { [word]: Type.Integer() } })
    return [
      defineResource(word, { fields: { a: Type.String() }, ...(operationNames.has(word) ? {} : { parent: things }) }),
      keyed,
      defineResource(`${word}-b`, below.options),
    ]
  })
  const operations = words.map((word) =>
    defineOperation(`do${word}`, {
      method: 'post',
      path: `/do/${word}/{${word}}`,
      params: { [word]: Type.Integer() },
      query: { [word]: Type.Optional(Type.String()) },
      headers: { [word]: Type.Optional(Type.String()) },
      body: Type.Object({ [word]: Type.Integer() }),
      responses: { 200: Type.Object({ [word]: Type.Integer() }) },
    }),
  )
  const named = [...resources, things, ...operations].map((definition) => [definition.name, definition] as const)
  return model({ things, ...Object.fromEntries(named) })
}

/** Builds an API in which everything but the fields of rows is called as what every object of JavaScript inherits. */
export function inheritedNames(): Api {
  const inner = Type.Object(
    {
      a: Type.Integer(),
      toString: Type.Optional(Type.String({ writeOnly: true })),
      constructor: Type.Optional(Type.Object({ valueOf: Type.String({ writeOnly: true }) })),
    },
    { title: 'Inner' },
  )
  const either = Type.Union([inner, Type.Object({ b: Type.String() })])
  const things = defineResource('things', {
    fields: {
      one: { ...inner, default: { a: 1 } },
      deep: Type.Object(
        { list: Type.Array(inner, { default: [{ a: 1 }, { a: 2, toString: 'b' }] }) },
        { default: {}, title: 'Deep' },
      ),
      either: { ...either, default: { a: 1 } },
      pair: Type.Tuple([inner, Type.Integer()], { default: [{ a: 1 }, 1] }),
      counts: Type.Record(Type.String(), Type.Integer(), { default: { constructor: 1, ['__proto__']: 2 } }),
      any: Type.Unknown({ default: { valueOf: { toString: null } } }),
      nulls: Type.Optional(Type.Object({ valueOf: Type.Union([Type.String(), Type.Null()]) })),
      given: Type.Optional(Type.Unsafe<unknown>({ const: { constructor: 1, ['__proto__']: 2 } })),
    },
  })
  const names: Fields = { constructor: Type.Optional(Type.String()), toString: Type.Integer({ default: 1 }) }
  const ask = defineOperation('ask', {
    method: 'get',
    path: '/ask',
    query: names,
    headers: names,
    responses: { 200: inner },
  })
  const body = form(names)
  const send = defineOperation('send', {
    method: 'post',
    path: '/send',
    cookies: names,
    body,
    responses: { 200: inner },
  })
  return model({ things, ask, send })
}

/** Whether an operation may have a name: not where its type would be called as a type that generated code has already. */
function isOperationName(name: string): boolean {
  const operation = defineOperation(name, { method: 'get', path: '/', responses: { 200: Type.Null() } })
  return 'api' in buildApi([{ file: 'schemas/all.ts', exports: { operation } }])
}

/** Builds an API whose keys and parameters of paths, and operations, have some names. */
export function keysNamed(words: readonly string[]): Api {
  const things = defineResource('things', { key: 'uuid', fields: { a: Type.String() } })
  const resources = words.map((word, index) =>
    defineResource(`k-${index}`, {
      parent: things,
      key: { field: word },
      fields: { [word]: Type.Integer(), inner: Type.Object({ a: Type.Integer() }), secret: writeOnly },
    }),
  )
  const operations = words.filter(isOperationName).map((word, index) =>
    defineOperation(word, {
      method: 'post',
      path: `/do/${word}/{${word}}/{${words.at(index - 1) ?? 'other'}}`,
      params: { [word]: Type.Integer(), [words.at(index - 1) ?? 'other']: Type.Integer() },
      body: Type.String(),
      responses: { 200: Type.Null() },
    }),
  )
  const named = [...resources, ...operations].map((definition, index) => [`definition${index}`, definition] as const)
  return model({ things, ...Object.fromEntries(named) })
}

const readOnly = Type.String({ readOnly: true, default: 'a' })
const writeOnly = Type.Boolean({ writeOnly: true })

/** Builds an API in which every name has about a length, so that lines of every width are emitted. */
export function wideNames(length: number): Api {
  const name = (start: string) => (start + 'abcdefghij'.repeat(9)).slice(0, Math.max(start.length, length))
  const fields: Fields = {
    [name('text')]: Type.String({ minLength: 3, maxLength: 50, pattern: '^a+$' }),
    [name('day')]: Type.String({ format: 'date' }),
    [name('count')]: Type.Integer({ minimum: 1, maximum: 10 }),
    [name('kind')]: Type.Union([
      Type.Literal(name('first')),
      Type.Literal(name('second')),
      Type.Literal(name('third')),
    ]),
    [name('maybe')]: Type.Optional(Type.Union([Type.Number({ exclusiveMinimum: 0 }), Type.Null()])),
    [name('things')]: Type.Array(Type.Object({ [name('inner')]: Type.Boolean() }), { minItems: 1, maxItems: 2 }),
    [name('flag')]: Type.Boolean({ default: false }),
    [name('map')]: Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { maxProperties: 3 }),
  }
  const cacheControl = `public, max-age=3600, ${name('wide')}=1`
  const owner = defineResource(`${name('owner')}s`, { fields, unique: [name('text')], cacheControl })
  const child = defineResource(`${name('child')}s`, { fields: { [name('text')]: Type.String() }, parent: owner })
  return model({ owner, child })
}

const tokenUrl = 'https://id.example.com/a;b,c/token'
const flows = { clientCredentials: { tokenUrl, scopes: { [hostileText]: hostileText } } }

function model(exports: Readonly<Record<string, unknown>>, options: ApiOptions = {}): Api {
  const api = defineApi({
    ...options,
    title: hostileText,
    description: hostileText,
    prefix: '/v1',
    servers: [{ url: '/', description: hostileText }],
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: hostileText },
      id: { type: 'oauth2', flows },
      asked: { type: 'apiKey', in: 'query', name: hostileText },
    },
    security: [{ id: [hostileText] }, { bearer: [] }],
    webhooks: {
      hooked: { summary: hostileText, description: hostileText, body: Type.Object({ [hostileText]: Type.String() }) },
      unhooked: { deprecated: true, body: Type.Union([Type.Literal(hostileText), Type.Null()]) },
    },
  })
  const built = buildApi([{ file: 'schemas/all.ts', exports: { api, ...exports } }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems, undefined, 2))
  return built.api
}
