/** `tenon copy`: everything in a database, as it is at one moment, into an empty one, of SQLite or of Postgres. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { copiedTable, copyNextKey, copyRows } from '../runtime/storage/copy-rows.ts'
import { closeTable, openTable } from '../runtime/storage/copy-tables.ts'
import { tablesOfDangling } from '../runtime/storage/dangling-rows.ts'
import type { Database } from '../runtime/storage/database.ts'
import { copiedIdempotencyKeys } from '../runtime/storage/idempotency-keys.ts'
import { holdsTables, readTableState, type TableState } from '../runtime/storage/migrate.ts'
import { replaceJournal } from '../runtime/storage/migration-journal.ts'
import { isEmpty, takeNewTables } from '../runtime/storage/new-tables.ts'
import { openDatabase, sqliteFile } from '../runtime/storage/open-database.ts'
import { readDefinitions, type Definitions } from '../runtime/storage/table-definitions.ts'
import { holdingTables } from '../runtime/storage/table-lock.ts'
import type { Table } from '../runtime/storage/tables.ts'
import { toUserError } from './database-fault.ts'
import { loadGenerated, type Generated } from './load-generated.ts'
import { readMigrations, type Migration } from './migrate-files.ts'
import { pendingMigrations } from './migrate-pending.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UserError } from './user-error.ts'

/** Copies a database and says how many rows that were. Throws a {@link UserError}, and changes nothing, when it cannot. */
export async function copy(fromUrl: string, toUrl: string, { schemas, out }: ProjectFolders): Promise<void> {
  const generated = await loadGenerated(out)
  try {
    refuseUrls(fromUrl, toUrl)
    const [from, to] = [openDatabase(fromUrl), openDatabase(toUrl)]
    try {
      const migrations = await readMigrations(schemas)
      const counts = await from.transaction(async (source) => {
        const state = await readTableState(source)
        refuseSource(state, source, generated, { migrations, schemas })
        return holdingTables(to, 'alter', (target) => copyAll(source, target, { state, generated, migrations }))
      })
      print(counts)
    } finally {
      await Promise.all([from.close(), to.close()])
    }
  } catch (error) {
    throw toUserError(error)
  }
}

function refuseUrls(fromUrl: string, toUrl: string): void {
  const [from, to] = [sqliteFile(fromUrl), sqliteFile(toUrl)]
  if (from !== undefined && !existsSync(from)) throw new UserError(`There is no database ${from} to copy.`)
  if (fromUrl === toUrl || (from !== undefined && to !== undefined && resolve(from) === resolve(to))) {
    throw new UserError('Both are the same database. Name another one to copy to.')
  }
}

function refuseSource(
  state: TableState,
  { dialect }: Database,
  { tables, fixtures }: Generated,
  history: { readonly migrations: readonly Migration[]; readonly schemas: string },
): void {
  // What only servers need is not there before one has started.
  const own = tables[dialect].filter(({ name }) => fixtures.some(({ table }) => table === name))
  if (pendingMigrations(state, dialect, history).length === 0 && holdsTables(state, own)) return
  throw new UserError(
    'The database to copy has other tables than the schemas say. Run `tenon migrate --apply` on it, and try again.',
  )
}

/** What is copied besides rows. */
interface Source {
  readonly state: TableState
  readonly generated: Generated
  readonly migrations: readonly Migration[]
}

/** Makes the tables, and what belongs to them once the rows are there: these may refer to one another in any order. */
async function copyAll(from: Database, to: Database, { state, generated, migrations }: Source): Promise<Counts> {
  const tables = generated.tables[to.dialect]
  const existing = await readDefinitions(to)
  await refuseTarget(to, tables, existing)
  for (const table of tables) await openTable(to, table, existing)
  const counts: [string, number][] = []
  for (const fields of generated.fixtures) {
    counts.push([fields.table, await copyRows(from, to, copiedTable(fields))])
    await copyNextKey(from, to, fields)
  }
  // A request that is sent again after the move is still done once.
  if (state.definitions.tables.has(copiedIdempotencyKeys.name)) await copyRows(from, to, copiedIdempotencyKeys)
  for (const table of tables) await closeTable(to, table, existing)
  await refuseDangling(to)
  await copyJournal(state, to, migrations)
  return counts
}

/** The rows of each table. */
type Counts = readonly (readonly [table: string, rows: number])[]

async function refuseTarget(to: Database, tables: readonly Table[], existing: Definitions): Promise<void> {
  for (const table of tables.filter(({ name }) => existing.tables.has(name))) {
    if (!(await isEmpty(to, table.name))) {
      throw new UserError(`The database to copy to has rows in "${table.name}". Name an empty one.`)
    }
    if (!existing.isTable(table)) {
      throw new UserError(`The database to copy to has another table "${table.name}". Name a new one.`)
    }
  }
}

async function refuseDangling(to: Database): Promise<void> {
  const [first] = await tablesOfDangling(to)
  if (first !== undefined) throw new UserError(`A row of "${first}" refers to nothing. Nothing was copied.`)
}

/** The migrations are those that the source has had, each as it is for the database that it now says. */
async function copyJournal({ journal }: TableState, to: Database, migrations: readonly Migration[]): Promise<void> {
  const checksums = new Map(migrations.map(({ name, checksums: each }) => [name, each[to.dialect]]))
  await takeNewTables(to)
  await replaceJournal(to, [
    ...journal.applied.map(({ name, appliedAt }) => ({ name, checksum: checksums.get(name) ?? '', appliedAt })),
    ...(journal.tables === undefined ? [] : [{ tables: journal.tables }]),
  ])
}

function print(counts: Counts): void {
  for (const [table, rows] of counts) console.log(`${table}: ${rows} row${rows === 1 ? '' : 's'}`)
  console.log('Copied. Start the servers with DATABASE_URL set to the new database.')
}
