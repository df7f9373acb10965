/** What `tenon doctor` sees of a database: that it answers, and whether its tables are those of the schemas. It reads only. */
import { existsSync } from 'node:fs'
import { storedTables, type StoredTable } from '../model/migration/stored-tables.ts'
import type { Api } from '../model/api.ts'
import type { Database } from '../runtime/storage/database.ts'
import { restoreBackup } from '../runtime/storage/database-unavailable.ts'
import { readTableState, type TableState } from '../runtime/storage/migrate.ts'
import { openDatabase, openInMemory, sqliteFile } from '../runtime/storage/open-database.ts'
import { explainNoTables } from '../runtime/storage/postgres-rights.ts'
import { othersOf } from '../runtime/storage/tables.ts'
import type { Finding } from './finding.ts'
import { currentTables } from './migrate-database.ts'
import { migrationsFolder, readMigrations, type Migration } from './migrate-files.ts'
import { pendingMigrations } from './migrate-pending.ts'
import { planOf, printCounted, tablesFor } from './migrate-plan.ts'
import { refusedRemedy, refusedValues } from './refused-values.ts'
import type { ProjectFolders } from './project-folders.ts'

/** Asks the database for its tables. Rejects with what keeps it from answering. */
export async function checkDatabase(
  api: Api,
  { schemas }: ProjectFolders,
  url: string,
): Promise<{ findings: Finding[] }> {
  const migrations = await readMigrations(schemas)
  const file = sqliteFile(url)
  if (file !== undefined && !existsSync(file)) {
    // Whether it could be, without creating it.
    await openInMemory(url).close()
    return { findings: [{ what: 'database', ok: true, message: `SQLite, ${file}: created when the server starts` }] }
  }
  const database = openDatabase(url)
  try {
    const damage = await damageOf(database)
    if (damage !== undefined) {
      const message = `SQLite, ${file} is damaged: ${damage}.`
      return { findings: [{ what: 'database', ok: false, message, remedy: restoreBackup }] }
    }
    const state = await readTableState(database)
    const message = file === undefined ? 'Postgres answers' : `SQLite, ${file}`
    const expected = { migrations, schemas, target: storedTables(api) }
    const reason = hasNone(state, expected) ? await explainNoTables(database) : undefined
    const tables = reason === undefined ? checkTables(state, database, expected) : [wrong('none yet.', reason)]
    // Rows of other tables are no rows of the schemas.
    const rows = tables.every(({ ok }) => ok) ? await checkRows(state, database, expected, api) : []
    return { findings: [{ what: 'database', ok: true, message }, ...tables, ...rows] }
  } finally {
    await database.close()
  }
}

/** What is wrong with what a SQLite file is made of, in the words of SQLite. Each page is read. */
async function damageOf(database: Database): Promise<string | undefined> {
  if (database.dialect !== 'sqlite') return undefined
  const [row] = await database.all('pragma quick_check(1)', [])
  return row?.[0] === 'ok' ? undefined : String(row?.[0]).replaceAll(/\s*\n\s*/g, ', ')
}

interface Expected {
  readonly migrations: readonly Migration[]
  readonly schemas: string
  readonly target: readonly StoredTable[]
}

function checkTables(state: TableState, { dialect }: Database, expected: Expected): Finding[] {
  const { migrations, schemas, target } = expected
  if (hasNone(state, expected)) {
    return [{ what: 'tables', ok: true, message: 'none yet: created when the server starts' }]
  }
  const pending = pendingMigrations(state, dialect, { migrations, schemas }).map(({ name }) => name)
  const last = migrations.at(-1)
  const unwritten = stepsBetween(last?.tables ?? currentTables(state, dialect, expected), target)
  const findings = [
    ...(pending.length === 0
      ? []
      : [wrong(`These migrations were not applied: ${pending.join(', ')}.`, 'Run `tenon migrate --apply`.')]),
    ...(unwritten.length === 0
      ? []
      : [
          wrong(
            [`The schemas have changed since ${last?.name ?? 'the database was created'}:`, ...unwritten].join('\n'),
            `Run \`tenon migrate\` and read what it writes to ${migrationsFolder(schemas)}/, then \`tenon migrate --apply\`.`,
          ),
        ]),
  ]
  // What is still to come is not missing.
  const missing = findings.length === 0 ? missingParts(state, dialect, target) : []
  const all = [...findings, ...missing]
  return all.length === 0 ? [{ what: 'tables', ok: true, message: 'as the schemas say' }] : all
}

function hasNone({ journal, definitions }: TableState, { target }: Expected): boolean {
  return journal.tables === undefined && !target.some(({ name }) => definitions.tables.has(name))
}

/** Looks for values that were written under other rules. */
async function checkRows(state: TableState, database: Database, expected: Expected, api: Api): Promise<Finding[]> {
  const refused = await refusedValues(database, state, currentTables(state, database.dialect, expected), api)
  return refused.length === 0 ? [] : [wrong(refused.map((line) => `${line}.`).join('\n'), refusedRemedy)]
}

function stepsBetween(before: readonly StoredTable[], after: readonly StoredTable[]): string[] {
  return (planOf(before, after)?.steps ?? []).map((step) => printCounted({ step, count: 0 }))
}

/** What the database should have by its journal, and has not: somebody has changed it by hand. */
function missingParts(
  { definitions }: TableState,
  dialect: Database['dialect'],
  target: readonly StoredTable[],
): Finding[] {
  const restart = 'A server creates it when it starts.'
  return tablesFor(target, dialect).flatMap((table): Finding[] => {
    if (!definitions.tables.has(table.name)) return [wrong(`The table "${table.name}" is missing.`, restart)]
    if (!definitions.isTable(table)) {
      const remedy = 'Undo what was changed by hand, or restore a backup.'
      return [wrong(`The table "${table.name}" is not the one that Tenon has made.`, remedy)]
    }
    return othersOf(table)
      .filter((sql) => !definitions.hasOther(sql))
      .map((sql) => wrong(`"${table.name}" lacks this: ${sql.replaceAll(/\s+/g, ' ')}`, restart))
  })
}

function wrong(message: string, remedy: string): Finding {
  return { what: 'tables', ok: false, message, remedy }
}
