// A resource with a parent lives under it: /events/{event_id}/guests. The reference `event_id` is added by itself, comes from
// the path, and filters the flat list: /guests?event_id=1. An event that still has guests cannot be deleted.
import { defineResource, Type } from 'tenon'
import { events } from './events.ts'

export const guests = defineResource('guests', {
  parent: events,
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    email: Type.String({ format: 'email', maxLength: 254 }),
  },
})
