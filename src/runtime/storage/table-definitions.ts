/** The statements that a database was made of: reads them and notes new ones. It never creates a table of the API's. */
import type { Awaitable, Database } from './database.ts'
import { explainNoTables } from './postgres-rights.ts'
import { StartupError } from '../startup-error.ts'

/**
 * What a database has been made of. White space and upper case outside of quotes tell no two statements apart, nor does the order of the
 * columns and rules of a table, which everything else names.
 */
export interface Definitions {
  /** The names of its tables. */
  readonly tables: ReadonlySet<string>
  /** Whether it has a table, made by the same statement. */
  readonly isTable: (table: { readonly name: string; readonly create: string }) => boolean
  /** Whether it has an index, trigger or reference, made by the same statement. */
  readonly hasOther: (sql: string) => boolean
}

/**
 * Keeps others, until this transaction ends, from changing tables meanwhile; what they have changed before is seen from here on. Throws
 * a `DatabaseUnavailable` when another one does so for longer than a few seconds, and a {@link StartupError} where it may create no table
 * and there is none to note definitions in.
 */
export async function lockTables(within: Database): Promise<void> {
  await dialects[within.dialect].lock(within)
}

/** Reads the definitions, and changes nothing. */
export async function readDefinitions(database: Database): Promise<Definitions> {
  const rows = await dialects[database.dialect].read(database)
  const statements = rows.map(([isTable, name, sql]) => [isTable === 1, String(name), String(sql)] as const)
  const tables = new Map(
    statements.flatMap(([isTable, name, sql]) => (isTable ? [[name, normalizeTable(sql)] as const] : [])),
  )
  const others = new Set(statements.flatMap(([isTable, , sql]) => (isTable ? [] : [normalize(sql)])))
  return {
    tables: new Set(tables.keys()),
    isTable: ({ name, create }) => tables.get(name) === normalizeTable(create),
    hasOther: (sql) => others.has(normalize(sql)),
  }
}

/** Notes a statement that was run, where the database does not by itself. */
export async function noteDefinition(
  within: Database,
  kind: 'table' | 'other',
  table: string,
  sql: string,
): Promise<void> {
  await dialects[within.dialect].note(within, kind, table, sql)
}

/** Forgets what was noted of some tables and what belongs to them. */
export async function forgetDefinitions(within: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) await dialects[within.dialect].forget(within, table)
}

/** Where a database knows its definitions from. */
interface DefinitionStore {
  lock(within: Database): Awaitable<unknown>
  /** Rows of 1 for a table, its name or that of the table that it belongs to, and the statement. */
  read(database: Database): Awaitable<readonly (readonly unknown[])[]>
  note(within: Database, kind: 'table' | 'other', table: string, sql: string): Awaitable<unknown>
  forget(within: Database, table: string): Awaitable<unknown>
}

/** SQLite keeps the statements that it was made of; for Postgres a table of ours does. */
const dialects: Readonly<Record<Database['dialect'], DefinitionStore>> = {
  sqlite: {
    // A transaction is the only one there is.
    lock: () => undefined,
    read: (database) => database.all("select type = 'table', name, sql from sqlite_schema where sql is not null", []),
    note: () => undefined,
    forget: () => undefined,
  },
  postgres: {
    async lock(within) {
      // A transaction that sees one state of the database would see that from before it has waited.
      await within.all('set transaction isolation level read committed', [])
      await within.all("set local lock_timeout = '5s'", [])
      await within.all('select pg_advisory_xact_lock(7305437174212)', [])
      await within.all('set local lock_timeout to default', [])
      if ((await within.get(hasNotes, [])) !== undefined) return
      const reason = await explainNoTables(within)
      if (reason !== undefined) throw new StartupError(reason)
      await within.write(
        'create table if not exists "_definitions" ("kind" text not null, "name" text not null, "sql" text not null)',
        [],
      )
    },
    async read(database) {
      if ((await database.get(`select 1 where to_regclass('"_definitions"') is not null`, [])) === undefined) return []
      // What was noted of a table that somebody has dropped is no more.
      const isThere = 'to_regclass(quote_ident("name")) is not null'
      const isTable = `case "kind" when 'table' then 1 else 0 end`
      const noted = await database.all(`select ${isTable}, "name", "sql" from "_definitions" where ${isThere}`, [])
      const parts = new Set((await database.all(namesOfParts, [])).map(([kind, name]) => partOf(kind, name)))
      return noted.filter(([kind, , sql]) => kind === 1 || isAmong(parts, String(sql)))
    },
    note: (within, kind, table, sql) =>
      within.write('insert into "_definitions" ("kind", "name", "sql") values (?, ?, ?)', [kind, table, sql]),
    forget: (within, table) => within.write('delete from "_definitions" where "name" = ?', [table]),
  },
}

/** Whether definitions are noted where tables are created: to create what is there already takes a right that a user may lack. */
const hasNotes = `select 1 where to_regclass(quote_ident(current_schema()) || '."_definitions"') is not null`

/** What belongs to the tables of a Postgres, by kind and name. */
const namesOfParts = `
select 'index', indexname from pg_indexes where schemaname = any (current_schemas(false))
union all
select 'constraint', conname from pg_constraint join pg_namespace on pg_namespace.oid = connamespace
where nspname = any (current_schemas(false))
union all
select 'trigger', tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
join pg_namespace on pg_namespace.oid = relnamespace where nspname = any (current_schemas(false))
union all
select 'function', proname from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where nspname = any (current_schemas(false))`

function partOf(kind: unknown, name: unknown): string {
  return `${String(kind)} ${String(name)}`
}

/** Whether what a statement makes is there: somebody may have dropped it. */
function isAmong(parts: ReadonlySet<string>, sql: string): boolean {
  const [, made, added, name = ''] = makes.exec(sql) ?? []
  const kind = made ?? added
  return kind === undefined || parts.has(partOf(kind, name.replaceAll('""', '"')))
}

const makes = /^\s*(?:create (index|trigger|function)|alter table "(?:[^"]|"")+"\s+add (constraint)) "((?:[^"]|"")+)"/

/** Reduces a definition to what tells it from others: no white space and no upper case outside of quotes. */
function normalize(sql: string): string {
  return sql.replace(/'[^']*'|"[^"]*"|\s+|[^\s'"]+/g, (token) =>
    /^['"]/.test(token) ? token : token.trim().toLowerCase(),
  )
}

/** Puts what stands between the outermost brackets of a definition, with commas between, in one order. */
function normalizeTable(sql: string): string {
  let depth = 0
  const separated = normalize(sql).replace(/'[^']*'|"[^"]*"|[(),]/g, (token) => {
    if (token === ')') depth -= 1
    const isBetween = depth === (token === ',' ? 1 : 0) && /^[(),]$/.test(token)
    if (token === '(') depth += 1
    return isBetween ? '\0' : token
  })
  return separated.split('\0').toSorted().join('\0')
}
