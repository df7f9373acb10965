// An operation that belongs to no resource. It answers rows of two: `Type.Ref` names their types. What it does is in handlers.ts.
import { defineOperation, Type } from 'tenon'

export const search = defineOperation('search', {
  method: 'get',
  path: '/search',
  summary: 'Search books and countries',
  description: 'The first ten of each whose title or name has the text in it, as it is written.',
  query: { q: Type.String({ minLength: 2, maxLength: 100, examples: ['land'] }) },
  responses: {
    200: Type.Object({
      books: Type.Array(Type.Ref('Book')),
      countries: Type.Array(Type.Ref('Country')),
    }),
  },
})
