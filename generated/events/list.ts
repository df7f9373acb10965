/**
 * What lists of events can be asked for.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import { formatValue, integerValue, isDate, newList, notADate, textValue, uuidValue } from 'tenon/runtime'

/** The lists of events: the fields, what they are filtered by, and whether they are sorted by. */
export const eventList = newList({
  table: 'events',
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
      name: 'date',
      storage: 'text',
      read: formatValue(isDate, notADate),
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'location',
      storage: 'text',
      nullable: true,
      omitNull: true,
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'],
      sorts: true,
    },
    {
      name: 'venue_id',
      storage: 'text',
      nullable: true,
      omitNull: true,
      read: uuidValue,
      operators: ['eq', 'ne', 'in', 'isNull'],
      sorts: true,
    },
  ],
})
