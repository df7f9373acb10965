/**
 * What lists of venues can be asked for.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import { integerValue, momentValue, newList, textValue, uuidValue } from 'tenon/runtime'

/** The lists of venues: the fields, what they are filtered by, and whether they are sorted by. */
export const venueList = newList({
  table: 'venues',
  key: 'id',
  page: { default: 50, maximum: 1000 },
  refusesUnknown: true,
  fields: [
    { name: 'id', storage: 'text', read: uuidValue, operators: ['eq', 'ne', 'in'], sorts: true },
    {
      name: 'name',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'city',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'seats',
      storage: 'integer',
      nullable: true,
      read: integerValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
      sorts: true,
    },
    {
      name: 'label',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'created_at',
      storage: 'text',
      read: momentValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'updated_at',
      storage: 'text',
      read: momentValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
  ],
})
