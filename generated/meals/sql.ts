/**
 * The statements on meals.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */

export const withinParent = `
"guest_id" = ?
  and exists (select 1 from "guests" where "guests"."id" = "meals"."guest_id" and "event_id" = ?)`

export const selectParent = `
select 1
from "guests"
where "id" = ? and "event_id" = ?`

export const whereOne = `
where "id" = ? and ${withinParent}`

export const selectOne = `
select "id", "guest_id", "dish", "course", "_version"
from "meals"${whereOne}`

export const selectAny = `
select 1
from "meals"${whereOne}`

export const insert = `
insert into "meals" ("guest_id", "dish", "course")
select "id", ?, ?
from "guests"
where "id" = ? and "event_id" = ?
returning "id", "guest_id", "dish", "course", "_version"`

export const replace = `
update "meals"
set "_version" = "_version" + 1, "dish" = ?, "course" = ?${whereOne}`

export const update = `
update "meals"
set "_version" = "_version" + 1`

export const remove = `
delete from "meals"${whereOne}`

export const returning = `
returning "id", "guest_id", "dish", "course", "_version"`

export const returningAny = `
returning 1`
