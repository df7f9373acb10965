/** One connection of a pool while something is done with it: sends statements, in order, and notes what spoils it. */
import type { Row, SqlValue } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { refuseUnkeepable } from './keepable.ts'
import { translateFault } from './postgres-errors.ts'
import type { Link } from './postgres-link.ts'
import type { Statements } from './postgres-statements.ts'

/** A connection in use. What fails is thrown as the store port has it. */
export interface Session {
  /** Runs a statement, and answers its rows. */
  readonly run: (sql: string, params: readonly SqlValue[]) => Promise<Row[]>
  /** Has a statement run before the next one, in the same journey. What follows it is not run if it fails. */
  readonly begin: (sql: string) => void
  /** Whether what is to begin has been sent. */
  readonly hasBegun: () => boolean
  /** Runs a statement between two others, in one journey. */
  readonly runBetween: (before: string, sql: string, params: readonly SqlValue[], behind: string) => Promise<Row[]>
  /** Runs statements without parameters, and answers what the first was: `COMMIT`. */
  readonly command: (sql: string) => Promise<string>
  /** Sends what work sends at once in one piece. */
  readonly together: <T>(work: () => T) => T
  /** Waits for what has been sent, and gives the connection back; what is sent later is refused. */
  readonly end: (reason: string) => Promise<void>
}

/** Takes a connection for use, until it is given back. */
export function newSession(link: Link, statements: Statements, giveBack: (link: Link) => void): Session {
  const { client, prepared } = link
  let ended: string | undefined
  let first: string | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function send<T>(sql: string, query: () => Promise<T>, isKnown = false): Promise<T> {
    if (ended !== undefined) throw new Error(ended)
    const answer = query()
    last = answer.catch(() => undefined)
    try {
      return await answer
    } catch (error) {
      const fault = translateFault(error, sql, isKnown)
      if (fault instanceof DatabaseUnavailable && (fault.reason === 'lost' || fault.reason === 'stale')) {
        link.isSpoiled = true
      }
      // Whoever reads it wants to know who has sent the statement, not who has read the answer.
      if (fault instanceof Error) Error.captureStackTrace(fault)
      throw fault
    }
  }

  /** What has to be sent before what is sent now. */
  function takeFirst(): string[] {
    const taken = first === undefined ? [] : [first]
    first = undefined
    return taken
  }

  async function sendAmong(
    before: readonly string[],
    sql: string,
    params: readonly SqlValue[],
    behind: readonly string[],
  ) {
    refuseUnkeepable(sql, params)
    const statement = statements.of(sql)
    const query = () => {
      const all = [...takeFirst(), ...before]
      return link.query(statement, params, { before: all.map(statements.of), behind: behind.map(statements.of) })
    }
    return send(sql, query, prepared.get(statement.name) !== undefined)
  }

  return {
    run: (sql, params) => sendAmong([], sql, params, []),
    runBetween: (before, sql, params, behind) => sendAmong([before], sql, params, [behind]),
    begin(sql) {
      first = sql
    },
    hasBegun: () => first === undefined,
    async command(sql) {
      const answer = await send(sql, () => client.query([...takeFirst(), sql].join('; ')))
      return answer.command
    },
    together(work) {
      const { stream } = client.connection
      stream.cork()
      try {
        return work()
      } finally {
        stream.uncork()
      }
    },
    async end(reason) {
      if (ended !== undefined) return
      ended = reason
      await last
      giveBack(link)
    },
  }
}
