/**
 * One connection to a SQLite file: how it is opened, how statements are kept and what is read of their rows. It never decides when
 * a statement runs, and writes no query of its own.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { betterSqlite3 } from './better-sqlite3.ts'
import type { Row, SqlValue } from './database.ts'
import { nodeSqlite } from './node-sqlite.ts'
import { translateError } from './sqlite-errors.ts'
import type { SqliteOptions } from './sqlite-options.ts'
import type { SqliteHandle, SqlitePackage } from './sqlite-package.ts'

/**
 * A connection. What fails throws: a `ConstraintError` where a constraint is violated, a `DatabaseUnavailable` where another
 * connection is at it (`overloaded`: at once, without waiting), or the disk fails.
 */
export interface Connection {
  /** Runs a statement and answers every row. */
  readonly all: (sql: string, params: readonly SqlValue[]) => Row[]
  /** Runs statements without parameters. */
  readonly execute: (sql: string) => void
  /** Whether a transaction is open; SQLite closes one by itself when, say, the disk is full. */
  readonly isInTransaction: () => boolean
  readonly close: () => void
}

/** How many prepared statements a connection keeps. */
const statementLimit = 500

const packages: Readonly<Record<SqliteOptions['driver'], SqlitePackage>> = {
  'node:sqlite': nodeSqlite,
  'better-sqlite3': betterSqlite3,
}

/** Connects to a file, creating it and its folder where they are absent, or to a new `:memory:`. */
export function connect(file: string, options: SqliteOptions): Connection {
  const { open, codeOf } = packages[options.driver]
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })

  function translating<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const code = error instanceof Error ? codeOf(error) : undefined
      throw error instanceof Error && code !== undefined ? translateError(error, code) : error
    }
  }

  const handle = translating(() => openConfigured(() => open(file, options.busyTimeout), options))
  const prepare = keepStatements(handle)
  return {
    all: (sql, params) => translating(() => readRows(prepare(sql)(params))),
    execute: (sql) => translating(() => handle.execute(sql)),
    isInTransaction: handle.isInTransaction,
    close: handle.close,
  }
}

function openConfigured(open: () => SqliteHandle, { synchronous }: SqliteOptions): SqliteHandle {
  const handle = open()
  try {
    // On every open: only the journal mode is kept in the file. In WAL mode a reopened file would sync less than FULL.
    handle.execute('pragma journal_mode = wal')
    handle.execute(`pragma synchronous = ${synchronous}`)
    handle.execute('pragma foreign_keys = on')
    // From here on, waiting for others is no reason to stop the process.
    handle.execute('pragma busy_timeout = 0')
    return handle
  } catch (error) {
    handle.close()
    throw error
  }
}

function keepStatements({ prepare }: SqliteHandle): SqliteHandle['prepare'] {
  const statements = new Map<string, ReturnType<SqliteHandle['prepare']>>()
  return (sql) => {
    const kept = statements.get(sql)
    if (kept !== undefined) return kept
    const statement = prepare(sql)
    const [oldest] = statements.keys()
    if (oldest !== undefined && statements.size >= statementLimit) statements.delete(oldest)
    statements.set(sql, statement)
    return statement
  }
}

function readRows(rows: unknown[]): Row[] {
  if (!rows.every(isRow)) throw new TypeError('A query answered a value that is not null, a number or text.')
  return rows
}

function isRow(row: unknown): row is Row {
  return Array.isArray(row) && row.every(isSqlValue)
}

function isSqlValue(value: unknown): value is SqlValue {
  return typeof value === 'string' || typeof value === 'number' || value === null
}
