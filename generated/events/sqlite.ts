/**
 * The table of events, for SQLite.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "events" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "date" text not null,
  "location" text,
  "_version" integer not null default 1
) strict`

export const createIndexOfName = `
create index "events__name" on "events" ("name")`

export const createIndexOfDate = `
create index "events__date" on "events" ("date")`

export const createIndexOfLocation = `
create index "events__location" on "events" ("location")`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'events',
  create: createTable,
  indexes: [createIndexOfName, createIndexOfDate, createIndexOfLocation],
}
