/** Keys, parents, references and lists, as an author defines them: what the model makes of them, and the sentences for what cannot be. */
import { describe, expect, test } from 'vitest'
import {
  computed,
  createdAt,
  defineOperation,
  defineResource,
  reference,
  Type,
  updatedAt,
  type Fields,
  type ResourceOptions,
  type TSchema,
} from '../../src/define/index.ts'
import { buildApi } from '../../src/model/build.ts'
import { printProblem } from '../../src/model/problem.ts'
import { inTableOrder } from '../../src/model/table-order.ts'

function built(exports: Readonly<Record<string, unknown>>) {
  return buildApi([{ file: 'schemas/all.ts', exports }])
}

function modelOf(exports: Readonly<Record<string, unknown>>) {
  const result = built(exports)
  if ('problems' in result) throw new Error(result.problems.map(printProblem).join('\n'))
  return result.api
}

/** The problems of a resource `notes` beside one called `people`, without the file. */
function problemsOf(options: ResourceOptions<Fields, string>): string[] {
  const result = built({ people, notes: defineResource('notes', options) })
  return 'problems' in result ? result.problems.map(({ at, message }) => `${at}: ${message}`) : []
}

const people = defineResource('people', { fields: { name: Type.String() } })
const text = { text: Type.String() }

const aMoment = (name: string) =>
  `\`${name}\` makes a whole field of a resource, and means nothing here. Use \`Type.String({ format: 'date-time' })\`, and set it in a handler.`

describe('a resource three levels down', () => {
  const countries = defineResource('countries', {
    key: { field: 'code' },
    fields: { code: Type.String({ minLength: 2 }) },
  })
  const cities = defineResource('cities', { key: 'uuid', parent: countries, fields: text })
  const streets = defineResource('streets', { parent: cities, fields: text })
  const api = modelOf({ streets, cities, countries })
  const get = api.resources.find(({ name }) => name === 'streets')?.operations.find(({ kind }) => kind === 'get')

  test('is found under all of its ancestors, by keys of their types', () => {
    expect(get?.path).toBe('/countries/{country_code}/cities/{city_id}/streets/{id}')
    expect(get?.parameters.map((parameter) => [parameter.in, parameter.name, parameter.type])).toEqual([
      ['path', 'country_code', { kind: 'string', minLength: 2, pattern: '[^.]|\\.{3}' }],
      ['path', 'city_id', { kind: 'string', format: 'uuid' }],
      ['path', 'id', { kind: 'integer' }],
      ['header', 'If-Match', expect.anything()],
      ['header', 'If-None-Match', expect.anything()],
    ])
  })

  test('stands after them among the tables', () => {
    expect(inTableOrder(api.resources).map(({ name }) => name)).toEqual(['countries', 'cities', 'streets'])
  })
})

test('tables that refer to one another in a circle are in order as far as there is one', () => {
  const a = defineResource('a-s', {
    fields: { to: Type.Optional(reference('b-s')), self: Type.Optional(reference('a-s')) },
  })
  const b = defineResource('b-s', { fields: { to: reference('a-s'), other: reference('c-s') } })
  const c = defineResource('c-s', { fields: text })
  expect(inTableOrder(modelOf({ a, b, c }).resources).map(({ name }) => name)).toEqual(['c-s', 'b-s', 'a-s'])
})

test('a reference has the type of the key that it holds and says whose it is, also where it may be null', () => {
  const tags = defineResource('tags', {
    key: { field: 'word' },
    fields: { word: Type.String({ pattern: '^[a-z]+$' }) },
  })
  const notes = defineResource('notes', {
    fields: {
      tag: reference(tags, { description: 'The topic.' }),
      other: Type.Union([reference('tags'), Type.Null()]),
      by: reference(people),
    },
  })
  const fields = modelOf({ tags, notes, people }).resources.find(({ name }) => name === 'notes')?.fields ?? []
  const word = { kind: 'string', pattern: '^[a-z]+$' }
  expect(fields.map(({ name, type, reference: to }) => [name, type, to?.table, to?.key])).toEqual([
    ['id', { kind: 'integer' }, undefined, undefined],
    ['tag', { ...word, notes: { description: 'The topic.' } }, 'tags', 'word'],
    ['other', { kind: 'nullable', of: { ...word, notes: { description: 'The `word` of a tag.' } } }, 'tags', 'word'],
    ['by', { kind: 'integer', notes: { description: 'The `id` of a person.' } }, 'people', 'id'],
  ])
})

