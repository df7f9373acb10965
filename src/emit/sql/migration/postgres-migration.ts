/**
 * Migrations of Postgres: what is not to stay is dropped, what stays is renamed, then altered, then what is new is added. Rules and
 * indexes that mean the same stay, so that none of them looks at every row again.
 */
import {
  renamedTables,
  type FieldChange,
  type KeptTable,
  type TableChange,
} from '../../../model/migration/compare-tables.ts'
import type { StoredTable, TableField } from '../../../model/migration/stored-tables.ts'
import { column, createTable, firstVersion, indexesOf, referencesOf, triggersOf } from '../dialect.ts'
import { identifier, sqlText, versionColumn } from '../names.ts'
import { postgres } from '../postgres.ts'
import type { MigrationDialect } from './migration-dialect.ts'
import {
  dropFunction,
  dropRule,
  functionsOf,
  renameRules,
  renames,
  rulesOf,
  type Rule,
  type RuleChanges,
} from './postgres-rules.ts'
import { postgresValues } from './postgres-values.ts'
import { fallbackOf, keptValue } from './values.ts'

/** Postgres, where tables change. */
export const postgresMigration: MigrationDialect = {
  ...postgres,
  ...postgresValues,
  advice: 'For Postgres. Run in a transaction.',
  migrate,
}

function migrate(changes: readonly TableChange[]): string[] {
  const renamed = new Map(renamedTables(changes).map((table) => [table.name, table]))
  const tables = changes
    .filter((change) => change.kind === 'kept')
    .map((change) => migrationOf(change, renamed.get(change.after.name) ?? change.before))
  const created = changes.flatMap((change) =>
    change.kind === 'created' || change.kind === 'replaced' ? change.after : [],
  )
  const dropped = changes.flatMap((change) =>
    change.kind === 'dropped' || change.kind === 'replaced' ? change.before : [],
  )
  const all = (part: (table: TableMigration) => readonly string[]) => tables.flatMap(part)
  return [
    ...all(({ rules }) => rules.drop.filter(({ kind }) => kind === 'trigger').map(dropRule)),
    ...all(({ rules }) => rules.drop.filter(({ kind }) => kind === 'reference').map(dropRule)),
    ...all(({ rules }) => rules.drop.filter(({ kind }) => kind !== 'trigger' && kind !== 'reference').map(dropRule)),
    ...all(dropColumns),
    ...(dropped.length === 0 ? [] : [`drop table ${dropped.map((table) => identifier(table.name)).join(', ')}`]),
    ...dropped.flatMap((table) => functionsOf(table).map(dropFunction)),
    ...renames(tables.map(({ change }) => [change.before.name, change.after.name] as const)).map(
      ([from, to]) => `alter table ${identifier(from)} rename to ${identifier(to)}`,
    ),
    ...all(renameColumns),
    ...renameRules(
      tables.map(({ change }) => change.after.name),
      tables.flatMap(({ rules }) => rules.keep),
    ),
    ...created.map((table) => createTable(table, postgres)),
    ...all(alterColumns),
    ...all(addComputed),
    ...all(({ rules }) => rules.add.filter(({ kind }) => kind === 'unique' || kind === 'range').map(({ sql }) => sql)),
    ...created.flatMap((table) => referencesOf(table, postgres).map(({ sql }) => sql)),
    ...all(({ rules }) => rules.add.filter(({ kind }) => kind === 'reference').map(({ sql }) => sql)),
    ...created.flatMap((table) =>
      [...indexesOf(table, postgres), ...triggersOf(table, postgres)].map(({ sql }) => sql),
    ),
    ...all(({ rules }) => rules.add.filter(({ kind }) => kind === 'index' || kind === 'trigger').map(({ sql }) => sql)),
  ]
}

/** What becomes of a table. */
interface TableMigration {
  readonly change: KeptTable
  /** The computed fields that are dropped and worked out again, under their new names. */
  readonly recomputed: ReadonlySet<string>
  readonly rules: RuleChanges
}

