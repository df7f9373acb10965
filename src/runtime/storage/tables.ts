/** Tables: creates those that a database lacks. It never alters or drops one; that is for migrations. */
import type { Awaitable, Database } from './database.ts'
import { StartupError } from '../startup-error.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { explainNoTables } from './postgres-rights.ts'
import { noteDefinition, readDefinitions, type Definitions } from './table-definitions.ts'
import { holdingTables } from './table-lock.ts'
import { runTableScript } from './table-scripts.ts'

/** A table as the generated code defines it, in one dialect. */
export interface Table {
  readonly name: string
  /** `create table "cars" (...) strict`, without a semicolon. */
  readonly create: string
  /** What adds its references when all tables are there, one statement each; none where the table itself says them. */
  readonly references?: readonly string[]
  /** `create index "cars__make" on "cars" ("make")`, one statement an index. */
  readonly indexes?: readonly string[]
  /** `create trigger "cars__owner__set_null" ... end`, and what triggers call, one statement each. */
  readonly triggers?: readonly string[]
}

/** The tables of an API in each dialect, those that are referred to first. */
export type Tables = Readonly<Record<Database['dialect'], readonly Table[]>>

const remedy =
  'The schema has changed since this database was created: run `tenon migrate`, or set DATABASE_URL to a new database.'

/**
 * Creates the tables, indexes and triggers that are absent, in the order in which they are given, and answers the names of the tables
 * created. `fill` works in the same transaction, so that tables and their first rows come to be together or not at all. Throws a
 * {@link StartupError}, and changes nothing, when a table is there with another definition.
 */
export function createTables(
  database: Database,
  tables: Tables,
  fill: (created: readonly string[], within: Database) => Awaitable<void> = () => undefined,
): Promise<string[]> {
  return holdingTables(database, 'transaction', async (within) => {
    const own = tables[within.dialect]
    const existing = await readDefinitions(within)
    refuseChanged(own, existing)
    const absent = own.filter(({ name }) => !existing.tables.has(name))
    const reason = absent.length === 0 ? undefined : await explainNoTables(within)
    if (reason !== undefined) throw new StartupError(reason)
    for (const { name, create } of absent) {
      await createTable(within, name, create)
      await noteDefinition(within, 'table', name, create)
    }
    for (const table of own) await createOthers(within, table, existing)
    const created = absent.map(({ name }) => name)
    await fill(created, within)
    return created
  })
}

async function createTable(within: Database, name: string, create: string): Promise<void> {
  try {
    await runTableScript(within, create)
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(`The table "${name}" cannot be created: ${reason}.${writtenIn(create)}`, { cause: error })
  }
}

/** Where in a statement that makes tables SQL of the author's stands, as a sentence with a space before it. */
export function writtenIn(sql: string): string {
  const fields = [...sql.matchAll(/"((?:[^"]|"")+)" [^\n]*generated always as \(/g)].map(([, field]) => `\`${field}\``)
  return fields.length === 0 ? '' : ` See to the SQL of what is computed: ${fields.join(', ')}.`
}

/** What belongs to a table, one statement each. */
export function othersOf({ references = [], indexes = [], triggers = [] }: Table): string[] {
  return [...references, ...indexes, ...triggers]
}

function refuseChanged(tables: readonly Table[], existing: Definitions): void {
  const changed = tables.filter((table) => existing.tables.has(table.name) && !existing.isTable(table))
  if (changed.length === 0) return
  const names = changed.map((table) => `"${table.name}"`).join(', ')
  throw new StartupError(`The database has another definition of the table ${names}. ${remedy}`)
}

async function createOthers(database: Database, table: Table, existing: Definitions): Promise<void> {
  const absent = othersOf(table).filter((sql) => !existing.hasOther(sql))
  if (absent.length === 0) return
  try {
    // A script, since what is run once is not to be kept prepared: each statement that is kept makes the next change of tables slower.
    await runTableScript(database, absent.join(';\n'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(`What belongs to the table "${table.name}" cannot be created: ${reason}. ${remedy}`, {
      cause: error,
    })
  }
  for (const sql of absent) await noteDefinition(database, 'other', table.name, sql)
}
