/**
 * The statements on customers.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "name", "email", "tier", "_version"
from "customers"${whereOne}`

export const selectAny = `
select 1
from "customers"${whereOne}`

export const insert = `
insert into "customers" ("name", "email", "tier")
values (?, ?, ?)
returning "id", "name", "email", "tier", "_version"`

export const replace = `
update "customers"
set "_version" = "_version" + 1, "name" = ?, "email" = ?${whereOne}`

export const update = `
update "customers"
set "_version" = "_version" + 1`

export const remove = `
delete from "customers"${whereOne}`

export const returning = `
returning "id", "name", "email", "tier", "_version"`

export const returningAny = `
returning 1`
