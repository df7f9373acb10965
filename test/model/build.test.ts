/** From definitions to the model: what is decided for an author, and the sentences for what cannot be. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  computed,
  defineApi,
  defineOperation,
  defineResource,
  file,
  reference,
  Type,
  type ResourceOptions,
  type Static,
  type TSchema,
  type Fields,
} from '../../src/define/index.ts'
import { formatNames } from '../../src/emit/checks/types/scalars.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import { buildApi } from '../../src/model/build.ts'
import { formatChecks } from '../../src/model/format-checks.ts'
import { printProblem } from '../../src/model/problem.ts'
import { formats } from '../../src/model/types.ts'
import * as runtime from '../../src/runtime/index.ts'

/** Builds one file, and answers the problems as they are printed. */
function problemsOf(exports: Readonly<Record<string, unknown>>): string[] {
  const result = buildApi([{ file: 'schemas/all.ts', exports }])
  return 'problems' in result ? result.problems.map(printProblem) : []
}

/** The problems of a resource `notes` with one field `x`. */
function problemsOfType(x: unknown): string[] {
  return problemsOf({ notes: defineResource('notes', { fields: Object.fromEntries([['x', x]]) as Fields }) })
}

function modelOf(exports: Readonly<Record<string, unknown>>) {
  const result = buildApi([{ file: 'schemas/all.ts', exports }])
  if ('problems' in result) throw new Error(result.problems.map(printProblem).join('\n'))
  return result.api
}

const text = { text: Type.String() }

describe('names', () => {
  test.each([
    ['countries', 'Country', 'listCountries', 'getCountry'],
    ['people', 'Person', 'listPeople', 'getPerson'],
    ['news', 'News', 'listNewsList', 'getNews'],
    ['user_profiles', 'UserProfile', 'listUserProfiles', 'getUserProfile'],
    ['userProfiles', 'UserProfile', 'listUserProfiles', 'getUserProfile'],
    ['sub-categories', 'SubCategory', 'listSubCategories', 'getSubCategory'],
    ['analyses', 'Analysis', 'listAnalyses', 'getAnalysis'],
  ])('%s is called %s, %s, %s', (name, typeName, list, get) => {
    const [resource] = modelOf({ it: defineResource(name, { fields: text, operations: ['list', 'get'] }) }).resources
    expect([resource?.typeName, ...(resource?.operations ?? []).map(({ id }) => id)]).toEqual([typeName, list, get])
  })

  test('of a singular and a type can be given', () => {
    const it = defineResource('data', { fields: text, singular: 'datum', typeName: 'Reading', operations: ['get'] })
    const [resource] = modelOf({ it }).resources
    expect(resource?.operations.map(({ id, summary }) => [id, summary])).toEqual([['getReading', 'Get a datum']])
  })

  test('a nested resource has the six operations under its parent, and a flat list', () => {
    const events = defineResource('events', { fields: text })
    const guests = defineResource('guests', { fields: text, parent: events })
    const resource = modelOf({ events, guests }).resources.find(({ name }) => name === 'guests')
    expect(resource?.operations.map(({ id, method, path }) => `${id}: ${method} ${path}`)).toEqual([
      'listGuests: get /guests',
      'listEventGuests: get /events/{event_id}/guests',
      'getEventGuest: get /events/{event_id}/guests/{id}',
      'createEventGuest: post /events/{event_id}/guests',
      'replaceEventGuest: put /events/{event_id}/guests/{id}',
      'patchEventGuest: patch /events/{event_id}/guests/{id}',
      'deleteEventGuest: delete /events/{event_id}/guests/{id}',
    ])
  })
})

