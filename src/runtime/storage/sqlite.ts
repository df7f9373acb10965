/**
 * The SQLite driver: connections behind the store port. In charge of which connection a statement runs on, and when; it never
 * writes a query of its own.
 */
import { resolve } from 'node:path'
import type { Awaitable, Database, Row, SqlValue } from './database.ts'
import { DatabaseUnavailable, restoreBackup } from './database-unavailable.ts'
import { refuseUnkeepable } from './keepable.ts'
import { bracketed, savepoint, transaction, type Bracket } from './sqlite-brackets.ts'
import { newPatience, type Patiently } from './sqlite-busy.ts'
import { connect, type Connection } from './sqlite-connection.ts'
import { commitGroup } from './sqlite-group-commit.ts'
import { readSqliteOptions, type SqliteOptions } from './sqlite-options.ts'
import { StartupError } from '../startup-error.ts'
import { keepStatistics } from './sqlite-statistics.ts'
import { newTurns, type Turns } from './turns.ts'
import { newWriteGroups } from './write-groups.ts'

/**
 * Opens a SQLite file, creating it and its folder where they are absent; `:memory:` is a database of its own that is gone when
 * closed. Throws a {@link StartupError} when it cannot be opened.
 *
 * A file has two connections: one for reads and single writes, and one for transactions, opened at the first. Single writes that come
 * while others still do share a transaction, and are answered when it is committed. While a transaction is open, other writes wait for
 * their turn, since SQLite has one writer at a time; reads go on, and see what is committed. `:memory:` has one connection, so that
 * everything waits. Nothing stops the process to wait for another one's writes.
 */
export function openSqlite(path: string, options: SqliteOptions = readSqliteOptions('')): Database {
  const isFile = path !== ':memory:'
  const file = isFile ? resolve(path) : path
  const connection = open(path, file, options)
  const turns = newTurns()
  const patiently = newPatience(options.busyTimeout)
  const closed = 'The database is closed.'
  let second: Connection | undefined
  let fault: string | undefined
  const inTurn = <T>(work: () => T) => turns.hold(async () => patiently(() => check(access, work)))
  const stopStatistics = isFile
    ? keepStatistics(() => (second === undefined ? [connection] : [connection, second]), inTurn)
    : undefined
  const access: Access = {
    connection,
    transacting: () => (isFile ? (second ??= connect(file, options)) : connection),
    bracket: transaction,
    turns,
    readsWait: !isFile,
    patiently,
    fault: () => fault,
    close() {
      if (fault !== undefined) return
      fault = closed
      stopStatistics?.()
      turns.end(new Error(closed))
      second?.close()
      connection.close()
    },
  }
  const group = newWriteGroups(turns, (writes) => commitGroup(connection, patiently, writes))
  return {
    ...databaseOver(access),
    write: (sql, params) => group(() => check(access, () => write(connection, sql, params))),
    alter: (work) => turns.hold(() => alter(access, work)),
    // In its turn, and again while another process is at the file: within a transaction, none can be.
    script: (sql) => inTurn(() => bracketed(connection, transaction, () => connection.execute(sql))),
  }
}

function open(path: string, file: string, options: SqliteOptions): Connection {
  try {
    return connect(file, options)
  } catch (error) {
    if (error instanceof StartupError) throw error
    if (error instanceof DatabaseUnavailable && error.reason === 'damaged') {
      throw new StartupError(
        `The database "${path}" is damaged, or is none of SQLite: ${explainFault(error)}. ${restoreBackup}`,
        { cause: error },
      )
    }
    const reason = explainFault(error)
    if (error instanceof DatabaseUnavailable && error.reason === 'overloaded') {
      throw new StartupError(
        `The database "${path}" cannot be opened: ${reason}, by another process. Wait until it is done, or end it, and try again.`,
        { cause: error },
      )
    }
    throw new StartupError(
      `The database "${path}" cannot be opened: ${reason}. Set DATABASE_URL to a SQLite file that can be written.`,
      { cause: error },
    )
  }
}

