/**
 * What lists of languages can be asked for.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import { newList, textValue } from 'tenon/runtime'

/** The lists of languages: the fields, what they are filtered by, and whether they are sorted by. */
export const languageList = newList({
  table: 'languages',
  key: 'code',
  page: { default: 50, maximum: 1000 },
  refusesUnknown: true,
  fields: [
    {
      name: 'code',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
    {
      name: 'name',
      storage: 'text',
      read: textValue,
      operators: ['eq', 'ne', 'in', 'contains', 'startsWith'],
      sorts: true,
    },
  ],
})