/** `renamed` is the table before, under its new names. */
function migrationOf(change: KeptTable, renamed: StoredTable): TableMigration {
  const { before, after } = change
  const recomputed = recomputedFields(change, renamed)
  const namesOf = (is: (field: FieldChange) => boolean) =>
    new Set(change.fields.flatMap((each) => (each.kind === 'kept' && is(each) ? [each.after.name] : [])))
  const converted = namesOf((each) => each.kind === 'kept' && isRetyped(each))
  // What belongs to a column goes with it.
  const dropped = namesOf((each) => isDropped(each, recomputed))
  const old = rulesOf(before)
  const wanted = rulesOf(after)
  const isTouched = ({ kind, fields }: Rule) =>
    fields.some((field) => dropped.has(field) || (kind !== 'index' && kind !== 'unique' && converted.has(field)))
  const kept = rulesOf(renamed).map((rule, index) => {
    const same = wanted.find((each) => each.kind === rule.kind && each.name === rule.name && each.sql === rule.sql)
    const source = old[index]
    if (same === undefined || source === undefined || isTouched(rule)) return undefined
    // A trigger is told apart by what it says, and that names its table.
    return rule.kind === 'trigger' && source.sql !== rule.sql ? undefined : ([source, rule] as const)
  })
  const keep = kept.filter((each) => each !== undefined)
  return {
    change,
    recomputed,
    rules: {
      keep,
      drop: old.filter((rule) => !keep.some(([source]) => source === rule)),
      add: wanted.filter((rule) => !keep.some(([, each]) => each.kind === rule.kind && each.sql === rule.sql)),
    },
  }
}

/** The computed fields that Postgres can only drop and add: they change, or something that they are computed from does. */
function recomputedFields(change: KeptTable, renamed: StoredTable): ReadonlySet<string> {
  const isMoved = (field: string) =>
    !change.fields.some((each) => each.kind === 'kept' && each.after.name === field && !isRetyped(each))
  return new Set(
    renamed.fields.flatMap((old) => {
      const { name: field, role, expression = [] } = old
      if (role !== 'computed') return []
      const now = change.after.fields.find((each) => each.name === field)
      const definition = (each: TableField) => column(each, change.after, postgres)
      const isSame = now !== undefined && definition(now) === definition(old)
      return isSame && !expression.some((part) => typeof part !== 'string' && isMoved(part.field)) ? [] : [field]
    }),
  )
}

function isRetyped({ before, after }: Extract<FieldChange, { readonly kind: 'kept' }>): boolean {
  return before.storage !== after.storage || (before.role !== 'computed' && after.role === 'computed')
}

/** Whether a field is dropped, to be added again or not. */
function isDropped(field: FieldChange, recomputed: ReadonlySet<string>): boolean {
  if (field.kind !== 'kept') return field.kind === 'dropped'
  const { before, after } = field
  // What is computed no longer keeps its values, whatever became of what it was computed from.
  if (before.role === 'computed') return after.role === 'computed' && recomputed.has(after.name)
  return after.role === 'computed'
}

function dropColumns({ change, recomputed }: TableMigration): string[] {
  const table = identifier(change.before.name)
  const stored = change.fields.filter((each) => each.kind === 'kept' && each.before.role === 'computed')
  const settled = stored.flatMap((each) =>
    each.kind === 'kept' && each.after.role !== 'computed'
      ? [`alter table ${table} alter column ${identifier(each.before.name)} drop expression`]
      : [],
  )
  const dropped = change.fields.flatMap((each) =>
    each.kind !== 'added' && isDropped(each, recomputed) ? each.before : [],
  )
  // What is computed first, and then what it is computed from.
  const sorted = dropped.toSorted((a, b) => Number(b.role === 'computed') - Number(a.role === 'computed'))
  return [...settled, ...sorted.map((field) => `alter table ${table} drop column ${identifier(field.name)}`)]
}

