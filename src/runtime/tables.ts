/** Tables: creates those that a database lacks. It never alters or drops one; that is for migrations. */
import type { Awaitable, Database } from './database.ts'
import { StartupError } from './startup-error.ts'
import { transact } from './transaction.ts'

/** A table as the generated code defines it. */
export interface Table {
  readonly name: string
  /** `create table "cars" (...) strict`, without a semicolon. */
  readonly create: string
  /** `create index "cars_make" on "cars" ("make")`, one statement an index. */
  readonly indexes?: readonly string[]
}

const remedy =
  'The schema has changed since this database was created: set DATABASE_URL to a new file, or move the old one away (there are no migrations yet).'

/**
 * Creates the tables and indexes that are absent, parents before children as given, and answers the names of the tables created.
 * `fill` runs in the same transaction, so that tables and their first rows come to be together or not at all. Throws a
 * {@link StartupError}, and changes nothing, when a table is there with another definition.
 */
export function createTables(
  database: Database,
  tables: readonly Table[],
  fill: (created: readonly string[]) => Awaitable<void> = () => undefined,
): Promise<string[]> {
  return transact(database, async () => {
    const existing = await readDefinitions(database)
    refuseChanged(tables, existing)
    for (const table of tables) await createTable(database, table, existing)
    const created = tables.map((table) => table.name).filter((name) => !existing.tables.has(name))
    await fill(created)
    return created
  })
}

interface Definitions {
  /** The definition of each table, by name. */
  readonly tables: ReadonlyMap<string, string>
  readonly indexes: ReadonlySet<string>
}

async function readDefinitions(database: Database): Promise<Definitions> {
  const rows = await database.all('select type, name, sql from sqlite_schema where sql is not null', [])
  const ofType = (type: string) =>
    rows.filter((row) => row[0] === type).map((row) => [String(row[1]), normalize(String(row[2]))] as const)
  return { tables: new Map(ofType('table')), indexes: new Set(ofType('index').map(([, sql]) => sql)) }
}

function refuseChanged(tables: readonly Table[], existing: Definitions): void {
  const changed = tables.filter(
    ({ name, create }) => (existing.tables.get(name) ?? normalize(create)) !== normalize(create),
  )
  if (changed.length === 0) return
  const names = changed.map((table) => `"${table.name}"`).join(', ')
  throw new StartupError(`The database has another definition of the table ${names}. ${remedy}`)
}

async function createTable(database: Database, table: Table, existing: Definitions): Promise<void> {
  if (!existing.tables.has(table.name)) await database.run(table.create, [])
  for (const sql of table.indexes ?? []) {
    if (!existing.indexes.has(normalize(sql))) await createIndex(database, table.name, sql)
  }
}

async function createIndex(database: Database, table: string, sql: string): Promise<void> {
  try {
    await database.run(sql, [])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(`An index of the table "${table}" cannot be created: ${reason}. ${remedy}`, { cause: error })
  }
}

/** Reduces a definition to what tells it from others: no white space and no upper case outside of quotes. */
function normalize(sql: string): string {
  return sql.replace(/'[^']*'|"[^"]*"|\s+|[^\s'"]+/g, (token) =>
    /^['"]/.test(token) ? token : token.trim().toLowerCase(),
  )
}
