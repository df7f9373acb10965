/**
 * What lists of todos can be asked for.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import { booleanValue, integerValue, newList, textValue } from 'tenon/runtime'

/** The lists of todos: the fields, what they are filtered by, and whether they are sorted by. */
export const todoList = newList({
  table: 'todos',
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
      name: 'userId',
      storage: 'integer',
      read: integerValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'title',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    { name: 'completed', storage: 'boolean', read: booleanValue, operators: ['eq'], sorts: true },
  ],
})
