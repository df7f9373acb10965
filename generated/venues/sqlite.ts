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

export const createIndexOfName = `
create index "venues__name" on "venues" ("name")`

export const createIndexOfCity = `
create index "venues__city" on "venues" ("city")`

export const createIndexOfSeats = `
create index "venues__seats" on "venues" ("seats")`

export const createIndexOfLabel = `
create index "venues__label" on "venues" ("label")`

export const createIndexOfCreatedAt = `
create index "venues__created_at" on "venues" ("created_at")`

export const createIndexOfUpdatedAt = `
create index "venues__updated_at" on "venues" ("updated_at")`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'venues',
  create: createTable,
  indexes: [
    createIndexOfName,
    createIndexOfCity,
    createIndexOfSeats,
    createIndexOfLabel,
    createIndexOfCreatedAt,
    createIndexOfUpdatedAt,
  ],
}
