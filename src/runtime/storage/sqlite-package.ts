/** What is asked of a package that SQLite is used through, so that everything else is the same with each. It decides nothing. */
import type { SqlValue } from './database.ts'

/** A file that such a package has open, or a database in memory. */
export interface SqliteHandle {
  /** Prepares a statement, and answers what runs it: every row, as a list of its values. Integers that no number holds throw. */
  readonly prepare: (sql: string) => (params: readonly SqlValue[]) => unknown[]
  /** Runs statements without parameters. */
  readonly execute: (sql: string) => void
  readonly isInTransaction: () => boolean
  readonly close: () => void
}

/** A package that SQLite is used through. */
export interface SqlitePackage {
  /** Opens a file, creating it where it is absent; what opening waits for, it waits for so many milliseconds. */
  readonly open: (file: string, busyTimeout: number) => SqliteHandle
  /** The result code (https://sqlite.org/rescode.html) of an error that SQLite has reported, the extended one where it has one. */
  readonly codeOf: (error: Error) => number | undefined
}
