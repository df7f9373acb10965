/** Names that would clash in what is generated, told as problems where it is not written differently instead. */
import { expect, test } from 'vitest'
import { defineOperation, defineResource, Type, type ActionOptions, type Fields } from '../../src/define/index.ts'
import { buildApi } from '../../src/model/build.ts'
import { allOperations } from '../../src/model/all-operations.ts'

const fields = { text: Type.String() }
const action: ActionOptions = { method: 'post', path: '/{id}/act', responses: { 204: 'Done.' } }

function problemsOf(...definitions: readonly object[]): string[] {
  const result = buildApi([{ file: 'schemas/all.ts', exports: { ...definitions } }])
  return 'problems' in result ? result.problems.map(({ at, message }) => `${at}: ${message}`) : []
}

test('the ids of operations are unique, whether lists are flat or nested', () => {
  const events = defineResource('events', { fields })
  const guests = defineResource('guests', { parent: events, fields })
  const meals = defineResource('meals', { parent: guests, fields })
  const built = buildApi([{ file: 'schemas/all.ts', exports: { events, guests, meals } }])
  const ids = 'api' in built ? allOperations(built.api).map(({ id }) => id) : []
  expect(ids.length).toBe(20)
  expect(new Set(ids).size).toBe(20)
  expect(problemsOf(events, guests, meals, defineResource('guest_meals', { fields, operations: ['list'] }))).toEqual([
    'meals: has operations called as those of guest_meals: `listGuestMeals`. Rename one of the two resources.',
  ])
  expect(problemsOf(events, guests, defineResource('event-guests', { fields, operations: ['list', 'get'] }))).toEqual([
    'guests: has operations called as those of event-guests: `listEventGuests`, `getEventGuest`. Rename one of the two resources.',
  ])
})

test('an action has the id of no other operation, in whichever resource', () => {
  const parts = defineResource('parts', { fields, actions: { list: action } })
  const bolts = defineResource('bolts', { fields, actions: { fix: action } })
  const fixBolt = defineOperation('fixBolt', { method: 'post', path: '/fix', responses: { 204: 'Done.' } })
  const listed = defineOperation('listBolts', { method: 'post', path: '/fix', responses: { 204: 'Done.' } })
  expect(problemsOf(parts)).toEqual(['parts.list: is what something else is called beside it. Rename it.'])
  expect(problemsOf(bolts, fixBolt)).toContain(
    'bolts.fix: has the id fixBolt, as fixBolt in schemas/all.ts has. Rename it.',
  )
  expect(problemsOf(bolts, listed)).toContain(
    'listBolts: has the id listBolts, as the operation `listBolts` has. Rename it.',
  )
})

test('two resources that code would call alike are told apart by more than punctuation', () => {
  expect(problemsOf(defineResource('user-profiles', { fields }), defineResource('userProfiles', { fields }))).toEqual([
    'userProfiles: is defined in schemas/all.ts too as user-profiles. Rename one.',
  ])
})

test.each([
  ['list', 'list: would be `notes.list` in the client, as an operation on notes is. Rename it.'],
  ['all', 'all: would be `notes.all` in the client, as an operation on notes is. Rename it.'],
  ['delete', 'delete: would be `notes.delete` in the client, as an operation on notes is. Rename it.'],
])('what is nested is not called as an operation beside it: %s', (name, problem) => {
  const notes = defineResource('notes', { fields })
  expect(problemsOf(notes, defineResource(name, { parent: notes, fields }))).toEqual([problem])
  expect(problemsOf(notes, defineResource(name, { fields }))).toEqual([])
})

test.each(['constructor', 'then', 'new', 'toString'])(
  'nothing is called %s, which JavaScript has a use for',
  (name) => {
    const message = 'means something to JavaScript itself. Rename it.'
    expect(problemsOf(defineResource(name, { fields, typeName: 'Note' }))).toContain(`${name}: ${message}`)
    expect(problemsOf(defineResource('notes', { fields, actions: { [name]: action } }))).toContain(
      `notes.${name}: ${message}`,
    )
  },
)

const made = ['ListNotesQuery', 'GetNoteRequest', 'NoteOverrides', 'NoteHandlers', 'NotesClient']