function renameColumns({ change, recomputed }: TableMigration): string[] {
  const names = change.fields.flatMap((each) =>
    each.kind === 'kept' && !isDropped(each, recomputed) ? [[each.before.name, each.after.name] as const] : [],
  )
  return renames(names).map(
    ([from, to]) =>
      `alter table ${identifier(change.after.name)} rename column ${identifier(from)} to ${identifier(to)}`,
  )
}

function alterColumns({ change }: TableMigration): string[] {
  const { before, after } = change
  const table = identifier(after.name)
  const version = firstVersion(after, postgres)
  return [
    ...change.fields.flatMap((field) => alterColumn(field, after)),
    ...(before.keyKind === 'integer' && after.keyKind !== 'integer'
      ? [`alter table ${table} alter column ${identifier(after.key)} drop identity`]
      : []),
    ...(before.keyKind !== 'integer' && after.keyKind === 'integer' ? beginCounting(after) : []),
    ...(version === firstVersion(before, postgres)
      ? []
      : [`alter table ${table} alter column ${identifier(versionColumn)} set default ${version}`]),
  ]
}

function beginCounting({ name: table, key }: StoredTable): string[] {
  const sequence = `pg_get_serial_sequence(${sqlText(identifier(table))}, ${sqlText(key)})`
  return [
    `alter table ${identifier(table)} alter column ${identifier(key)} add generated by default as identity`,
    `select setval(${sequence}, greatest(max(${identifier(key)}), 0) + 1, false) from ${identifier(table)}`,
  ]
}

function alterColumn(field: FieldChange, after: StoredTable): string[] {
  if (field.kind === 'dropped' || field.after.role === 'computed') return []
  if (field.kind === 'added') return addColumn(field.after, after)
  const { before, after: now } = field
  const alter = `alter table ${identifier(after.name)} alter column ${identifier(now.name)}`
  const fallback = fallbackOf(now, postgresMigration)
  const value = keptValue(field, postgresMigration, identifier(now.name))
  const isFilled = before.nullable && !now.nullable && fallback !== 'null'
  const isNull = `${identifier(now.name)} is null`
  // One that was kept when the field was added may be none of another type, and stands for no null.
  const mayHaveDefault = before.role !== 'computed' && !before.nullable
  return [
    ...(mayHaveDefault && (before.storage !== now.storage || now.nullable) ? [dropDefault(now, after)] : []),
    ...(before.nullable || !now.nullable || before.storage === now.storage ? [] : [`${alter} drop not null`]),
    ...(before.storage === now.storage ? [] : [`${alter} type ${postgres.types[now.storage]} using ${value}`]),
    ...(isFilled && before.storage === now.storage
      ? [`update ${identifier(after.name)} set ${identifier(now.name)} = ${fallback} where ${isNull}`]
      : []),
    ...(before.nullable === now.nullable || (now.nullable && before.storage !== now.storage)
      ? []
      : [`${alter} ${now.nullable ? 'drop' : 'set'} not null`]),
  ]
}

/**
 * Rows that are there get a default, and so do those of servers that do not know the field yet. Where a row may be without a value,
 * they need none.
 */
function addColumn(field: TableField, table: StoredTable): string[] {
  const fallback = fallbackOf(field, postgresMigration)
  const added = `alter table ${identifier(table.name)} add column ${column(field, table, postgres)}`
  if (fallback === 'null') return [added]
  const isKept = !field.nullable
  return [`${added} default ${fallback}`, ...(isKept ? [] : [dropDefault(field, table)])]
}

function dropDefault(field: TableField, table: StoredTable): string {
  return `alter table ${identifier(table.name)} alter column ${identifier(field.name)} drop default`
}

function addComputed({ change, recomputed }: TableMigration): string[] {
  const { after } = change
  return change.fields.flatMap((field) => {
    if (field.kind === 'dropped' || field.after.role !== 'computed') return []
    if (field.kind === 'kept' && field.before.role === 'computed' && !recomputed.has(field.after.name)) return []
    return `alter table ${identifier(after.name)} add column ${column(field.after, after, postgres)}`
  })
}
