/** The tables of a database when a server starts: creates them in a new one, and follows the history, or in development the schemas. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Api } from '../model/api.ts'
import type { Step } from '../model/migration/step.ts'
import { areSame } from '../model/migration/steps.ts'
import { printTables, readTables, storedTables, type StoredTable } from '../model/migration/stored-tables.ts'
import type { Awaitable, Database } from '../runtime/storage/database.ts'
import { holdsTables, readTableState, type TableState } from '../runtime/storage/migrate.ts'
import { writeJournal } from '../runtime/storage/migration-journal.ts'
import { takeNewTables } from '../runtime/storage/new-tables.ts'
import { createTables, type Tables } from '../runtime/storage/tables.ts'
import { migrationsFolder, readMigrations, type Migration } from './migrate-files.ts'
import { pendingMigrations } from './migrate-pending.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UserError } from './user-error.ts'

/** How a server finds its tables. */
export interface StartingTables extends ProjectFolders {
  readonly tables: Tables
  /** Whether pending migrations are run, rather than told. */
  readonly migrates: boolean
  /** Whether the database follows the schemas without migrations, as far as no row is in the way. */
  readonly development: boolean
}

/**
 * Makes the tables of a database those of the API. `fill` is given the names of those that are created, and of those that migrations
 * have created and no server has served yet, in the transaction that creates them in a new database. Throws a {@link UserError} that says
 * what to run when the tables are others.
 */
export async function prepareTables(
  database: Database,
  settings: StartingTables,
  fill: (created: readonly string[], within: Database) => Awaitable<void>,
): Promise<void> {
  const { tables, schemas, out } = settings
  const state = await readTableState(database)
  const migrations = await readMigrations(schemas)
  const names = tables[database.dialect].map(({ name }) => name)
  const isNew = isFresh(state, names)
  const isOther = isNew
    ? await hasEdited(migrations, database)
    : !(await isCurrent(state, database, migrations, settings))
  if (isOther) await follow(database, state, migrations, { ...settings, migrates: settings.migrates || isNew })
  await createTables(database, tables, async (created, within) => {
    await fill([...created, ...(await takeNewTables(within))], within)
    const { journal } = await readTableState(within)
    if (created.length === 0 && !isOther && journal.tables !== undefined) return
    const target = await readTarget(out)
    const described = (journal.tables !== undefined && readTables(journal.tables)) || []
    const others = described.filter(({ name }) => !target.some((table) => table.name === name))
    const applied = journal.tables === undefined && isNew ? migrations : []
    await writeJournal(within, [
      ...applied.map(({ name, checksums }) => ({ name, checksum: checksums[within.dialect] })),
      { tables: printTables([...target, ...others]) },
    ])
  })
}

/** Throws a {@link UserError} when a database cannot follow the schemas without a word of their author, and changes nothing. */
export async function checkTables(database: Database, { schemas, out }: ProjectFolders): Promise<void> {
  const state = await readTableState(database)
  const migrations = await readMigrations(schemas)
  const target = await readTarget(out)
  const names = target.map(({ name }) => name)
  if (isFresh(state, names)) return
  const { decideNext } = await import('./migrate-database.ts')
  await decideNext(state, database, { schemas, migrations, target, allowsLoss: false })
}

function isFresh({ journal, definitions }: TableState, names: readonly string[]): boolean {
  return journal.tables === undefined && !names.some((name) => definitions.tables.has(name))
}

/** Whether a new database has to be taken through the migrations, because they do more than to make tables. */
async function hasEdited(migrations: readonly Migration[], { dialect }: Database): Promise<boolean> {
  if (migrations.length === 0) return false
  const { editedMigrations } = await import('./migrate-edited.ts')
  return editedMigrations(migrations, dialect).length > 0
}

async function isCurrent(
  state: TableState,
  { dialect }: Database,
  migrations: readonly Migration[],
  { schemas, tables, out }: StartingTables,
): Promise<boolean> {
  if (pendingMigrations(state, dialect, { migrations, schemas }).length > 0) return false
  return holdsTables(state, tables[dialect]) && holdsMeanings(state, await readTarget(out))
}

