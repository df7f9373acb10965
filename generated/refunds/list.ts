/**
 * What lists of refunds can be asked for.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import { integerValue, momentValue, newList, textValue } from 'tenon/runtime'

/** The lists of refunds: the fields, what they are filtered by, and whether they are sorted by. */
export const refundList = newList({
  table: 'refunds',
  key: 'id',
  page: { default: 50, maximum: 1000 },
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
      name: 'transaction_id',
      storage: 'integer',
      read: integerValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'reason',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'refunded_at',
      storage: 'text',
      read: momentValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
  ],
})
