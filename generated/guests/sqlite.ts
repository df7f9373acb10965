/**
 * The SQL of guests, for SQLite.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */

export const createTable = `
create table "guests" (
  "id" integer primary key autoincrement,
  "event_id" integer not null references "events" ("id"),
  "name" text not null,
  "email" text not null
) strict`

export const createParentIndex = `
create index "guests_event_id" on "guests" ("event_id")`

export const selectPage = `
select "id", "event_id", "name", "email"
from "guests"`

export const selectOne = `
select "id", "event_id", "name", "email"
from "guests"
where "id" = ? and "event_id" = ?`

export const insert = `
insert into "guests" ("event_id", "name", "email")
select "id", ?, ?
from "events"
where "id" = ?
returning "id", "event_id", "name", "email"`

export const selectParent = `
select 1
from "events"
where "id" = ?`

export const replace = `
update "guests"
set "name" = ?, "email" = ?
where "id" = ? and "event_id" = ?
returning "id", "event_id", "name", "email"`

export const update = `
update "guests"
set`

export const whereOne = `
where "id" = ? and "event_id" = ?`

export const returning = `
returning "id", "event_id", "name", "email"`

export const remove = `
delete from "guests"
where "id" = ? and "event_id" = ?`
