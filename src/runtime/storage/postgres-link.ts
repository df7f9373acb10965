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
  readonly query: (statement: Statement, params: readonly SqlValue[]) => Promise<Row[]>
}

/** Makes what makes links of the clients of a pool. */
export function linksOf(pg: typeof Pg): (client: Pg.PoolClient) => Link {
  const RowQuery = rowQueryOf(pg)
  return (client) => {
    const prepared: Link['prepared'] = new Map()
    return {
      client,
      prepared,
      isSpoiled: false,
      query: (statement, params) =>
        new Promise((resolve, reject) => {
          client.query(new RowQuery({ statement, params, prepared, resolve, reject }))
        }),
    }
  }
}

/** A statement that is sent. */
interface Sent {
  readonly statement: Statement
  readonly params: readonly SqlValue[]
  readonly prepared: Link['prepared']
  readonly resolve: (rows: Row[]) => void
  readonly reject: (error: unknown) => void
}

/** Extends the query of pg, whose clients take no other where statements are sent at once, and call its methods by what is answered. */
function rowQueryOf({ Query }: typeof Pg) {
  return class extends Query {
    readonly #sent: Sent
    readonly #rows: Row[] = []
    #parsers: readonly Parser[] | undefined
    #fault: { readonly error: unknown } | undefined

    constructor(sent: Sent) {
      super(sent.statement.text)
      this.#sent = sent
      this.#parsers = sent.prepared.get(sent.statement.name)
    }

    override readonly submit = (connection: Pg.Connection): void => {
      const { statement, params, prepared } = this.#sent
      const { text, name } = statement
      const isDescribed = this.#parsers !== undefined
      const { stream } = connection
      stream.cork()
      try {
        if (!isDescribed) {
          // It may have failed when it was first run: then it is prepared again, since it may not have been.
          if (name !== '' && prepared.has(name)) connection.close({ type: 'S', name }, true)
          connection.parse({ text, name, types: [] }, true)
          if (name !== '') prepared.set(name, undefined)
        }
        connection.bind({ statement: name, values: params.map(asText) }, true)
        if (!isDescribed) connection.describe({ type: 'P' }, true)
        connection.execute(null, true)
        connection.sync()
      } finally {
        stream.uncork()
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
      if (statement.name !== '') prepared.set(statement.name, this.#parsers ?? [])
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

function asText(value: SqlValue): string | null {
  return value === null ? null : String(value)
}

function readRow(fields: readonly (string | null)[], parsers: readonly Parser[]): Row {
  return fields.map((text, index) => (text === null ? null : (parsers[index]?.(text) ?? text)))
}
