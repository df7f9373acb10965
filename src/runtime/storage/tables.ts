/** Tables: creates those that a database lacks. It never alters or drops one; that is for migrations. */
import type { Awaitable, Database } from './database.ts'
import { StartupError } from '../startup-error.ts'

/** A table as the generated code defines it, in one dialect. */
export interface Table {
  readonly name: string
  /** `create table "cars" (...) strict`, without a semicolon. */
  readonly create: string
  /** `create index "cars__make" on "cars" ("make")`, one statement an index. */
  readonly indexes?: readonly string[]
  /** `create trigger "cars__owner__set_null" ... end`, and what triggers call, one statement each. */
  readonly triggers?: readonly string[]
}

/** The tables of an API in each dialect, those that are referred to first. */
export type Tables = Readonly<Record<Database['dialect'], readonly Table[]>>

const remedy =
  'The schema has changed since this database was created: set DATABASE_URL to a new one, or move the old one away (there are no migrations yet).'

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
  return database.transaction(async (within) => {
    const own = tables[within.dialect]
    const existing = await definitions[within.dialect].read(within)
    refuseChanged(own, existing)
    for (const table of own) await createTable(within, table, existing)
    const created = own.map((table) => table.name).filter((name) => !existing.tables.has(name))
    await fill(created, within)
    return created
  })
}

/** What a database has been made of, each statement in its normal form. */
interface Definitions {
  /** The definition of each table, by name. */
  readonly tables: ReadonlyMap<string, string>
  /** The definitions of what belongs to tables: indexes and triggers. */
  readonly others: ReadonlySet<string>
}

/** Where a database knows its definitions from. */
interface DefinitionStore {
  read(database: Database): Promise<Definitions>
  note(database: Database, kind: 'table' | 'other', name: string, sql: string): Awaitable<unknown>
}

/** SQLite keeps the statements that it was made of; for Postgres a table of ours does. */
const definitions: Readonly<Record<Database['dialect'], DefinitionStore>> = {
  sqlite: {
    async read(database) {
      const rows = await database.all("select type = 'table', name, sql from sqlite_schema where sql is not null", [])
      return definitionsOf(rows)
    },
    note: () => undefined,
  },
  postgres: {
    async read(database) {
      // Of several servers that start at once, one creates the tables, and the others find them there.
      await database.all('select pg_advisory_xact_lock(7305437174212)', [])
      await database.write(
        'create table if not exists "_definitions" ("kind" text not null, "name" text not null, "sql" text not null)',
        [],
      )
      return definitionsOf(
        await database.all(`select case "kind" when 'table' then 1 else 0 end, "name", "sql" from "_definitions"`, []),
      )
    },
    note: (database, kind, name, sql) =>
      database.write('insert into "_definitions" ("kind", "name", "sql") values (?, ?, ?)', [kind, name, sql]),
  },
}

/** Takes rows of whether it is a table, its name, and its statement. */
function definitionsOf(rows: readonly (readonly unknown[])[]): Definitions {
  const statements = rows.map(([isTable, name, sql]) => [isTable === 1, String(name), normalize(String(sql))] as const)
  return {
    tables: new Map(statements.flatMap(([isTable, name, sql]) => (isTable ? [[name, sql] as const] : []))),
    others: new Set(statements.flatMap(([isTable, , sql]) => (isTable ? [] : [sql]))),
  }
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
  const store = definitions[database.dialect]
  if (!existing.tables.has(table.name)) {
    await database.write(table.create, [])
    await store.note(database, 'table', table.name, table.create)
  }
  for (const sql of [...(table.indexes ?? []), ...(table.triggers ?? [])]) {
    if (existing.others.has(normalize(sql))) continue
    await createOther(database, table.name, sql)
    await store.note(database, 'other', table.name, sql)
  }
}

async function createOther(database: Database, table: string, sql: string): Promise<void> {
  try {
    await database.write(sql, [])
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
