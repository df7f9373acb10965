// `page` says how long a list is when nobody asks, and how long it may be. `actions` are operations beyond the six: a change that is
// more than a change of fields, an upload, a stream. What they do is in schemas/handlers/transactions.ts.
import { defineResource, events, file, multipart, Type } from 'tenon'
import { currency } from './currency.ts'

export const transactions = defineResource('transactions', {
  page: { default: 20, maximum: 200 },
  fields: {
    amount: Type.Number(),
    currency,
    description: Type.String({ maxLength: 500 }),
  },
  actions: {
    refund: {
      method: 'post',
      path: '/{id}/refund',
      description: 'Pays a transaction back, once.',
      body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
      responses: {
        201: { description: 'The refund.', body: Type.Ref('Refund') },
        404: 'There is no such transaction.',
        409: 'It was refunded before.',
      },
    },
    import: {
      method: 'post',
      path: '/import',
      summary: 'Import a bank statement',
      description: 'All of its lines become transactions, or none: then the answer says what is wrong with which.',
      body: multipart({
        statement: file({
          maxSize: 500_000,
          mediaTypes: ['text/csv'],
          description: 'A line for each transaction: amount, currency, description.',
        }),
        currency: Type.Optional({ ...currency, description: 'The currency of lines that leave it empty.' }),
      }),
      responses: { 201: Type.Object({ imported: Type.Integer({ description: 'How many transactions.' }) }) },
    },
    feed: {
      method: 'get',
      path: '/feed',
      summary: 'Follow the transactions',
      description: 'An event for each transaction there is, and for each that comes.',
      query: { after: Type.Integer({ default: 0, description: 'Leaves out what comes before this `id`, and that.' }) },
      headers: { 'Last-Event-ID': Type.Optional(Type.Integer({ description: 'Sent by browsers that come back.' })) },
      responses: {
        200: { description: 'The transactions, in the order of their ids.', body: events(Type.Ref('Transaction')) },
      },
    },
  },
})
