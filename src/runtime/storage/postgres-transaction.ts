/** Transactions on one connection to Postgres, and those within them. It never tries anything again. */
import type { Awaitable, Database } from './database.ts'
import { refuseUnkeepable } from './keepable.ts'
import type { Session } from './postgres-session.ts'
import { newTurns, type Turns } from './turns.ts'

/** The statements around a transaction. */
interface Bracket {
  readonly begin: string
  readonly commit: string
  readonly rollback: string
}

/**
 * Repeatable read: work sees one state of the database, and a change of a row that was changed since is refused rather than lost, as
 * on SQLite. Serializable would refuse changes of other rows too, of a small table nearly all.
 */
const transaction: Bracket = {
  begin: 'begin isolation level repeatable read',
  commit: 'commit',
  rollback: 'rollback',
}

const savepoint: Bracket = {
  begin: 'savepoint part',
  commit: 'release savepoint part',
  rollback: 'rollback to savepoint part; release savepoint part',
}

/** Around each change in a transaction. */
const change: Bracket = {
  begin: 'savepoint change',
  commit: 'release savepoint change',
  rollback: 'rollback to savepoint change; release savepoint change',
}

/** What a transaction is done in: a connection, or another transaction. */
interface Scope {
  readonly session: Session
  readonly bracket: Bracket
  readonly turns: Turns
  readonly isOver: () => boolean
}

/** A transaction while it is open. */
interface Inside extends Omit<Scope, 'bracket'> {
  /** How many transactions are open within. */
  open: number
}

const over = 'The transaction is over.'

/** Does work in a transaction: committed when it is done, rolled back when it throws. */
export function transact<T>(session: Session, work: (within: Database) => Awaitable<T>): Promise<T> {
  session.begin(transaction.begin)
  return bracketed({ session, bracket: transaction, turns: newTurns(), isOver: () => false }, work)
}

async function bracketed<T>(scope: Scope, work: (within: Database) => Awaitable<T>): Promise<T> {
  const { session, bracket, turns } = scope
  let isOver = false
  const inside: Inside = { session, turns, isOver: () => isOver || scope.isOver(), open: 0 }
  try {
    const result = await work(databaseWithin(inside))
    if (inside.open > 0) throw new Error('A transaction within this one has not ended.')
    // In its turn: after the statements that nobody has waited for.
    await turns.hold(async () => {
      refuse(inside)
      isOver = true
      await commit(session, bracket)
    })
    return result
  } catch (error) {
    const isLost = scope.isOver()
    isOver = true
    // What cannot be rolled back any more is so already, with the connection or the transaction around.
    if (!isLost && session.hasBegun()) await session.command(bracket.rollback).catch(() => undefined)
    throw error
  } finally {
    isOver = true
    turns.end(new Error(over))
  }
}

async function commit(session: Session, bracket: Bracket): Promise<void> {
  if (!session.hasBegun()) return
  const done = await session.command(bracket.commit)
  // Postgres answers so, without an error, when a statement has failed whose error was caught.
  if (done === 'ROLLBACK') throw new Error('A statement of the transaction has failed, so that none of it is kept.')
}

function databaseWithin(inside: Inside): Database {
  const { session, turns } = inside
  const take = <T>(work: () => Promise<T>) =>
    turns.hold(async () => {
      refuse(inside)
      return work()
    })
  return {
    dialect: 'postgres',
    all: (sql, params) => take(() => session.run(sql, params)),
    get: async (sql, params) => (await take(() => session.run(sql, params)))[0],
    write: (sql, params) =>
      take(() => {
        // What is not sent needs not be taken back.
        refuseUnkeepable(sql, params)
        return restoring(session, () => session.runBetween(change.begin, sql, params, change.commit))
      }),
    transaction: (work) => take(() => nest(inside, work)),
    alter() {
      throw new Error('A transaction is open here: tables are altered in one of their own.')
    },
    async script(sql) {
      await take(() => runScript(session, sql))
    },
    close() {
      throw new Error('A transaction ends with its work; it cannot be closed.')
    },
  }
}

function refuse({ isOver }: Inside): void {
  if (isOver()) throw new Error(over)
}

async function nest<T>(outer: Inside, work: (within: Database) => Awaitable<T>): Promise<T> {
  const { session, turns, isOver } = outer
  outer.open++
  try {
    await session.command(savepoint.begin)
    return await bracketed({ session, bracket: savepoint, turns: turns.inner(), isOver }, work)
  } finally {
    outer.open--
  }
}

/** What cannot be read as SQL would not even begin, were it sent in one text with what goes before it. */
async function runScript(session: Session, sql: string): Promise<void> {
  await session.command(change.begin)
  await restoring(session, async () => {
    const [done] = await Promise.allSettled(
      session.together(() => [session.command(sql), session.command(change.commit)] as const),
    )
    if (done.status === 'rejected') throw done.reason
  })
}

/** Takes a change back that fails, and nothing else: Postgres would refuse whatever comes after it, where SQLite does not. */
async function restoring<T>(session: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await session.command(change.rollback).catch(() => undefined)
    throw error
  }
}
