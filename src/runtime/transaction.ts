/**
 * Transactions while a server starts, when nothing else uses the database: statements between brackets, all or none. Never for
 * requests: the port has one connection for all of them.
 */
import type { Awaitable, Database } from './database.ts'

/** Runs `work` in a transaction that holds the write lock from its start: committed when it resolves, rolled back when it throws. */
export function transact<T>(database: Database, work: () => Awaitable<T>): Promise<T> {
  return bracket(database, ['begin immediate'], ['commit'], ['rollback'], work)
}

/** Runs `work` all or none, within a transaction or without one. */
export function transactWithin<T>(database: Database, work: () => Awaitable<T>): Promise<T> {
  return bracket(database, ['savepoint part'], ['release part'], ['rollback to part', 'release part'], work)
}

async function bracket<T>(
  database: Database,
  begin: readonly string[],
  commit: readonly string[],
  rollback: readonly string[],
  work: () => Awaitable<T>,
): Promise<T> {
  const runAll = async (statements: readonly string[]) => {
    for (const sql of statements) await database.run(sql, [])
  }
  await runAll(begin)
  try {
    const result = await work()
    await runAll(commit)
    return result
  } catch (error) {
    // Where the database has rolled back by itself this fails, and the first error is the one that tells why.
    await runAll(rollback).catch(() => undefined)
    throw error
  }
}
