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

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'transactions',
  create: createTable,
  indexes: [
    'create index "transactions__amount" on "transactions" ("amount")',
    'create index "transactions__currency" on "transactions" ("currency")',
    'create index "transactions__description" on "transactions" ("description")',
  ],
}
