/** Tables that are to take the rows of another database, which may refer to one another in any order. It never copies a row. */
import type { Database } from './database.ts'
import { identifier } from './identifier.ts'
import { noteDefinition, type Definitions } from './table-definitions.ts'
import { runTableScript } from './table-scripts.ts'
import { othersOf, type Table } from './tables.ts'

/** Makes a table, if it is absent, and has it check no references, where those can be added later. */
export async function openTable(to: Database, { name, create }: Table, existing: Definitions): Promise<void> {
  if (!existing.tables.has(name)) {
    await runTableScript(to, create)
    await noteDefinition(to, 'table', name, create)
  } else if (to.dialect === 'postgres') {
    const sql = "select conname from pg_constraint where contype = 'f' and conrelid = to_regclass(?)"
    for (const [rule] of await to.all(sql, [identifier(name)])) {
      await to.write(`alter table ${identifier(name)} drop constraint ${identifier(String(rule))}`, [])
    }
  }
}

/** Makes what belongs to a table that {@link openTable} has opened, once all rows are there. */
export async function closeTable(to: Database, table: Table, existing: Definitions): Promise<void> {
  const absent = othersOf(table).filter((sql) => !existing.hasOther(sql))
  for (const sql of new Set([...(table.references ?? []), ...absent])) await runTableScript(to, sql)
  for (const sql of absent) await noteDefinition(to, 'other', table.name, sql)
}
