/** Migrations as text: what they do in words, then the statements. */
import type { TableChange } from '../../../model/migration/compare-tables.ts'
import type { Step } from '../../../model/migration/steps.ts'
import type { Dialect } from '../dialect.ts'
import { postgresMigration } from './postgres-migration.ts'
import { sqliteMigration } from './sqlite-migration.ts'

const migrations = { sqlite: sqliteMigration, postgres: postgresMigration }

const heads = {
  sqlite: 'For SQLite. Run in a transaction, with foreign keys off until it is over.',
  postgres: 'For Postgres. Run in a transaction.',
}

/** Prints a migration in a dialect: statements that end in semicolons. */
export function printMigration(changes: readonly TableChange[], steps: readonly Step[], dialect: Dialect): string {
  const words = [heads[dialect.module], '', ...steps.map(printStep)]
  const statements = migrations[dialect.module](changes).map((sql) => `${sql};\n`)
  return [words.map((line) => `-- ${line}`.trimEnd()).join('\n'), '', ...statements].join('\n')
}

/** Prints a step in a line: `+ books.title  added`. */
export function printStep({ kind, place, what }: Step): string {
  return `${signs[kind]} ${place}: ${what}`
}

const signs: Readonly<Record<Step['kind'], string>> = { add: '+', remove: '-', change: '~' }
