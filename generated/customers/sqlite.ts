/**
 * The SQL of customers, for SQLite.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "customers" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "email" text not null,
  "tier" text not null
) strict`

export const selectPage = `
select "id", "name", "email", "tier"
from "customers"`

export const selectOne = `
select "id", "name", "email", "tier"
from "customers"
where "id" = ?`

export const insert = `
insert into "customers" ("name", "email", "tier")
values (?, ?, ?)
returning "id", "name", "email", "tier"`

export const replace = `
update "customers"
set "name" = ?, "email" = ?
where "id" = ?
returning "id", "name", "email", "tier"`

export const update = `
update "customers"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "name", "email", "tier"`

export const remove = `
delete from "customers"
where "id" = ?`
