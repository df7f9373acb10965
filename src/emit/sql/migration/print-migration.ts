/** Migrations as text: what they do in words, then the statements. */
import type { TableChange } from '../../../model/migration/compare-tables.ts'
import type { Step } from '../../../model/migration/step.ts'
import type { MigrationDialect } from './migration-dialect.ts'

/** Prints a migration in a dialect: statements that end in semicolons. */
export function printMigration(
  changes: readonly TableChange[],
  steps: readonly Step[],
  dialect: MigrationDialect,
): string {
  const words = [dialect.advice, '', ...steps.map(printStep)]
  const statements = dialect.migrate(changes).map((sql) => `${sql};\n`)
  return [words.map((line) => `-- ${line}`.trimEnd()).join('\n'), '', ...statements].join('\n')
}

/** Prints a step in a line: `+ books.title  added`. */
export function printStep({ kind, place, what }: Step): string {
  return `${signs[kind]} ${place}: ${what}`
}

const signs: Readonly<Record<Step['kind'], string>> = { add: '+', remove: '-', change: '~' }
