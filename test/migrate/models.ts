/** Random tables, and what an author might make of them. */
import { constantFrom, integer, type GeneratorValue } from '../fast-check.ts'
import type { StoredTable, TableField } from '../../src/model/migration/stored-tables.ts'

/** What chooses. */
export type Choose = GeneratorValue

/** As long as the name of a column may be, and told apart from another by its end alone. */
const long = 'organisation_of_the_practitioner_who_has_made_the_appointment_'
const tableNames = ['alpha', 'beta', 'gamma-ray', 'appointment_request_notifications', 'Epsilon'] as const
const fieldNames = ['a', 'b', `${long}c`, `${long}d`, 'E', 'f-f'] as const
const storages = ['integer', 'real', 'text', 'boolean', 'json'] as const
const keyKinds = ['integer', 'integer', 'uuid', 'natural', 'counted'] as const
const onDeletes = ['restrict', 'cascade', 'set null'] as const

const defaults: Readonly<Record<TableField['storage'], NonNullable<TableField['default']>>> = {
  integer: 7,
  real: 2.5,
  text: "it's\n`new`",
  boolean: true,
  json: { of: ["it's", 1] },
}

/** JSON fields that hold objects alone. */
const objects = { kinds: ['object'] } as const

function chance(g: Choose, percent: number): boolean {
  return g(integer, { min: 0, max: 99 }) < percent
}

function pick<T>(g: Choose, values: readonly [T, ...T[]]): T {
  return g(constantFrom<T[]>, ...values)
}

/** Makes tables. */
export function randomTables(g: Choose): StoredTable[] {
  const names = tableNames.filter(() => chance(g, 55))
  return settled(
    g,
    names.map((name) => randomTable(g, name)),
    15,
  )
}

function randomTable(g: Choose, name: string): StoredTable {
  const kind = pick(g, keyKinds)
  const isNatural = kind === 'natural' || kind === 'counted'
  const key = isNatural ? 'code' : 'id'
  const storage = kind === 'integer' || kind === 'counted' ? 'integer' : 'text'
  return {
    name,
    key,
    keyKind: kind === 'counted' ? 'natural' : kind,
    fields: [
      { name: key, storage, role: 'key', nullable: false },
      ...fieldNames.filter(() => chance(g, 50)).map((field) => randomField(g, field)),
      ...(chance(g, 20) ? [{ name: 'changed', storage: 'text', role: 'updated', nullable: false } as const] : []),
      ...(chance(g, 30) ? [{ name: 'sum', storage: 'integer', role: 'computed', nullable: true } as const] : []),
    ],
    unique: [],
    indexes: [],
  }
}

function randomField(g: Choose, name: string): TableField {
  const storage = pick(g, storages)
  return {
    name,
    storage,
    role: 'plain',
    nullable: chance(g, 50),
    ...(chance(g, 30) && { default: defaults[storage] }),
    ...(storage === 'json' && chance(g, 50) && objects),
  }
}

/** Changes tables, here and there. */
export function changedTables(g: Choose, before: readonly StoredTable[]): StoredTable[] {
  const kept = before.filter(() => chance(g, 90)).map((table) => changedTable(g, table))
  const free = tableNames.filter((name) => !kept.some((table) => sameName(table.name, name)))
  const renamed = kept.map((table): StoredTable => {
    const name = free[0]
    if (name === undefined || !chance(g, 20)) return table
    free.shift()
    return { ...table, name, renamedFrom: table.name }
  })
  const more = tableNames.filter((name) => !renamed.some((table) => sameName(table.name, name)))
  const added = more.filter(() => chance(g, 15)).map((name) => randomTable(g, name))
  return settled(
    g,
    [...renamed, ...added].map((table) => ({
      ...table,
      fields: [...table.fields.slice(0, 1), ...inSomeOrder(g, table.fields.slice(1))].map((field) =>
        follow(field, renamed),
      ),
      unique: inSomeOrder(g, table.unique),
    })),
    4,
  )
}

