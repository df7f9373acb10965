/**
 * What lists of customers can be asked for.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */
import { choiceValue, formatValue, integerValue, isEmail, newList, notAnEmail, textValue } from 'tenon/runtime'

/** The lists of customers: the fields, what they are filtered by, and whether they are sorted by. */
export const customerList = newList({
  table: 'customers',
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
      name: 'name',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'email',
      storage: 'text',
      read: formatValue(isEmail, notAnEmail),
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'tier',
      storage: 'text',
      read: choiceValue(['standard', 'gold'], 'literal'),
      operators: ['eq', 'ne', 'in'],
      sorts: true,
    },
  ],
})
