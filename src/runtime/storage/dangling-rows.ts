/** Rows that refer to nothing, where a database has not checked references meanwhile. It never changes one. */
import type { Database } from './database.ts'

/** The tables of the rows that refer to nothing, one for each. Postgres has checked references when they were added. */
export async function tablesOfDangling(database: Database): Promise<string[]> {
  if (database.dialect !== 'sqlite') return []
  return (await database.all('pragma foreign_key_check', [])).map(([table]) => String(table))
}