describe('the model', () => {
  test('prints as JSON, which reads back as the same', () => {
    const api = modelOf({
      it: defineResource('notes', { fields: { ...text, done: Type.Boolean({ default: false }) } }),
    })
    expect(JSON.parse(JSON.stringify(api))).toEqual(api)
  })

  test('has resources in alphabetical order, whatever the order of the files', () => {
    const [a, b] = [
      defineResource('as', { fields: text, typeName: 'A' }),
      defineResource('bs', { fields: text, typeName: 'B' }),
    ]
    expect(modelOf({ b, a })).toEqual(modelOf({ a, b }))
  })

  test('puts the prefix of the API before every path', () => {
    const api = modelOf({
      api: defineApi({ prefix: '/v1' }),
      it: defineResource('notes', { fields: text, operations: ['list'] }),
    })
    expect(api.resources.flatMap(({ operations }) => operations.map(({ path }) => path))).toEqual(['/v1/notes'])
  })

  test('keeps a patch free of defaults, and lets null remove what is optional', () => {
    const fields = { done: Type.Boolean({ default: false }), place: Type.Optional(Type.String()) }
    const patch = modelOf({ it: defineResource('notes', { fields }) }).shapes.find(({ name }) => name === 'NotePatch')
    expect(patch?.fields).toEqual([
      { name: 'done', type: { kind: 'boolean' }, required: false },
      { name: 'place', type: { kind: 'nullable', of: { kind: 'string' } }, required: false },
    ])
  })

  test('takes anything in a patch where an object may be that only the whole is right as', () => {
    const circle = Type.Object({ kind: Type.Literal('circle') }, { title: 'Circle' })
    const square = Type.Object({ kind: Type.Literal('square') }, { title: 'Square' })
    const shapes = Type.Union([circle, square], {
      discriminator: { propertyName: 'kind' },
      description: 'How it looks.',
    })
    const fields = {
      shapes,
      maybe: Type.Union([circle, Type.String(), Type.Null()]),
      any: Type.Unknown(),
      chosen: Type.Enum({ a: 'a' }),
      text: Type.Union([Type.String(), Type.Array(circle)]),
      named: Type.String({ $id: 'Named' }),
      tree: Type.Recursive((tree) => Type.Union([Type.Integer(), Type.Array(tree)]), { $id: 'Tree' }),
      branch: Type.Recursive((branch) => Type.Union([Type.Integer(), Type.Record(Type.String(), branch)]), {
        $id: 'Branch',
      }),
    }
    const { shapes: all } = modelOf({ it: defineResource('notes', { fields }) })
    const typesOf = (shape: string) =>
      all.flatMap(({ name, fields: each }) =>
        name === shape ? each.map((field) => [field.name, field.type.kind, field.type.notes?.description]) : [],
      )
    const merged = 'An object is merged with what is stored (RFC 7396); what comes of it has to be right as a whole.'
    expect(typesOf('NotePatch')).toEqual([
      ['shapes', 'any', `How it looks.\n\n${merged}`],
      ['maybe', 'any', merged],
      ['any', 'any', merged],
      ['chosen', 'literal', undefined],
      ['text', 'union', undefined],
      ['named', 'alias', undefined],
      ['tree', 'alias', undefined],
      ['branch', 'any', merged],
    ])
    expect(typesOf('NoteMerged').map(([name]) => name)).toEqual(['shapes', 'maybe', 'any', 'branch'])
  })

  test('lets the database hold null wherever a type accepts it, under whichever name', () => {
    const fields = {
      any: Type.Unknown(),
      long: Type.Unsafe({ minLength: 3 }),
      short: Type.Intersect([Type.Unsafe({ minLength: 3 }), Type.String()]),
      tree: Type.Recursive((tree) => Type.Union([Type.Null(), Type.Array(tree)]), { $id: 'Tree' }),
      list: Type.Recursive((list) => Type.Union([Type.Integer(), Type.Array(list)]), { $id: 'List' }),
      named: Type.String({ $id: 'Named' }),
    }
    const [resource] = modelOf({ it: defineResource('notes', { fields }) }).resources
    const nullable = resource?.fields.filter((field) => field.nullable).map(({ name }) => name)
    expect(nullable).toEqual(['any', 'long', 'tree'])
  })

  test('names an input apart from an output only where a nested object differs', () => {
    const same = Type.Object({ a: Type.Integer() })
    const differs = Type.Object({ a: Type.Integer({ default: 1 }) })
    const { shapes } = modelOf({ it: defineResource('notes', { fields: { same, differs } }) })
    expect(shapes.filter(({ resource }) => resource === 'notes').map(({ name }) => name)).toEqual([
      'Note',
      'NoteCreate',
      'NoteReplace',
      'NotePatch',
      'NoteSame',
      'NoteDiffers',
      'NoteDiffersInput',
      'NoteSamePatch',
      'NoteDiffersPatch',
      'NoteMerged',
    ])
  })
})

test('within a value, what TypeScript alone may not change is a field like any other', () => {
  const fields = { x: Type.Object({ a: Type.Readonly(Type.Integer()), b: Type.Const({ c: 'd' }) }) }
  const { shapes } = modelOf({ it: defineResource('notes', { fields }) })
  expect(
    shapes.flatMap(({ name, fields: each }) => (/^NoteX(?!.*Patch)/.test(name) ? [{ name, fields: each }] : [])),
  ).toEqual([
    { name: 'NoteXB', fields: [{ name: 'c', type: { kind: 'literal', values: ['d'] }, required: true }] },
    {
      name: 'NoteX',
      fields: [
        { name: 'a', type: { kind: 'integer' }, required: true },
        { name: 'b', type: { kind: 'object', shape: 'NoteXB' }, required: true },
      ],
    },
  ])
})

