/**
 * The statements on sales.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */

export const withinParent = `
"customer_id" = ?`

export const selectParent = `
select 1
from "customers"
where "id" = ?`

export const whereOne = `
where "id" = ? and ${withinParent}`

export const selectOne = `
select "id", "customer_id", "amount", "currency", "_version"
from "sales"${whereOne}`

export const selectAny = `
select 1
from "sales"${whereOne}`

export const insert = `
insert into "sales" ("customer_id", "amount", "currency")
select "id", ?, ?
from "customers"
where "id" = ?
returning "id", "customer_id", "amount", "currency", "_version"`

export const replace = `
update "sales"
set "_version" = "_version" + 1, "amount" = ?, "currency" = ?${whereOne}`

export const update = `
update "sales"
set "_version" = "_version" + 1`

export const remove = `
delete from "sales"${whereOne}`

export const returning = `
returning "id", "customer_id", "amount", "currency", "_version"`

export const returningAny = `
returning 1`
