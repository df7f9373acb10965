// What the servers that are measured have in common: one flat resource.
import { defineResource, Type } from 'tenon'

export const products = defineResource('products', {
  filters: ['name'],
  sorts: ['name'],
  fields: {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    sku: Type.String({ pattern: '^[A-Z]{3}-[0-9]{4}$' }),
    category: Type.Union([Type.Literal('book'), Type.Literal('toy'), Type.Literal('tool')]),
    description: Type.String({ maxLength: 1000 }),
    price: Type.Number({ minimum: 0 }),
    quantity: Type.Integer({ minimum: 0 }),
    weight: Type.Number({ minimum: 0 }),
    active: Type.Boolean(),
  },
})
