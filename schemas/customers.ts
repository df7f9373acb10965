// Server-made values are `readOnly`: they are answered and documented, and refused when a client sends them. What else happens when a
// customer is written is in handlers.ts.
import { defineResource, Type } from 'tenon'

export const customers = defineResource('customers', {
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    email: Type.String({ format: 'email', maxLength: 254 }),
    tier: Type.Union([Type.Literal('standard'), Type.Literal('gold')], { default: 'standard', readOnly: true }),
  },
})
