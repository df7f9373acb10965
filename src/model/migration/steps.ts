/** The steps from some tables to others, in words, and what of the rows each might lose or refuse. It knows no SQL. */
import { defined } from '../defined.ts'
import { compareTables, renamedTables, type KeptTable, type TableChange } from './compare-tables.ts'
import { expressionText, fieldSteps } from './field-steps.ts'
import { changed, type Risk, type Step } from './step.ts'
import type { StoredTable, TableField } from './stored-tables.ts'

/** The steps that changes take. What is said of a table's fields and rules follows what is said of the table. */
export function stepsOf(changes: readonly TableChange[]): Step[] {
  const renamed = new Map(renamedTables(changes).map((table) => [table.name, table]))
  const kept = new Map(changes.flatMap((change) => (change.kind === 'kept' ? [[change.after.name, change]] : [])))
  return changes.flatMap((change): Step[] => {
    switch (change.kind) {
      case 'created':
        return [{ kind: 'add', place: change.after.name, what: 'added' }]
      case 'dropped':
        return [{ kind: 'remove', place: change.before.name, what: 'removed', risk: lostRows(change.before) }]
      case 'replaced':
        return [
          {
            kind: 'change',
            place: change.after.name,
            what: 'begun anew, with another key',
            risk: lostRows(change.before),
          },
        ]
      case 'kept':
        return keptSteps(change, renamed.get(change.after.name) ?? change.before, kept)
    }
  })
}

/** Whether no step leads from some tables to others. */
export function areSame(before: readonly StoredTable[], after: readonly StoredTable[]): boolean {
  return stepsOf(compareTables(before, after)).length === 0
}

function lostRows({ name }: StoredTable): Risk {
  return { kind: 'loses', count: { kind: 'rows', table: name }, unit: 'row', words: 'lost' }
}

/** The steps of a table. `before` is it under its new names, `kept` are all tables that stay, by the names that they have now. */
function keptSteps(change: KeptTable, before: StoredTable, kept: ReadonlyMap<string, KeptTable>): Step[] {
  const { after } = change
  return [
    ...(change.before.name === after.name ? [] : [changed(after.name, `renamed from ${change.before.name}`)]),
    ...(before.keyKind === after.keyKind ? [] : [keyStep(change)]),
    ...change.fields.flatMap((field) => fieldSteps(field, change)),
    ...after.fields.flatMap((field) => referenceSteps(field, change, before, kept)),
    ...ruleSteps(change, before),
  ]
}

/** Keys that are UUIDs or ULIDs are read as such: no others are found. */
function keyStep(change: KeptTable): Step {
  const { name, keyKind } = change.after
  const what = `its keys are ${keyWords[keyKind]} now`
  if (keyKind !== 'uuid' && keyKind !== 'ulid') return changed(name, what)
  return changed(name, what, {
    kind: 'rejects',
    count: { kind: 'unkeyed', table: change },
    unit: 'row',
    words: `with keys that are no ${keyWords[keyKind]}`,
    remedy: 'Leave `key` as it was, or delete those rows first.',
  })
}

const keyWords: Readonly<Record<StoredTable['keyKind'], string>> = {
  integer: 'counted up by the database',
  uuid: 'UUIDs',
  ulid: 'ULIDs',
  natural: "the client's",
}

function referenceSteps(
  field: TableField,
  table: KeptTable,
  before: StoredTable,
  kept: ReadonlyMap<string, KeptTable>,
): Step[] {
  const place = `${table.after.name}.${field.name}`
  const old = before.fields.find(({ name }) => name === field.name)
  const { reference } = field
  if (reference === undefined) return old?.reference === undefined ? [] : [changed(place, 'a reference no longer')]
  const isSame =
    old?.reference?.table === reference.table && old.reference.key === reference.key && old.storage === field.storage
  if (isSame && old.reference?.onDelete === reference.onDelete) return []
  const what = `refers to ${reference.table}, on delete ${reference.onDelete}`
  const isNew = !table.fields.some((each) => each.kind === 'kept' && each.after === field)
  if (isSame || (isNew && field.default === undefined)) return [changed(place, what)]
  const count = { kind: 'dangling', table, field, ...defined({ target: kept.get(reference.table) }) } as const
  const words = `that would refer to nothing in ${reference.table}`
  return [
    changed(place, what, { kind: 'rejects', count, unit: 'row', words, remedy: 'Change or delete those rows first.' }),
  ]
}

function ruleSteps(table: KeptTable, before: StoredTable): Step[] {
  const { after } = table
  return [
    ...before.unique
      .filter((fields) => !isUnique(after, fields))
      .map((fields) => changed(after.name, `${inWords(fields)} unique no longer`)),
    ...after.unique
      .filter((fields) => !isUnique(before, fields) || isConverted(table, fields))
      .map((fields): Step => {
        const count = { kind: 'repeated', table, fields } as const
        const words = `with the same ${inWords(fields)} as another`
        const remedy = 'Change or delete those rows first.'
        return changed(after.name, `${inWords(fields)} unique`, { kind: 'rejects', count, unit: 'row', words, remedy })
      }),
    ...before.indexes
      .filter((field) => !after.indexes.includes(field) && !field.startsWith('_gone_'))
      .map((field) => changed(`${after.name}.${field}`, 'has no index of its own')),
    ...after.indexes
      .filter((field) => !before.indexes.includes(field) && before.fields.some(({ name }) => name === field))
      .map((field) => changed(`${after.name}.${field}`, 'has an index')),
  ]
}

function isUnique({ unique }: StoredTable, fields: readonly string[]): boolean {
  return unique.some((each) => JSON.stringify(each) === JSON.stringify(fields))
}

function inWords(fields: readonly string[]): string {
  return fields.map((name) => name.replace(/^_gone_/, '')).join(' and ')
}

/** Whether values of which no two were the same might be so now. */
function isConverted(table: KeptTable, names: readonly string[]): boolean {
  return table.fields.some(
    (field) =>
      field.kind === 'kept' &&
      names.includes(field.after.name) &&
      (field.before.storage !== field.after.storage ||
        field.before.nullable !== field.after.nullable ||
        expressionText(field.before, table) !== expressionText(field.after)),
  )
}
