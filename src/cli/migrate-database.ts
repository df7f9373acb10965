/** Bringing a database to where it is to be: decides what to run next, by the history, its journal and its rows. */
import { join } from 'node:path'
import { areSame } from '../model/migration/steps.ts'
import type { StoredTable } from '../model/migration/stored-tables.ts'
import { printTables, readTables } from '../model/migration/stored-tables.ts'
import type { Database } from '../runtime/storage/database.ts'
import { changeTables, holdsTables, type TablesChange, type TableState } from '../runtime/storage/migrate.ts'
import type { JournalEntry } from '../runtime/storage/migration-journal.ts'
import { migrationsFolder, type Migration } from './migrate-files.ts'
import { pendingMigrations } from './migrate-pending.ts'
import { editedMigrations } from './migrate-edited.ts'
import { blockedSteps, countRisks, planOf, printCounted, tablesFor, type CountedStep } from './migrate-plan.ts'
import { transactionStatement } from './sql-statements.ts'
import { UserError } from './user-error.ts'

/** How a database is to be brought to where it is to be. */
export interface MigrateSettings {
  readonly schemas: string
  readonly migrations: readonly Migration[]
  /** The tables of the schemas, where the database is to follow them without a migration: in development. */
  readonly target?: readonly StoredTable[]
  readonly allowsLoss: boolean
}

/** Runs every migration that is pending, each in a transaction, and answers a line about each. That it waits, it prints at once. */
export async function migrateDatabase(database: Database, settings: MigrateSettings): Promise<string[]> {
  const lines: string[] = []
  let line: string | undefined
  const decide = async (state: TableState, within: Database): Promise<TablesChange | undefined> => {
    const decision = await decideNext(state, within, settings)
    line = decision?.line
    return decision?.change
  }
  while (await changeTables(database, decide, console.log)) if (line !== undefined) lines.push(line)
  return lines
}

/** What is to be run next, and the line that tells of it. */
interface Decision {
  readonly change: TablesChange
  readonly line: string
}

/** Decides what to run next in a database, in its own dialect. Throws a {@link UserError} when nothing can be, or may be. */
export async function decideNext(
  state: TableState,
  within: Database,
  settings: MigrateSettings,
): Promise<Decision | undefined> {
  const { dialect } = within
  const { migrations, target } = settings
  const pending = pendingMigrations(state, dialect, settings)
  const current = currentTables(state, dialect, settings)
  const applied = migrations[migrations.length - pending.length - 1]
  const [next] = pending
  if (next !== undefined) {
    for (const migration of pending) refuseOwnTransaction(migration, dialect, settings)
    const isNew = applied === undefined && current.length === 0
    const isNext = isNew
      ? editedMigrations(migrations, dialect).length > 0
      : applied !== undefined && areSame(current, applied.tables)
    if (isNext) return runFile(next, current, within, settings)
    // One that leads from these tables to the same does something else, which is still to be done.
    const reached = pending.findLastIndex(
      ({ tables }, index) =>
        areSame(current, tables) && !areSame((pending[index - 1] ?? applied)?.tables ?? [], tables),
    )
    if (reached >= 0 && current.length > 0) return noteOnly(pending.slice(0, reached + 1), migrations, dialect)
    const last = pending.at(-1) ?? next
    return runPlan(current, last.tables, pending, within, settings)
  }
  return target === undefined ? undefined : runPlan(current, target, [], within, settings)
}

/** The tables that a database has, as its journal says; without one, as the history or the schemas say, if it has just those. */
export function currentTables(
  state: TableState,
  dialect: Database['dialect'],
  { migrations, target = [] }: Pick<MigrateSettings, 'migrations' | 'target'>,
): readonly StoredTable[] {
  const { journal, definitions } = state
  if (journal.tables !== undefined) {
    const tables = readTables(journal.tables)
    if (tables === undefined)
      throw new UserError('The journal of the database was not written by this version of Tenon.')
    return tables
  }
  const candidates = [target, ...migrations.map(({ tables }) => tables).toReversed()]
  const isThere = candidates.flat().some(({ name }) => definitions.tables.has(name))
  if (!isThere) return []
  const found = candidates.find((tables) => tables.length > 0 && holdsTables(state, tablesFor(tables, dialect)))
  if (found !== undefined) return found
  throw new UserError(
    'The database has tables that no migration has made, and nothing that says what they are. Set DATABASE_URL to a new one.',
  )
}

function entriesOf(migrations: readonly Migration[], dialect: Database['dialect']): JournalEntry[] {
  return migrations.map(({ name, checksums, tables }) => ({
    name,
    checksum: checksums[dialect],
    tables: printTables(tables),
  }))
}

