/**
 * The SQL of countries, for SQLite.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "countries" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "capital" text not null,
  "area" integer not null
) strict`

export const selectPage = `
select "id", "name", "capital", "area"
from "countries"`

export const selectOne = `
select "id", "name", "capital", "area"
from "countries"
where "id" = ?`

export const insert = `
insert into "countries" ("name", "capital", "area")
values (?, ?, ?)
returning "id", "name", "capital", "area"`

export const replace = `
update "countries"
set "name" = ?, "capital" = ?, "area" = ?
where "id" = ?
returning "id", "name", "capital", "area"`

export const update = `
update "countries"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "name", "capital", "area"`

export const remove = `
delete from "countries"
where "id" = ?`
