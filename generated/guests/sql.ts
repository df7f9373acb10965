/**
 * The statements on guests.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */

export const withinParent = `
"event_id" = ?`

export const selectParent = `
select 1
from "events"
where "id" = ?`

export const whereOne = `
where "id" = ? and ${withinParent}`

export const selectOne = `
select "id", "event_id", "name", "email", "_version"
from "guests"${whereOne}`

export const selectAny = `
select 1
from "guests"${whereOne}`

export const insert = `
insert into "guests" ("event_id", "name", "email")
select "id", ?, ?
from "events"
where "id" = ?
returning "id", "event_id", "name", "email", "_version"`

export const replace = `
update "guests"
set "_version" = "_version" + 1, "name" = ?, "email" = ?${whereOne}`

export const update = `
update "guests"
set "_version" = "_version" + 1`

export const remove = `
delete from "guests"${whereOne}`

export const returning = `
returning "id", "event_id", "name", "email", "_version"`

export const returningAny = `
returning 1`
