// A field with a default may be left out when a todo is created. A patch never fills one in.
import { defineResource, Type } from 'tenon'

export const todos = defineResource('todos', {
  fields: {
    userId: Type.Integer({ minimum: 1 }),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    completed: Type.Boolean({ default: false }),
  },
})