test('a type beside a reference counts, also within an intersection', () => {
  const node = { $id: 'Node', type: 'object', properties: { a: { type: 'integer' } } }
  const x = Type.Unsafe({ $defs: { Node: node }, allOf: [{ type: 'string', $ref: '#/$defs/Node' }] })
  const shapes = modelOf({ it: defineResource('notes', { fields: { x } }) }).shapes
  expect(shapes.find(({ name }) => name === 'NoteCreate')?.fields[0]?.type.kind).toBe('all')
})

test('a union in a union is one union, with null if either has it, unless it says something of itself', () => {
  const [whole, plain, flag] = [Type.Integer(), Type.String(), Type.Boolean()]
  const told = Type.Union([whole, Type.Null()], { description: 'How many.' })
  const types = buildTypes(
    {
      Plain: Type.Union([Type.Union([whole, Type.Null()]), Type.Union([plain, flag])]),
      Told: Type.Union([told, plain]),
    },
    { coercion: 'strict', unknownKeys: 'reject', formats: {} },
  )
  const [integer, string] = [{ kind: 'integer' }, { kind: 'string' }]
  expect(types).toMatchObject({
    types: {
      aliases: [
        { type: { kind: 'nullable', of: { kind: 'union', members: [integer, string, { kind: 'boolean' }] } } },
        { type: { kind: 'union', members: [{ kind: 'nullable', of: integer }, string] } },
      ],
    },
  })
})

describe('a type that the model cannot express is one problem, with a remedy', () => {
  test.each<[string, unknown, string]>([
    ['a date', Type.Date(), "JSON has no dates. Use `Type.String({ format: 'date-time' })`."],
    ['a function', Type.Function([], Type.Null()), 'JSON has no functions. Leave the field out.'],
    ['undefined', Type.Undefined(), 'JSON has no undefined. Use `Type.Optional(...)`.'],
    ['a big integer', Type.BigInt(), 'JSON has no big integers. Use `Type.Integer()`, or a string with a pattern.'],
    [
      'a transform',
      Type.Transform(Type.String()).Decode(Number).Encode(String),
      '`Type.Transform` runs code. Use the plain type, and convert in a handler.',
    ],
    ['nothing at all', 'text', 'is not a schema. Use a type of TypeBox, such as `Type.String()`.'],
    [
      'types by name',
      { street: Type.String(), title: Type.String() },
      'is an object of types, and no type. Put `Type.Object(...)` around it.',
    ],
    [
      'an unknown format',
      Type.String({ format: 'colour' }),
      "`format: 'colour'` is not known. Register it in `defineApi`, or write a `pattern`.",
    ],
    [
      'an intersection that a tag is to tell apart',
      Type.Union(
        [
          Type.Intersect([Type.Object({ x: Type.String() }), Type.Object({ kind: Type.Literal('a') })]),
          Type.Object({ kind: Type.Literal('b') }),
        ],
        { discriminator: { propertyName: 'kind' } },
      ),
      '`discriminator`: each member must be an object with a literal `kind`. Make one of an intersection with `Type.Composite`.',
    ],
    [
      'two members of one tag',
      Type.Union(
        [
          Type.Object({ kind: Type.Literal('a'), x: Type.String() }),
          Type.Object({ kind: Type.Literal('a'), y: Type.String() }),
        ],
        { discriminator: { propertyName: 'kind' } },
      ),
      '`discriminator`: two members have the `kind` "a". Give each one of its own.',
    ],
    [
      'a file in JSON',
      file(),
      "`format: 'binary'` is not known. JSON holds no bytes: take a file with `body: multipart({ ... })`.",
    ],
    [
      'a misspelt rename',
      Type.String({ renamedfrom: 'y' }),
      '`renamedfrom` is not a keyword that a string can have. Did you mean `renamedFrom`?',
    ],
    ['a broken pattern', Type.String({ pattern: '(' }), '`pattern` is not a regular expression (with the flag `u`): ('],
    [
      'a misspelt keyword',
      Type.String({ minLenght: 1 }),
      '`minLenght` is not a keyword that a string can have. Did you mean `minLength`?',
    ],
    [
      'bounds that nothing keeps',
      Type.Integer({ minimum: 2, maximum: 1 }),
      '`minimum` (2) is above `maximum` (1): nothing can be both.',
    ],
    [
      'a default of another type',
      Type.Integer({ default: 'a' }),
      'the default "a" is not a value that the field accepts.',
    ],
  ])('%s', (_, type, message) => {
    expect(problemsOfType(type)).toEqual([`schemas/all.ts: notes.x: ${message}`])
  })

  test('so is a type of TypeBox that was given nothing: what an import does not have, say', () => {
    const nothing = undefined as never
    const none = 'is not a schema. Use a type of TypeBox, such as `Type.String()`.'
    const fields = { a: Type.Optional(nothing), b: Type.Readonly(nothing), c: Type.Array(nothing) }
    expect(problemsOfType(Type.Object(fields))).toEqual(
      ['a', 'b', 'c[]'].map((place) => `schemas/all.ts: notes.x.${place}: ${none}`),
    )
    expect(problemsOfType(Type.Optional(nothing))).toEqual([`schemas/all.ts: notes.x: ${none}`])
    expect(problemsOfType(Type.Optional(Type.Unsafe({})))).toEqual([])
  })

  test('deep inside, it is located', () => {
    const list = Type.Array(Type.Object({ at: Type.Union([Type.Date(), Type.Null()]) }))
    expect(problemsOfType(list)).toEqual([
      "schemas/all.ts: notes.x[].at: JSON has no dates. Use `Type.String({ format: 'date-time' })`.",
    ])
  })
})

