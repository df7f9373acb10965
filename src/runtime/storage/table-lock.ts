/** The lock under which tables are changed: one process at a time has it, and others wait. It changes no table. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Awaitable, Database } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { StartupError } from '../startup-error.ts'
import { lockTables } from './table-definitions.ts'

/** How long to wait for another process, in milliseconds: a migration of many rows takes its time. */
const patience = 600_000

/** After how long it is said that one waits, in milliseconds. */
const quiet = 1000

/**
 * Does work in a transaction in which nobody else changes tables: `alter` where it alters any, else `transaction`. Throws a
 * {@link StartupError} when another process has kept the lock for all of the patience; after a second of it, that is printed.
 */
export async function holdingTables<T>(
  database: Database,
  kind: 'transaction' | 'alter',
  work: (within: Database) => Awaitable<T>,
  longest = patience,
): Promise<T> {
  const waiting = setTimeout(tellWaiting, quiet, longest)
  try {
    return await waitingFor(database, kind, longest, (within) => {
      clearTimeout(waiting)
      return work(within)
    })
  } finally {
    clearTimeout(waiting)
  }
}

function tellWaiting(longest: number): void {
  const seconds = Math.round(longest / 1000)
  console.error(`Waiting for another process that writes to the database, for ${seconds} seconds at most.`)
}

async function waitingFor<T>(
  database: Database,
  kind: 'transaction' | 'alter',
  longest: number,
  work: (within: Database) => Awaitable<T>,
): Promise<T> {
  const start = performance.now()
  for (;;) {
    const lock = { isHeld: false }
    try {
      return await database[kind](async (within) => {
        await lockTables(within)
        lock.isHeld = true
        return work(within)
      })
    } catch (error) {
      if (lock.isHeld || !isBusy(error)) throw error
      if (performance.now() - start > longest) throw tooLong(longest, error)
    }
    await delay(100)
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof DatabaseUnavailable && error.reason === 'overloaded'
}

function tooLong(longest: number, cause: unknown): StartupError {
  return new StartupError(
    `Another process has been changing the database for ${Math.round(longest / 1000)} seconds, as a migration does. ` +
      'Wait until it is done, or end it, and try again.',
    { cause },
  )
}
