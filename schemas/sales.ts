// The sales of a customer: another nested resource; `customer_id` comes from the path.
import { defineResource, Type } from 'tenon'
import { currency } from './currency.ts'
import { customers } from './customers.ts'

export const sales = defineResource('sales', {
  parent: customers,
  fields: {
    amount: Type.Number({ exclusiveMinimum: 0 }),
    currency,
  },
})
