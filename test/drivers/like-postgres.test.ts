import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/runtime/storage/database.ts'
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

const tables = { sqlite: [], postgres: [table] }

const collation = "select collation_name, column_default from information_schema.columns where table_name = 'books'"

/** A database that says it is another server. None of these is at hand: what they make of the statements is not tested here. */
async function openAs(version: string | undefined): Promise<Database> {
  const url = await postgresUrl()
  if (version !== undefined) {
    await execute(url, `create function public.version() returns text language sql as $$ select '${version}' $$`)
    const path = "execute format('alter database %I set search_path = public, pg_catalog', current_database())"
    await execute(url, `do $$ begin ${path}; end $$`)
  }
  const database = openDatabase(url)
  onTestFinished(() => database.close())
  return database
}

const cockroach = 'CockroachDB CCL v26.3.0 (x86_64-pc-linux-gnu)'
const yugabyte = 'PostgreSQL 15.12-YB-2025.2.0.0-b0 on x86_64-pc-linux-gnu'

test.each([
  ['PostgreSQL', undefined, 'C'],
  ['CockroachDB', cockroach, null],
])('tables are made as %s needs them, and are the same tables', async (_, version, expected) => {
  const database = await openAs(version)
  expect([await createTables(database, tables), await createTables(database, tables)]).toEqual([['books'], []])
  expect(await database.all(collation, [])).toEqual([[expected, `' collate "C"'::text`]])
})

test('YugabyteDB is told to keep rows in their order', async () => {
  const database = await openAs(yugabyte)
  // Postgres has no such setting.
  expect(await fault(() => createTables(database, tables))).toMatchObject({
    message:
      'The table "books" cannot be created: unrecognized configuration parameter "yb_use_hash_splitting_by_default".',
    cause: { code: '42704' },
  })
})

test.each([
  ['Postgres', undefined, '55000'],
  // Of Postgres that word is a mistake.
  ['CockroachDB', cockroach, '42601'],
])('a computed field is settled in the words of %s', async (_, version, code) => {
  const database = await openAs(version)
  await createTables(database, tables)
  const settle = 'alter table "books" alter column "title" drop expression'
  const settling = database.alter((within) => runTableScript(within, settle))
  expect(await fault(() => settling)).toMatchObject({ code })
})
