/**
 * The SQL of books, for SQLite.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "books" (
  "id" integer primary key autoincrement,
  "title" text not null,
  "page_count" integer not null,
  "pub_date" text not null,
  "authors" text not null,
  "isbn13" text not null,
  "genre" text
) strict`

export const selectPage = `
select "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre"
from "books"`

export const selectOne = `
select "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre"
from "books"
where "id" = ?`

export const insert = `
insert into "books" ("title", "page_count", "pub_date", "authors", "isbn13", "genre")
values (?, ?, ?, ?, ?, ?)
returning "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre"`

export const replace = `
update "books"
set "title" = ?, "page_count" = ?, "pub_date" = ?, "authors" = ?, "isbn13" = ?, "genre" = ?
where "id" = ?
returning "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre"`

export const update = `
update "books"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre"`

export const remove = `
delete from "books"
where "id" = ?`
