/** Runs statements that make or change tables, as the server that gets them spells them. It decides none of them. */
import type { Database } from './database.ts'

/**
 * Runs statements that make or change tables. They are written for Postgres; CockroachDB orders text by code points without being
 * told, and refuses to be told so of a column.
 */
export async function runTableScript(within: Database, sql: string): Promise<void> {
  await within.script((await isCockroach(within)) ? forCockroach(sql) : sql)
}

async function isCockroach(within: Database): Promise<boolean> {
  if (within.dialect !== 'postgres') return false
  const [version] = (await within.get('select version()', [])) ?? []
  return String(version).startsWith('CockroachDB ')
}

/** What CockroachDB spells otherwise; what stands in quotes is not SQL. */
function forCockroach(sql: string): string {
  return sql.replace(/'[^']*'| collate "C"| drop expression\b/g, (token) => spellings.get(token) ?? token)
}

const spellings: ReadonlyMap<string, string> = new Map([
  [' collate "C"', ''],
  [' drop expression', ' drop stored'],
])
