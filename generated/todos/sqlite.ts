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

export const createIndexOfUserId = `
create index "todos__userId" on "todos" ("userId")`

export const createIndexOfTitle = `
create index "todos__title" on "todos" ("title")`

export const createIndexOfCompleted = `
create index "todos__completed" on "todos" ("completed")`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'todos',
  create: createTable,
  indexes: [createIndexOfUserId, createIndexOfTitle, createIndexOfCompleted],
}