/** Notes migrations that lead to the tables that are there: their SQL could not be run any more. */
function noteOnly(
  reached: readonly Migration[],
  migrations: readonly Migration[],
  dialect: Database['dialect'],
): Decision {
  const title = reached.map(({ name }) => name).join(', ')
  const tables = tablesFor(reached.at(-1)?.tables ?? [], dialect)
  const entries = entriesOf(reached, dialect)
  return {
    change: { title, sql: '', before: [], after: tables, created: [], entries },
    line: `${title}: the database is so already${unrun(reached, migrations, dialect)}`,
  }
}

/** What to tell of SQL of an author's that is noted as applied, but was not run. */
function unrun(noted: readonly Migration[], migrations: readonly Migration[], dialect: Database['dialect']): string {
  const edited = editedMigrations(migrations, dialect).filter((each) => noted.includes(each))
  if (edited.length === 0) return ''
  return `; what was written by hand into ${edited.map(({ name }) => name).join(', ')} was not run`
}

/** A migration that ended the transaction that it is run in would not be taken back where it fails. */
function refuseOwnTransaction(
  { name, sql }: Migration,
  dialect: Database['dialect'],
  { schemas }: MigrateSettings,
): void {
  const statement = transactionStatement(sql[dialect], dialect)
  if (statement === undefined) return
  throw new UserError(
    `${join(migrationsFolder(schemas), name, `${dialect}.sql`)} says \`${statement.toLowerCase()}\`, but is run in a transaction of its own: nothing was changed. ` +
      'Take out what begins or ends a transaction, and run by hand what cannot be in one, such as `create index concurrently`.',
  )
}

async function runFile(
  migration: Migration,
  current: readonly StoredTable[],
  within: Database,
  settings: MigrateSettings,
): Promise<Decision> {
  const { dialect } = within
  const { name, tables, sql } = migration
  const plan = planOf(current, tables)
  // Of what was edited by hand the database itself tells which rows it refuses.
  const isEdited = plan?.sql[dialect] !== sql[dialect]
  await refuseBlocked(name, plan?.steps ?? [], within, settings, ({ step }) => !isEdited || step.risk?.kind === 'loses')
  return {
    line: `Applied ${name}`,
    change: {
      title: `The migration ${name}`,
      sql: sql[dialect],
      before: current.map((table) => table.name),
      after: tablesFor(tables, dialect),
      created: createdIn(plan?.steps ?? []),
      entries: entriesOf([migration], dialect),
    },
  }
}

/** Runs what leads from the tables of a database to others, by no file. */
async function runPlan(
  current: readonly StoredTable[],
  tables: readonly StoredTable[],
  migrations: readonly Migration[],
  within: Database,
  settings: MigrateSettings,
): Promise<Decision | undefined> {
  const { dialect } = within
  const plan = planOf(current, tables)
  if (plan === undefined) return undefined
  const counted = await refuseBlocked('the schemas', plan.steps, within, settings, () => true)
  const isUnrun = unrun(migrations, settings.migrations, dialect)
  return {
    line:
      current.length === 0 && migrations.length > 0
        ? `Created the tables as they are since ${migrations.at(-1)?.name}`
        : [`Changed the tables of the database${isUnrun}:`, ...counted.map((each) => `  ${printCounted(each)}`)].join(
            '\n',
          ),
    change: {
      title: 'The change of the tables',
      sql: plan.sql[dialect],
      before: current.map((table) => table.name),
      after: tablesFor(tables, dialect),
      created: createdIn(plan.steps),
      entries: migrations.length > 0 ? entriesOf(migrations, dialect) : [{ tables: printTables(tables) }],
    },
  }
}

/** The tables that steps create: the place of a field has a dot. */
function createdIn(steps: readonly CountedStep['step'][]): string[] {
  return steps.filter(({ kind, place }) => kind === 'add' && !place.includes('.')).map(({ place }) => place)
}

async function refuseBlocked(
  what: string,
  steps: readonly CountedStep['step'][],
  within: Database,
  { allowsLoss }: MigrateSettings,
  isAsked: (step: CountedStep) => boolean,
): Promise<CountedStep[]> {
  const counted = await countRisks(steps, within)
  const blocked = blockedSteps(counted, allowsLoss).filter(isAsked)
  if (blocked.length > 0) throw blockedError(what, blocked)
  return counted
}

/** What is in the way, and how to go on. */
export function blockedError(what: string, blocked: readonly CountedStep[]): UserError {
  const lines = blocked.flatMap((each) => {
    const { remedy } = each.step.risk ?? {}
    return [printCounted(each), ...(remedy === undefined ? [] : [`    ${remedy}`])]
  })
  const isLoss = blocked.every(({ step }) => step.risk?.kind === 'loses')
  const remedy = isLoss
    ? 'To let them go, run `tenon migrate --apply --allow-data-loss`.'
    : 'Rows that are there do not fit what is asked of them.'
  return new UserError(`The database cannot follow ${what} as it is: nothing was changed. ${remedy}`, lines)
}
