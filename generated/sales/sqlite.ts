/**
 * The table of sales, for SQLite.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "sales" (
  "id" integer primary key autoincrement,
  "customer_id" integer not null references "customers" ("id"),
  "amount" real not null,
  "currency" text not null,
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'sales',
  create: createTable,
  indexes: [
    'create index "sales__customer_id" on "sales" ("customer_id")',
    'create index "sales__amount" on "sales" ("amount")',
    'create index "sales__currency" on "sales" ("currency")',
  ],
}
