/**
 * The statements on languages.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "code" = ?`

export const selectOne = `
select "code", "name", "_version"
from "languages"${whereOne}`

export const selectAny = `
select 1
from "languages"${whereOne}`

export const insert = `
insert into "languages" ("code", "name")
values (?, ?)
returning "code", "name", "_version"`

export const replace = `
update "languages"
set "_version" = "_version" + 1, "name" = ?${whereOne}`

export const update = `
update "languages"
set "_version" = "_version" + 1`

export const remove = `
delete from "languages"${whereOne}`

export const returning = `
returning "code", "name", "_version"`

export const returningAny = `
returning 1`
