/**
 * What lists of meals can be asked for.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */
import { choiceValue, integerValue, newList, textValue } from 'tenon/runtime'

/** The lists of meals: the fields, what they are filtered by, and whether they are sorted by. */
export const mealList = newList({
  table: 'meals',
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
      name: 'guest_id',
      storage: 'integer',
      read: integerValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'dish',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'course',
      storage: 'text',
      read: choiceValue(['starter', 'main', 'dessert'], 'literal'),
      operators: ['eq', 'ne', 'in'],
      sorts: true,
    },
  ],
})
