/** The statements around a transaction on SQLite, and around a part of one. It never decides what is done between them. */
import type { Connection } from './sqlite-connection.ts'

/** What begins something, and what ends it in either way. */
export interface Bracket {
  readonly begin: string
  readonly commit: string
  readonly rollback: string
}

export const transaction: Bracket = { begin: 'begin immediate', commit: 'commit', rollback: 'rollback' }

export const savepoint: Bracket = {
  begin: 'savepoint part',
  commit: 'release part',
  rollback: 'rollback to part; release part',
}

/** Does work of a moment in a bracket: committed, or rolled back when it throws. */
export function bracketed<T>(connection: Connection, { begin, commit, rollback }: Bracket, work: () => T): T {
  // These are prepared, and kept.
  connection.all(begin, [])
  try {
    const result = work()
    connection.all(commit, [])
    return result
  } catch (error) {
    if (connection.isInTransaction()) connection.execute(rollback)
    throw error
  }
}
