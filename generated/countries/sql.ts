/**
 * The statements on countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "name", "capital", "area", "_version"
from "countries"${whereOne}`

export const selectAny = `
select 1
from "countries"${whereOne}`

export const insert = `
insert into "countries" ("name", "capital", "area")
values (?, ?, ?)
returning "id", "name", "capital", "area", "_version"`

export const replace = `
update "countries"
set "_version" = "_version" + 1, "name" = ?, "capital" = ?, "area" = ?${whereOne}`

export const update = `
update "countries"
set "_version" = "_version" + 1`

export const remove = `
delete from "countries"${whereOne}`

export const returning = `
returning "id", "name", "capital", "area", "_version"`

export const returningAny = `
returning 1`
