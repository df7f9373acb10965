import { expect, test } from 'vitest'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { runTableScript } from '../../src/runtime/storage/table-scripts.ts'
import { createTables } from '../../src/runtime/storage/tables.ts'
import { execute } from '../postgres.ts'
import { postgresUrl } from './drivers.ts'
import { fault } from './fault.ts'

const table = {
  name: 'books',
  create: `create table "books" ("title" text collate "C" not null default ' collate "C"')`,
}

const collation = "select collation_name, column_default from information_schema.columns where table_name = 'books'"

test.each([
  ['PostgreSQL', undefined, 'C'],
  ['CockroachDB', 'CockroachDB CCL v26.3.0 (x86_64-pc-linux-gnu)', null],
])('tables are made as %s has them, and are the same tables', async (_, version, expected) => {
  const url = await postgresUrl()
  // What the server says that it is. No CockroachDB is at hand: what it would make of the statements is not tested here.
  if (version !== undefined) {
    await execute(url, `create function public.version() returns text language sql as $$ select '${version}' $$`)
    await execute(
      url,
      `do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`,
    )
  }
  const database = openDatabase(url)
  try {
    const tables = { sqlite: [], postgres: [table] }
    expect([await createTables(database, tables), await createTables(database, tables)]).toEqual([['books'], []])
    expect(await database.all(collation, [])).toEqual([[expected, `' collate "C"'::text`]])
    const settled = await fault(() =>
      runTableScript(database, 'alter table "books" alter column "title" drop expression'),
    )
    // Postgres knows its own word, of a column that is no expression, and not that of CockroachDB.
    expect(settled).toMatchObject({ code: version === undefined ? '55000' : '42601' })
  } finally {
    await database.close()
  }
})
