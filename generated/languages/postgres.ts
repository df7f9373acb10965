/**
 * The table of languages, for Postgres.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "languages" (
  "code" text collate "C" not null primary key,
  "name" text collate "C" not null,
  "_version" bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint
)`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'languages',
  create: createTable,
  indexes: ['create index "languages__name" on "languages" ("name", "code")'],
}
