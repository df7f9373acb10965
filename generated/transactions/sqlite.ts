/**
 * The table of transactions, for SQLite.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "transactions" (
  "id" integer primary key autoincrement,
  "amount" real not null,
  "currency" text not null,
  "description" text not null,
  "_version" integer not null default 1
) strict`

export const createIndexOfAmount = `
create index "transactions__amount" on "transactions" ("amount")`

export const createIndexOfCurrency = `
create index "transactions__currency" on "transactions" ("currency")`

export const createIndexOfDescription = `
create index "transactions__description" on "transactions" ("description")`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'transactions',
  create: createTable,
  indexes: [createIndexOfAmount, createIndexOfCurrency, createIndexOfDescription],
}
