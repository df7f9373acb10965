/** Fixtures: the first rows of tables, from JSON. It never reads files, and never changes a row that is there. */
import { ConstraintError, type Database, type SqlValue } from './database.ts'
import { StartupError } from './startup-error.ts'
import { transactWithin } from './transaction.ts'

/** What is needed to know of a field to store a JSON value in it. */
export interface FixtureField {
  readonly name: string
  readonly storage: 'integer' | 'real' | 'text' | 'boolean' | 'json'
  /** The JSON value that stands in for an absent one. */
  readonly default?: unknown
}

/** Where the rows of one file go. */
export interface FixtureTarget {
  /** The file's name, for messages: `countries.json`. */
  readonly file: string
  readonly table: string
  readonly fields: readonly FixtureField[]
}

/** A JSON value as it is stored; undefined where it is of another type. */
const converters: Readonly<Record<FixtureField['storage'], (value: unknown) => SqlValue | undefined>> = {
  integer: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  real: (value) => (typeof value === 'number' ? value : undefined),
  text: (value) => (typeof value === 'string' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
  json: (value) => JSON.stringify(value),
}

const typeNames: Readonly<Record<FixtureField['storage'], string>> = {
  integer: 'an integer',
  real: 'a number',
  text: 'a string',
  boolean: 'true or false',
  json: 'a JSON value',
}

/**
 * Inserts the rows of a fixture file (its parsed JSON, an array of objects), all or none, and answers how many. A row may give its
 * key. Throws a {@link StartupError} that locates the row at fault: `countries.json: row 3: ...`, counted from 1.
 */
export function insertFixtures(database: Database, target: FixtureTarget, rows: unknown): Promise<number> {
  return transactWithin(database, async () => {
    if (!Array.isArray(rows)) throw new StartupError(`${target.file}: must be an array of rows.`)
    for (const [index, row] of rows.entries()) {
      try {
        await insertRow(database, target, row)
      } catch (error) {
        throw new StartupError(`${target.file}: row ${index + 1}: ${explain(error)}.`, { cause: error })
      }
    }
    return rows.length
  })
}

async function insertRow(database: Database, target: FixtureTarget, row: unknown): Promise<void> {
  const given = readObject(row)
  refuseUnknown(target, given)
  // A field without a value is left out rather than set to NULL, so that the database gives the key.
  const stored = target.fields
    .map((field) => ({ field, value: given.has(field.name) ? given.get(field.name) : field.default }))
    .filter(({ value }) => value !== undefined && value !== null)
  const names = stored.map(({ field }) => `"${field.name}"`).join(', ')
  const values = stored.length === 0 ? 'default values' : `(${names}) values (${stored.map(() => '?').join(', ')})`
  const params = stored.map(({ field, value }) => convert(field, value))
  await database.run(`insert into "${target.table}" ${values}`, params)
}

function readObject(row: unknown): ReadonlyMap<string, unknown> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new TypeError('must be an object')
  return new Map(Object.entries(row))
}

function refuseUnknown(target: FixtureTarget, given: ReadonlyMap<string, unknown>): void {
  const unknown = [...given.keys()].find((name) => !target.fields.some((field) => field.name === name))
  if (unknown !== undefined) throw new TypeError(`"${unknown}" is not a field of ${target.table}`)
}

function convert(field: FixtureField, value: unknown): SqlValue {
  const stored = converters[field.storage](value)
  if (stored !== undefined) return stored
  throw new TypeError(`"${field.name}" must be ${typeNames[field.storage]}, not ${JSON.stringify(value)}`)
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
