// A key of the author's own: whoever creates a row gives it, and it stays. Languages hardly change, so clients and proxies may keep
// what they have read for an hour.
import { defineResource, Type } from 'tenon'

export const languages = defineResource('languages', {
  key: { field: 'code' },
  cacheControl: 'public, max-age=3600',
  fields: {
    code: Type.String({ pattern: '^[a-z]{2}$', description: 'Language code (ISO 639-1).', examples: ['is'] }),
    name: Type.String({ minLength: 1, maxLength: 100, examples: ['Icelandic'] }),
  },
})
