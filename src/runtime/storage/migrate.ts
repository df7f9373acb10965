/** Changes of tables: runs them one at a time, each whole or not at all. What to change, and whether it may be, others decide. */
import { tablesOfDangling } from './dangling-rows.ts'
import { setTimeout as delay } from 'node:timers/promises'
import type { Awaitable, Database } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { readJournal, writeJournal, type Journal, type JournalEntry } from './migration-journal.ts'
import { StartupError } from '../startup-error.ts'
import { forgetDefinitions, noteDefinition, readDefinitions, type Definitions } from './table-definitions.ts'
import { noteNewTables } from './new-tables.ts'
import { holdingTables } from './table-lock.ts'
import { explainLockWait, limitLockWaits, TablesInUse } from './tables-in-use.ts'
import { runTableScript } from './table-scripts.ts'
import { othersOf, writtenIn, type Table } from './tables.ts'

/** What is known of the tables of a database. */
export interface TableState {
  readonly journal: Journal
  readonly definitions: Definitions
}

/** A change of the tables of a database. */
export interface TablesChange {
  /** What people call it: `The migration 0002-add-books`. */
  readonly title: string
  /** Statements with semicolons between them; empty when the tables are so already. */
  readonly sql: string
  /** The names of the tables that there were. */
  readonly before: readonly string[]
  /** The tables that there are afterwards. */
  readonly after: readonly Table[]
  /** The names of those that are new. */
  readonly created: readonly string[]
  readonly entries: readonly JournalEntry[]
}

/** How long those are waited for who use tables that are to be changed. */
export interface LockWaits {
  /** For how long each time, in milliseconds: whoever asks for the table meanwhile waits as well. */
  readonly longest: number
  /** How many times. */
  readonly times: number
  /** For how long others go on in between, in milliseconds. */
  readonly pause: number
}

const lockWaits: LockWaits = { longest: 5000, times: 6, pause: 5000 }

/** Reads what is known of the tables, and changes nothing. */
export async function readTableState(database: Database): Promise<TableState> {
  return { journal: await readJournal(database), definitions: await readDefinitions(database) }
}

/** Whether the tables of a database are these, and all of them. */
export function holdsTables({ definitions }: TableState, tables: readonly Table[]): boolean {
  return tables.every((table) => definitions.isTable(table) && othersOf(table).every(definitions.hasOther))
}

/**
 * Runs the change that `decide` answers, if any, in a transaction in which nobody else changes tables, and answers whether there was
 * one. `decide` sees the tables as they are then. Throws a {@link StartupError}, and leaves everything as it was, when it fails, or when
 * others have used the tables for too long; `tell` is given a sentence when they are waited for.
 */
export async function changeTables(
  database: Database,
  decide: (state: TableState, within: Database) => Awaitable<TablesChange | undefined>,
  tell: (sentence: string) => void = () => undefined,
  waits = lockWaits,
): Promise<boolean> {
  for (let time = 1; ; time++) {
    try {
      return await changeOnce(database, decide, waits)
    } catch (error) {
      if (!(error instanceof TablesInUse)) throw error
      if (time >= waits.times) throw inUse(error)
      if (time === 1) tell(`Waiting for ${error.holder}, which uses the tables. Others go on meanwhile.`)
      await delay(waits.pause)
    }
  }
}

function inUse(error: TablesInUse): StartupError {
  return new StartupError(
    `Nothing was changed: ${error.holder} uses the tables. Wait until it is done, or end it, and try again.`,
    { cause: error },
  )
}

function changeOnce(
  database: Database,
  decide: (state: TableState, within: Database) => Awaitable<TablesChange | undefined>,
  { longest }: LockWaits,
): Promise<boolean> {
  return holdingTables(database, 'alter', async (within) => {
    const change = await decide(await readTableState(within), within)
    if (change === undefined) return false
    if (change.sql !== '') {
      await limitLockWaits(within, longest)
      await run(within, change)
      await forgetDefinitions(within, [...change.before, ...change.after.map(({ name }) => name)])
      for (const table of change.after) await note(within, table)
      await noteNewTables(
        within,
        change.created,
        change.after.map(({ name }) => name),
      )
    }
    await refuseDifferent(within, change)
    await writeJournal(within, change.entries)
    return true
  })
}

async function run(within: Database, { title, sql, before }: TablesChange): Promise<void> {
  try {
    await runTableScript(within, sql)
  } catch (thrown) {
    const error = await explainLockWait(within, sql, before, thrown)
    // What has met the changes of others is done again.
    if (error instanceof TablesInUse || (error instanceof DatabaseUnavailable && error.reason === 'conflict'))
      throw error
    const reason = error instanceof Error ? error.message : String(error)
    const reasons = `${reason.replace(/\.$/, '')}.${writtenIn(sql)}`
    throw new StartupError(`${title} has failed, and nothing was changed: ${reasons}`, { cause: error })
  }
  const dangling = await tablesOfDangling(within)
  const [first] = dangling
  if (first === undefined) return
  const rows = `${dangling.length} row${dangling.length === 1 ? '' : 's'}`
  throw new StartupError(
    `${title} has failed, and nothing was changed: ${rows} would refer to nothing, the first in "${first}".`,
  )
}

async function note(within: Database, table: Table): Promise<void> {
  await noteDefinition(within, 'table', table.name, table.create)
  for (const sql of othersOf(table)) await noteDefinition(within, 'other', table.name, sql)
}

/** Refuses SQL that somebody has edited so that it makes other tables. Postgres keeps no statements by which to tell. */
async function refuseDifferent(within: Database, { title, after }: TablesChange): Promise<void> {
  const state = await readTableState(within)
  const other = after.find((table) => !holdsTables(state, [table]))
  if (other === undefined) return
  throw new StartupError(
    `${title} has failed, and nothing was changed: it does not make the table "${other.name}" that it says.`,
  )
}

/** Runs a query that answers a number. */
export async function countBy(within: Database, sql: string): Promise<number> {
  const [count] = (await within.get(sql, [])) ?? []
  return Number(count)
}
