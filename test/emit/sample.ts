/** A small API with every kind of field, as its author would define it. */
import { defineApi, defineResource, Type, type ApiOptions } from '../../src/define/index.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'

/** Builds the model of the sample. A text may be given that stands wherever an author writes one. */
export function sampleApi(options: ApiOptions = { title: 'Sample', version: '1.2.3' }, text = 'A text.'): Api {
  const countries = defineResource('countries', {
    description: text,
    fields: {
      name: Type.String({ minLength: 1, maxLength: 100 }),
      area: Type.Integer({ minimum: 0, description: text, examples: [513120] }),
    },
  })
  const events = defineResource('events', {
    fields: { name: Type.String(), date: Type.String({ format: 'date' }) },
  })
  const guests = defineResource('guests', {
    parent: events,
    fields: { name: Type.String(), email: Type.String({ format: 'email' }) },
  })
  const books = defineResource('books', {
    fields: {
      title: Type.String({ title: text, default: text }),
      authors: Type.Array(Type.Object({ name: Type.String({ description: text }) }), { minItems: 1 }),
      genre: Type.Union([Type.Literal('Education'), Type.Literal('Fiction'), Type.Literal(text)]),
      subtitle: Type.Union([Type.String(), Type.Null()]),
      rating: Type.Optional(Type.Number({ minimum: 0, exclusiveMaximum: 10, deprecated: true })),
      labels: Type.Record(Type.String(), Type.Boolean()),
    },
  })
  const built = buildApi([
    { file: 'schemas/api.ts', exports: { api: defineApi(options) } },
    { file: 'schemas/all.ts', exports: { countries, events, guests, books } },
  ])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems, undefined, 2))
  return built.api
}

/** Every text that could end the string, template or comment that it is put in. */
export const hostileText =
  'a */ /* b // `c` ${d} \\u0041 \\ "e" \'f\' <script>\nnew line\r\n\ttab \u2028 \u2029 \u0000 \u007F \u{1F600} --> @internal {@link x}'
