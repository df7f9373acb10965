/**
 * The statements on todos.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "userId", "title", "completed", "_version"
from "todos"${whereOne}`

export const selectAny = `
select 1
from "todos"${whereOne}`

export const insert = `
insert into "todos" ("userId", "title", "completed")
values (?, ?, ?)
returning "id", "userId", "title", "completed", "_version"`

export const replace = `
update "todos"
set "_version" = "_version" + 1, "userId" = ?, "title" = ?, "completed" = ?${whereOne}`

export const update = `
update "todos"
set "_version" = "_version" + 1`

export const remove = `
delete from "todos"${whereOne}`

export const returning = `
returning "id", "userId", "title", "completed", "_version"`

export const returningAny = `
returning 1`
