/** Fixtures: the first rows of tables, from JSON. It never reads files, and never changes a row that is there. */
import type { Issues } from '../check/issue.ts'
import { messageOf } from '../check/messages.ts'
import { ConstraintError, type Database, type SqlValue } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { identifier, identifiers } from './identifier.ts'
import { findByNaturalKey, isNaturalKey } from './natural-keys.ts'
import { countKeys, insertRow, valuesOfNew, type StoredValues } from './new-row.ts'
import { findMissing, type TableReference } from './references.ts'
import { StartupError } from '../startup-error.ts'
import { readRow, refuseUnknown, type TableFields } from './table-fields.ts'

/** What fixtures need to know of a table. */
export interface FixtureTarget extends TableFields {
  /** Notes what the schema says against a row as clients would read it; undefined where they read none. */
  readonly check?: (row: object, issues: Issues) => unknown
}

/** The rows of one file. */
export interface Fixtures {
  readonly target: FixtureTarget
  /** The file's parsed JSON, which is to be an array of objects. */
  readonly rows: unknown
  /** What people call the file, when not by the name that the target gives it. */
  readonly file?: string
  /** The line of each row, where each has its own. */
  readonly lines?: readonly number[]
}

/** A row that is to be inserted, and where it stands: `countries.json: row 3`. */
interface Given {
  readonly target: FixtureTarget
  readonly place: string
  readonly row: object
}

interface FixtureReference extends TableReference {
  readonly nullable: boolean
}

/** A row that was inserted. */
interface Inserted extends Given {
  readonly key: SqlValue
  /** The fields whose references it was inserted without, to rows that were not there yet. */
  readonly later: readonly string[]
}

/**
 * Inserts the rows of fixture files, all or none, and answers how many. A row may give its key, and refer to a row that comes later,
 * in its own file or another, or is there already: by its key, or by an object of other fields, which one row of `tables` has alone.
 * References that must not be null go round in no circle of rows. Throws a {@link StartupError} that locates the row at fault:
 * `countries.json: row 3: ...`, counted from 1.
 */
export function insertFixtures(
  database: Database,
  files: readonly Fixtures[],
  tables: readonly FixtureTarget[] = files.map(({ target }) => target),
): Promise<number> {
  return database.transaction(async (within) => {
    const inserted = await insertRows(within, files.flatMap(readRows), tables)
    for (const row of inserted) await locating(row, () => complete(within, row, tables))
    return inserted.length
  })
}

function readRows({ target, rows, file = target.file, lines }: Fixtures): Given[] {
  if (!Array.isArray(rows)) throw new StartupError(`${file}: must be an array of rows.`)
  return rows.map((row: unknown, index) => {
    const line = lines?.[index]
    const place = `${file}: ${line === undefined ? `row ${index + 1}` : `line ${line}`}`
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw located(place, 'must be an object')
    return { target, place, row }
  })
}

/** Inserts rows in their order, but for those that cannot be without a row that is not there yet: these come after it. */
async function insertRows(
  database: Database,
  rows: readonly Given[],
  tables: readonly FixtureTarget[],
): Promise<Inserted[]> {
  const inserted: Inserted[] = []
  const uncounted = new Set<FixtureTarget>()
  for (let waiting = rows; waiting.length > 0;) {
    const later: Given[] = []
    for (const each of waiting) {
      const { target, row } = each
      const givesKey = Object.hasOwn(row, target.key)
      if (!givesKey && uncounted.delete(target)) await countKeys(database, target)
      const done = await locating(each, () => insert(database, each, tables))
      if (done === undefined) later.push(each)
      else inserted.push(done)
      if (givesKey) uncounted.add(target)
    }
    const [first] = later
    if (first !== undefined && later.length === waiting.length) throw await notFound(database, first, tables)
    waiting = later
  }
  for (const target of uncounted) await countKeys(database, target)
  return inserted
}

/** Answers undefined, and inserts nothing, while a row is not there that this one cannot be without. */
async function insert(
  database: Database,
  given: Given,
  tables: readonly FixtureTarget[],
): Promise<Inserted | undefined> {
  const { target } = given
  const { values, unfound } = await valuesOf(database, given, tables)
  const missing = [...unfound, ...(await missingOf(database, target, values))]
  if (missing.some(({ nullable }) => !nullable)) return undefined
  const later = missing.map(({ field }) => field)
  const now = new Map(Array.from(values).filter(([field]) => !later.includes(field)))
  const columns = identifiers(target.fields.map(({ name }) => name))
  const [row = []] = await insertRow(database, target.table, now, columns)
  refuseWrong(target, readRow(target.fields, row))
  return { ...given, key: row[target.fields.findIndex(({ name }) => name === target.key)] ?? null, later }
}

