/** What has become of tables: which are new, gone or the same under another name. It knows no SQL, and guesses no renames. */
import type { StoredTable, TableField } from './stored-tables.ts'

/** What has become of a table. */
export type TableChange =
  | { readonly kind: 'created'; readonly after: StoredTable }
  | { readonly kind: 'dropped'; readonly before: StoredTable }
  /** The rows of one are no rows of the other: they have another key. */
  | { readonly kind: 'replaced'; readonly before: StoredTable; readonly after: StoredTable }
  | KeptTable

/** A table that is still there, changed or not. */
export interface KeptTable {
  readonly kind: 'kept'
  readonly before: StoredTable
  readonly after: StoredTable
  readonly fields: readonly FieldChange[]
}

/** What has become of a field. */
export type FieldChange =
  | { readonly kind: 'added'; readonly after: TableField }
  | { readonly kind: 'dropped'; readonly before: TableField }
  | KeptField

/** A field that is still there, changed or not. */
export interface KeptField {
  readonly kind: 'kept'
  readonly before: TableField
  readonly after: TableField
}

/** Compares the tables that there were with those that there are to be, in the order of the latter; what is dropped comes last. */
export function compareTables(before: readonly StoredTable[], after: readonly StoredTable[]): TableChange[] {
  const { pairs, rest } = pair(before, after)
  return [
    ...pairs.map(([table, source]): TableChange =>
      source === undefined ? { kind: 'created', after: table } : compareTable(source, table),
    ),
    ...rest.map((table): TableChange => ({ kind: 'dropped', before: table })),
  ]
}

function compareTable(before: StoredTable, after: StoredTable): TableChange {
  const { pairs, rest } = pair(before.fields, after.fields)
  const fields = [
    ...pairs.map(([field, source]): FieldChange =>
      source === undefined ? { kind: 'added', after: field } : { kind: 'kept', before: source, after: field },
    ),
    ...rest.map((field): FieldChange => ({ kind: 'dropped', before: field })),
  ]
  const hasItsKey = fields.some(
    (field) =>
      field.kind === 'kept' &&
      field.before.name === before.key &&
      field.after.name === after.key &&
      field.before.storage === field.after.storage,
  )
  return hasItsKey ? { kind: 'kept', before, after, fields } : { kind: 'replaced', before, after }
}

interface Renamable {
  readonly name: string
  readonly renamedFrom?: string
}

/** Finds for each of `after` the one of `before` that it is; `rest` are those that are gone. What is said of renames goes first. */
function pair<T extends Renamable>(
  before: readonly T[],
  after: readonly T[],
): { pairs: [T, T | undefined][]; rest: T[] } {
  const byName = new Map<string | undefined, T>(before.map((each) => [each.name, each]))
  const sources = new Map<T, T>()
  const claimed = new Set<T>()
  const claim = (target: T, name: string | undefined): void => {
    const source = byName.get(name)
    if (source === undefined || claimed.has(source) || sources.has(target)) return
    sources.set(target, source)
    claimed.add(source)
  }
  // A rename that is still spoken of may be done already.
  const wasRenamed = ({ name, renamedFrom }: T) => byName.get(name)?.renamedFrom === renamedFrom
  for (const each of after) if (!wasRenamed(each)) claim(each, each.renamedFrom)
  for (const each of after) claim(each, each.name)
  return {
    pairs: after.map((each) => [each, sources.get(each)]),
    rest: before.filter((each) => !claimed.has(each)),
  }
}

/** The tables that there were, under the names that all of it has now. What is gone has names that nothing else has. */
export function renamedTables(changes: readonly TableChange[]): StoredTable[] {
  const tables = new Map(changes.flatMap((change) => (change.kind === 'created' ? [] : [[change.before.name, change]])))
  const tableName = (name: string): string => {
    const change = tables.get(name)
    return change?.kind === 'kept' ? change.after.name : gone(name)
  }
  const fieldNames = (name: string): ((field: string) => string) => {
    const change = tables.get(name)
    const fields = change?.kind === 'kept' ? change.fields : []
    return (field) => {
      const kept = fields.find((each) => each.kind === 'kept' && each.before.name === field)
      return kept?.kind === 'kept' ? kept.after.name : gone(field)
    }
  }
  return [...tables.values()].flatMap((change) => {
    if (change.kind !== 'kept') return []
    const { before } = change
    const rename = fieldNames(before.name)
    return {
      ...before,
      name: tableName(before.name),
      key: rename(before.key),
      unique: before.unique.map((fields) => fields.map(rename)),
      indexes: before.indexes.map(rename),
      fields: before.fields.map((field) => renamedField(field, rename, tableName, fieldNames)),
    }
  })
}

function renamedField(
  field: TableField,
  rename: (field: string) => string,
  tableName: (name: string) => string,
  fieldNames: (table: string) => (field: string) => string,
): TableField {
  const { reference, expression } = field
  return {
    ...field,
    name: rename(field.name),
    ...(reference !== undefined && {
      reference: {
        ...reference,
        table: tableName(reference.table),
        key: fieldNames(reference.table)(reference.key),
      },
    }),
    ...(expression !== undefined && {
      expression: expression.map((part) => (typeof part === 'string' ? part : { field: rename(part.field) })),
    }),
  }
}

/** No name of an author's begins with an underscore. */
function gone(name: string): string {
  return `_gone_${name}`
}
