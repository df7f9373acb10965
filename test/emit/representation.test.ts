/** When entity tags change: whenever the same row may be answered otherwise, and only then. */
import { expect, test } from 'vitest'
import { computed, defineResource, Type, type Fields } from '../../src/define/index.ts'
import { representationOf } from '../../src/emit/representation.ts'
import { buildApi } from '../../src/model/build.ts'

const fields = {
  title: Type.String({ maxLength: 20 }),
  pages: Type.Optional(Type.Integer()),
  secret: Type.String({ writeOnly: true }),
  label: computed(Type.String(), "{title} || '!'"),
}

/** The fingerprint of a resource with these fields. */
function fingerprint(given: Fields, options: object = {}): string {
  const books = defineResource('books', { fields: given, ...options })
  const built = buildApi([{ file: 'schemas/books.ts', exports: { books } }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  const [resource] = built.api.resources
  if (resource === undefined) throw new Error('There is no resource.')
  return representationOf(resource)
}

test('is the same on every machine and in every version of Tenon', () => {
  expect(fingerprint(fields)).toBe('62ece2')
})

const { title, pages, secret, label } = fields
const inner = (code: object = {}) => Type.Object({ code: Type.Optional(Type.String(code)) })

test.each<[string, Fields, object?, Fields?]>([
  ['a field is added', { ...fields, year: Type.Integer() }],
  ['a field is taken away', { title, secret, label }],
  ['a field has another name', { title, page_count: pages, secret, label }],
  ['the fields are in another order', { pages, title, secret, label }],
  ['a field is answered that was not', { ...fields, secret: Type.String() }],
  ['a field is answered no longer', { ...fields, pages: Type.Optional(Type.Integer({ writeOnly: true })) }],
  ['a field is of another type', { ...fields, pages: Type.Optional(Type.Number()) }],
  ['null is answered, and no longer left out', { ...fields, pages: Type.Union([Type.Integer(), Type.Null()]) }],
  ['what was null may have been filled', { ...fields, pages: Type.Integer({ default: 1 }) }],
  ['a field is computed otherwise', { ...fields, label: computed(Type.String(), "{title} || '?'") }],
  [
    'a field within one is answered no longer',
    { ...fields, inner: inner({ writeOnly: true }) },
    {},
    { ...fields, inner: inner() },
  ],
  ['the key is another one', fields, { key: 'uuid' }],
])('is another one once %s', (_, changed, options, before = fields) => {
  expect(fingerprint(changed, options)).not.toBe(fingerprint(before))
})

test('is another one once that is another field which an answered one is computed from', () => {
  const shown = computed(Type.String(), '{hidden}')
  const [before, after] = [Type.String({ writeOnly: true }), Type.Integer({ writeOnly: true })]
  expect(fingerprint({ hidden: after, shown })).not.toBe(fingerprint({ hidden: before, shown }))
})

test.each<[string, Fields, object?]>([
  ['what a field may be', { ...fields, title: Type.String({ maxLength: 30, description: 'As on the cover' }) }],
  ['what a field is at first', { ...fields, title: Type.String({ maxLength: 20, default: 'Untitled' }) }],
  ['a field that is never answered', { ...fields, secret: Type.Integer({ writeOnly: true }) }],
  ['what lists filter by, and what a change has to say', fields, { filters: ['title'], requireIfMatch: true }],
])('stays the same when this changes: %s', (_, changed, options) => {
  expect(fingerprint(changed, options)).toBe(fingerprint(fields))
})
