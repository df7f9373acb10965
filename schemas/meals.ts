// Parents of parents: /events/{event_id}/guests/{guest_id}/meals. When a guest is deleted, their meals go as well.
import { defineResource, Type } from 'tenon'
import { guests } from './guests.ts'

export const meals = defineResource('meals', {
  parent: guests,
  onParentDelete: 'cascade',
  fields: {
    dish: Type.String({ minLength: 1, maxLength: 100 }),
    course: Type.Union([Type.Literal('starter'), Type.Literal('main'), Type.Literal('dessert')]),
  },
})
