/**
 * The SQL of events, for SQLite.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "events" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "date" text not null,
  "location" text
) strict`

export const selectPage = `
select "id", "name", "date", "location"
from "events"`

export const selectOne = `
select "id", "name", "date", "location"
from "events"
where "id" = ?`

export const insert = `
insert into "events" ("name", "date", "location")
values (?, ?, ?)
returning "id", "name", "date", "location"`

export const replace = `
update "events"
set "name" = ?, "date" = ?, "location" = ?
where "id" = ?
returning "id", "name", "date", "location"`

export const update = `
update "events"
set`

export const whereOne = `
where "id" = ?`

export const returning = `
returning "id", "name", "date", "location"`

export const remove = `
delete from "events"
where "id" = ?`
