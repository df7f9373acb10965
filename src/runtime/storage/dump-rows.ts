/** Rows as fixtures: what makes the same row again when it is loaded into an empty table. It never writes files. */
import type { Database, SqlValue } from './database.ts'
import { identifier, identifiers } from './identifier.ts'
import type { RowNames } from './row-names.ts'
import { fromStored, type TableField, type TableFields } from './table-fields.ts'

/**
 * Reads every row of a table, in the order of its keys. With the names of rows, those that have one are referred to by it, and do
 * without their keys, so that they can be loaded beside others.
 */
export async function dumpRows(database: Database, table: TableFields, names?: RowNames): Promise<object[]> {
  const fields = table.fields.filter(({ role }) => role !== 'computed')
  const key = fields.findIndex(({ name }) => name === table.key)
  const columns = identifiers(fields.map(({ name }) => name))
  const end = `from ${identifier(table.table)} order by ${identifier(table.key)}`
  const rows = await database.all(`select ${columns} ${end}`, [])
  return rows.map((row) => {
    const isNamed = names?.(table.table, row[key] ?? null) !== undefined
    return Object.fromEntries(
      fields.flatMap((field, index) => {
        const value = row[index] ?? null
        if (index === key ? isNamed : value === null && !isSetWhenAbsent(field)) return []
        return [[field.name, nameOf(field, value, names) ?? fromStored(field, value)]]
      }),
    )
  })
}

/** What the row is called that a field refers to. */
function nameOf({ references }: TableField, value: SqlValue, names: RowNames | undefined): object | undefined {
  return references && names?.(references.table, value)
}

/** Whether something else than null stands in for what a fixture leaves out. */
function isSetWhenAbsent({ role, default: fallback }: TableField): boolean {
  return role !== undefined || (fallback !== undefined && fallback !== null)
}