/** Their order, or another one. */
function inSomeOrder<T>(g: Choose, all: readonly T[]): readonly T[] {
  return chance(g, 20) ? all.toReversed() : all
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** A reference to what has another name now. */
function follow(field: TableField, tables: readonly StoredTable[]): TableField {
  const target = tables.find(({ renamedFrom }) => renamedFrom === field.reference?.table)
  if (field.reference === undefined || target === undefined) return field
  return { ...field, reference: { ...field.reference, table: target.name } }
}

function changedTable(g: Choose, before: StoredTable): StoredTable {
  const { renamedFrom: _, ...table } = before
  const [first, ...others] = table.fields
  if (first === undefined) return table
  if (chance(g, 30)) return { ...table, fields: [first, ...rotate(g, others.map(withoutRename))] }
  const kept = others.filter(() => chance(g, 85)).map((field) => changedField(g, field))
  const free = fieldNames.filter((name) => !kept.some((field) => sameName(field.name, name)))
  const fields = kept.map((field): TableField => {
    const name = free[0]
    if (name === undefined || field.role !== 'plain' || !chance(g, 25)) return field
    free.shift()
    return { ...field, name, renamedFrom: field.name }
  })
  const swapped = chance(g, 10) ? rotate(g, fields) : fields
  const more = fieldNames.filter((name) => !swapped.some((field) => sameName(field.name, name)))
  const added = more.filter(() => chance(g, 15)).map((name) => mildField(g, randomField(g, name)))
  const isNatural = chance(g, 15) ? table.keyKind !== 'natural' : table.keyKind === 'natural'
  const keyKind = isNatural ? 'natural' : first.storage === 'integer' ? 'integer' : 'uuid'
  return { ...table, keyKind, fields: [first, ...swapped, ...added] }
}

/** A field that rows can be without, most of the time. */
function mildField(g: Choose, field: TableField): TableField {
  return field.default === undefined && chance(g, 80) ? { ...field, nullable: true } : field
}

/**
 * Gives each of two or three fields the name of another. Where they are alike, they may have changed places, too, so that the table is
 * defined as before.
 */
function rotate(g: Choose, fields: readonly TableField[]): TableField[] {
  const free = fields.filter(({ role, renamedFrom }) => role === 'plain' && renamedFrom === undefined)
  const isDefinedAsBefore = chance(g, 60)
  const alike = free.filter(({ storage }) => !isDefinedAsBefore || storage === free[0]?.storage || chance(g, 10))
  const circle = alike.slice(0, chance(g, 50) ? 2 : 3)
  return fields.map((field) => {
    const other = circle[(circle.indexOf(field) + 1) % circle.length]
    if (!circle.includes(field) || other === undefined || other === field) return field
    return isDefinedAsBefore
      ? { ...field, renamedFrom: other.name }
      : { ...field, name: other.name, renamedFrom: field.name }
  })
}

/** A field that does not say what it was called before. */
export function withoutRename(before: TableField): TableField {
  const { renamedFrom: _, ...field } = before
  return field
}

function changedField(g: Choose, before: TableField): TableField {
  const field = withoutRename(before)
  if (field.role === 'computed') return chance(g, 15) ? { ...withoutExpression(field), role: 'plain' } : field
  if (field.role !== 'plain') return field
  if (chance(g, 8)) return { name: field.name, storage: 'integer', role: 'computed', nullable: true }
  const storage = chance(g, 15) ? pick(g, storages) : field.storage
  const { default: fallback, kinds: _, ...rest } = field
  const keeps = fallback !== undefined && !chance(g, 10)
  return mildField(g, {
    ...rest,
    storage,
    nullable: chance(g, 15) ? !field.nullable : field.nullable,
    ...((keeps || chance(g, 15)) && { default: defaults[storage] }),
    ...(storage === 'json' && chance(g, 50) && objects),
  })
}

function withoutExpression(field: TableField): TableField {
  const { expression: _, isExact: __, ...plain } = field
  return plain
}

/** Makes what fields say of others true, and adds rules over them. */
function settled(g: Choose, tables: readonly StoredTable[], newRules: number): StoredTable[] {
  return tables.map((table) => {
    const stored = table.fields.map((field) => settledField(g, field, tables, newRules))
    const fields = stored.map((field) => (field.role === 'computed' ? computedField(g, field, stored) : field))
    const names = fields.filter(({ storage }) => storage !== 'json').map(({ name }) => name)
    const kept = table.unique.filter((each) => each.every((name) => names.includes(name)) && chance(g, 85))
    const single = names
      .filter((name) => name !== table.key && name !== 'sum' && chance(g, newRules))
      .map((name) => [name])
    const pair = chance(g, newRules) ? [names.slice(-2)].filter(({ length }) => length === 2) : []
    const all = [...kept, ...[...single, ...pair].filter((each) => !kept.some((rule) => rule.join() === each.join()))]
    const indexes = fields
      .filter(({ storage, reference }) => storage !== 'json' && (reference !== undefined || chance(g, 50)))
      .map(({ name }) => name)
      .filter((name) => name !== table.key && !all.some(([first]) => first === name))
    return { ...table, fields, unique: all, indexes }
  })
}

function settledField(g: Choose, field: TableField, tables: readonly StoredTable[], newRules: number): TableField {
  if (field.role !== 'plain') return field
  const { reference, ...plain } = field
  const [first, ...others] = tables
  const target = tables.find(({ name }) => name === reference?.table)
  const isReference = reference === undefined ? chance(g, newRules) : !chance(g, 12)
  if (first === undefined || !isReference) return plain
  const chosen = target !== undefined && !chance(g, 5) ? target : pick(g, [first, ...others])
  const key = chosen.fields.find(({ name }) => name === chosen.key)
  const { default: _, kinds: __, ...bare } = plain
  const onDelete = reference !== undefined && !chance(g, 12) ? reference.onDelete : pick(g, onDeletes)
  return {
    ...bare,
    storage: key?.storage ?? 'integer',
    nullable: plain.nullable || onDelete === 'set null',
    reference: { table: chosen.name, key: chosen.key, onDelete },
  }
}

/** What it is computed from, in a way that no value that there is makes impossible. */
function computedField(g: Choose, before: TableField, fields: readonly TableField[]): TableField {
  const { default: _, ...field } = before
  const sources = fields.filter(({ storage, role }) => storage === 'integer' && role !== 'computed')
  const source = sources[g(integer, { min: 0, max: 3 })] ?? sources[0]
  const expression =
    source === undefined ? ['7'] : [chance(g, 50) ? '3 - ' : '-', { field: source.name }, chance(g, 50) ? ' + 1' : '']
  const computed: TableField = { ...field, storage: 'integer', nullable: source?.nullable ?? chance(g, 50), expression }
  // Those that an older version has made were not.
  return field.isExact === true || chance(g, 50) ? { ...computed, isExact: true } : computed
}
