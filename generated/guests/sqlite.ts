/**
 * The table of guests, for SQLite.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "guests" (
  "id" integer primary key autoincrement,
  "event_id" integer not null references "events" ("id"),
  "name" text not null,
  "email" text not null,
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'guests',
  create: createTable,
  indexes: [
    'create index "guests__event_id" on "guests" ("event_id")',
    'create index "guests__name" on "guests" ("name")',
    'create index "guests__email" on "guests" ("email")',
  ],
}
