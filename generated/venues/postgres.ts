/**
 * The table of venues, for Postgres.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "venues" (
  "id" text collate "C" not null primary key,
  "name" text collate "C" not null,
  "city" text collate "C" not null,
  "seats" bigint,
  "label" text collate "C" not null generated always as ("name" || ', ' || "city") stored,
  "created_at" text collate "C" not null,
  "updated_at" text collate "C" not null,
  "_version" bigint not null default 1
)`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'venues',
  create: createTable,
  indexes: [
    'create index "venues__name" on "venues" ("name", "id")',
    'create index "venues__city" on "venues" ("city", "id")',
    'create index "venues__seats" on "venues" ("seats" nulls first, "id")',
    'create index "venues__label" on "venues" ("label", "id")',
    'create index "venues__created_at" on "venues" ("created_at", "id")',
    'create index "venues__updated_at" on "venues" ("updated_at", "id")',
  ],
}
