/** Queries that count the values which a schema refuses, as far as SQL can tell: rows that were written under other rules. */
import type { Resource, Storage } from '../../../model/api.ts'
import { jsonKindsOf } from '../../../model/json-kinds.ts'
import type { KeptTable } from '../../../model/migration/compare-tables.ts'
import type { NumberType, StringType, Type } from '../../../model/types.ts'
import { identifier, sqlText } from '../names.ts'
import type { MigrationDialect } from './migration-dialect.ts'
import { literalOf } from './values.ts'

/** A query, and the fields of which it answers how many values are refused, in its order. */
export interface RefusedQuery {
  readonly fields: readonly string[]
  readonly sql: string
}

/**
 * The query over the rows of a table as they are before it changes; fields of another storage are left to what converts them. Undefined
 * where no type says what SQL can tell.
 */
export function refusedQuery(
  { before, fields }: KeptTable,
  resource: Pick<Resource, 'fields'>,
  dialect: MigrationDialect,
): RefusedQuery | undefined {
  const types = new Map(resource.fields.map((field) => [field.name, field.type]))
  const counted = fields.flatMap((field) => {
    if (field.kind !== 'kept' || field.before.storage !== field.after.storage) return []
    const type = types.get(field.after.name)
    const faults = type === undefined ? [] : faultsOf(type, field.after.storage, identifier(field.before.name), dialect)
    return faults.length === 0 ? [] : { field: field.after.name, fault: faults.join(' or ') }
  })
  if (counted.length === 0) return undefined
  const counts = counted.map(({ fault }) => `count(case when ${fault} then 1 end)`)
  return {
    fields: counted.map(({ field }) => field),
    sql: `select ${counts.join(', ')} from ${identifier(before.name)}`,
  }
}

/** Conditions of which one holds for a value that a type refuses; none of them does for null. */
function faultsOf(type: Type, storage: Storage, value: string, dialect: MigrationDialect): string[] {
  if (type.kind === 'nullable') return faultsOf(type.of, storage, value, dialect)
  if (storage === 'json') return kindFaults(type, value, dialect)
  if (type.kind === 'string') return lengthFaults(type, value)
  if (type.kind === 'integer' || type.kind === 'number') return boundFaults(type, value)
  if (type.kind !== 'literal' && type.kind !== 'enum') return []
  return [`${value} not in (${type.values.map((each) => literalOf(each, storage, dialect)).join(', ')})`]
}

function lengthFaults({ minLength, maxLength }: StringType, value: string): string[] {
  return compared([
    [`length(${value}) <`, minLength],
    [`length(${value}) >`, maxLength],
  ])
}

function boundFaults({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberType, value: string): string[] {
  return compared([
    [`${value} <`, minimum],
    [`${value} >`, maximum],
    [`${value} <=`, exclusiveMinimum],
    [`${value} >=`, exclusiveMaximum],
  ])
}

function compared(faults: readonly (readonly [string, number | undefined])[]): string[] {
  return faults.flatMap(([start, bound]) => (bound === undefined ? [] : `${start} ${bound}`))
}

function kindFaults(type: Type, value: string, dialect: MigrationDialect): string[] {
  const kinds = jsonKindsOf(type)
  if (kinds === undefined) return []
  const names = [...kinds.flatMap((kind) => dialect.jsonKinds[kind]), 'null'].map(sqlText)
  return [`${dialect.jsonKindOf(value)} not in (${names.join(', ')})`]
}
