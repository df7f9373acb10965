// A key that the server makes (`uuid`, version 7), moments that it sets, and a value that the database computes. With
// `requireIfMatch`, a change has to name the version that it is a change of, so that nobody overwrites what they have not seen.
import { computed, createdAt, defineResource, Type, updatedAt } from 'tenon'

export const venues = defineResource('venues', {
  key: 'uuid',
  requireIfMatch: true,
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    city: Type.String({ minLength: 1, maxLength: 100 }),
    seats: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], { description: 'Null where nobody has counted.' }),
    label: computed(Type.String({ examples: ['Harpa, Reykjavík'] }), "{name} || ', ' || {city}"),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
})
