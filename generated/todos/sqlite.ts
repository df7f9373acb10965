/**
 * The table of todos, for SQLite.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "todos" (
  "id" integer primary key autoincrement,
  "userId" integer not null,
  "title" text not null,
  "completed" integer not null check ("completed" in (0, 1)),
  "_version" integer not null default 1
) strict`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'todos',
  create: createTable,
  indexes: [
    'create index "todos__userId" on "todos" ("userId")',
    'create index "todos__title" on "todos" ("title")',
    'create index "todos__completed" on "todos" ("completed")',
  ],
}
