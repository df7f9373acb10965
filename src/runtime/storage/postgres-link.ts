/**
 * One open connection to a Postgres: sends statements with their values, and reads their rows. A prepared statement is described once,
 * where pg has it described each time. It decides neither what is sent nor when.
 */
import type * as Pg from 'pg'
import type { Row, SqlValue } from './database.ts'
import type { Statement } from './postgres-statements.ts'
import { parserOf, type Parser } from './postgres-types.ts'

/** A connection, from when it is opened until it is closed. */
export interface Link {
  readonly client: Pg.PoolClient
  /** By the names of the statements that it has prepared: what reads the columns of their rows, once one was run. */
  readonly prepared: Map<string, readonly Parser[] | undefined>
  /** Whether something has failed after which it is of no more use. */
  isSpoiled: boolean
  /** Sends a statement, and answers its rows. Rejects with what pg reports. */
  readonly query: (statement: Statement, params: readonly SqlValue[], around?: Around) => Promise<Row[]>
}

/** What is sent with a statement, before it and behind it. What follows one that fails is not done. */
export interface Around {
  readonly before: readonly Statement[]
  readonly behind: readonly Statement[]
}

const alone: Around = { before: [], behind: [] }

/** Makes what makes links of the clients of a pool. */
export function linksOf(pg: typeof Pg): (client: Pg.PoolClient) => Link {
  const RowQuery = rowQueryOf(pg)
  return (client) => {
    const prepared: Link['prepared'] = new Map()
    return {
      client,
      prepared,
      isSpoiled: false,
      query: (statement, params, around = alone) =>
        new Promise((resolve, reject) => {
          client.query(new RowQuery({ statement, params, around, prepared, resolve, reject }))
        }),
    }
  }
}

/** A statement that is sent. */
interface Sent {
  readonly statement: Statement
  readonly params: readonly SqlValue[]
  readonly around: Around
  readonly prepared: Link['prepared']
  readonly resolve: (rows: Row[]) => void
  readonly reject: (error: unknown) => void
}

/** Extends the query of pg, whose clients take no other where statements are sent at once, and call its methods by what is answered. */
function rowQueryOf({ Query }: typeof Pg) {
  return class extends Query {
    readonly #sent: Sent
    readonly #rows: Row[] = []
    /** The statements that have not been done. */
    readonly #left: Statement[]
    #parsers: readonly Parser[] | undefined
    #fault: { readonly error: unknown } | undefined

    constructor(sent: Sent) {
      super(sent.statement.text)
      this.#sent = sent
      this.#left = [...sent.around.before, sent.statement, ...sent.around.behind]
      this.#parsers = sent.prepared.get(sent.statement.name)
    }

    override readonly submit = (connection: Pg.Connection): void => {
      const { statement, params, prepared } = this.#sent
      connection.stream.cork()
      try {
        for (const each of this.#left) {
          const isDescribed = prepared.get(each.name) !== undefined
          if (!isDescribed) prepare(connection, each, prepared)
          connection.bind({ statement: each.name, values: each === statement ? params.map(asText) : [] }, true)
          if (!isDescribed && each === statement) connection.describe({ type: 'P' }, true)
          connection.execute(null, true)
        }
        connection.sync()
      } finally {
        connection.stream.uncork()
      }
    }

    handleRowDescription({ fields }: { readonly fields: readonly Pg.FieldDef[] }): void {
      this.#parsers = fields.map(({ dataTypeID }) => parserOf(dataTypeID))
    }

    handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
      if (this.#fault !== undefined) return
      try {
        this.#rows.push(readRow(fields, this.#parsers ?? []))
      } catch (error) {
        this.#fault = { error }
      }
    }

    handleCommandComplete(): void {
      const { statement, prepared } = this.#sent
      const done = this.#left.shift()
      if (done === undefined || done.name === '') return
      prepared.set(done.name, done === statement ? (this.#parsers ?? []) : [])
    }

    handleReadyForQuery(): void {
      if (this.#fault === undefined) this.#sent.resolve(this.#rows)
      else this.#sent.reject(this.#fault.error)
    }

    handleError(error: unknown): void {
      this.#sent.reject(error)
    }
  }
}

function prepare(connection: Pg.Connection, { text, name }: Statement, prepared: Link['prepared']): void {
  // It may have failed when it was first run: then it is prepared again, since it may not have been.
  if (name !== '' && prepared.has(name)) connection.close({ type: 'S', name }, true)
  connection.parse({ text, name, types: [] }, true)
  if (name !== '') prepared.set(name, undefined)
}

function asText(value: SqlValue): string | null {
  return value === null ? null : String(value)
}

function readRow(fields: readonly (string | null)[], parsers: readonly Parser[]): Row {
  return fields.map((text, index) => (text === null ? null : (parsers[index]?.(text) ?? text)))
}
