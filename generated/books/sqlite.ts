/**
 * The table of books, for SQLite.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "books" (
  "id" integer primary key autoincrement,
  "title" text not null,
  "page_count" integer not null,
  "pub_date" text not null,
  "authors" text not null,
  "isbn13" text not null,
  "genre" text,
  "language" text references "languages" ("code"),
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'books',
  create: createTable,
  indexes: [
    'create index "books__title" on "books" ("title")',
    'create index "books__page_count" on "books" ("page_count")',
    'create index "books__pub_date" on "books" ("pub_date")',
    'create index "books__isbn13" on "books" ("isbn13")',
    'create index "books__genre" on "books" ("genre")',
    'create index "books__language" on "books" ("language")',
  ],
}
