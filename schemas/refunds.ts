// Rows that no client writes: they can be listed and read, and come to be when a transaction is refunded (schemas/handlers/).
import { createdAt, defineResource, reference, Type } from 'tenon'
import { transactions } from './transactions.ts'

export const refunds = defineResource('refunds', {
  operations: ['list', 'get'],
  fields: {
    transaction_id: reference(transactions, { description: 'The transaction that was refunded.' }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    refunded_at: createdAt(),
  },
  unique: ['transaction_id'],
})
