/** `tenon migrate`: from a change of the schemas to the next migration, and from migrations to a database. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '../model/api.ts'
import { areSame } from '../model/migration/steps.ts'
import { printTables, readTables, storedTables, type StoredTable } from '../model/migration/stored-tables.ts'
import type { Database } from '../runtime/storage/database.ts'
import { idempotencyTables } from '../runtime/storage/idempotency-keys.ts'
import { readTableState } from '../runtime/storage/migrate.ts'
import { readJournal, type Journal } from '../runtime/storage/migration-journal.ts'
import { openDatabase, sqliteFile } from '../runtime/storage/open-database.ts'
import { createTables } from '../runtime/storage/tables.ts'
import { loadApi } from './generate.ts'
import { toUserError } from './database-fault.ts'
import { blockedError, currentTables, migrateDatabase } from './migrate-database.ts'
import { hashOfTables, migrationsFolder, readMigrations, writeMigration, type Migration } from './migrate-files.ts'
import { pendingMigrations } from './migrate-pending.ts'
import { refusedRemedy, refusedValues } from './refused-values.ts'
import {
  blockedSteps,
  countRisks,
  planOf,
  printCounted,
  wordsFor,
  type CountedStep,
  type Plan,
} from './migrate-plan.ts'

/** What `tenon migrate` is to do. */
export interface MigrateOptions {
  readonly schemas: string
  /** Whether to run what is pending. */
  readonly apply?: boolean
  /** Whether to print the SQL of what has changed, or else of what is pending, and to write nothing. */
  readonly sql?: boolean
  readonly allowDataLoss?: boolean
  /** What the migration is called, behind its number. */
  readonly name?: string
}

/**
 * Shows what has changed since the last migration, writes the next one, and runs what is pending if that is asked for. Throws a
 * `UserError`, and writes nothing, when the rows of the database are in the way.
 */
export async function migrate(options: MigrateOptions, databaseUrl: string): Promise<void> {
  const { schemas, apply = false, sql = false, allowDataLoss = false } = options
  const migrations = await readMigrations(schemas)
  const api = await loadApi(schemas)
  const target = storedTables(api)
  await withDatabase(databaseUrl, apply, async (database) => {
    const plans = await plansOf(database, migrations, target)
    if (sql) return printSql(plans, migrations, database, { schemas, databaseUrl })
    const written = await writePlans(plans, migrations, database, options)
    if (database !== undefined) await tellRefused(database, api, { schemas, migrations })
    if (!apply) return tellPending(written, database, schemas)
    if (database === undefined) return
    const settings = { schemas, migrations: written, allowsLoss: allowDataLoss }
    const lines = await migrateDatabase(database, settings)
    // What servers keep besides rows, so that one that may create no tables finds all of them.
    await createTables(database, { sqlite: [idempotencyTables.sqlite], postgres: [idempotencyTables.postgres] })
    console.log(lines.length === 0 ? 'The database has every migration.' : lines.join('\n'))
  })
}

/** Prints which migrations a database has. Throws a `UserError` when one was changed since, or is unknown here. */
export async function migrateStatus({ schemas }: MigrateOptions, databaseUrl: string): Promise<void> {
  const migrations = await readMigrations(schemas)
  const target = storedTables(await loadApi(schemas))
  await withDatabase(databaseUrl, false, async (database) => {
    const journal = database === undefined ? noJournal : await readJournal(database)
    const applied = new Map(journal.applied.map((each) => [each.name, each]))
    for (const { name, checksums } of migrations) {
      const entry = applied.get(name)
      const state =
        entry === undefined
          ? 'pending'
          : database && checksums[database.dialect] === entry.checksum
            ? 'applied'
            : 'changed'
      console.log(`${state}  ${name}${entry === undefined ? '' : `  ${entry.appliedAt}`}`)
    }
    for (const { name } of journal.applied)
      if (!migrations.some((each) => each.name === name)) console.log(`unknown  ${name}`)
    const last = migrations.at(-1)
    if (last === undefined)
      console.log(`There are no migrations in ${migrationsFolder(schemas)}/. \`tenon migrate\` writes the first.`)
    else if (!areSame(last.tables, target)) {
      console.log(`The schemas have changed since ${last.name}: \`tenon migrate\` writes the next one.`)
    }
    if (database !== undefined)
      pendingMigrations(await readTableState(database), database.dialect, { migrations, schemas })
  })
}

const noJournal: Journal = { applied: [], tables: undefined }

