/**
 * What lists of books can be asked for.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import { formatValue, integerValue, isDate, newList, notADate, textValue } from 'tenon/runtime'

/** The lists of books: the fields, what they are filtered by, and whether they are sorted by. */
export const bookList = newList({
  table: 'books',
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
      name: 'title',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'page_count',
      storage: 'integer',
      read: integerValue,
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    {
      name: 'pub_date',
      storage: 'text',
      read: formatValue(isDate, notADate),
      operators: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'],
      sorts: true,
    },
    { name: 'authors', storage: 'json' },
    {
      name: 'isbn13',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'genre',
      storage: 'text',
      nullable: true,
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'],
      sorts: true,
    },
    {
      name: 'language',
      storage: 'text',
      nullable: true,
      omitNull: true,
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'],
      sorts: true,
    },
  ],
})
