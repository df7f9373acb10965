/**
 * The table of languages, for SQLite.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "languages" (
  "code" text not null primary key,
  "name" text not null,
  "_version" integer not null default (cast(unixepoch('subsec') * 1000 as integer))
) strict, without rowid`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'languages',
  create: createTable,
  indexes: ['create index "languages__name" on "languages" ("name")'],
}