/** Opens the database, unless it is a file that is not there and need not be. */
async function withDatabase(
  url: string,
  creates: boolean,
  work: (database: Database | undefined) => Promise<void>,
): Promise<void> {
  try {
    const file = sqliteFile(url)
    const database = creates || file === undefined || existsSync(file) ? openDatabase(url) : undefined
    try {
      await work(database)
    } finally {
      await database?.close()
    }
  } catch (error) {
    throw toUserError(error)
  }
}

/** What is to be written: nothing, a change, or, where there is a database before the first migration, how it began and a change. */
async function plansOf(
  database: Database | undefined,
  migrations: readonly Migration[],
  target: readonly StoredTable[],
): Promise<Plan[]> {
  const last = migrations.at(-1)
  if (last !== undefined) return [planOf(last.tables, target)].filter((plan) => plan !== undefined)
  const { tables } = database === undefined ? noJournal : await readJournal(database)
  const begun = (tables !== undefined && readTables(tables)) || []
  return [planOf([], begun), planOf(begun, target)].filter((plan) => plan !== undefined)
}

async function writePlans(
  plans: readonly Plan[],
  migrations: readonly Migration[],
  database: Database | undefined,
  { schemas, name: called, allowDataLoss = false }: MigrateOptions,
): Promise<readonly Migration[]> {
  const change = plans.at(-1)
  if (change === undefined) {
    console.log(
      migrations.length === 0 ? 'The schemas have no tables.' : `Nothing has changed since ${migrations.at(-1)?.name}.`,
    )
    return migrations
  }
  const counted = await countIn(change, database, { schemas, migrations })
  const blocked = blockedSteps(counted, allowDataLoss).filter(({ count }) => count !== undefined)
  // What is in the way is told by the error, with what to do about it.
  for (const step of counted) if (!blocked.includes(step)) console.log(printCounted(step))
  if (blocked.length > 0) throw blockedError('the schemas', blocked)
  let all = migrations
  for (const plan of plans) {
    const words = plan === change && called !== undefined ? called : wordsFor(plan)
    const files = {
      'sqlite.sql': plan.sql.sqlite,
      'postgres.sql': plan.sql.postgres,
      'tables.json': printTables(plan.after, hashOfTables(plan.before)),
    }
    const name = await writeMigration(schemas, all, words, files)
    console.log(`Wrote ${join(migrationsFolder(schemas), name)}/`)
    all = await readMigrations(schemas)
  }
  return all
}

/** Counts in the database, if it is where the plan begins; of any other it is not known. */
async function countIn(
  { before, steps }: Plan,
  database: Database | undefined,
  settings: { readonly schemas: string; readonly migrations: readonly Migration[] },
): Promise<CountedStep[]> {
  if (database !== undefined) {
    const state = await readTableState(database)
    const current = currentTables(state, database.dialect, settings)
    if (current.length > 0 && areSame(current, before)) return countRisks(steps, database)
  }
  return steps.map((step) => ({ step }))
}

/** Tells of rows that were written under other rules: nothing has to be run for them, and they keep nothing from being run. */
async function tellRefused(
  database: Database,
  api: Api,
  settings: { readonly schemas: string; readonly migrations: readonly Migration[] },
): Promise<void> {
  const state = await readTableState(database)
  const refused = await refusedValues(database, state, currentTables(state, database.dialect, settings), api)
  for (const line of refused) console.log(`! ${line}`)
  if (refused.length > 0) console.log(`    ${refusedRemedy}`)
}

async function tellPending(
  migrations: readonly Migration[],
  database: Database | undefined,
  schemas: string,
): Promise<void> {
  const pending =
    database === undefined
      ? migrations
      : pendingMigrations(await readTableState(database), database.dialect, { migrations, schemas })
  if (pending.length === 0) return
  const names = pending.map(({ name }) => name).join(', ')
  console.log(`Pending: ${names}. Read the SQL, then run \`tenon migrate --apply\`.`)
}

async function printSql(
  plans: readonly Plan[],
  migrations: readonly Migration[],
  database: Database | undefined,
  { schemas, databaseUrl }: { readonly schemas: string; readonly databaseUrl: string },
): Promise<void> {
  const dialect = sqliteFile(databaseUrl) === undefined ? 'postgres' : 'sqlite'
  const pending =
    database === undefined
      ? migrations
      : pendingMigrations(await readTableState(database), dialect, { migrations, schemas })
  const texts = plans.length > 0 ? plans : pending
  for (const { sql } of texts) console.log(sql[dialect])
}
