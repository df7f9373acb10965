// The smallest useful resource is a name and its fields: it gets a table, a key `id`, six operations, docs and client types. Here is
// an action besides, which answers text.
import { defineResource, text, Type } from 'tenon'

export const countries = defineResource('countries', {
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    capital: Type.String({ minLength: 1, maxLength: 100 }),
    area: Type.Integer({ minimum: 0, description: 'Square kilometres' }),
  },
  actions: {
    export: {
      method: 'get',
      path: '/export',
      summary: 'Export countries as CSV',
      query: { separator: Type.Union([Type.Literal(','), Type.Literal(';')], { default: ',' }) },
      responses: {
        200: {
          description: 'A line of names, and a line for each country, by name.',
          body: text('text/csv'),
          headers: { 'Content-Disposition': Type.String({ description: 'A name for the file.' }) },
        },
      },
    },
  },
})
