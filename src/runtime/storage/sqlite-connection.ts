/**
 * One connection to a SQLite file through `node:sqlite`: how it is opened, how statements are kept and what SQLite's errors mean.
 * It never decides when a statement runs, and writes no query of its own.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { ConstraintError, type Row, type SqlValue } from './database.ts'

/** A connection. What fails throws; a violated constraint is a {@link ConstraintError}. */
export interface Connection {
  /** Runs a statement and answers every row. */
  readonly all: (sql: string, params: readonly SqlValue[]) => Row[]
  /** Runs a statement and answers how many rows it has changed. */
  /** Runs statements without parameters. */
  readonly execute: (sql: string) => void
  /** Whether a transaction is open; SQLite closes one by itself when, say, the disk is full. */
  readonly isInTransaction: () => boolean
  readonly close: () => void
}

/** How many prepared statements a connection keeps. */
const statementLimit = 500

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
 * Connects to a file, creating it and its folder where they are absent, or to a new `:memory:`. A statement waits for other
 * connections for `busyTimeout` milliseconds.
 */
export function connect(file: string, busyTimeout: number): Connection {
  const connection = openFile(file, busyTimeout)
  const prepare = keepStatements(connection)
  return {
    all: (sql, params) => translating(() => readRows(prepare(sql).all(...params))),
    execute: (sql) => translating(() => connection.exec(sql)),
    isInTransaction: () => connection.isOpen && connection.isTransaction,
    close: () => connection.close(),
  }
}

/** Whether an error says that another connection is at it: SQLITE_BUSY, in any of its forms. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

function openFile(file: string, busyTimeout: number): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const File = loadConnection()
  const connection = new File(file, { timeout: busyTimeout })
  try {
    configure(connection)
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
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
  const kind = constraintKinds.get(error.errcode)
  return kind === undefined ? error : new ConstraintError(kind, readFields(error.message), { cause: error })
}

/** Reads the fields in `UNIQUE constraint failed: cars.make, cars.model`; none where SQLite names an index or an expression. */
function readFields(message: string): string[] {
  const names = /^(?:UNIQUE|NOT NULL) constraint failed: (\w+\.\w+(?:, \w+\.\w+)*)$/.exec(message)?.[1]
  return names === undefined ? [] : names.split(', ').map((name) => name.slice(name.indexOf('.') + 1))
}
