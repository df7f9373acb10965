/**
 * What lists of sales can be asked for.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */
import { integerValue, newList, numberValue, textValue } from 'tenon/runtime'

/** The lists of sales: the fields, what they are filtered by, and whether they are sorted by. */
export const saleList = newList({
  table: 'sales',
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
      name: 'customer_id',
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
  ],
})
