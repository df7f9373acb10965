/**
 * The statements on venues.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "name", "city", "seats", "label", "created_at", "updated_at", "_version"
from "venues"${whereOne}`

export const selectAny = `
select 1
from "venues"${whereOne}`

export const insert = `
insert into "venues" ("id", "name", "city", "seats", "created_at", "updated_at")
values (?, ?, ?, ?, ?, ?)
returning "id", "name", "city", "seats", "label", "created_at", "updated_at", "_version"`

export const replace = `
update "venues"
set "_version" = "_version" + 1, "updated_at" = ?, "name" = ?, "city" = ?, "seats" = ?${whereOne}`

export const update = `
update "venues"
set "_version" = "_version" + 1, "updated_at" = ?`

export const remove = `
delete from "venues"${whereOne}`

export const returning = `
returning "id", "name", "city", "seats", "label", "created_at", "updated_at", "_version"`

export const returningAny = `
returning 1`
