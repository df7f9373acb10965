/** New rows: what they hold besides what they are given, and how they are inserted. It never judges whether a client may set a field. */
import type { Awaitable, Database, Row, SqlValue } from './database.ts'
import { identifier, identifiers } from './identifier.ts'
import { newKey, now } from './keys.ts'
import { toStored, type TableField, type TableFields } from './table-fields.ts'

/** What is needed to know of a table to make a row of it. */
export type NewRowTable = Pick<TableFields, 'table' | 'fields'> & Partial<Pick<TableFields, 'key' | 'keyKind'>>

/** Values as they are stored, by field. */
export type StoredValues = ReadonlyMap<string, SqlValue>

/**
 * Makes the values of a new row from JSON values: defaults, a key and the moment stand in for what is absent. What is NULL is left
 * out. Throws a TypeError for a value of another type.
 */
export function valuesOfNew(table: NewRowTable, given: ReadonlyMap<string, unknown>): StoredValues {
  const values = new Map<string, SqlValue>()
  const moment = now()
  for (const field of table.fields) {
    refuseComputed(field, given)
    const value = given.has(field.name) ? given.get(field.name) : absent(table, field, moment)
    if (value !== undefined && value !== null) values.set(field.name, toStored(field, value))
  }
  return values
}

/** Throws a TypeError when a value is given to a field that the database works out. */
export function refuseComputed({ name, role }: TableField, given: ReadonlyMap<string, unknown>): void {
  if (role === 'computed' && given.has(name)) throw new TypeError(`"${name}" is worked out and cannot be set`)
}

function absent({ key, keyKind }: NewRowTable, { name, role, default: fallback }: TableField, moment: string): unknown {
  if (name === key && (keyKind === 'uuid' || keyKind === 'ulid')) return newKey(keyKind)
  return role === 'created' || role === 'updated' ? moment : fallback
}

/** Inserts a row; `returning` names what is answered of it. */
export function insertRow(
  database: Database,
  table: string,
  values: StoredValues,
  returning?: string,
): Awaitable<Row[]> {
  const marks = Array.from(values, () => '?').join(', ')
  const text = values.size === 0 ? 'default values' : `(${identifiers([...values.keys()])}) values (${marks})`
  const end = returning === undefined ? '' : ` returning ${returning}`
  return database.write(`insert into ${identifier(table)} ${text}${end}`, [...values.values()])
}

/**
 * Has a key that was given counted as one that the database gave: the next one follows the largest. SQLite does so by itself. Others
 * may be given keys meanwhile, of rows that are not seen yet: what counts them only ever goes on.
 */
export async function countKeys(database: Database, { table, key, keyKind }: NewRowTable): Promise<void> {
  if (database.dialect !== 'postgres' || key === undefined || keyKind !== 'integer') return
  const counter = [identifier(table), key]
  const select = `select max(${identifier(key)}), pg_sequence_last_value(${counterOf}::regclass) from ${identifier(table)}`
  const [largest, last] = (await database.get(select, counter)) ?? []
  if (typeof largest !== 'number' || (typeof last === 'number' && last >= largest)) return
  const [next] = (await database.get(`select nextval(${counterOf})`, counter)) ?? []
  const missing = largest - Number(next)
  if (missing > countable) await database.all(`select setval(${counterOf}, ?)`, [...counter, largest])
  else await database.all(`select count(nextval(${counterOf})) from generate_series(1, ?)`, [...counter, missing])
}

/** What counts the keys of a table, by its name and that of the key. */
const counterOf = 'pg_get_serial_sequence(?, ?)'

/** How many keys are counted one by one. Beyond, so many are not given to others from one statement to the next. */
const countable = 10_000
