/**
 * The open connections to a Postgres: a pool of pg, which is loaded when it is first used. A connection that somebody is done with is
 * kept at hand for the next, since to ask the pool of pg takes its time. It never knows what is sent.
 */
import type * as Pg from 'pg'
import type { Awaitable } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { linksOf, type Link } from './postgres-link.ts'
import type { PostgresOptions } from './postgres-options.ts'
import { statementLimit } from './postgres-statements.ts'
import { StartupError } from '../startup-error.ts'

/** A pool of connections. */
export interface LinkPool {
  /** Takes a connection, once one is free. Throws a {@link DatabaseUnavailable} when none is to be had. */
  readonly take: () => Awaitable<Link>
  /** Gives a connection back, which is closed if it is of no more use. */
  readonly giveBack: (link: Link) => void
  /** Refuses those who wait and those who come later, and closes each connection once it is given back. */
  readonly close: (reason: string) => Promise<void>
}

/** What was loaded when a connection was first needed. */
interface Opened {
  readonly pool: Pg.Pool
  readonly linkOf: (client: Pg.PoolClient) => Link
}

/** How long what nobody uses is kept at hand, in milliseconds. Then the pool of pg has it, and closes it in a longer while. */
const restAfter = 1000

/** Makes a pool; no connection is opened before it is needed. */
export function newLinkPool(options: PostgresOptions): LinkPool {
  const links = new WeakMap<Pg.PoolClient, Link>()
  const atHand: Link[] = []
  const waiting: ((error: Error) => void)[] = []
  let opening: Promise<Opened> | undefined
  let pool: Pg.Pool | undefined
  let resting: NodeJS.Timeout | undefined
  let closed: string | undefined

  async function connect(): Promise<Link> {
    const opened = await (opening ??= openPool(options))
    pool = opened.pool
    if (closed !== undefined) throw new Error(closed)
    // Another may have been done meanwhile.
    return atHand.pop() ?? fromPool(opened)
  }

  function fromPool(opened: Opened): Promise<Link> {
    return new Promise((resolve, reject) => {
      waiting.push(reject)
      // A pool that ends forgets those who wait for it, so that it cannot simply be awaited.
      opened.pool.connect((error, client) => {
        if (!remove(waiting, reject)) client?.release()
        else if (client === undefined) reject(new DatabaseUnavailable('unreachable', { cause: error }))
        else resolve(linkTo(client, opened))
      })
    })
  }

  function linkTo(client: Pg.PoolClient, { linkOf }: Opened): Link {
    const known = links.get(client)
    if (known !== undefined) return known
    const link = linkOf(client)
    links.set(client, link)
    // Without a listener, a connection that is lost between two statements would end the process.
    client.on('error', () => {
      link.isSpoiled = true
      if (remove(atHand, link)) client.release(true)
    })
    return link
  }

  function rest(): void {
    resting = undefined
    for (const { client } of atHand.splice(0)) client.release()
  }

  return {
    take() {
      if (closed !== undefined) throw new Error(closed)
      return atHand.pop() ?? connect()
    },
    giveBack(link) {
      const { client } = link
      const isOver = isOfNoMoreUse(link)
      if (isOver || closed !== undefined || pool === undefined || pool.waitingCount > 0) client.release(isOver)
      else {
        atHand.push(link)
        resting ??= setTimeout(rest, restAfter).unref()
      }
    },
    async close(reason) {
      closed = reason
      for (const refuse of waiting.splice(0)) refuse(new Error(reason))
      clearTimeout(resting)
      rest()
      const opened = await opening?.catch(() => undefined)
      await opened?.pool.end()
    },
  }
}

/** `I`: idle. A transaction that is still open is ended with its connection, and what is prepared is kept to its end. */
function isOfNoMoreUse({ client, prepared, isSpoiled }: Link): boolean {
  return isSpoiled || prepared.size > statementLimit || client.getTransactionStatus() !== 'I'
}

/** Takes an item out, and answers whether it was there. */
export function remove<T>(items: T[], item: T): boolean {
  const index = items.indexOf(item)
  if (index >= 0) items.splice(index, 1)
  return index >= 0
}

async function openPool({ url, poolSize, statementTimeout, connectTimeout }: PostgresOptions): Promise<Opened> {
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
  return { pool, linkOf: linksOf(pg) }
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
