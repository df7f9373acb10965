/** Tables that migrations have created and that no server has served yet: those that first rows are for. It creates none of them. */
import type { Database } from './database.ts'
import { identifier } from './identifier.ts'

/** Notes tables that were created, and forgets those that are no more. */
export async function noteNewTables(
  within: Database,
  created: readonly string[],
  existing: readonly string[],
): Promise<void> {
  const noted = await takeNoted(within)
  const names = new Set([...noted.filter((name) => existing.includes(name)), ...created])
  if (names.size === 0) return
  await within.write('create table if not exists "_new_tables" ("name" text not null)', [])
  for (const name of names) await within.write('insert into "_new_tables" ("name") values (?)', [name])
}

/** Answers the tables that are new and empty, and forgets that they are new: from now on they are served. */
export async function takeNewTables(within: Database): Promise<string[]> {
  const empty: string[] = []
  for (const name of await takeNoted(within)) {
    if (await isEmpty(within, name)) empty.push(name)
  }
  return empty
}

/** Whether a table has no rows. */
export async function isEmpty(database: Database, table: string): Promise<boolean> {
  return (await database.get(`select 1 from ${identifier(table)} limit 1`, [])) === undefined
}

async function takeNoted(within: Database): Promise<string[]> {
  if ((await within.get(isThere[within.dialect], [])) === undefined) return []
  const rows = await within.write('delete from "_new_tables" returning "name"', [])
  return rows.map(([name]) => String(name))
}

const isThere: Readonly<Record<Database['dialect'], string>> = {
  sqlite: "select 1 from sqlite_schema where name = '_new_tables'",
  postgres: `select 1 where to_regclass('"_new_tables"') is not null`,
}
