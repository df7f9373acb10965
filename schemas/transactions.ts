// `page` says how long a list is when nobody asks, and how long it may be.
import { defineResource, Type } from 'tenon'
import { currency } from './currency.ts'

export const transactions = defineResource('transactions', {
  page: { default: 20, maximum: 200 },
  fields: {
    amount: Type.Number(),
    currency,
    description: Type.String({ maxLength: 500 }),
  },
})
