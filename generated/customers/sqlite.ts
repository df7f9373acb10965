/**
 * The table of customers, for SQLite.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "customers" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "email" text not null,
  "tier" text not null,
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'customers',
  create: createTable,
  indexes: [
    'create index "customers__name" on "customers" ("name")',
    'create index "customers__email" on "customers" ("email")',
    'create index "customers__tier" on "customers" ("tier")',
  ],
}
