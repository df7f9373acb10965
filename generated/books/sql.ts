/**
 * The statements on books.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre", "language", "_version"
from "books"${whereOne}`

export const selectAny = `
select 1
from "books"${whereOne}`

export const insert = `
insert into "books" ("title", "page_count", "pub_date", "authors", "isbn13", "genre", "language")
values (?, ?, ?, ?, ?, ?, ?)
returning "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre", "language", "_version"`

export const replace = `
update "books"
set "_version" = "_version" + 1, "title" = ?, "page_count" = ?, "pub_date" = ?, "authors" = ?, "isbn13" = ?, "genre" = ?, "language" = ?${whereOne}`

export const update = `
update "books"
set "_version" = "_version" + 1`

export const remove = `
delete from "books"${whereOne}`

export const returning = `
returning "id", "title", "page_count", "pub_date", "authors", "isbn13", "genre", "language", "_version"`

export const returningAny = `
returning 1`
