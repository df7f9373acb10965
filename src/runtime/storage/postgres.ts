/**
 * The Postgres driver: connections behind the store port. In charge of transactions, and of what is tried again; it never writes a
 * query of its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import type { Awaitable, Database } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { newConnections } from './postgres-connections.ts'
import { readPostgresUrl } from './postgres-options.ts'
import { newReadGroups } from './postgres-read-groups.ts'
import type { Session } from './postgres-session.ts'
import { transact } from './postgres-transaction.ts'

/**
 * Opens a Postgres database by its URL, to which the package pg connects when it is first used. The URL may say, besides what pg
 * reads, `pool_size` (10), `prepare=false` for poolers that keep no prepared statements, `statement_timeout` in milliseconds
 * (30000), and `connect_timeout` in seconds (10). Throws a {@link StartupError} for a URL that cannot be read; a statement throws a
 * {@link DatabaseUnavailable} while the database cannot be reached, and succeeds again as soon as it can.
 *
 * Work in a transaction may be done more than once: where it has met another transaction's changes, it is rolled back and tried
 * again, for up to five seconds.
 */
export function openPostgres(url: string): Database {
  const connections = newConnections(readPostgresUrl(url))
  const read = newReadGroups(connections)
  const open = new AsyncLocalStorage<{ isOver: boolean }>()

  /** Does work on a connection of its own, from its start again when it had to give way. */
  function attempt<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return repeating(() => connections.use(work))
  }

  /** Refuses what is meant to be a part of a transaction, and would not be. */
  async function change<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (open.getStore()?.isOver === false) {
      throw new Error(
        'A transaction is open here, which this would wait for: use the database that the transaction gives.',
      )
    }
    return attempt(work)
  }

  async function transactOn<T>(session: Session, work: (within: Database) => Awaitable<T>): Promise<T> {
    const transaction = { isOver: false }
    try {
      return await open.run(transaction, () => transact(session, work))
    } finally {
      transaction.isOver = true
    }
  }

  return {
    dialect: 'postgres',
    all: (sql, params) => attempt((session) => session.run(sql, params)),
    get: async (sql, params) => (await repeating(() => read(sql, params)))[0],
    write: (sql, params) => change((session) => session.run(sql, params)),
    transaction: (work) => change((session) => transactOn(session, work)),
    alter: (work) =>
      change((session) =>
        transactOn(session, async (within) => {
          await within.all('set transaction isolation level read committed', [])
          await within.all('set local statement_timeout = 0', [])
          return work(within)
        }),
      ),
    async script(sql) {
      // Statements that are sent together are one transaction. What changes a schema may take its time.
      await change((session) => session.command(`set local statement_timeout = 0; ${sql}`))
    },
    close: connections.close,
  }
}

/** How long something is tried again that has met changes of others, in milliseconds. */
const patience = 5000

/** How long to wait before that, at most. */
const longestDelay = 50

async function repeating<T>(work: () => Promise<T>): Promise<T> {
  // From when it has failed first: it may have waited for long for what it then met.
  let start: number | undefined
  for (let bound = 1; ; bound = Math.min(bound * 2, longestDelay)) {
    try {
      return await work()
    } catch (error) {
      start ??= performance.now()
      if (!isRepeatable(error) || performance.now() - start > patience) throw error
    }
    // At random, so that those who have met do not meet again.
    await delay(Math.random() * bound)
  }
}

function isRepeatable(error: unknown): boolean {
  return error instanceof DatabaseUnavailable && (error.reason === 'conflict' || error.reason === 'stale')
}
