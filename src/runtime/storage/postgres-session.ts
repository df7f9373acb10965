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

  return {
    async run(sql, params) {
      refuseUnkeepable(sql, params)
      const statement = statements.of(sql)
      return send(sql, () => link.query(statement, params), prepared.get(statement.name) !== undefined)
    },
    async command(sql) {
      const answer = await send(sql, () => client.query(sql))
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