test('options name the field that refers to the parent like any other', () => {
  const api = modelOf({
    people,
    notes: defineResource('notes', {
      parent: people,
      fields: { ...text, size: Type.Integer() },
      unique: [['person_id', 'text']],
      filters: ['id', 'person_id', 'text'],
      sorts: ['id', 'person_id'],
    }),
  })
  const notes = api.resources.find(({ name }) => name === 'notes')
  expect([notes?.unique, notes?.filters.map(({ field }) => field), notes?.sorts]).toEqual([
    [['person_id', 'text']],
    ['id', 'person_id', 'text'],
    ['id', 'person_id'],
  ])
})

test.each([
  [Type.String({ minLength: 1 }), '[^.]|\\.{3}'],
  [Type.String({ format: 'uri-reference' }), '[^.]|\\.{3}'],
  [Type.String({ minLength: 3 }), undefined],
  [Type.String({ format: 'email' }), undefined],
  [Type.String({ pattern: '^[a-z]+$' }), '^[a-z]+$'],
  [Type.String({ minLength: 3, pattern: '.' }), '.'],
])('a key is what a path can hold: %j', (code, pattern) => {
  const notes = defineResource('notes', { key: { field: 'code' }, fields: { code, ...text } })
  const { resources, shapes } = modelOf({ notes })
  const created = shapes.find(({ name }) => name === 'NoteCreate')?.fields[0]?.type
  expect([created, resources[0]?.keyType].map((type) => type && 'pattern' in type && type.pattern)).toEqual(
    pattern === undefined ? [false, false] : [pattern, pattern],
  )
})

test('a key of the author’s is given once, and never changed', () => {
  const notes = defineResource('notes', { key: { field: 'code' }, fields: { ...text, code: Type.Integer() } })
  const { shapes } = modelOf({ notes })
  expect(
    ['Note', 'NoteCreate', 'NoteReplace', 'NotePatch'].map((shape) =>
      shapes.find(({ name }) => name === shape)?.fields.map(({ name }) => name),
    ),
  ).toEqual([['code', 'text'], ['code', 'text'], ['text'], ['text']])
})

describe('lists', () => {
  const fields = {
    name: Type.String(),
    size: Type.Optional(Type.Integer()),
    day: Type.String({ format: 'date' }),
    flag: Type.Boolean(),
    kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
    secret: Type.String({ writeOnly: true }),
    nested: Type.Object({ x: Type.Integer() }),
    by: reference(people),
  }
  const listsOf = (options: Partial<ResourceOptions<typeof fields>>) => {
    const api = modelOf({ people, notes: defineResource('notes', { fields, ...options }) })
    const notes = api.resources.find(({ name }) => name === 'notes')
    return [notes?.filters.map(({ field, operators }) => `${field}: ${operators.join(' ')}`), notes?.sorts]
  }

  test('filter and sort by every plain field that clients read', () => {
    expect(listsOf({})).toEqual([
      [
        'id: eq ne in gt gte lt lte',
        'name: eq ne in contains startsWith',
        'size: eq ne in gt gte lt lte isNull',
        'day: eq ne in gt gte lt lte',
        'flag: eq',
        'kind: eq ne in',
        'by: eq ne in gt gte lt lte',
      ],
      ['id', 'name', 'size', 'day', 'flag', 'kind', 'by'],
    ])
  })

  test('filter and sort by the chosen fields, by the key, and filter by references', () => {
    expect(listsOf({ filters: ['day'], sorts: [] })).toEqual([
      ['id: eq ne in gt gte lt lte', 'day: eq ne in gt gte lt lte', 'by: eq ne in gt gte lt lte'],
      ['id'],
    ])
  })
})

