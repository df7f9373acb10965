/**
 * The SQL of todos, for SQLite.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "todos" (
  "id" integer primary key autoincrement,
  "userId" integer not null,
  "title" text not null,
  "completed" integer not null check ("completed" in (0, 1))
) strict`

export const selectPage = `
select "id", "userId", "title", "completed"
from "todos"`

export const selectOne = `
select "id", "userId", "title", "completed"
from "todos"
where "id" = ?`

export const insert = `
insert into "todos" ("userId", "title", "completed")
values (?, ?, ?)
returning "id", "userId", "title", "completed"`

export const replace = `
update "todos"
set "userId" = ?, "title" = ?, "completed" = ?
where "id" = ?
returning "id", "userId", "title", "completed"`

export const update = `
update "todos"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "userId", "title", "completed"`

export const remove = `
delete from "todos"
where "id" = ?`
