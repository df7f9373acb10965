/** The connections to a Postgres: a pool of pg, which is loaded when it is first used. It never decides what is sent. */
import type * as Pg from 'pg'
import { DatabaseUnavailable } from './database-unavailable.ts'
import type { PostgresOptions } from './postgres-options.ts'
import { newSession, type Known, type Session } from './postgres-session.ts'
import { newStatements } from './postgres-statements.ts'
import { postgresTypes } from './postgres-types.ts'
import { StartupError } from '../startup-error.ts'

/** Connections, of which as many are open as are needed, up to a limit. */
export interface Connections {
  /** Does work with a connection, once one is free. Throws a {@link DatabaseUnavailable} when none is to be had. */
  readonly use: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** Refuses those who wait and those who come later; waits for statements under way, and closes the connections. */
  readonly close: () => Promise<void>
}

const closed = 'The database is closed.'

/** Makes connections; none is opened before it is needed. */
export function newConnections(options: PostgresOptions): Connections {
  const statements = newStatements(options.prepare)
  const known = new WeakMap<Pg.PoolClient, Known>()
  // No sets: what is added and taken out with each request has them leave a chain of old tables to the garbage collector.
  const sessions: Session[] = []
  const waiting: ((error: Error) => void)[] = []
  let opening: Promise<Pg.Pool> | undefined
  let closing: Promise<void> | undefined

  async function connect(): Promise<Pg.PoolClient> {
    const pool = await (opening ??= openPool(options))
    if (closing !== undefined) throw new Error(closed)
    return new Promise((resolve, reject) => {
      waiting.push(reject)
      // A pool that ends forgets those who wait for it, so that it cannot simply be awaited.
      pool.connect((error, client) => {
        if (!remove(waiting, reject)) client?.release()
        else if (client === undefined) reject(new DatabaseUnavailable('unreachable', { cause: error }))
        else resolve(client)
      })
    })
  }

  async function open(): Promise<Session> {
    const client = await connect()
    const own = known.get(client) ?? { generation: statements.generation(), run: new Set() }
    known.set(client, own)
    return newSession(client, statements, own)
  }

  async function end(): Promise<void> {
    for (const refuse of waiting.splice(0)) refuse(new Error(closed))
    const pool = await opening?.catch(() => undefined)
    await Promise.all(sessions.map((session) => session.end(closed)))
    await pool?.end()
  }

  return {
    async use(work) {
      if (closing !== undefined) throw new Error(closed)
      const session = await open()
      sessions.push(session)
      try {
        return await work(session)
      } finally {
        remove(sessions, session)
        await session.end(closed)
      }
    },
    close: () => (closing ??= end()),
  }
}

/** Takes an item out, and answers whether it was there. */
function remove<T>(items: T[], item: T): boolean {
  const index = items.indexOf(item)
  if (index >= 0) items.splice(index, 1)
  return index >= 0
}

async function openPool({ url, poolSize, statementTimeout, connectTimeout }: PostgresOptions): Promise<Pg.Pool> {
  const pg = await load()
  const config = {
    connectionString: url,
    max: poolSize,
    statement_timeout: statementTimeout,
    connectionTimeoutMillis: connectTimeout * 1000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // What is sent together is answered together: a savepoint costs no journey of its own.
    pipeline: true,
    fallback_application_name: 'tenon',
    types: postgresTypes,
  }
  try {
    // Read once here, where what is wrong with the URL can be said.
    void new pg.Client(config)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(`The database URL cannot be used: ${reason}`, { cause: error })
  }
  const pool = new pg.Pool(config)
  // A connection that is lost while nobody uses it is none of anybody's errors: the pool opens another.
  pool.on('error', () => undefined)
  return pool
}

async function load(): Promise<typeof Pg> {
  try {
    return await import('pg')
  } catch (error) {
    throw new StartupError(
      'The database URL is one of Postgres, for which the package pg is needed: run `npm install pg`.',
      { cause: error },
    )
  }
}
