/** Fixtures: the first rows of tables, from JSON. It never reads files, and never changes a row that is there. */
import { ConstraintError, type Database } from './database.ts'
import { countKeys, insertRow, valuesOfNew, type NewRowTable, type StoredValues } from './new-row.ts'
import { findMissing } from './references.ts'
import { StartupError } from '../startup-error.ts'
import { refuseUnknown, type TableFields } from './table-fields.ts'

/** What fixtures need to know of a table. */
export type FixtureTarget = NewRowTable & Pick<TableFields, 'file'>

/** The rows of one file. */
export interface Fixtures {
  readonly target: FixtureTarget
  /** The file's parsed JSON, which is to be an array of objects. */
  readonly rows: unknown
}

/** A row that was inserted, and its index in its file. */
interface Inserted {
  readonly target: FixtureTarget
  readonly index: number
  readonly values: StoredValues
}

/**
 * Inserts the rows of fixture files, all or none, and answers how many. A row may give its key, and refer to a row that comes later,
 * in its own file or another. Throws a {@link StartupError} that locates the row at fault: `countries.json: row 3: ...`, counted
 * from 1.
 */
export function insertFixtures(database: Database, files: readonly Fixtures[]): Promise<number> {
  return database.transaction(async (within) => {
    if (files.some(({ target }) => referencesOf(target).length > 0)) await deferReferences(within)
    const inserted: Inserted[] = []
    for (const file of files) inserted.push(...(await insertFile(within, file)))
    for (const row of inserted) await checkReferences(within, row)
    return inserted.length
  })
}

async function insertFile(database: Database, { target, rows }: Fixtures): Promise<Inserted[]> {
  if (!Array.isArray(rows)) throw new StartupError(`${target.file}: must be an array of rows.`)
  const inserted: Inserted[] = []
  for (const [index, row] of rows.entries()) {
    try {
      const values = valuesOfNew(target, readObject(target, row))
      await insertRow(database, target.table, values)
      inserted.push({ target, index, values })
    } catch (error) {
      throw located(target, index, explain(error), error)
    }
  }
  if (inserted.length > 0) await countKeys(database, target)
  return inserted
}

function readObject(target: FixtureTarget, row: unknown): ReadonlyMap<string, unknown> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new TypeError('must be an object')
  refuseUnknown(target, row)
  return new Map(Object.entries(row))
}

/** Has the database check references when the transaction ends, by when they have been checked here. */
async function deferReferences(database: Database): Promise<void> {
  const sql = { sqlite: 'pragma defer_foreign_keys = on', postgres: 'set constraints all deferred' }
  await database.write(sql[database.dialect], [])
}

async function checkReferences(database: Database, { target, index, values }: Inserted): Promise<void> {
  const missing = await findMissing(database, referencesOf(target), Object.fromEntries(values))
  if (missing === undefined) return
  const { field, table } = missing
  throw located(target, index, `"${field}" refers to a row of ${table} that does not exist`)
}

function referencesOf({ fields }: FixtureTarget) {
  return fields.flatMap(({ name, references }) => (references === undefined ? [] : [{ field: name, ...references }]))
}

function located({ file }: FixtureTarget, index: number, reason: string, cause?: unknown): StartupError {
  return new StartupError(`${file}: row ${index + 1}: ${reason}.`, { cause })
}

/** What a violated constraint means to the author of a fixture. */
const violations: Readonly<Record<ConstraintError['kind'], (names: string) => string>> = {
  unique: (names) => (names === '' ? 'another row has the same values' : `another row has the same ${names}`),
  'foreign key': () => 'it refers to a row that does not exist',
  'not null': (names) => `${names} is missing`,
  check: () => 'a value is not allowed',
}

function explain(error: unknown): string {
  if (error instanceof ConstraintError) {
    return violations[error.kind](error.fields.map((field) => `"${field}"`).join(', '))
  }
  return error instanceof Error ? error.message : String(error)
}
