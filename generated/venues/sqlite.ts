/**
 * The table of venues, for SQLite.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "venues" (
  "id" text not null primary key,
  "name" text not null,
  "city" text not null,
  "seats" integer,
  "label" text not null generated always as ("name" || ', ' || "city") virtual,
  "created_at" text not null,
  "updated_at" text not null,
  "_version" integer not null default 1
) strict, without rowid`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'venues',
  create: createTable,
  indexes: [
    'create index "venues__name" on "venues" ("name")',
    'create index "venues__city" on "venues" ("city")',
    'create index "venues__seats" on "venues" ("seats")',
    'create index "venues__label" on "venues" ("label")',
    'create index "venues__created_at" on "venues" ("created_at")',
    'create index "venues__updated_at" on "venues" ("updated_at")',
  ],
}
