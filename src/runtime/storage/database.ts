/** The store port: what the generated code asks of a database, whichever it is. */

/** What a database takes and gives. Booleans are bound as 0 and 1, JSON values as text. */
export type SqlValue = null | number | string

/** A row, its values in the order of the statement's columns. */
export type Row = readonly SqlValue[]

/** A value, at once or later. */
export type Awaitable<T> = T | Promise<T>

/**
 * A database. SQL is written with `?` for each parameter; a text is prepared at its first use and kept.
 * A violated constraint throws a {@link ConstraintError}.
 */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  /** Reads every row. */
  all(sql: string, params: readonly SqlValue[]): Awaitable<Row[]>
  /** Reads the first row, or undefined. It is for what is found at once, by a key: others that are read may wait for it. */
  get(sql: string, params: readonly SqlValue[]): Awaitable<Row | undefined>
  /** Runs a statement that changes rows, and answers what it returns: no row where it says no `returning`. */
  write(sql: string, params: readonly SqlValue[]): Awaitable<Row[]>
  /**
   * Runs work in a transaction: committed when it is done, rolled back when it throws, and the error goes on. Within one, it is a
   * savepoint. Work is done over `within` alone: what goes past it would wait for the transaction, and throws instead.
   * Where the database has two transactions give way to one another, the work is done again: it has to bear that.
   */
  transaction<T>(work: (within: Database) => Awaitable<T>): Promise<T>
  /**
   * Like `transaction`, for work that changes tables: it sees what others have committed by the time of each statement, statements may
   * take their time, and SQLite enforces no references meanwhile, so that the work has to check them. Not within a transaction.
   */
  alter<T>(work: (within: Database) => Awaitable<T>): Promise<T>
  /** Runs statements without parameters, separated by semicolons, all or none. */
  script(sql: string): Awaitable<void>
  /** Closes it at once: what is under way or waits is refused, and a transaction that is open is rolled back. */
  close(): Awaitable<void>
}

/** A constraint that a write would have violated; the row stays as it was. */
export class ConstraintError extends Error {
  override readonly name = 'ConstraintError'
  /** `value`: what the database was to work out is none that the field may hold. `size`: a value is too long for an index. */
  readonly kind: 'unique' | 'foreign key' | 'not null' | 'check' | 'value' | 'size'
  /** The fields concerned, where the database says which. */
  readonly fields: readonly string[]
  /** The name of the reference that keeps a row from being deleted, where the database says it. */
  readonly reference: string | undefined
  /** Whose field that is, in words, where it is known: `guests`. */
  readonly referrer: string | undefined

  constructor(
    kind: ConstraintError['kind'],
    fields: readonly string[],
    { reference, referrer, ...options }: ErrorOptions & { reference?: string; referrer?: string } = {},
  ) {
    super(`${kind} constraint violated${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`, options)
    this.kind = kind
    this.fields = fields
    this.reference = reference
    this.referrer = referrer
  }
}