test('a reference is kept as the key is, also where its type has a name', () => {
  const notes = defineResource('notes', {
    fields: {
      by: reference(people, { $id: 'Author' }),
      to: Type.Union([reference(people, { onDelete: 'set null', $id: 'Reader' }), Type.Null()], { $id: 'MaybeReader' }),
    },
  })
  const { resources } = modelOf({ people, notes })
  const fields = resources.find(({ name }) => name === 'notes')?.fields ?? []
  expect(fields.map(({ name, type, storage, nullable }) => [name, type.kind, storage, nullable])).toEqual([
    ['id', 'integer', 'integer', false],
    ['by', 'integer', 'integer', false],
    ['to', 'nullable', 'integer', true],
  ])
})

test('a field that nobody sets is null where its type accepts that in whichever way', () => {
  const types: readonly TSchema[] = [
    Type.Union([Type.String(), Type.Null()], { $id: 'Maybe' }),
    Type.Intersect([Type.Union([Type.String(), Type.Null()]), Type.Unknown()]),
    Type.Unsafe({ enum: ['a', null] }),
    Type.Unknown(),
  ]
  for (const type of types) expect(problemsOf({ fields: { ...text, a: { ...type, readOnly: true } } })).toEqual([])
})

describe('a problem says what is wrong and what to do', () => {
  test.each<[ResourceOptions<Fields, string>, string]>([
    [
      { fields: { by: reference('peple') } },
      'notes.by: refers to `peple`, which no file of the schemas exports. Did you mean `people`?',
    ],
    [
      { fields: { by: reference(people, { onDelete: 'set null' }) } },
      'notes.by: is set to null when what it refers to is deleted. Make it nullable, or optional.',
    ],
    [
      { fields: { ...text, loud: computed(Type.String(), 'upper({txt})') } },
      'notes.loud: `{txt}` is not a stored field that it can be computed from. Did you mean `{text}`?',
    ],
    [
      { fields: { ...text, loud: computed(Type.Object({ a: Type.String() }), '{text}') } },
      'notes.loud: is computed by the database, which can make text, numbers and booleans.',
    ],
    [
      { fields: { pages: Type.Optional(Type.Integer()), twice: computed(Type.Integer(), '{pages} * 2') } },
      'notes.twice: is null where `pages` is, which its type does not say. Make it nullable, `Type.Union([..., Type.Null()])`, or say what stands in: `coalesce({pages}, ...)`.',
    ],
    [{ fields: { xmin: Type.Integer() } }, 'notes.xmin: is what Postgres has in every table. Rename it.'],
    [
      { fields: { ...text, loud: computed(Type.String(), 'upper({text}) -- always') } },
      'notes.loud: is computed by `upper({text}) -- always`, which holds a comment. Leave that out.',
    ],
    [
      { fields: { ...text, loud: computed(Type.String(), '{text}; drop table notes') } },
      'notes.loud: is computed by `{text}; drop table notes`, which holds a semicolon. Give one expression.',
    ],
    [
      { fields: { ...text, loud: computed(Type.String(), '{text}) virtual, more text default (1') } },
      'notes.loud: is computed by `{text}) virtual, more text default (1`, in which brackets are not closed, or not opened.',
    ],
    [
      { fields: { ...text, loud: computed(Type.String(), "{text} || 'it's'") } },
      "notes.loud: is computed by `{text} || 'it's'`, in which a quote is not closed.",
    ],
    [
      { fields: { ...text, loud: computed(Type.String(), ' ') } },
      'notes.loud: is computed by ` `, which is no expression of SQL.',
    ],
    [
      { fields: text, key: { field: 'code' } },
      "notes.key: {\"field\":\"code\"} is no key. Say 'integer', 'uuid', 'ulid', or `{ field: 'code' }` with one of its fields.",
    ],
    [
      { fields: text, key: { field: 'text' } },
      'notes.text: is the key, and may be empty, which no path can hold. Give it `minLength: 1`.',
    ],
    [
      { fields: { code: Type.String({ minLength: 1, pattern: '^[a-z.]*$' }) }, key: { field: 'code' } },
      'notes.code: is the key, and may be ".", which no path can hold. Write a `pattern` that excludes it, or give it `minLength: 3`.',
    ],
    [
      { fields: { code: Type.String({ pattern: '^[a-z]*$' }) }, key: { field: 'code' } },
      'notes.code: is the key, and may be "", which no path can hold. Write a `pattern` that excludes it, or give it `minLength: 3`.',
    ],
    [
      { fields: { code: Type.Union([Type.Literal('a'), Type.Literal('..')]) }, key: { field: 'code' } },
      'notes.code: is the key, and may be "..", which no path can hold. Leave that value out.',
    ],
    [
      { fields: { code: Type.Number() }, key: { field: 'code' } },
      'notes.code: is the key, which has to be text or an integer.',
    ],
    [
      { fields: { code: Type.Optional(Type.Integer()) }, key: { field: 'code' } },
      'notes.code: is the key: every new row has to give it, and every answer tells it.',
    ],
    [{ fields: text, unique: [['text', 'text']] }, 'notes.unique: `text`, `text` names a field twice.'],
    [{ fields: text, unique: ['text', ['text']] }, 'notes.unique: `text` is listed twice. Leave one out.'],
    [{ fields: text, filters: ['txt'] }, 'notes.filters: `txt` is not a field. Did you mean `text`?'],
    [
      { fields: { ...text, at: Type.Array(Type.String()) }, sorts: ['at'] },
      'notes.sorts: `at` is a nested value; only plain ones are compared.',
    ],
    [
      { fields: { ...text, pin: Type.String({ writeOnly: true }) }, filters: ['pin'] },
      'notes.filters: `pin` is `writeOnly`: nobody may learn of its value.',
    ],
    [
      { fields: { person_id: Type.Integer() }, parent: people, key: { field: 'person_id' } },
      'notes.person_id: is added by itself. Leave it out or rename it.',
    ],
    [
      { fields: { [`t${'o'.repeat(60)}_ng`]: Type.String() } },
      `notes.t${'o'.repeat(60)}_ng: has a name of 64 characters, and Postgres keeps 63. Rename it.`,
    ],
  ])('%#', (options, sentence) => {
    expect(problemsOf(options)).toContain(sentence)
  })

  const aReference =
    '`reference` makes a whole field of a resource, alone or in a union with `Type.Null()`, and means nothing here. For a list of ' +
    'references, define a resource between the two that refers to both; else use the type of the key, such as `Type.Integer()`.'
  const aSum =
    '`computed` makes a whole field of a resource, and means nothing here. Use its type alone, and work the value out in a handler.'

  test.each<[TSchema, string]>([
    [Type.Array(reference(people)), `notes.x[]: ${aReference}`],
    [Type.Optional(Type.Tuple([reference('people')])), `notes.x[0]: ${aReference}`],
    [Type.Object({ by: Type.Optional(reference(people)) }), `notes.x.by: ${aReference}`],
    [Type.Union([reference(people), Type.Literal('none')]), `notes.x: ${aReference}`],
    [Type.Union([reference(people), reference('people')]), `notes.x: ${aReference}`],
    [Type.Union([Type.Union([reference(people), Type.Integer()]), Type.Null()]), `notes.x: ${aReference}`],
    [Type.Object({ at: createdAt() }), `notes.x.at: ${aMoment('createdAt')}`],
    [Type.Union([updatedAt(), Type.Null()]), `notes.x: ${aMoment('updatedAt')}`],
    [Type.Object({ sum: computed(Type.Integer(), '1') }), `notes.x.sum: ${aSum}`],
    [Type.Union([computed(Type.Literal('a'), '1'), Type.Literal('b')]), `notes.x: ${aSum}`],
  ])('of what makes a field of a resource where it makes none: %#', (x, sentence) => {
    expect(problemsOf({ fields: { x } })).toEqual([sentence])
  })

  test('and in what operations take and answer', () => {
    const wash = defineOperation('wash', {
      method: 'post',
      path: '/wash',
      query: { by: reference(people) },
      body: Type.Object({ at: Type.Array(createdAt()) }),
      responses: { 200: computed(Type.Integer(), '1') },
    })
    const result = built({ people, wash })
    expect('problems' in result ? result.problems.map(({ at, message }) => `${at}: ${message}`) : []).toEqual([
      `wash.query.by: ${aReference}`,
      `wash.body.at[]: ${aMoment('createdAt')}`,
      `wash.responses.200: ${aSum}`,
    ])
  })

  test('of a circle of references that are required, where it begins, once', () => {
    const a = defineResource('a-s', { fields: { to: reference('b-s'), self: Type.Optional(reference('a-s')) } })
    const b = defineResource('b-s', { fields: { to: reference('a-s') } })
    const onlyRefers = defineResource('c-s', { fields: { to: reference('a-s') } })
    const result = built({ a, b, onlyRefers })
    expect('problems' in result ? result.problems.map(printProblem) : []).toEqual([
      'schemas/all.ts: b-s.to: there could never be a first row, since each of `b-s.to`, `a-s.to` needs one of the next. Make one of them optional: `Type.Optional(reference(…))`.',
    ])
  })

  test('of a reference to a parent that refers to its child', () => {
    const events = defineResource('events', { fields: { host: reference('guests') } })
    const guests = defineResource('guests', { parent: events, fields: text })
    const result = built({ events, guests })
    expect('problems' in result ? result.problems.map(({ at }) => at) : []).toEqual(['guests.event_id'])
  })

  test('of a required reference to the same resource, unless whoever makes a row gives its key', () => {
    const fields = { code: Type.String({ minLength: 1 }), up: reference('notes') }
    expect(problemsOf({ fields })).toEqual([
      'notes.up: refers to a row of its own resource, so that there could never be a first one. Make it optional: `Type.Optional(reference(…))`.',
    ])
    expect(problemsOf({ fields, key: { field: 'code' } })).toEqual([])
  })

  test('names of tables and of references to parents are as long as Postgres keeps them', () => {
    const plural = `t${'o'.repeat(62)}s`
    const toos = defineResource(plural, { fields: text })
    const notes = defineResource('notes', { fields: text, parent: toos })
    const result = built({ toos, notes })
    const short = modelOf({ toos: defineResource(plural.slice(1), { fields: text, singular: 'too' }) })
    expect('problems' in result ? result.problems.map(printProblem) : []).toEqual([
      `schemas/all.ts: ${plural}: has a name of 64 characters, and Postgres keeps 63. Rename it.`,
      `schemas/all.ts: notes.${plural.slice(0, -1)}_id: has a name of 66 characters, and Postgres keeps 63. Give ${plural} a shorter \`singular\`.`,
    ])
    expect(short.resources.map(({ table }) => table.length)).toEqual([63])
  })

  test('a table is not called as those of SQLite itself', () => {
    const result = built({ logs: defineResource('SQLite_logs', { fields: text }) })
    expect('problems' in result ? result.problems.map(printProblem) : []).toEqual([
      'schemas/all.ts: SQLite_logs: begins with `sqlite_`, as tables of SQLite itself do. Rename it.',
    ])
  })

  test('what stands in quotes is no SQL of an expression', () => {
    expect(problemsOf({ fields: { ...text, loud: computed(Type.String(), "'it''s ); -- /* ' || {text}") } })).toEqual(
      [],
    )
  })

  test('a computed value that deals with null, or may be so, is no problem', () => {
    const pages = Type.Optional(Type.Integer())
    const fields = {
      pages,
      or: computed(Type.Integer(), 'coalesce({pages}, 0) + 1'),
      has: computed(Type.Boolean(), '{pages} IS NOT NULL'),
      twice: computed(Type.Union([Type.Integer(), Type.Null()]), '{pages} * 2'),
      many: computed(Type.Integer(), '{preset} + 1'),
      preset: Type.Optional(Type.Integer({ default: 1 })),
    }
    expect(problemsOf({ fields })).toEqual([])
  })

  test('a moment that the server sets, and a computed value, are no problem', () => {
    expect(
      problemsOf({ fields: { ...text, at: createdAt(), loud: computed(Type.String(), 'upper({text})') } }),
    ).toEqual([])
  })
})
