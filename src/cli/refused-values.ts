/** Values in a database that the schemas refuse: counts them, and says what may be done. It changes none. */
import { refusedQuery, type RefusedQuery } from '../emit/sql/migration/refused-values.ts'
import type { Api } from '../model/api.ts'
import { compareTables } from '../model/migration/compare-tables.ts'
import { storedTables, type StoredTable } from '../model/migration/stored-tables.ts'
import type { Database } from '../runtime/storage/database.ts'
import type { TableState } from '../runtime/storage/migrate.ts'
import { dialects } from './migrate-plan.ts'

/** What may be done about them. */
export const refusedRemedy = 'Clients read them as they are, and cannot send them back. Change them, or accept them.'

/**
 * Counts them in a database that has the `current` tables, as far as nobody has dropped one, and answers a line for each field that
 * holds any.
 */
export async function refusedValues(
  database: Database,
  { definitions }: TableState,
  current: readonly StoredTable[],
  api: Api,
): Promise<string[]> {
  const lines: string[] = []
  const resources = new Map(api.resources.map((resource) => [resource.table, resource]))
  for (const change of compareTables(current, storedTables(api))) {
    if (change.kind !== 'kept' || !definitions.tables.has(change.before.name)) continue
    const resource = resources.get(change.after.name)
    const query = resource && refusedQuery(change, resource, dialects[database.dialect])
    if (query !== undefined) lines.push(...(await countValues(database, query, change.after.name)))
  }
  return lines
}

async function countValues(database: Database, { sql, fields }: RefusedQuery, table: string): Promise<string[]> {
  const counts = (await database.get(sql, [])) ?? []
  return fields.flatMap((field, index) => {
    const count = Number(counts[index])
    return count === 0 ? [] : `${table}.${field}: ${count} value${count === 1 ? '' : 's'} that the schema refuses`
  })
}
