// An optional field may be absent; `format` names a syntax that is checked: a date that is in the calendar. A reference holds the key
// of another row, which is there: when a venue is deleted, its events stay, without one.
import { defineResource, reference, Type } from 'tenon'
import { venues } from './venues.ts'

export const events = defineResource('events', {
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    date: Type.String({ format: 'date', examples: ['2026-12-01'] }),
    location: Type.Optional(Type.String({ maxLength: 200 })),
    venue_id: Type.Optional(reference(venues, { onDelete: 'set null' })),
  },
})
