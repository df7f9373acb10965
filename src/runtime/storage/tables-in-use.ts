/** Tables that others use while they are to be changed: how long that is waited for, and who it is. It ends nobody's transaction. */
import type { Database } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { identifier } from './identifier.ts'

/** A statement has waited too long for tables that another transaction uses. Whoever comes after it has waited as well. */
export class TablesInUse extends Error {
  override readonly name = 'TablesInUse'
  /** The transaction, in words: `process 4711 (psql, idle in transaction)`. */
  readonly holder: string

  constructor(holder: string, options?: ErrorOptions) {
    super(`The tables are in use by ${holder}.`, options)
    this.holder = holder
  }
}

/**
 * Has statements of this transaction wait for the locks of others for no longer than this, in milliseconds. A change of a table that waits
 * keeps everybody else from it. On SQLite a transaction is the only one there is.
 */
export async function limitLockWaits(within: Database, longest: number): Promise<void> {
  if (within.dialect === 'postgres') await within.all(`set local lock_timeout = ${longest}`, [])
}

/** Makes a {@link TablesInUse} of what a statement has thrown that has waited for too long, and leaves any other error as it is. */
export async function explainLockWait(
  within: Database,
  sql: string,
  tables: readonly string[],
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof DatabaseUnavailable) || !hasCode(error.cause, lockNotAvailable)) return error
  const named = tables.filter((table) => sql.includes(identifier(table)))
  return new TablesInUse(await holderOf(within, named), { cause: error })
}

/** The SQLSTATE of a lock that was not to be had in time. */
const lockNotAvailable = '55P03'

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Who has used tables for the longest time. What is like Postgres need not know it. */
async function holderOf(within: Database, tables: readonly string[]): Promise<string> {
  const unknown = 'another transaction'
  if (tables.length === 0) return unknown
  try {
    const [row] = await within.all(holders(tables.length), tables)
    if (row === undefined) return unknown
    const [process, ...about] = row
    const words = about.filter((each) => each !== null && each !== '').join(', ')
    return `process ${process}${words === '' ? '' : ` (${words})`}`
  } catch {
    return unknown
  }
}

function holders(count: number): string {
  return `select a.pid, a.application_name, a.state from pg_locks l
join pg_class c on c.oid = l.relation join pg_stat_activity a on a.pid = l.pid
where l.granted and c.relname in (${Array.from({ length: count }, () => '?').join(', ')}) and a.datname = current_database() and a.pid <> pg_backend_pid()
order by a.xact_start nulls last limit 1`
}