const tree = (kids: unknown) =>
  Type.Recursive((This) => Type.Object({ v: Type.Integer(), kids: Type.Array(This, { default: kids }) }))

const inner = Type.Object({ x: Type.Integer({ default: 2 }), y: Type.Optional(Type.String()) })

describe('a default stands in as if a client had sent it', () => {
  test.each<[string, TSchema, unknown, unknown]>([
    ['an object', inner, {}, { x: 2 }],
    ['what is given stays', inner, { y: 'z', x: 3 }, { x: 3, y: 'z' }],
    ['objects in objects', Type.Object({ i: { ...inner, default: {} }, j: Type.Optional(inner) }), {}, { i: { x: 2 } }],
    ['a list', Type.Array(inner), [{}, { x: 3 }], [{ x: 2 }, { x: 3 }]],
    ['a tuple', Type.Tuple([Type.Integer(), inner]), [1, {}], [1, { x: 2 }]],
    ['a record', Type.Record(Type.String(), inner), { k: {} }, { k: { x: 2 } }],
    ['a union', Type.Union([Type.String(), inner]), { y: 'z' }, { x: 2, y: 'z' }],
    ['null or an object', Type.Union([inner, Type.Null()]), {}, { x: 2 }],
    ['other keys', Type.Object({}, { additionalProperties: inner }), { k: {} }, { k: { x: 2 } }],
    ['all of several', Type.Unsafe({ allOf: [Type.Array(Type.Any()), Type.Array(inner)] }), [{}], [{ x: 2 }]],
    ['the last of several', Type.Unsafe({ allOf: [Type.Array(inner), Type.Array(Type.Any())] }), [{}], [{}]],
    ['any', Type.Unknown(), { k: {} }, { k: {} }],
    ['itself', tree([]), { v: 1 }, { v: 1, kids: [] }],
    ['itself within', tree([]), { v: 1, kids: [{ v: 2 }] }, { v: 1, kids: [{ v: 2, kids: [] }] }],
  ])('%s', (_, type, given, filled) => {
    for (const modifiers of [{}, { readOnly: true }]) {
      const field = { ...type, default: given, ...modifiers }
      const body = Type.Object({ in: { ...type, default: given } })
      const built = buildApi([
        {
          file: 'schemas/all.ts',
          exports: {
            notes: defineResource('notes', { fields: { text: Type.String(), field } }),
            op: defineOperation('op', { method: 'post', path: '/op', body, responses: { 204: 'Done.' } }),
          },
        },
      ])
      if ('problems' in built) throw new Error(JSON.stringify(built.problems))
      const { resources, shapes } = built.api
      const create = shapes.find(({ name }) => name === 'NoteCreate')?.fields.find(({ name }) => name === 'field')
      const stored = resources[0]?.fields.find(({ name }) => name === 'field')
      const sent = shapes.find(({ name }) => name === 'OpBody')?.fields[0]
      expect(stored?.default).toEqual(filled)
      expect(create?.default).toEqual('readOnly' in modifiers ? undefined : filled)
      expect(sent?.default).toEqual(filled)
    }
  })

  test('where that would have no end, it is a problem', () => {
    const endless = Type.Recursive((This) => Type.Object({ next: Type.Optional({ ...This, default: {} }) }))
    expect(problemsOfType(endless)).toEqual([
      expect.stringContaining('the default {} leaves out a field whose default leaves it out again.'),
    ])
  })
})

