// Constraints are keywords of JSON Schema: bounds for numbers, a pattern for text. What they refuse is answered 422.
import { defineResource, Type } from 'tenon'

export const cars = defineResource('cars', {
  description: 'Cars on the lot.',
  fields: {
    make: Type.String({ minLength: 1, maxLength: 50, examples: ['Nissan'] }),
    model: Type.String({ minLength: 1, maxLength: 50, examples: ['240SX'] }),
    year: Type.Integer({ minimum: 1886, maximum: 2100 }),
    vin: Type.String({
      pattern: '^[A-HJ-NPR-Z0-9]{17}$',
      description: 'Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q.',
      examples: ['1N6AD0CU5AC961553'],
    }),
    color: Type.String({ minLength: 1, maxLength: 30 }),
  },
})
