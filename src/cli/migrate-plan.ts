/** The plan from some tables to others: its steps, its SQL, and what it would do to the rows of a database. It changes nothing. */
import { countQuery } from '../emit/sql/migration/counts.ts'
import type { MigrationDialect } from '../emit/sql/migration/migration-dialect.ts'
import { postgresMigration } from '../emit/sql/migration/postgres-migration.ts'
import { printMigration, printStep } from '../emit/sql/migration/print-migration.ts'
import { sqliteMigration } from '../emit/sql/migration/sqlite-migration.ts'
import { createTable, indexesOf, referencesOf, triggersOf } from '../emit/sql/dialect.ts'
import { compareTables } from '../model/migration/compare-tables.ts'
import type { Risk, Step } from '../model/migration/step.ts'
import { stepsOf } from '../model/migration/steps.ts'
import type { StoredTable } from '../model/migration/stored-tables.ts'
import type { Database } from '../runtime/storage/database.ts'
import { DatabaseUnavailable } from '../runtime/storage/database-unavailable.ts'
import { countBy } from '../runtime/storage/migrate.ts'
import type { Table } from '../runtime/storage/tables.ts'
import { UserError } from './user-error.ts'

/** The way from some tables to others. */
export interface Plan {
  readonly before: readonly StoredTable[]
  readonly after: readonly StoredTable[]
  readonly steps: readonly Step[]
  readonly sql: Readonly<Record<Database['dialect'], string>>
}

/** The dialects of the databases. */
export const dialects: Readonly<Record<Database['dialect'], MigrationDialect>> = {
  sqlite: sqliteMigration,
  postgres: postgresMigration,
}

/** Plans the way. There is none where no step is to be taken. */
export function planOf(before: readonly StoredTable[], after: readonly StoredTable[]): Plan | undefined {
  const changes = compareTables(before, after)
  const steps = stepsOf(changes)
  if (steps.length === 0) return undefined
  return {
    before,
    after,
    steps,
    sql: {
      sqlite: printMigration(changes, steps, dialects.sqlite),
      postgres: printMigration(changes, steps, dialects.postgres),
    },
  }
}

/** Tables as a database is made of them. */
export function tablesFor(tables: readonly StoredTable[], dialect: Database['dialect']): Table[] {
  return tables.map((table) => ({
    name: table.name,
    create: createTable(table, dialects[dialect]),
    references: referencesOf(table, dialects[dialect]).map(({ sql }) => sql),
    indexes: indexesOf(table, dialects[dialect]).map(({ sql }) => sql),
    triggers: triggersOf(table, dialects[dialect]).map(({ sql }) => sql),
  }))
}

/** A step, and how many rows are at risk by it; undefined where there is no database to count them in. */
export interface CountedStep {
  readonly step: Step
  readonly count?: number
}

/** Counts what the steps would lose or refuse in a database that has the tables before. */
export async function countRisks(steps: readonly Step[], database: Database): Promise<CountedStep[]> {
  const risks: CountedStep[] = []
  for (const step of steps) {
    const { risk } = step
    risks.push(risk === undefined ? { step } : { step, count: await countRisk(risk, step, database) })
  }
  return risks
}

async function countRisk({ count }: Risk, { place }: Step, database: Database): Promise<number> {
  try {
    return await countBy(database, countQuery(count, dialects[database.dialect]))
  } catch (error) {
    if (count.kind !== 'uncomputed' || error instanceof DatabaseUnavailable) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      `${place} cannot be worked out for the rows that are there: ${reason}. Nothing was changed. See to its SQL, or change those rows first.`,
      [],
      { cause: error },
    )
  }
}

/** The steps that are in the way of a plan: those that refuse rows, and, unless that is allowed, those that lose any. */
export function blockedSteps(steps: readonly CountedStep[], allowsLoss: boolean): CountedStep[] {
  return steps.filter(
    ({ step: { risk }, count }) => risk !== undefined && count !== 0 && (risk.kind === 'rejects' || !allowsLoss),
  )
}

/** Prints a step, and what it does to the rows. */
export function printCounted({ step, count }: CountedStep): string {
  const { risk } = step
  if (risk === undefined || count === 0) return printStep(step)
  const loses = risk.kind === 'loses' && risk.words !== 'lost' ? ', and would be lost' : ''
  return `${printStep(step)} (${count === undefined ? `any ${risk.unit}` : inUnits(count, risk)} ${risk.words}${loses})`
}

function inUnits(count: number, { unit }: Risk): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** What a migration is about, for its name: `add-books`, `change-books-title`, `initial`. */
export function wordsFor({ before, steps }: Plan): string {
  if (before.length === 0) return 'initial'
  const places = new Set(steps.map(({ place }) => place))
  const tables = [...new Set([...places].map((place) => place.split('.')[0] ?? ''))]
  const kinds = new Set(steps.map(({ kind }) => kind))
  const [kind] = kinds
  const verb = kinds.size === 1 && kind !== undefined ? kind : 'change'
  const [place = ''] = places
  const about = places.size === 1 ? place : tables.length === 1 ? (tables[0] ?? '') : `${tables.length} tables`
  return `${verb} ${about}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