const chain = (more: Readonly<Record<string, TSchema>>) =>
  Type.Recursive((This) => Type.Union([Type.Null(), Type.Object({ ...more, next: This })]))

describe('a default or an example is of the format of its field', () => {
  test.each<[string, unknown, string]>([
    ['a date', Type.String({ format: 'date', default: 'now' }), 'the default "now"'],
    [
      'a moment',
      Type.String({ format: 'date-time', default: '2026-01-01T00:00:00' }),
      'the default "2026-01-01T00:00:00"',
    ],
    ['an address', Type.String({ format: 'email', default: 'nobody' }), 'the default "nobody"'],
    ['a UUID', Type.String({ format: 'uuid', default: '' }), 'the default ""'],
    ['an example', Type.String({ format: 'date', examples: ['2026-12-01', 'tomorrow'] }), 'the example "tomorrow"'],
    ['one within a list', Type.Array(Type.String({ format: 'ipv4' }), { default: ['1.2.3'] }), 'the default ["1.2.3"]'],
  ])('%s', (_, type, told) => {
    expect(problemsOfType(type)).toEqual([`schemas/all.ts: notes.x: ${told} is not a value that the field accepts.`])
  })

  test.each<[string, unknown, string]>([
    ['a multiple', Type.Integer({ multipleOf: 5, default: 3 }), '3'],
    ['a set', Type.Array(Type.Integer(), { uniqueItems: true, default: [1, 1] }), '[1,1]'],
    ['a size', Type.Record(Type.String(), Type.Integer(), { minProperties: 2, default: {} }), '{}'],
    ['keys', Type.Record(Type.String({ pattern: '^x-' }), Type.Integer(), { default: { y: 1 } }), '{"y":1}'],
    ['what a list contains', Type.Array(Type.Any(), { contains: Type.Literal('a'), default: [1] }), '[1]'],
    ['other keys', Type.Object({}, { additionalProperties: Type.Integer(), default: { a: 'b' } }), '{"a":"b"}'],
    ['values of a kind', Type.Unsafe({ minLength: 2, default: 'a' }), '"a"'],
  ])('by %s as well', (_, type, told) => {
    const message = `the default ${told} is not a value that the field accepts.`
    expect(problemsOfType(type)).toEqual([`schemas/all.ts: notes.x: ${message}`])
  })

  test('equal values are one value, in whichever order their keys are', () => {
    expect(problemsOfType(Type.Unsafe({ const: { a: 1, b: 2 }, default: { b: 2, a: 1 } }))).toEqual([])
  })

  test('one of a type that contains itself is judged when that is known', () => {
    expect(problemsOfType(tree([{ v: 1, kids: [] }]))).toEqual([])
    expect(problemsOfType(tree([{ v: 'a', kids: [] }]))).toEqual([
      expect.stringContaining('the default [{"v":"a","kids":[]}] is not a value that the field accepts.'),
    ])
  })

  test('null or an object that contains the type itself is a type, in both directions', () => {
    expect(problemsOfType(chain({}))).toEqual([])
    expect(problemsOfType(chain({ n: Type.Integer({ default: 1 }) }))).toEqual([])
    expect(problemsOfType(Type.Union([Type.Object({ n: Type.Integer() }), Type.Null()], { $id: 'Maybe' }))).toEqual([])
  })

  test('and one that is raises no problem', () => {
    expect(problemsOfType(Type.String({ format: 'date-time', default: '2026-01-01T00:00:00Z' }))).toEqual([])
  })

  test('though of what FastAPI takes besides, an API that is lax refuses none', () => {
    const x = Type.String({ format: 'date-time', default: '2026-01-01T00:00:00' })
    const notes = defineResource('notes', { fields: { x } })
    const lax = defineApi({ coercion: 'lax' })
    expect(problemsOf({ api: lax, notes })).toEqual([])
    const wrong = defineResource('notes', { fields: { x: Type.String({ format: 'date-time', default: 'soon' }) } })
    expect(problemsOf({ api: lax, notes: wrong })).toEqual([
      'schemas/all.ts: notes.x: the default "soon" is not a value that the field accepts.',
    ])
  })

  test.each(formats)('as a server checks it: %s', (format) => {
    expect(formatChecks[format]).toBe(Object.entries(runtime).find(([name]) => name === formatNames[format][0])?.[1])
  })
})

