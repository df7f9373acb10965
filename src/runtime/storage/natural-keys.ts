/** Natural keys: rows of other tables that are referred to by their fields, `{ "name": "Iceland" }`. It never changes a row. */
import type { Database, SqlValue } from './database.ts'
import { identifier } from './identifier.ts'
import type { TableReference } from './references.ts'
import { refuseUnknown, toStored, type TableField, type TableFields } from './table-fields.ts'

/** What needs to be known of a table to find its rows. */
export type FoundTable = Pick<TableFields, 'table' | 'fields'>

/** Whether the value of a reference tells a row by other fields than the key. */
export function isNaturalKey(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/**
 * Finds the key of the row that a reference tells by other fields; undefined where there is no such row. A reference among these may
 * be such an object, too. Throws a TypeError that names the field where there are several, and for what cannot be compared.
 */
export async function findByNaturalKey(
  database: Database,
  tables: readonly FoundTable[],
  { field, table, key }: TableReference,
  value: object,
): Promise<SqlValue | undefined> {
  const target = tables.find((each) => each.table === table)
  if (target === undefined || Array.isArray(value) || Object.keys(value).length === 0) {
    throw new TypeError(`"${field}" must be a key, or an object with fields that one row has alone`)
  }
  refuseUnknown(target, value)
  const conditions: string[] = []
  const params: SqlValue[] = []
  for (const other of target.fields.filter((each) => Object.hasOwn(value, each.name))) {
    const asked = await comparedWith(database, tables, other, Reflect.get(value, other.name))
    if (asked === undefined) return undefined
    conditions.push(asked === null ? `${identifier(other.name)} is null` : `${identifier(other.name)} = ?`)
    if (asked !== null) params.push(asked)
  }
  const sql = `select ${identifier(key)} from ${identifier(table)} where ${conditions.join(' and ')} limit 2`
  const [found, another] = await database.all(sql, params)
  if (another === undefined) return found?.[0]
  throw new TypeError(`"${field}" refers to several rows of ${table}: ${JSON.stringify(value)}`)
}

async function comparedWith(
  database: Database,
  tables: readonly FoundTable[],
  field: TableField,
  value: unknown,
): Promise<SqlValue | undefined> {
  if (field.storage === 'json') throw new TypeError(`"${field.name}" holds JSON, by which no row is found`)
  const { name, references } = field
  return references !== undefined && isNaturalKey(value)
    ? findByNaturalKey(database, tables, { field: name, ...references }, value)
    : toStored(field, value)
}
