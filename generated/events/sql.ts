/**
 * The statements on events.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "name", "date", "location", "venue_id", "_version"
from "events"${whereOne}`

export const selectAny = `
select 1
from "events"${whereOne}`

export const insert = `
insert into "events" ("name", "date", "location", "venue_id")
values (?, ?, ?, ?)
returning "id", "name", "date", "location", "venue_id", "_version"`

export const replace = `
update "events"
set "_version" = "_version" + 1, "name" = ?, "date" = ?, "location" = ?, "venue_id" = ?${whereOne}`

export const update = `
update "events"
set "_version" = "_version" + 1`

export const remove = `
delete from "events"${whereOne}`

export const returning = `
returning "id", "name", "date", "location", "venue_id", "_version"`

export const returningAny = `
returning 1`