/** Whether columns, defined as they are to be, hold what they are to hold: two fields may have changed names, or text be JSON now. */
function holdsMeanings({ journal }: TableState, target: readonly StoredTable[]): boolean {
  const described = (journal.tables !== undefined && readTables(journal.tables)) || []
  return areSame(calledLike(target, described), calledLike(described, target))
}

/** The tables that are called like one of others. */
function calledLike(others: readonly StoredTable[], tables: readonly StoredTable[]): StoredTable[] {
  const names = new Set(others.map(({ name }) => name))
  return tables.filter(({ name }) => names.has(name))
}

/** What it needs is loaded when there is something to follow alone, so that a server starts soon. */
async function follow(
  database: Database,
  state: TableState,
  migrations: readonly Migration[],
  settings: StartingTables,
): Promise<void> {
  const { schemas, development, migrates, out } = settings
  const { migrateDatabase, currentTables } = await import('./migrate-database.ts')
  const target = await readTarget(out)
  if (development) {
    print(await migrateDatabase(database, { schemas, migrations, target, allowsLoss: false }))
    return
  }
  const pending = pendingMigrations(state, database.dialect, { migrations, schemas })
  const last = migrations.at(-1)
  const current = currentTables(state, database.dialect, { migrations, target })
  // Those that lead to what the database is already only have to be noted.
  const isThere = last !== undefined && areSame(current, last.tables)
  if (pending.length > 0 && !migrates && !isThere) {
    const names = pending.map(({ name }) => name).join(', ')
    throw new UserError(
      `The database lacks migrations: ${names}. Run \`tenon migrate --apply\`, or start with \`--migrate\`.`,
    )
  }
  if (last === undefined) {
    await refuseChanged(current, target, database)
    return
  }
  if (areSame(last.tables, target)) {
    print(await migrateDatabase(database, { schemas, migrations, allowsLoss: false }))
    return
  }
  throw new UserError(
    `The schemas have changed since the last migration in ${migrationsFolder(schemas)}/. Run \`tenon migrate --apply\`.`,
  )
}

function print(lines: readonly string[]): void {
  if (lines.length > 0) console.log(lines.join('\n'))
}

/** Without a history, a server adds tables and indexes, as it does in a new database, and refuses any other change. */
async function refuseChanged(
  current: readonly StoredTable[],
  target: readonly StoredTable[],
  database: Database,
): Promise<void> {
  const { blockedSteps, countRisks, planOf, printCounted } = await import('./migrate-plan.ts')
  const { steps = [] } = planOf(current, target) ?? {}
  if (steps.every(isOfNoTable)) return
  const counted = await countRisks(steps, database)
  const blocked = blockedSteps(counted, false)
  const remedy =
    blocked.length === 0
      ? 'No row is in the way: run `tenon migrate --apply`.'
      : 'Rows are in the way: `tenon migrate` says how to go on.'
  throw new UserError(
    `The schemas have changed since this database was created. ${remedy}`,
    counted.map((each) => printCounted(each)),
  )
}

/** Whether a step leaves the tables as they are that stay, but for an index. */
function isOfNoTable({ kind, place, what }: Step): boolean {
  return kind === 'change' ? what === 'has an index' : !place.includes('.')
}

/** The tables of the schemas as they were generated. */
async function readTarget(out: string): Promise<StoredTable[]> {
  const file = join(out, 'model.json')
  try {
    const model: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (isModel(model)) return storedTables(model)
  } catch (error) {
    throw new UserError(`${file} cannot be read. Run \`tenon generate\` again.`, [], { cause: error })
  }
  throw new UserError(`${file} is not of this version of Tenon. Run \`tenon generate\` again.`)
}

function isModel(value: unknown): value is Pick<Api, 'resources'> {
  return typeof value === 'object' && value !== null && 'resources' in value && Array.isArray(value.resources)
}