/** In the words of SQLite. */
function explainFault(error: unknown): string {
  const fault: unknown = error instanceof DatabaseUnavailable ? error.cause : error
  return fault instanceof Error ? fault.message : String(fault)
}

/** What a database is made over: a whole one, or the inside of a transaction. */
interface Access {
  readonly connection: Connection
  /** The connection of transactions. */
  readonly transacting: () => Connection
  /** What a transaction is made of here. */
  readonly bracket: Bracket
  readonly turns: Turns
  /** Whether reads wait for transactions too. */
  readonly readsWait: boolean
  readonly patiently: Patiently
  /** Why it can be used no more. */
  readonly fault: () => string | undefined
  readonly close: () => void
}

function databaseOver(access: Access): Database {
  const { connection, bracket, turns, readsWait, patiently, close } = access
  const change = <T>(work: () => T) => turns.take(() => check(access, work))
  const read = readsWait ? change : <T>(work: () => T) => patiently(() => check(access, work))
  return {
    dialect: 'sqlite',
    all: (sql, params) => read(() => connection.all(sql, params)),
    // Not a `get` of the driver's: that of node:sqlite stops at the first row, and what then fails in the commit of an `insert ...
    // returning` is lost.
    get: (sql, params) => read(() => connection.all(sql, params)[0]),
    write: (sql, params) => change(() => write(connection, sql, params)),
    transaction: (work) => turns.hold(() => transact(access, work)),
    script: (sql) => change(() => bracketed(connection, bracket, () => connection.execute(sql))),
    alter() {
      throw new Error('A transaction is open here: tables are altered in one of their own.')
    },
    close,
  }
}

function write(connection: Connection, sql: string, params: readonly SqlValue[]): Row[] {
  refuseUnkeepable(sql, params)
  return connection.all(sql, params)
}

function check<T>(access: Access, work: () => T): T {
  refuse(access)
  return work()
}

function refuse({ fault }: Pick<Access, 'fault'>): void {
  const reason = fault()
  if (reason !== undefined) throw new Error(reason)
}

async function transact<T>(outside: Access, work: (within: Database) => Awaitable<T>): Promise<T> {
  const { bracket, patiently } = outside
  refuse(outside)
  const connection = outside.transacting()
  await patiently(() => check(outside, () => connection.all(bracket.begin, [])))
  const turns = outside.turns.inner()
  let isOver = false
  const inside = accessWithin(outside, connection, turns, () => isOver)
  try {
    const result = await work(databaseOver(inside))
    if (turns.isHeld()) throw new Error('A transaction within this one has not ended.')
    refuse(inside)
    connection.all(bracket.commit, [])
    return result
  } catch (error) {
    if (inside.fault() === undefined) connection.execute(bracket.rollback)
    throw error
  } finally {
    isOver = true
    turns.end(new Error(over))
  }
}

/** References can be left unenforced for a whole transaction alone, and are while a table is dropped to be made anew. */
async function alter<T>(access: Access, work: (within: Database) => Awaitable<T>): Promise<T> {
  refuse(access)
  const connection = access.transacting()
  connection.execute('pragma foreign_keys = off')
  try {
    return await transact(access, work)
  } finally {
    if (access.fault() === undefined) connection.execute('pragma foreign_keys = on')
  }
}

const over = 'The transaction is over.'

function accessWithin(outside: Access, connection: Connection, turns: Turns, isOver: () => boolean): Access {
  return {
    connection,
    transacting: () => connection,
    bracket: savepoint,
    turns,
    readsWait: true,
    patiently: outside.patiently,
    fault() {
      if (isOver()) return over
      return outside.fault() ?? (connection.isInTransaction() ? undefined : 'SQLite has rolled the transaction back.')
    },
    close() {
      throw new Error('A transaction ends with its work; it cannot be closed.')
    },
  }
}
