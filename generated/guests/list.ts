/**
 * What lists of guests can be asked for.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */
import { formatValue, integerValue, isEmail, newList, notAnEmail, textValue } from 'tenon/runtime'

/** The lists of guests: the fields, what they are filtered by, and whether they are sorted by. */
export const guestList = newList({
  table: 'guests',
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
      name: 'event_id',
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
  ],
})