describe('a format of an author’s own that is no pattern', () => {
  const api = defineApi({ formats: { code: '(' } })
  const sentence = 'schemas/all.ts: api.formats.code: is not a regular expression (with the flag `u`): ('

  test.each([
    ['is told where it is said', Type.String({ format: 'code' })],
    ['also when nobody uses it', Type.String()],
  ])('%s', (_, x) => {
    expect(problemsOf({ api, notes: defineResource('notes', { fields: { x } }) })).toEqual([sentence])
  })
})

/** What is told of a field within `notes.x` that is `readOnly`. */
function lostWithin(place: string): string {
  const message = 'is `readOnly`, and would be lost: clients write `x` as a whole.'
  return `schemas/all.ts: notes.x${place}: ${message} Make it a field of the resource, or all of \`x\` \`readOnly\` instead.`
}

describe('a definition that cannot be is a problem, with a remedy', () => {
  const other = defineResource('others', { fields: text })
  const options = (more: object) => ({ fields: text, ...more }) as ResourceOptions<Fields>
  const nothing: unknown = undefined
  test.each<[string, string, object, string[]]>([
    [
      'a name with a space',
      'my notes',
      {},
      ['my notes: must be letters and digits, with `-` or `_` between words: `user_profiles`.'],
    ],
    ['no fields', 'notes', { fields: {} }, ['notes.fields: has no field. Give it one: `name: Type.String()`.']],
    [
      'an id of its own',
      'notes',
      { fields: { id: Type.String() } },
      ['notes.id: is added by itself. Leave it out or rename it.'],
    ],
    [
      'fields that differ by case',
      'notes',
      { fields: { a: Type.String(), A: Type.String() } },
      ['notes.A: differs from `a` by case alone, which databases do not tell apart. Leave it out or rename it.'],
    ],
    [
      'a field that every object has',
      'notes',
      { fields: { constructor: Type.String() } },
      ['notes.constructor: is what every object of JavaScript has. Rename it.'],
    ],
    ['a misspelt option', 'notes', { parrent: other }, ['notes.parrent: is not an option. Did you mean `parent`?']],
    [
      'a parent that is not exported',
      'notes',
      { parent: other },
      ['notes.parent: `others` is exported by no file of the schemas. Export it.'],
    ],
    [
      'a parent by its name',
      'notes',
      { parent: 'others' },
      ['notes.parent: must be what `defineResource` returned: import it from its file.'],
    ],
    [
      'names that are no list',
      'notes',
      { unique: 'text', filters: 'text', operations: {} },
      [
        "notes.operations: must be a list of names: `['list', 'get']`.",
        "notes.unique: must be a list of fields, or of lists of them: `['vin', ['make', 'model']]`.",
        "notes.filters: must be a list of names: `['name']`.",
      ],
    ],
    ['a flag that is none', 'notes', { deprecated: 'yes' }, ['notes.deprecated: must be `true` or `false`.']],
    [
      'a reference to what is not there',
      'notes',
      { fields: { by: reference(nothing as string) } },
      [
        "notes.by: refers to undefined. Give it what `defineResource` returned, `reference(people)`, or its name, `reference('people')`.",
      ],
    ],
    [
      'SQL that is no text',
      'notes',
      { fields: { ...text, loud: computed(Type.String(), nothing as string) } },
      ["notes.loud: has to be computed from SQL: `computed(Type.String(), 'upper({name})')`."],
    ],
    [
      'a default that JSON cannot hold',
      'notes',
      { fields: { n: Type.Integer({ default: 5n }) } },
      ['notes.n: the default 5n is not a value that the field accepts.'],
    ],
    [
      'an operation that there is not',
      'notes',
      { operations: ['read'] },
      ['notes.operations: `read` is not one of list, get, create, replace, patch, delete.'],
    ],
    [
      'another way with unknown keys',
      'notes',
      { unknownKeys: 'drop' },
      ["notes.unknownKeys: must be one of 'reject', 'strip', 'keep'."],
    ],
    [
      'a unique field that there is not',
      'notes',
      { unique: ['title'] },
      ['notes.unique: `title` is not a field. There are id, text.'],
    ],
    [
      'the key among what is unique',
      'notes',
      { unique: [['id', 'text']] },
      ['notes.unique: `id` is the key, which no two rows share anyway. Leave it out.'],
    ],
    [
      'a page below its default',
      'notes',
      { page: { default: 9, maximum: 8 } },
      ['notes.page: must be whole numbers above 0, the default not above the maximum.'],
    ],
    [
      'a type name that code needs',
      'records',
      {},
      ['records: its types would be called `Record`, which generated code needs. Set another `typeName`.'],
    ],
    [
      'what nobody can set',
      'notes',
      { fields: { a: Type.String({ readOnly: true }) } },
      ['notes.a: is `readOnly`, so that nobody can set it. Give it a `default`, or make it optional.'],
    ],
  ])('%s', (_, name, more, messages) => {
    expect(problemsOf({ it: defineResource(name, options(more)) })).toEqual(
      messages.map((each) => `schemas/all.ts: ${each}`),
    )
  })

  describe('what no client may send, within what clients write as a whole:', () => {
    const revision = Type.Integer({ readOnly: true, default: 1 })
    const layout = Type.Object({ columns: Type.Integer(), default: Type.Object({ revision }) })

    test.each<[string, TSchema, string]>([
      ['an object', layout, '.default.revision'],
      ['a list', Type.Optional(Type.Array(Type.Object({ revision }))), '.revision'],
      ['a record', Type.Record(Type.String(), Type.Object({ revision })), '.revision'],
      ['a union', Type.Union([Type.Null(), Type.Object({ revision })]), '.revision'],
      ['other keys', Type.Object({ a: text.text }, { additionalProperties: Type.Object({ revision }) }), '.revision'],
      ['itself', Type.Recursive((This) => Type.Object({ kids: Type.Array(This), revision })), '.revision'],
      ['a module', Type.Module({ A: Type.Object({ b: Type.Ref('B') }), B: layout }).Import('A'), '.b.default.revision'],
    ])('%s', (_, x, place) => {
      expect(problemsOfType(x)).toEqual([lostWithin(place)])
    })

    test('and two fields of one type', () => {
      const kept = Type.Optional(Type.Array(layout, { readOnly: true }))
      expect(problemsOf({ it: defineResource('notes', { fields: { kept, x: layout } }) })).toEqual([
        lostWithin('.default.revision'),
      ])
    })

    test('but not where they write no row, nor that field, nor where a handler makes the row of what they send', () => {
      const action = { method: 'post', path: '/arrange', body: layout, responses: { 200: layout } } as const
      const kept = { ...layout, readOnly: true, default: { columns: 1, default: {} } }
      expect(
        problemsOf({
          read: defineResource('notes', { fields: { x: layout }, operations: ['list', 'get', 'delete'] }),
          kept: defineResource('pages', { fields: { ...text, x: kept }, actions: { arrange: action } }),
        }),
      ).toEqual([])
    })
  })

  test.each<[string, unknown, string]>([
    [
      'a resource without a name',
      Reflect.apply(defineResource, undefined, [{ fields: text }]),
      "a definition is given a name, then options: `defineResource('notes', { fields: { text: Type.String() } })`.",
    ],
    [
      'a resource without options',
      Reflect.apply(defineResource, undefined, ['notes']),
      "notes: a definition is given a name, then options: `defineResource('notes', { fields: { text: Type.String() } })`.",
    ],
    [
      'an operation without a name',
      Reflect.apply(defineOperation, undefined, [{ path: '/mail' }]),
      "a definition is given a name, then options: `defineOperation('sendMail', { method: 'post', path: '/mail', responses: { 204: 'Sent.' } })`.",
    ],
    [
      'an API of nothing',
      Reflect.apply(defineApi, undefined, [null]),
      "api: must be given options: `defineApi({ title: 'My API' })`.",
    ],
  ])('%s', (_, it, sentence) => {
    expect(problemsOf({ it })).toEqual([`schemas/all.ts: ${sentence}`])
  })

  const junk = [null, 0, true, '', 'a', [], ['a'], [null], [['a', 5]], {}, { a: null }, { field: 5 }, 5n, Symbol('a')]
  const resourceOptions =
    'description deprecated parent onParentDelete key singular typeName operations unique filters sorts page cacheControl actions'
  test.each(`${resourceOptions} requireIfMatch security unknownKeys renamedFrom fields`.split(' '))(
    'and none makes the builder throw, whatever `%s` is',
    (option) => {
      for (const value of junk) {
        expect(() => problemsOf({ it: defineResource('notes', options({ [option]: value })) })).not.toThrow()
      }
    },
  )

  test('two resources of one name', () => {
    const problems = problemsOf({
      a: defineResource('notes', { fields: text }),
      b: defineResource('notes', { fields: text }),
    })
    expect(problems).toEqual(['schemas/all.ts: notes: is defined in schemas/all.ts too. Rename one.'])
  })

  test('but a type that two resources use is one type, and belongs to neither', () => {
    const author = Type.Object({ name: Type.String() }, { title: 'Author' })
    const api = modelOf({
      a: defineResource('books', { fields: { author } }),
      b: defineResource('films', { fields: { authors: Type.Array(author) } }),
    })
    expect(api.shared).toEqual(['Author'])
    expect(api.shapes.filter(({ name }) => name === 'Author')).toEqual([
      {
        name: 'Author',
        fields: [{ name: 'name', type: { kind: 'string' }, required: true }],
        unknownKeys: 'reject',
      },
    ])
  })

  test('two types of one name', () => {
    const fields = { x: Type.Object({ a: Type.Integer() }, { title: 'Thing' }) }
    const problems = problemsOf({
      a: defineResource('things', { fields: text }),
      b: defineResource('notes', { fields }),
    })
    expect(problems).toEqual([
      'schemas/all.ts: notes: has a type called Thing, as things has. Set `typeName` in one of the two, or `title` on a nested object.',
      'schemas/all.ts: notes: has a type called ThingPatch, as things has. Set `typeName` in one of the two, or `title` on a nested object.',
    ])
  })

  test('all of them are reported at once', () => {
    const fields = { a: Type.Date(), b: Type.BigInt() }
    expect(problemsOf({ it: defineResource('notes', { fields }), api: defineApi({ prefix: 'v1/' }) })).toHaveLength(3)
  })
})

