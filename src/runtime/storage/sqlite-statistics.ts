/**
 * What SQLite knows of the tables, by which it chooses among indexes: gathered when it has to be, and beside the requests. It is in
 * charge of when, and of how much at once.
 */
import { setImmediate as letOthers } from 'node:timers/promises'
import type { Connection } from './sqlite-connection.ts'

/** How often it is looked for tables to gather it of, in milliseconds. */
const interval = 60_000

/**
 * Answers the statements that gather it, of tables that nothing is known of or that have ten times as many rows as when it was gathered,
 * or a tenth (https://sqlite.org/pragma.html#pragma_optimize): of all tables, `0x10000`, rather than run what is due, `0x2`, it tells, `0x1`.
 */
const findDue = 'pragma optimize(0x10003)'

/** Of each index, so many rows are looked at: as many as where SQLite decides that by itself. */
const limit = 'pragma analysis_limit = 2000'

/** Keeps it for some connections until it is stopped, a table at a time, so that nobody waits for long. What fails is done the next time. */
export function keepStatistics(
  connections: () => readonly Connection[],
  inTurn: <T>(work: () => T) => Promise<T>,
): () => void {
  async function gather(): Promise<void> {
    for (const connection of connections()) {
      for (const [statement] of await inTurn(() => connection.all(findDue, []))) {
        await letOthers()
        await inTurn(() => connection.execute(`${limit}; ${String(statement)}`))
      }
    }
  }
  const timer = setInterval(() => void gather().catch(() => undefined), interval)
  timer.unref()
  return () => clearInterval(timer)
}
