/**
 * One connection to a SQLite file through `node:sqlite`: how it is opened, how statements are kept and what SQLite's errors mean.
 * It never decides when a statement runs, and writes no query of its own.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { ConstraintError, type Row, type SqlValue } from './database.ts'
import { DatabaseUnavailable, type Unavailability } from './database-unavailable.ts'
import type { SqliteOptions } from './sqlite-options.ts'

/**
 * A connection. What fails throws: a {@link ConstraintError} where a constraint is violated, a {@link DatabaseUnavailable} where
 * another connection is at it (`overloaded`: at once, without waiting), or the disk fails.
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

/** SQLite's extended result codes (https://sqlite.org/rescode.html) for the constraints that a request can violate. */
const constraintKinds = new Map<number, ConstraintError['kind']>([
  [275, 'check'],
  [787, 'foreign key'],
  [1299, 'not null'],
  [1555, 'unique'],
  [2067, 'unique'],
  [2579, 'unique'],
])

/** SQLite's primary result codes for what is the fault of no statement. */
const reasons = new Map<number, Unavailability>([
  // SQLITE_BUSY
  [5, 'overloaded'],
  // SQLITE_READONLY: the disk has become so.
  [8, 'lost'],
  // SQLITE_IOERR
  [10, 'lost'],
  // SQLITE_FULL
  [13, 'full'],
  // SQLITE_CANTOPEN
  [14, 'lost'],
])

/** SQLITE_IOERR_WRITE: that is how a quota, and a limit of the size of files, are met. */
const failedWrite = 778

/** Connects to a file, creating it and its folder where they are absent, or to a new `:memory:`. */
export function connect(file: string, options: SqliteOptions): Connection {
  const connection = openFile(file, options)
  const prepare = keepStatements(connection)
  return {
    all: (sql, params) => translating(() => readRows(prepare(sql).all(...params))),
    execute: (sql) => translating(() => connection.exec(sql)),
    isInTransaction: () => connection.isOpen && connection.isTransaction,
    close: () => connection.close(),
  }
}

function openFile(file: string, options: SqliteOptions): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const File = loadConnection()
  const connection = new File(file, { timeout: options.busyTimeout })
  try {
    configure(connection, options)
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

function configure(connection: DatabaseSync, { synchronous }: SqliteOptions): void {
  // On every open: only the journal mode is kept in the file. In WAL mode a reopened file would sync less than FULL.
  connection.exec('pragma journal_mode = wal')
  connection.exec(`pragma synchronous = ${synchronous}`)
  connection.exec('pragma foreign_keys = on')
  // From here on, waiting for others is no reason to stop the process.
  connection.exec('pragma busy_timeout = 0')
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

function translating<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translate(error)
  }
}

function translate(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  const code = Number(error.errcode)
  const kind = constraintKinds.get(code)
  if (kind !== undefined) return new ConstraintError(kind, readFields(error.message), { cause: error })
  const reason = code === failedWrite ? 'full' : reasons.get(code & 0xff)
  return reason === undefined ? error : new DatabaseUnavailable(reason, { cause: error })
}

/** Reads the fields in `UNIQUE constraint failed: cars.make, cars.model`; none where SQLite names an index or an expression. */
function readFields(message: string): string[] {
  const names = /^(?:UNIQUE|NOT NULL) constraint failed: (\w+\.\w+(?:, \w+\.\w+)*)$/.exec(message)?.[1]
  return names === undefined ? [] : names.split(', ').map((name) => name.slice(name.indexOf('.') + 1))
}