/** The fields of the shapes that a type is one of, and the tags that tell these apart. */
function variantsOf(x: TSchema): unknown {
  const { resources, shapes } = modelOf({ notes: defineResource('notes', { fields: { x }, operations: ['create'] }) })
  const fieldsOf = (name: string) => shapes.find((shape) => shape.name === name)?.fields.map((field) => field.name)
  const type = resources[0]?.fields.find(({ name }) => name === 'x')?.type
  if (type?.kind === 'tagged') return type.variants.map(({ tag, shape }) => [tag, fieldsOf(shape)])
  return type?.kind === 'union' ? type.members.map((each) => each.kind === 'object' && fieldsOf(each.shape)) : type
}

test('objects with a union of objects among them are a union of whole objects, told apart as the union was', () => {
  const base = Type.Object({ id: Type.Integer() })
  const [cat, dog] = ['cat', 'dog'].map((kind) => Type.Object({ kind: Type.Literal(kind), [kind]: Type.String() }))
  if (cat === undefined || dog === undefined) throw new Error('two members')
  const whole = [
    ['id', 'kind', 'cat'],
    ['id', 'kind', 'dog'],
  ]
  expect(variantsOf(Type.Intersect([base, Type.Union([cat, dog])]))).toEqual(whole)
  expect(
    variantsOf(Type.Intersect([base, Type.Union([cat, dog], { discriminator: { propertyName: 'kind' } })])),
  ).toEqual([
    ['cat', whole[0]],
    ['dog', whole[1]],
  ])
  const record = Type.Intersect([base, Type.Record(Type.String(), Type.Integer())])
  expect(problemsOfType(record)).toEqual([
    'schemas/all.ts: notes.x: `allOf` of an object and something else: which keys are whose cannot be told. ' +
      'Give all fields to one object: `Type.Composite`, or one `Type.Object`.',
  ])
})

function orNull<T extends TSchema>(type: T) {
  return Type.Union([type, Type.Null()])
}

test('a function that makes schemas is typed by what is exported', () => {
  const place = orNull(Type.Object({ city: Type.String() }))
  expectTypeOf<Static<typeof place>>().toEqualTypeOf<{ city: string } | null>()
  expect(problemsOf({ it: defineResource('notes', { fields: { place } }) })).toEqual([])
})

test('a wrong option is an error in the editor', () => {
  // @ts-expect-error: the option is called `parent`.
  expect(problemsOf({ it: defineResource('notes', { fields: text, parrent: undefined }) })).toHaveLength(1)
  // @ts-expect-error: no field is called so.
  expect(problemsOf({ it: defineResource('notes', { fields: text, unique: ['txet'] }) })).toHaveLength(1)
  // @ts-expect-error: it is nested under nothing.
  expect(problemsOf({ it: defineResource('notes', { fields: text, sorts: ['id', 'event_id'] }) })).toHaveLength(1)
  // @ts-expect-error: no operation is called so.
  expect(problemsOf({ it: defineResource('notes', { fields: text, operations: ['read'] }) })).toHaveLength(1)
})
