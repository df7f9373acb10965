/** Rows as fixtures: what makes the same row again when it is loaded into an empty table. It never writes files. */
import type { Database } from './database.ts'
import { fromStored, type TableField, type TableFields } from './table-fields.ts'

/** Reads every row of a table, in the order of its keys. */
export async function dumpRows(database: Database, table: TableFields): Promise<object[]> {
  const fields = table.fields.filter(({ role }) => role !== 'computed')
  const names = fields.map(({ name }) => `"${name}"`).join(', ')
  const rows = await database.all(`select ${names} from "${table.table}" order by "${table.key}"`, [])
  return rows.map((row) =>
    Object.fromEntries(
      fields.flatMap((field, index) => {
        const value = row[index] ?? null
        return value === null && !isSetWhenAbsent(field) ? [] : [[field.name, fromStored(field, value)]]
      }),
    ),
  )
}

/** Whether something else than null stands in for what a fixture leaves out. */
function isSetWhenAbsent({ role, default: fallback }: TableField): boolean {
  return role !== undefined || (fallback !== undefined && fallback !== null)
}
