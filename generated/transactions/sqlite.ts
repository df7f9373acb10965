/**
 * The SQL of transactions, for SQLite.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "transactions" (
  "id" integer primary key autoincrement,
  "amount" real not null,
  "currency" text not null,
  "description" text not null
) strict`

export const selectPage = `
select "id", "amount", "currency", "description"
from "transactions"`

export const selectOne = `
select "id", "amount", "currency", "description"
from "transactions"
where "id" = ?`

export const insert = `
insert into "transactions" ("amount", "currency", "description")
values (?, ?, ?)
returning "id", "amount", "currency", "description"`

export const replace = `
update "transactions"
set "amount" = ?, "currency" = ?, "description" = ?
where "id" = ?
returning "id", "amount", "currency", "description"`

export const update = `
update "transactions"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "amount", "currency", "description"`

export const remove = `
delete from "transactions"
where "id" = ?`
