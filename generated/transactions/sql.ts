/**
 * The statements on transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "amount", "currency", "description", "_version"
from "transactions"${whereOne}`

export const selectAny = `
select 1
from "transactions"${whereOne}`

export const insert = `
insert into "transactions" ("amount", "currency", "description")
values (?, ?, ?)
returning "id", "amount", "currency", "description", "_version"`

export const replace = `
update "transactions"
set "_version" = "_version" + 1, "amount" = ?, "currency" = ?, "description" = ?${whereOne}`

export const update = `
update "transactions"
set "_version" = "_version" + 1`

export const remove = `
delete from "transactions"${whereOne}`

export const returning = `
returning "id", "amount", "currency", "description", "_version"`

export const returningAny = `
returning 1`