/** Throws a TypeError that tells every fault of a row that was inserted, beyond what the database checks. */
function refuseWrong({ check }: FixtureTarget, row: object): void {
  const issues: Issues = []
  check?.(row, issues)
  if (issues.length === 0) return
  throw new TypeError(issues.map((issue) => `${issue.loc.join('.')}: ${issue.msg ?? messageOf(issue)}`).join('; '))
}

/** Makes the values of a row, without those of references by natural keys that find nothing. */
async function valuesOf(
  database: Database,
  { target, row }: Given,
  tables: readonly FixtureTarget[],
): Promise<{ readonly values: StoredValues; readonly unfound: readonly FixtureReference[] }> {
  refuseUnknown(target, row)
  const given = new Map<string, unknown>(Object.entries(row))
  const unfound: FixtureReference[] = []
  for (const { reference, value } of naturalKeysOf(target, row)) {
    const key = await findByNaturalKey(database, tables, reference, value)
    if (key === undefined) unfound.push(reference)
    given.set(reference.field, key ?? null)
  }
  return { values: valuesOfNew(target, given), unfound }
}

/** The references to rows that are not there; a row may refer to itself. */
async function missingOf(database: Database, target: FixtureTarget, values: StoredValues): Promise<FixtureReference[]> {
  const missing: FixtureReference[] = []
  for (const reference of referencesOf(target)) {
    const { field, table } = reference
    const value = values.get(field)
    const isOwn = table === target.table && value === values.get(target.key)
    if (!isOwn && (await findMissing(database, [reference], { [field]: value })) !== undefined) missing.push(reference)
  }
  return missing
}

/** What keeps a row from being inserted, when no other one is that it could wait for. */
async function notFound(database: Database, given: Given, tables: readonly FixtureTarget[]): Promise<StartupError> {
  const { target, place } = given
  const { values, unfound } = await valuesOf(database, given, tables)
  const missing = [...unfound, ...(await missingOf(database, target, values))].find(({ nullable }) => !nullable)
  return located(place, missing === undefined ? violations['foreign key']('') : nothingThere(missing, given))
}

function nothingThere({ field, table }: TableReference, { target, row }: Given): string {
  const natural = naturalKeysOf(target, row).find(({ reference }) => reference.field === field)
  const words = natural === undefined ? '' : `: ${JSON.stringify(natural.value)}`
  return `"${field}" refers to a row of ${table} that does not exist${words}`
}

/** Sets the references that had to wait, by when all rows are there. Of what natural keys have found, another row may have come since. */
async function complete(database: Database, inserted: Inserted, tables: readonly FixtureTarget[]): Promise<void> {
  const { target, row, key, later } = inserted
  if (later.length === 0 && naturalKeysOf(target, row).length === 0) return
  const { values, unfound } = await valuesOf(database, inserted, tables)
  const [missing] = [...unfound, ...(await missingOf(database, target, values))]
  if (missing !== undefined) throw new TypeError(nothingThere(missing, inserted))
  for (const field of later) {
    const params = [values.get(field) ?? null, key]
    const set = `${identifier(field)} = ? where ${identifier(target.key)} = ?`
    await database.write(`update ${identifier(target.table)} set ${set}`, params)
  }
}

/** The references of a row that tell others by natural keys. */
function naturalKeysOf(target: FixtureTarget, row: object) {
  const values = new Map<string, unknown>(Object.entries(row))
  return referencesOf(target).flatMap((reference) => {
    const value = values.get(reference.field)
    return isNaturalKey(value) ? [{ reference, value }] : []
  })
}

function referencesOf({ fields }: FixtureTarget): FixtureReference[] {
  return fields.flatMap(({ name, references, nullable = false }) =>
    references === undefined ? [] : [{ field: name, ...references, nullable }],
  )
}

/** Does something with a row; what fails is told with its place. */
async function locating<T>({ place, target }: Given, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    throw located(place, explain(error, target), error)
  }
}

function located(place: string, reason: string, cause?: unknown): StartupError {
  return new StartupError(`${place}: ${reason}.`, { cause })
}

/** What a violated constraint means to the author of a fixture. */
const violations: Readonly<Record<ConstraintError['kind'], (names: string) => string>> = {
  unique: (names) => (names === '' ? 'another row has the same values' : `another row has the same ${names}`),
  'foreign key': () => 'it refers to a row that does not exist',
  'not null': (names) => `${names} is missing`,
  check: () => 'a value is not allowed',
  value: (names) => `${names === '' ? 'what is computed' : names} cannot be worked out of its values`,
  size: (names) => `${names === '' ? 'a text' : names} is longer than the database can index`,
}

function explain(error: unknown, { fields }: FixtureTarget): string {
  if (error instanceof ConstraintError) {
    const isComputed = fields.some(({ name, role }) => role === 'computed' && error.fields.includes(name))
    return violations[isComputed ? 'value' : error.kind](error.fields.map((field) => `"${field}"`).join(', '))
  }
  return error instanceof Error ? error.message : String(error)
}
