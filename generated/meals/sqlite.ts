/**
 * The table of meals, for SQLite.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "meals" (
  "id" integer primary key autoincrement,
  "guest_id" integer not null references "guests" ("id") on delete cascade,
  "dish" text not null,
  "course" text not null,
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'meals',
  create: createTable,
  indexes: [
    'create index "meals__guest_id" on "meals" ("guest_id")',
    'create index "meals__dish" on "meals" ("dish")',
    'create index "meals__course" on "meals" ("course")',
  ],
}
