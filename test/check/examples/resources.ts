/** Examples of resources: what the rules mean for lists, keys, versions and errors. */
import { nothing, resource, sidesOf, type Example } from './example.ts'

/** All but those of errors. */
export const resourceExamples: readonly Example[] = [
  {
    rule: 'request-default-changed',
    name: 'pages',
    ...sidesOf((size) => resource('pages', `fields: { text: Type.String() }, page: { default: ${size} }`))('3', '2'),
    program: `for (const each of ['a', 'b', 'c']) await api.pages.create({ text: each })\n  same((await api.pages.list()).length, 3)`,
  },
  {
    rule: 'request-limit-narrowed',
    name: 'limits',
    ...sidesOf((size) => resource('limits', `fields: { text: Type.String() }, page: { maximum: ${size} }`))(
      '1000',
      '100',
    ),
    program: 'await api.limits.list({ limit: 500 })',
  },
  {
    rule: 'request-value-removed',
    name: 'sorts',
    ...sidesOf((sorts) => resource('sorts', `fields: { text: Type.String() }, sorts: [${sorts}]`))(`'text'`, ''),
    program: `await api.sorts.list({ sort: ['-text'] })`,
  },
  {
    rule: 'parameter-removed',
    name: 'filters',
    ...sidesOf((filters) => resource('filters', `fields: { text: Type.String() }, filters: [${filters}]`))(
      `'text'`,
      '',
    ),
    program: `await api.filters.list({ 'text[contains]': 'a' })`,
  },
  {
    rule: 'response-type-changed',
    name: 'keys',
    ...sidesOf((key) => resource('keys', `fields: { text: Type.String() }, key: '${key}'`))('integer', 'uuid'),
    program: `const { id } = await api.keys.create({ text: 'a' })\n  same(id.toFixed(), String(id))\n  await api.keys.get(id)`,
  },
  {
    rule: 'precondition-required',
    name: 'versions',
    ...sidesOf((is) => resource('versions', `fields: { text: Type.String() }, requireIfMatch: ${is}`))('false', 'true'),
    program: `const { id } = await api.versions.create({ text: 'a' })\n  await api.versions.patch(id, { text: 'b' })`,
  },
]

const notes = resource('notes', 'fields: { text: Type.String() }')

/** What a change of the format of errors means for those that read them, and for the others. */
export const formatExamples: readonly Example[] = [
  {
    rule: 'response-media-type-removed',
    name: 'reading',
    before: notes,
    after: notes,
    program: `const error: unknown = await api.notes.list({ limit: 0 }).catch((thrown: unknown) => thrown)
  if (!isApiError(error) || error.status !== 422) throw error
  same(error.detail.map(({ loc }) => loc), [['query', 'limit']])`,
    values: ['isApiError'],
  },
  {
    rule: 'response-media-type-removed',
    name: 'passing',
    before: nothing,
    after: nothing,
    program: 'same(await api.notes.list(), [])',
  },
]
