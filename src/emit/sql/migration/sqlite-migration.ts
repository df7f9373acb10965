/**
 * Migrations of SQLite: a table that changes is made anew beside the old one and takes its rows and its place
 * (https://sqlite.org/lang_altertable.html, section 7). So it is the same in every letter as one that is created at once.
 */
import type { KeptTable, TableChange } from '../../../model/migration/compare-tables.ts'
import type { StoredTable } from '../../../model/migration/stored-tables.ts'
import { createTable, indexesOf, triggersOf } from '../dialect.ts'
import { identifier, sqlText, versionColumn } from '../names.ts'
import { sqlite } from '../sqlite.ts'
import type { MigrationDialect } from './migration-dialect.ts'
import { sqliteValues } from './sqlite-values.ts'
import { newValue } from './values.ts'

/** SQLite, where tables change. References are not to be enforced meanwhile. */
export const sqliteMigration: MigrationDialect = {
  ...sqlite,
  ...sqliteValues,
  advice: 'For SQLite. Run in a transaction, with foreign keys off until it is over.',
  migrate,
}

function migrate(changes: readonly TableChange[]): string[] {
  const kept = changes.filter((change) => change.kind === 'kept')
  const rebuilt = kept.filter(isRebuilt)
  const created = changes.flatMap((change) =>
    change.kind === 'created' || change.kind === 'replaced' ? change.after : [],
  )
  const dropped = changes.flatMap((change) =>
    change.kind === 'dropped' || change.kind === 'replaced' ? change.before : [],
  )
  return [
    ...rebuilt.flatMap(copyRows),
    ...[...dropped, ...rebuilt.map(({ before }) => before)].map((table) => `drop table ${identifier(table.name)}`),
    ...rebuilt.map(({ after }) => `alter table ${identifier(interim(after.name))} rename to ${identifier(after.name)}`),
    ...created.map((table) => createTable(table, sqlite)),
    ...kept.filter((change) => !isRebuilt(change)).flatMap(dropOthers),
    ...changes.flatMap((change) => (change.kind === 'dropped' ? [] : createOthers(change))),
  ]
}

/** Whether a table has to be made anew: its definition changes, or what a column of its rows holds. */
function isRebuilt(change: KeptTable): boolean {
  const { before, after } = change
  const isMoved = storedFields(after).some(
    (field) => newValue(field, change, sqliteMigration, identifier) !== identifier(field),
  )
  return isMoved || createTable(before, sqlite) !== createTable(after, sqlite)
}

/** The fields that rows hold, rather than have them computed. */
function storedFields({ fields }: StoredTable): string[] {
  return fields.filter(({ role }) => role !== 'computed').map((field) => field.name)
}

/** No table of an author's begins with an underscore. */
function interim(table: string): string {
  return `_new_${table}`
}

function copyRows(change: KeptTable): string[] {
  const { before, after } = change
  const fields = storedFields(after)
  const into = [...fields, versionColumn].map(identifier)
  const values = [
    ...fields.map((field) => newValue(field, change, sqliteMigration, identifier)),
    identifier(versionColumn),
  ]
  return [
    createTable({ ...after, name: interim(after.name) }, sqlite),
    `insert into ${identifier(interim(after.name))} (${into.join(', ')})\nselect ${values.join(', ')}\nfrom ${identifier(before.name)}`,
    ...keepCount(before, after),
  ]
}

/** A key that was deleted is not given again by the new table, as it would not have been by the old one. */
function keepCount(before: StoredTable, after: StoredTable): string[] {
  if (before.keyKind !== 'integer' || after.keyKind !== 'integer') return []
  const table = sqlText(interim(after.name))
  return [
    `delete from sqlite_sequence where name = ${table}`,
    `insert into sqlite_sequence (name, seq)\nselect ${table}, seq from sqlite_sequence where name = ${sqlText(before.name)}`,
  ]
}

/** What belongs to a table goes with it; of one that stays, what is not to be there is dropped. */
function dropOthers({ before, after }: KeptTable): string[] {
  const indexes = stale(indexesOf(before, sqlite), indexesOf(after, sqlite))
  const triggers = stale(triggersOf(before, sqlite), triggersOf(after, sqlite))
  return [
    ...indexes.map((each) => `drop index ${identifier(each.name)}`),
    ...triggers.map((each) => `drop trigger ${identifier(each.name)}`),
  ]
}

function createOthers(change: Exclude<TableChange, { readonly kind: 'dropped' }>): string[] {
  const { after } = change
  const isThere = change.kind === 'kept' && !isRebuilt(change)
  const before = isThere ? change.before : { ...after, fields: [] }
  return [
    ...stale(indexesOf(after, sqlite), indexesOf(before, sqlite)),
    ...stale(triggersOf(after, sqlite), triggersOf(before, sqlite)),
  ].map(({ sql }) => sql)
}

/** The statements that are not among others. */
function stale<T extends { readonly sql: string }>(statements: readonly T[], others: readonly T[]): T[] {
  return statements.filter(({ sql }) => !others.some((other) => other.sql === sql))
}
