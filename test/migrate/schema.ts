/** What a database is made of, so that two of them can be compared. */
import type { Database } from '../../src/runtime/storage/database.ts'

/**
 * Describes the tables of the API, and what belongs to them. Neither the order of columns nor the names of keys are told, nor what a
 * Postgres puts into a column that a server does not know yet: that is kept of a field that was added.
 */
export async function describeSchema(database: Database): Promise<readonly (readonly unknown[])[]> {
  const found: unknown[][] = []
  for (const query of queries[database.dialect]) {
    const rows = await database.all(query, [])
    found.push(...rows.map((row) => row.map((value) => (typeof value === 'string' ? normalize(value) : value))))
  }
  return found
}

function normalize(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(/^create table /i, 'create table ')
    .trim()
}

const queries = {
  sqlite: [
    "select type, name, tbl_name, sql from sqlite_schema where name not like '\\_%' escape '\\' and sql is not null and name not like 'sqlite%' order by type, name",
    'pragma foreign_key_check',
  ],
  postgres: [
    `select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), l.collname, a.attnotnull, a.attidentity::text, a.attgenerated::text,
       case when a.attgenerated <> '' or a.attname = '_version' or not a.attnotnull then pg_get_expr(d.adbin, d.adrelid) end
     from pg_attribute a join pg_class c on c.oid = a.attrelid
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation l on l.oid = a.attcollation
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like '\\_%' and a.attnum > 0 and not a.attisdropped
     order by 1, 2`,
    `select conrelid::regclass::text, contype::text, case when contype in ('p', 'n') then '' else conname end, pg_get_constraintdef(oid)
     from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like '%\\_%' escape '\\' order by 1, 2, 3, 4`,
    `select tablename, indexname, indexdef from pg_indexes
     where schemaname = 'public' and tablename not like '\\_%' and indexname not like '%\\_pkey%' order by 1, 2`,
    `select pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal order by 1`,
    `select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
  ],
}
