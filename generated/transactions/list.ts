/**
 * What lists of transactions can be asked for.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import { integerValue, newList, numberValue, textValue } from 'tenon/runtime'

/** The lists of transactions: the fields, what they are filtered by, and whether they are sorted by. */
export const transactionList = newList({
  table: 'transactions',
  key: 'id',
  page: { default: 20, maximum: 200 },
  refusesUnknown: true,
  fields: [
    {
      name: 'id',
      storage: 'integer',
      read: integerValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'amount',
      storage: 'real',
      read: numberValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'currency',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'description',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
  ],
})
