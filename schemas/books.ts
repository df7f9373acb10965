// Values inside values: a list of objects. A fault deep inside is located: ["body", "authors", 1, "name"]. A language that books are in
// cannot be deleted.
import { defineResource, reference, Type } from 'tenon'
import { languages } from './languages.ts'

const author = Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }, { title: 'Author' })

export const books = defineResource('books', {
  fields: {
    title: Type.String({ minLength: 1, maxLength: 300 }),
    page_count: Type.Integer({ minimum: 1 }),
    pub_date: Type.String({ format: 'date', description: 'Date of publication' }),
    authors: Type.Array(author, { minItems: 1 }),
    isbn13: Type.String({ pattern: '^97[89]-?[0-9]{10}$', examples: ['978-1775093329'] }),
    genre: Type.Union([Type.String({ maxLength: 50 }), Type.Null()], { description: 'Null when nobody has said.' }),
    language: Type.Optional(reference(languages)),
  },
})
