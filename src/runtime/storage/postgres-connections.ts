/** Who uses the connections to a Postgres: each has one to itself until its work is done. It never decides what is sent. */
import type { PostgresOptions } from './postgres-options.ts'
import { newLinkPool, remove } from './postgres-pool.ts'
import { newSession, type Session } from './postgres-session.ts'
import { newStatements } from './postgres-statements.ts'

/** Connections, of which as many are open as are needed, up to a limit. */
export interface Connections {
  /** Does work with a connection, once one is free. Throws a `DatabaseUnavailable` when none is to be had. */
  readonly use: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** Refuses those who wait and those who come later; waits for statements under way, and closes the connections. */
  readonly close: () => Promise<void>
}

const closed = 'The database is closed.'

/** Makes connections; none is opened before it is needed. */
export function newConnections(options: PostgresOptions): Connections {
  const statements = newStatements(options.prepare)
  const pool = newLinkPool(options)
  // No set: what is added and taken out with each request has it leave a chain of old tables to the garbage collector.
  const sessions: Session[] = []
  let closing: Promise<unknown> | undefined
  return {
    async use(work) {
      const session = newSession(await pool.take(), statements, pool.giveBack)
      sessions.push(session)
      try {
        return await work(session)
      } finally {
        remove(sessions, session)
        await session.end(closed)
      }
    },
    async close() {
      await (closing ??= Promise.all([pool.close(closed), ...sessions.map((session) => session.end(closed))]))
    },
  }
}
