// The smallest useful resource: a name and its fields. It gets a table, a key `id`, six operations, docs and client types.
import { defineResource, Type } from 'tenon'

export const countries = defineResource('countries', {
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    capital: Type.String({ minLength: 1, maxLength: 100 }),
    area: Type.Integer({ minimum: 0, description: 'Square kilometres' }),
  },
})
