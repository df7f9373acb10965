/** SQLite through better-sqlite3, a package that users install, which is loaded when it is first used. It decides nothing. */
import { createRequire } from 'node:module'
import type { SqlValue } from './database.ts'
import type { SqlitePackage } from './sqlite-package.ts'
import { StartupError } from '../startup-error.ts'

/** What is used of the package, which has no types of its own. */
interface Database {
  readonly prepare: (sql: string) => Statement
  readonly exec: (sql: string) => unknown
  readonly open: boolean
  readonly inTransaction: boolean
  readonly close: () => unknown
}

interface Statement {
  /** Whether it answers rows: what does not can only be run, and cannot be set to answer lists. */
  readonly reader: boolean
  readonly raw: () => Statement
  readonly safeIntegers: () => Statement
  readonly all: (...params: readonly SqlValue[]) => unknown[][]
  readonly run: (...params: readonly SqlValue[]) => unknown
}

export const betterSqlite3: SqlitePackage = {
  open(file, busyTimeout) {
    const File = load()
    const database = new File(file, { timeout: busyTimeout })
    return {
      prepare: (sql) => runner(database.prepare(sql)),
      execute: (sql) => void database.exec(sql),
      isInTransaction: () => database.open && database.inTransaction,
      close: () => void database.close(),
    }
  },
  codeOf(error) {
    if (!('code' in error) || typeof error.code !== 'string') return undefined
    return codes.get(error.code) ?? codes.get(primaryName(error.code))
  },
}

function load(): new (file: string, options: { readonly timeout: number }) => Database {
  try {
    // The package has no types of its own: what is used of it is described above.
    return createRequire(import.meta.url)('better-sqlite3') as ReturnType<typeof load>
  } catch (error) {
    throw new StartupError(
      'The database URL asks for better-sqlite3, which is not installed: run `npm install better-sqlite3`, or take ' +
        '`driver=better-sqlite3` out of the URL.',
      { cause: error },
    )
  }
}

function runner(statement: Statement): (params: readonly SqlValue[]) => unknown[] {
  if (!statement.reader) {
    return (params) => {
      statement.run(...params)
      return []
    }
  }
  // Without this, an integer beyond 2^53 would be rounded.
  const lists = statement.raw().safeIntegers()
  return (params) => lists.all(...params).map((row) => row.map(toNumber))
}

function toNumber(value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A query answered ${value}, which no number holds.`)
  return number
}

/** The names that the package has for result codes, of those that mean something here. */
const codes: ReadonlyMap<string, number> = new Map([
  ['SQLITE_BUSY', 5],
  ['SQLITE_READONLY', 8],
  ['SQLITE_IOERR', 10],
  ['SQLITE_CORRUPT', 11],
  ['SQLITE_FULL', 13],
  ['SQLITE_CANTOPEN', 14],
  ['SQLITE_NOTADB', 26],
  ['SQLITE_CONSTRAINT_CHECK', 275],
  ['SQLITE_IOERR_WRITE', 778],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 787],
  ['SQLITE_CONSTRAINT_NOTNULL', 1299],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 1555],
  ['SQLITE_CONSTRAINT_UNIQUE', 2067],
  ['SQLITE_CONSTRAINT_ROWID', 2579],
])

/** `SQLITE_BUSY` of `SQLITE_BUSY_SNAPSHOT`. */
function primaryName(name: string): string {
  return name.split('_', 2).join('_')
}
