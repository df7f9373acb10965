/**
 * The SQL of sales, for SQLite.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "sales" (
  "id" integer primary key autoincrement,
  "customer_id" integer not null references "customers" ("id"),
  "amount" real not null,
  "currency" text not null
) strict`

export const createParentIndex = `
create index "sales_customer_id" on "sales" ("customer_id")`

export const selectPage = `
select "id", "customer_id", "amount", "currency"
from "sales"`

export const selectOne = `
select "id", "customer_id", "amount", "currency"
from "sales"
where "id" = ? and "customer_id" = ?`

export const insert = `
insert into "sales" ("customer_id", "amount", "currency")
select "id", ?, ?
from "customers"
where "id" = ?
returning "id", "customer_id", "amount", "currency"`

export const selectParent = `
select 1
from "customers"
where "id" = ?`

export const replace = `
update "sales"
set "amount" = ?, "currency" = ?
where "id" = ? and "customer_id" = ?
returning "id", "customer_id", "amount", "currency"`

export const update = `
update "sales"
set`

export const whereOne = `
where "id" = ? and "customer_id" = ?`

export const returning = `
returning "id", "customer_id", "amount", "currency"`

export const remove = `
delete from "sales"
where "id" = ? and "customer_id" = ?`
