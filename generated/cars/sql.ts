/**
 * The statements on cars.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "make", "model", "year", "vin", "color", "_version"
from "cars"${whereOne}`

export const selectAny = `
select 1
from "cars"${whereOne}`

export const insert = `
insert into "cars" ("make", "model", "year", "vin", "color")
values (?, ?, ?, ?, ?)
returning "id", "make", "model", "year", "vin", "color", "_version"`

export const replace = `
update "cars"
set "_version" = "_version" + 1, "make" = ?, "model" = ?, "year" = ?, "vin" = ?, "color" = ?${whereOne}`

export const update = `
update "cars"
set "_version" = "_version" + 1`

export const remove = `
delete from "cars"${whereOne}`

export const returning = `
returning "id", "make", "model", "year", "vin", "color", "_version"`

export const returningAny = `
returning 1`
