/**
 * The table of cars, for SQLite.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "cars" (
  "id" integer primary key autoincrement,
  "make" text not null,
  "model" text not null,
  "year" integer not null,
  "vin" text not null,
  "color" text not null,
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'cars',
  create: createTable,
  indexes: [
    'create index "cars__make" on "cars" ("make")',
    'create index "cars__model" on "cars" ("model")',
    'create index "cars__year" on "cars" ("year")',
    'create index "cars__vin" on "cars" ("vin")',
    'create index "cars__color" on "cars" ("color")',
  ],
}
