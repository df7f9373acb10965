/**
 * The SQLite driver: connections behind the store port. In charge of which connection a statement runs on, and when; it never
 * writes a query of its own.
 */
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Awaitable, Database } from './database.ts'
import { connect, isBusy, type Connection } from './sqlite-connection.ts'
import { StartupError } from '../startup-error.ts'
import { newTurns, type Turns } from './turns.ts'

/** How long a write waits for another process's, in milliseconds. */
const busyTimeout = 5000

/**
 * Opens a SQLite file, creating it and its folder where they are absent; `:memory:` is a database of its own that is gone when
 * closed. Throws a {@link StartupError} when it cannot be opened.
 *
 * A file has two connections: one for reads and single writes, and one for transactions, opened at the first. While a transaction
 * is open, other writes wait for their turn, since SQLite has one writer at a time and would stop the process to wait for it;
 * reads go on, and see what is committed. `:memory:` has one connection, so that everything waits.
 */
export function openSqlite(path: string): Database {
  const isFile = path !== ':memory:'
  const file = isFile ? resolve(path) : path
  const connection = open(path, file)
  const turns = newTurns()
  const closed = 'The database is closed.'
  let second: Connection | undefined
  let fault: string | undefined
  return databaseOver({
    connection,
    transacting: () => (isFile ? (second ??= connectImpatiently(file)) : connection),
    bracket: transaction,
    turns,
    readsWait: !isFile,
    fault: () => fault,
    close() {
      if (fault !== undefined) return
      fault = closed
      turns.end(new Error(closed))
      second?.close()
      connection.close()
    },
  })
}

function open(path: string, file: string): Connection {
  try {
    return connect(file, busyTimeout)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(
      `The database "${path}" cannot be opened: ${reason}. Set DATABASE_URL to a SQLite file that can be written.`,
      { cause: error },
    )
  }
}

/** Connects for transactions, which do not stop the process to wait for locks: `begin` tries again instead. */
function connectImpatiently(file: string): Connection {
  const connection = connect(file, busyTimeout)
  connection.execute('pragma busy_timeout = 0')
  return connection
}

/** The statements around a transaction. */
interface Bracket {
  readonly begin: string
  readonly commit: string
  readonly rollback: string
}

const transaction: Bracket = { begin: 'begin immediate', commit: 'commit', rollback: 'rollback' }

const savepoint: Bracket = {
  begin: 'savepoint part',
  commit: 'release part',
  rollback: 'rollback to part; release part',
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
  /** Why it can be used no more. */
  readonly fault: () => string | undefined
  readonly close: () => void
}

function databaseOver(access: Access): Database {
  const { connection, bracket, turns, readsWait, close } = access
  function check<T>(work: () => T): T {
    refuse(access)
    return work()
  }
  const change = <T>(work: () => T) => turns.take(() => check(work))
  const read = readsWait ? change : check
  return {
    dialect: 'sqlite',
    all: (sql, params) => read(() => connection.all(sql, params)),
    // Not the `get` of node:sqlite: it stops at the first row, and what then fails in the commit of an `insert ... returning` is lost.
    get: (sql, params) => read(() => connection.all(sql, params)[0]),
    write: (sql, params) => change(() => connection.all(sql, params)),
    transaction: (work) => turns.hold(() => check(() => transact(access, work))),
    script: (sql) => change(() => runScript(connection, bracket, sql)),
    close,
  }
}

function refuse({ fault }: Pick<Access, 'fault'>): void {
  const reason = fault()
  if (reason !== undefined) throw new Error(reason)
}

async function transact<T>(outside: Access, work: (within: Database) => Awaitable<T>): Promise<T> {
  const { bracket } = outside
  const connection = outside.transacting()
  await begin(connection, bracket)
  const turns = outside.turns.inner()
  let isOver = false
  const inside = accessWithin(outside, connection, turns, () => isOver)
  try {
    const result = await work(databaseOver(inside))
    if (turns.isHeld()) throw new Error('A transaction within this one has not ended.')
    refuse(inside)
    connection.execute(bracket.commit)
    return result
  } catch (error) {
    if (inside.fault() === undefined) connection.execute(bracket.rollback)
    throw error
  } finally {
    isOver = true
    turns.end(new Error(over))
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
    fault() {
      if (isOver()) return over
      return outside.fault() ?? (connection.isInTransaction() ? undefined : 'SQLite has rolled the transaction back.')
    },
    close() {
      throw new Error('A transaction ends with its work; it cannot be closed.')
    },
  }
}

/** Begins a transaction, and waits for other processes without stopping this one. */
async function begin(connection: Connection, bracket: Bracket): Promise<void> {
  for (const start = performance.now(); ; await delay(1 + Math.random() * 9)) {
    try {
      connection.execute(bracket.begin)
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() - start > busyTimeout) throw error
    }
  }
}

function runScript(connection: Connection, bracket: Bracket, sql: string): void {
  connection.execute(bracket.begin)
  try {
    connection.execute(sql)
    connection.execute(bracket.commit)
  } catch (error) {
    if (connection.isInTransaction()) connection.execute(bracket.rollback)
    throw error
  }
}
