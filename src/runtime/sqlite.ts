/**
 * The SQLite driver: `node:sqlite` behind the store port. In charge of how a file is opened, how statements are kept and what
 * SQLite's errors mean; it never writes a query of its own.
 */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { ConstraintError, type Database, type Row, type SqlValue } from './database.ts'
import { StartupError } from './startup-error.ts'

/** How many prepared statements a connection keeps. */
const statementLimit = 500

/** How long a write waits for another process's, in milliseconds. */
const busyTimeout = 5000

/** SQLite's extended result codes (https://sqlite.org/rescode.html) for the constraints that a request can violate. */
const constraintKinds = new Map<unknown, ConstraintError['kind']>([
  [275, 'check'],
  [787, 'foreign key'],
  [1299, 'not null'],
  [1555, 'unique'],
  [2067, 'unique'],
  [2579, 'unique'],
])

/**
 * Opens a SQLite file, creating it and its folder where they are absent; `:memory:` is a database of its own that is gone when
 * closed. Throws a {@link StartupError} when it cannot be opened.
 */
export function openSqlite(path: string): Database {
  const connection = connect(path)
  const prepare = keepStatements(connection)

  function all(sql: string, params: readonly SqlValue[]): Row[] {
    try {
      return readRows(prepare(sql).all(...params))
    } catch (error) {
      throw translate(error)
    }
  }

  return {
    all,
    // Not the `get` of node:sqlite: it stops at the first row, and what then fails in the commit of an `insert ... returning` is lost.
    get: (sql, params) => all(sql, params)[0],
    run(sql, params) {
      try {
        return Number(prepare(sql).run(...params).changes)
      } catch (error) {
        throw translate(error)
      }
    },
    script: (sql) => runScript(connection, sql),
    close: () => connection.close(),
  }
}

function connect(path: string): DatabaseSync {
  const file = path === ':memory:' ? path : resolve(path)
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const Connection = loadConnection()
    const connection = new Connection(file, { timeout: busyTimeout })
    try {
      configure(connection)
    } catch (error) {
      connection.close()
      throw error
    }
    return connection
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(
      `The database "${path}" cannot be opened: ${reason}. Set DATABASE_URL to a SQLite file that can be written.`,
      { cause: error },
    )
  }
}

function configure(connection: DatabaseSync): void {
  // On every open: only the journal mode is kept in the file. In WAL mode a reopened file would sync less than FULL.
  connection.exec('pragma journal_mode = wal')
  connection.exec('pragma synchronous = full')
  connection.exec('pragma foreign_keys = on')
}

/** Loads `node:sqlite` without the warning that Node 22 prints of it. Loading is synchronous, so no other warning is lost. */
function loadConnection(): typeof DatabaseSync {
  const emitWarning = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  if (emitWarning !== undefined)
    Object.defineProperty(process, 'emitWarning', { ...emitWarning, value: () => undefined })
  try {
    return process.getBuiltinModule('node:sqlite').DatabaseSync
  } finally {
    if (emitWarning !== undefined) Object.defineProperty(process, 'emitWarning', emitWarning)
  }
}

function keepStatements(connection: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    const kept = statements.get(sql)
    if (kept !== undefined) return kept
    const statement = connection.prepare(sql)
    statement.setReturnArrays(true)
    const [oldest] = statements.keys()
    if (oldest !== undefined && statements.size >= statementLimit) statements.delete(oldest)
    statements.set(sql, statement)
    return statement
  }
}

function runScript(connection: DatabaseSync, sql: string): void {
  try {
    connection.exec('begin immediate')
    connection.exec(sql)
    connection.exec('commit')
  } catch (error) {
    if (connection.isTransaction) connection.exec('rollback')
    throw translate(error)
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

function translate(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  const kind = constraintKinds.get(error.errcode)
  return kind === undefined ? error : new ConstraintError(kind, readFields(error.message), { cause: error })
}

/** Reads the fields in `UNIQUE constraint failed: cars.make, cars.model`; none where SQLite names an index or an expression. */
function readFields(message: string): string[] {
  const names = /^(?:UNIQUE|NOT NULL) constraint failed: (\w+\.\w+(?:, \w+\.\w+)*)$/.exec(message)?.[1]
  return names === undefined ? [] : names.split(', ').map((name) => name.slice(name.indexOf('.') + 1))
}
