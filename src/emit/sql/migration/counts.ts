/** Queries that count the rows which a step would lose or refuse, over the tables as they are before it. */
import type { KeptTable } from '../../../model/migration/compare-tables.ts'
import type { Count } from '../../../model/migration/step.ts'
import type { TableField } from '../../../model/migration/stored-tables.ts'
import { exactly } from '../dialect.ts'
import { identifier } from '../names.ts'
import type { MigrationDialect } from './migration-dialect.ts'
import { columnOf, conversion, newValue } from './values.ts'

/** The query that answers how many there are. */
export function countQuery(count: Count, dialect: MigrationDialect): string {
  switch (count.kind) {
    case 'rows':
      return countRows(count.table)
    case 'values':
      return countRows(count.table, `${identifier(count.field)} is not null`)
    case 'absent':
      return countRows(count.table, `${identifier(count.field)} is null`)
    case 'inexact':
      return countRows(count.table, `not (${exactly(count.field)})`)
    case 'unfit': {
      const { before, after } = count.field
      const { fits } = conversion(before, after, dialect)
      const value = identifier(before.name)
      return countRows(count.table, fits === undefined ? '1 = 0' : `${value} is not null and not (${fits(value)})`)
    }
    case 'unkeyed':
      return countUnkeyed(count.table)
    case 'uncomputed':
      return countNew(count.table, `${valueOf(count.field.name, count.table, dialect)} is null`)
    case 'repeated':
      return countRepeated(count.table, count.fields, dialect)
    case 'dangling':
      return countDangling(count.table, count.field, count.target, dialect)
  }
}

function countRows(table: string, condition?: string): string {
  return `select count(*) from ${identifier(table)}${condition === undefined ? '' : ` where ${condition}`}`
}

/** UUIDs are kept in lower case; a ULID is made of 32 characters, and of 128 bits (https://github.com/ulid/spec). */
function countUnkeyed({ before, after: { keyKind } }: KeptTable): string {
  const key = identifier(before.key)
  const bare = `replace(${key}, '-', '')`
  const fits =
    keyKind === 'ulid'
      ? [
          `length(${key}) = 26`,
          isMadeOf(key, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
          `substr(${key}, 1, 1) in ('0', '1', '2', '3', '4', '5', '6', '7')`,
        ]
      : [
          `length(${key}) = 36`,
          `length(${bare}) = 32`,
          ...[9, 14, 19, 24].map((place) => `substr(${key}, ${place}, 1) = '-'`),
          isMadeOf(bare, '0123456789abcdef'),
        ]
  return countRows(before.name, `not (${fits.join(' and ')})`)
}

/** Whether a value has no character but these. */
function isMadeOf(value: string, characters: string): string {
  return `ltrim(${value}, '${characters}') = ''`
}

/** A name that no table has. */
const alias = '_row'

function countNew({ before }: KeptTable, condition: string): string {
  return `select count(*) from ${identifier(before.name)} as ${identifier(alias)} where ${condition}`
}

function valueOf(field: string, table: KeptTable, dialect: MigrationDialect): string {
  return newValue(field, table, dialect, columnOf(alias))
}

function countRepeated(table: KeptTable, fields: readonly string[], dialect: MigrationDialect): string {
  const values = fields.map((field, index) => `${valueOf(field, table, dialect)} as ${identifier(`_${index}`)}`)
  const columns = fields.map((_, index) => identifier(`_${index}`))
  const rows = `select ${values.join(', ')} from ${identifier(table.before.name)} as ${identifier(alias)}`
  const groups = [
    `select count(*) as "_count" from (${rows}) as "_rows"`,
    `where ${columns.map((each) => `${each} is not null`).join(' and ')}`,
    `group by ${columns.join(', ')} having count(*) > 1`,
  ]
  return `select coalesce(sum("_count" - 1), 0) from (${groups.join(' ')}) as "_groups"`
}

function countDangling(
  table: KeptTable,
  field: TableField,
  target: KeptTable | undefined,
  dialect: MigrationDialect,
): string {
  const value = valueOf(field.name, table, dialect)
  const isGiven = `${value} is not null`
  if (target === undefined) return countNew(table, isGiven)
  const key = newValue(target.after.key, target, dialect, columnOf('_target'))
  const others = `select 1 from ${identifier(target.before.name)} as "_target" where ${key} = ${value}`
  return countNew(table, `${isGiven} and not exists (${others})`)
}
