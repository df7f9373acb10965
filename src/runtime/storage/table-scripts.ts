/** Runs statements that make or change tables, as the server that gets them needs them. It decides none of them. */
import type { Database } from './database.ts'

/** Runs statements that make or change tables, in a transaction. They are written for Postgres, and put right for what is like it. */
export async function runTableScript(within: Database, sql: string): Promise<void> {
  await within.script(within.dialect === 'postgres' ? forServer(await versionOf(within), sql) : sql)
}

const versions = new WeakMap<Database, string>()

/** What a server says that it is. A transaction asks once. */
async function versionOf(within: Database): Promise<string> {
  const known = versions.get(within)
  if (known !== undefined) return known
  const version = String((await within.get('select version()', []))?.[0])
  versions.set(within, version)
  return version
}

function forServer(version: string, sql: string): string {
  if (version.startsWith('CockroachDB ')) return forCockroach(sql)
  return version.includes('-YB-') ? inOrder + sql : sql
}

/** CockroachDB orders text by code points without being told, and refuses to be told so of a column. What stands in quotes is no SQL. */
function forCockroach(sql: string): string {
  return sql.replace(/'[^']*'| collate "C"| drop expression\b/g, (token) => spellings.get(token) ?? token)
}

const spellings: ReadonlyMap<string, string> = new Map([
  [' collate "C"', ''],
  [' drop expression', ' drop stored'],
])

/** YugabyteDB keeps rows by a hash of their key, and lists are read in the order of keys and indexes. */
const inOrder = 'set local yb_use_hash_splitting_by_default = off;\n'
