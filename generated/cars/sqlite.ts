/**
 * The SQL of cars, for SQLite.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "cars" (
  "id" integer primary key autoincrement,
  "make" text not null,
  "model" text not null,
  "year" integer not null,
  "vin" text not null,
  "color" text not null
) strict`

export const selectPage = `
select "id", "make", "model", "year", "vin", "color"
from "cars"`

export const selectOne = `
select "id", "make", "model", "year", "vin", "color"
from "cars"
where "id" = ?`

export const insert = `
insert into "cars" ("make", "model", "year", "vin", "color")
values (?, ?, ?, ?, ?)
returning "id", "make", "model", "year", "vin", "color"`

export const replace = `
update "cars"
set "make" = ?, "model" = ?, "year" = ?, "vin" = ?, "color" = ?
where "id" = ?
returning "id", "make", "model", "year", "vin", "color"`

export const update = `
update "cars"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "make", "model", "year", "vin", "color"`

export const remove = `
delete from "cars"
where "id" = ?`
