/** One connection of a pool while something is done with it: sends statements, in order, and knows whether it can be used again. */
import type { PoolClient } from 'pg'
import type { Row, SqlValue } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { refuseUnkeepable } from './keepable.ts'
import { translateFault } from './postgres-errors.ts'
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

/** What is known of a connection as long as it is open. */
export interface Known {
  /** The generation of the statements that it has prepared. */
  readonly generation: number
  /** The names of those that it has run. */
  readonly run: Set<string>
}

/** Takes a client of the pool for use. One that is of no more use is closed in the end, as one is of which too much was prepared. */
export function newSession(client: PoolClient, statements: Statements, known: Known): Session {
  let isSpoiled = false
  let ended: string | undefined
  let last: Promise<unknown> = Promise.resolve()
  // Without a listener, a connection that is lost between two statements would end the process.
  const spoil = () => {
    isSpoiled = true
  }
  client.on('error', spoil)

  async function send<T>(sql: string, query: () => Promise<T>, isKnown = false): Promise<T> {
    if (ended !== undefined) throw new Error(ended)
    const answer = query()
    last = answer.catch(() => undefined)
    try {
      return await answer
    } catch (error) {
      const fault = translateFault(error, sql, isKnown)
      if (fault instanceof DatabaseUnavailable && (fault.reason === 'lost' || fault.reason === 'stale')) spoil()
      throw fault
    }
  }

  return {
    async run(sql, params) {
      refuseUnkeepable(sql, params)
      const statement = statements.of(sql)
      const query = { ...statement, values: [...params], rowMode: 'array' as const }
      const isKnown = statement.name !== undefined && known.run.has(statement.name)
      const { rows } = await send(sql, () => client.query<SqlValue[]>(query), isKnown)
      if (statement.name !== undefined) known.run.add(statement.name)
      return rows
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
      client.off('error', spoil)
      // `I`: idle. A transaction that is still open is ended with its connection.
      client.release(isSpoiled || known.generation !== statements.generation() || client.getTransactionStatus() !== 'I')
    },
  }
}