test.each(made)('a type is not called as one that is made: %s', (name) => {
  const notes = defineResource('notes', { fields })
  const titled = defineResource('parts', { fields: { of: Type.Object(fields, { title: name }) } })
  const named = defineResource('parts', { fields, typeName: name })
  const where = name.endsWith('Client') ? ' in the client' : ''
  const problem = `notes: needs a type called ${name}${where}, as something else is. Rename one of the two.`
  expect(problemsOf(notes, titled)).toEqual([problem])
  expect(problemsOf(notes, named)).toEqual([problem])
})

test.each(['create', 'replace', 'patch', 'merged'])(
  'a type within a field is not called as one of its resource: %s',
  (name) => {
    const own = `Note${name.charAt(0).toUpperCase()}${name.slice(1)}`
    const report = `notes.${name}: has a type called ${own}, as notes has already. Give it a \`title\` of its own.`
    const parts = Type.Object({ part: Type.String() })
    expect(problemsOf(defineResource('notes', { fields: { [name]: parts } }))).toEqual([report])
    expect(problemsOf(defineResource('notes', { fields: { [name]: { ...parts, title: 'Parts' } } }))).toEqual([])
  },
)

/** A resource with a titled object that has some fields. */
function specs(inner: Fields): object {
  return defineResource('notes', { fields: { spec: Type.Object(inner, { title: 'Spec' }) } })
}

test('a type within a titled object is not called as what is made of that: the one that can give way is told of', () => {
  const size = Type.Object({ size: Type.Integer() })
  const remedy = 'Give it a `title` of its own.'
  const twice = Type.Integer({ default: 2 })
  expect(problemsOf(specs({ input: size, twice }))).toEqual([
    `notes.spec.input: the type is called SpecInput, as is what is sent of notes.spec. ${remedy}`,
  ])
  expect(problemsOf(specs({ stored: size, secret: Type.String({ writeOnly: true }) }))).toEqual([
    `notes.spec.stored: the type is called SpecStored, as is what is stored of notes.spec. ${remedy}`,
  ])
  expect(problemsOf(specs({ patch: size }))).toEqual([
    'notes.spec: has a type within it called SpecPatch, as notes has already. Give that one a `title` of its own.',
  ])
  const named = { ...size, title: 'Size' }
  expect(problemsOf(specs({ input: named, patch: named, twice }))).toEqual([])
})

test('the patch of what is within a field called `input` is no other patch', () => {
  const parts = Type.Object({ input: Type.Object({ part: Type.String() }) }, { title: 'Parts' })
  const line = Type.Object({ count: Type.Integer({ default: 1 }) }, { title: 'Line' })
  const notes = defineResource('notes', { fields: { input: Type.Object({ text: Type.String() }), parts, line } })
  const built = buildApi([{ file: 'schemas/all.ts', exports: { notes } }])
  const shapes = 'api' in built ? built.api.shapes : []
  const patches = shapes.filter(({ name }) => name.endsWith('Patch'))
  expect(patches.map(({ name, fields: held }) => [name, ...held.map((each) => each.name)])).toEqual([
    ['NotePatch', 'input', 'parts', 'line'],
    ['NoteInputPatch', 'text'],
    ['PartsPatch', 'input'],
    ['PartsInputPatch', 'part'],
    ['LinePatch', 'count'],
  ])
})

test('types within a field called `input` are called after it', () => {
  const parts = { config: Type.Object({ part: Type.String() }) }
  const notes = { input: Type.Object(parts), config: Type.Object({ text: Type.String() }) }
  expect(problemsOf(defineResource('notes', { fields: notes }))).toEqual([])
})

test('rows of an order may be a resource, but no type within another', () => {
  const orders = defineResource('orders', { fields })
  expect(problemsOf(orders, defineResource('order_rows', { fields }))).toEqual([])
  expect(
    problemsOf(orders, defineResource('parts', { fields: { a: Type.Object(fields, { title: 'OrderRow' }) } })),
  ).toEqual(['orders: needs a type called OrderRow, as something else is. Rename one of the two.'])
})

test('a type within a resource has no name that generated code needs', () => {
  const titled = defineResource('notes', { fields: { a: Type.Object(fields, { title: 'Response' }) } })
  expect(problemsOf(titled)).toEqual([
    'notes.a: the type is called Response, which generated code needs. Give it another `title`.',
  ])
  const handler = defineOperation('handler', { method: 'post', path: '/x', responses: { 204: 'Done.' } })
  expect(problemsOf(handler)).toEqual([
    'handler: needs the name HandlerContext for a type, which generated code has already. Rename it.',
  ])
})
