// An optional field may be absent; `format` names a syntax that is checked: a date that is in the calendar.
import { defineResource, Type } from 'tenon'

export const events = defineResource('events', {
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    date: Type.String({ format: 'date', examples: ['2026-12-01'] }),
    location: Type.Optional(Type.String({ maxLength: 200 })),
  },
})
