/** The values of fields after a change, as SQL over the rows before it. */
import type { Storage } from '../../../model/api.ts'
import type { Json } from '../../../model/types.ts'
import type { KeptField, KeptTable } from '../../../model/migration/compare-tables.ts'
import { refusesStorage, type TableField } from '../../../model/migration/stored-tables.ts'
import { expressionText } from '../dialect.ts'
import { identifier } from '../names.ts'
import type { Conversion, MigrationDialect } from './migration-dialect.ts'

/** How a value of a field becomes one of another. */
export function conversion({ storage: from }: TableField, to: TableField, dialect: MigrationDialect): Conversion {
  if (from === to.storage) return { value: (sql) => sql }
  const converted = dialect.conversion(from, to.storage)
  return refusesStorage(to, from) ? { ...converted, fits: () => '1 = 0' } : converted
}

/** A JSON value as it is stored. */
export function literalOf(value: Json, storage: Storage, dialect: MigrationDialect): string {
  return value === null ? 'null' : dialect.literal(value, storage)
}

/** What stands in a field where a row has no value for it, or none that it can hold: `null` where there is nothing to put. */
export function fallbackOf({ default: fallback, storage, role }: TableField, dialect: MigrationDialect): string {
  if (fallback !== undefined) return literalOf(fallback, storage, dialect)
  return role === 'created' || role === 'updated' ? dialect.moment : 'null'
}

/** The value of a field of the table after the change; `of` names a column before it. */
export function newValue(
  field: string,
  table: KeptTable,
  dialect: MigrationDialect,
  of: (column: string) => string,
): string {
  const change = table.fields.find((each) => each.kind !== 'dropped' && each.after.name === field)
  if (change === undefined || change.kind === 'dropped') return 'null'
  const { role, expression } = change.after
  if (role === 'computed' && expression !== undefined) {
    return `(${expressionText(expression, (each) => newValue(each, table, dialect, of))})`
  }
  return change.kind === 'added'
    ? dialect.typed(fallbackOf(change.after, dialect), change.after.storage)
    : keptValue(change, dialect, of(change.before.name))
}

/** The value of a field that was there before, in which `sql` is its value. */
export function keptValue({ before, after }: KeptField, dialect: MigrationDialect, sql: string): string {
  const { value, fits } = conversion(before, after, dialect)
  const fallback = fallbackOf(after, dialect)
  if (fits !== undefined) {
    const keepsNull = after.nullable ? `when ${sql} is null then null ` : ''
    return `case ${keepsNull}when ${fits(sql)} then ${value(sql)} else ${fallback} end`
  }
  const isFilled = before.nullable && !after.nullable && fallback !== 'null'
  return isFilled ? `coalesce(${value(sql)}, ${fallback})` : value(sql)
}

/** A column of a table that is called otherwise in the statement. */
export function columnOf(alias: string): (column: string) => string {
  return (column) => `${identifier(alias)}.${identifier(column)}`
}
