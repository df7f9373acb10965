/**
 * The table of countries, for SQLite.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "countries" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "capital" text not null,
  "area" integer not null,
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'countries',
  create: createTable,
  indexes: [
    'create index "countries__name" on "countries" ("name")',
    'create index "countries__capital" on "countries" ("capital")',
    'create index "countries__area" on "countries" ("area")',
  ],
}
