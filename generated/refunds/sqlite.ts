/**
 * The table of refunds, for SQLite.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "refunds" (
  "id" integer primary key autoincrement,
  "transaction_id" integer not null references "transactions" ("id"),
  "reason" text not null,
  "refunded_at" text not null,
  "_version" integer not null default 1,
  unique ("transaction_id")
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'refunds',
  create: createTable,
  indexes: [
    'create index "refunds__reason" on "refunds" ("reason")',
    'create index "refunds__refunded_at" on "refunds" ("refunded_at")',
  ],
}
