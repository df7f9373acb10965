/** What rows are called by fields that they have alone, `{ "name": "Iceland" }`, rather than by keys that another database gives anew. */
import type { Database, Row, SqlValue } from './database.ts'
import { identifier, identifiers } from './identifier.ts'
import { fromStored, type TableField, type TableFields } from './table-fields.ts'

/** What the row of a table with this key is called; undefined where its key is all that it can be told by. */
export type RowNames = (table: string, key: SqlValue) => object | undefined

/**
 * Names the rows of the tables whose keys a database has made up: by the first list of `unique` that the row has all values of. A
 * reference among these is to a table that comes before, so that names end; the tables come in that order.
 */
export async function readRowNames(database: Database, tables: readonly TableFields[]): Promise<RowNames> {
  const named = new Map<string, ReadonlyMap<SqlValue, object>>()
  const names: RowNames = (table, key) => named.get(table)?.get(key)
  for (const table of tables) {
    if (table.keyKind === 'integer') named.set(table.table, await readNames(database, table, tables, names))
  }
  return names
}

async function readNames(
  database: Database,
  table: TableFields,
  tables: readonly TableFields[],
  names: RowNames,
): Promise<ReadonlyMap<SqlValue, object>> {
  const before = new Set(tables.slice(0, tables.indexOf(table)).map((each) => each.table))
  const found = new Map<SqlValue, object>()
  const choices = uniqueFields(table).filter((fields) =>
    fields.every(({ references }) => references === undefined || before.has(references.table)),
  )
  for (const fields of choices) {
    const columns = identifiers([table.key, ...fields.map(({ name }) => name)])
    for (const [key = null, ...values] of await database.all(`select ${columns} from ${identifier(table.table)}`, [])) {
      if (!found.has(key) && !values.includes(null)) found.set(key, printName(fields, values, names))
    }
  }
  return found
}

function uniqueFields({ fields, unique = [] }: TableFields): TableField[][] {
  return unique.map((names) => names.flatMap((name) => fields.filter((field) => field.name === name)))
}

function printName(fields: readonly TableField[], values: Row, names: RowNames): object {
  return Object.fromEntries(
    fields.map((field, index) => {
      const value = values[index] ?? null
      const { name, references } = field
      return [name, (references && names(references.table, value)) ?? fromStored(field, value)]
    }),
  )
}
