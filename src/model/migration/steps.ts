/** The steps from some tables to others, in words, and what of the rows each might lose or refuse. It knows no SQL. */
import { compareTables, renamedTables, type KeptField, type KeptTable, type TableChange } from './compare-tables.ts'
import type { JsonKind } from '../json-kinds.ts'
import { defined } from '../defined.ts'
import { refusesStorage, type StoredTable, type TableField } from './stored-tables.ts'

/** A step, as people are told it. */
export interface Step {
  readonly kind: 'add' | 'remove' | 'change'
  /** `books`, `books.title` */
  readonly place: string
  /** `removed`, `renamed from name` */
  readonly what: string
  /** What it might do to rows that are there. A step without one is harmless. */
  readonly risk?: Risk
}

/** What a step does to rows, if there are any that it concerns. */
export interface Risk {
  /** What is lost is gone; rows that are rejected have to be mended first, whatever is allowed. */
  readonly kind: 'loses' | 'rejects'
  readonly count: Count
  /** What is counted, in words that follow a number: `without a value`. */
  readonly unit: 'row' | 'value'
  readonly words: string
  /** How to go on, a sentence. */
  readonly remedy?: string
}

/** What is counted, in the tables as they are before the step. */
export type Count =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'values' | 'absent' | 'inexact'; readonly table: string; readonly field: string }
  /** Values that are none of the new type. */
  | { readonly kind: 'unfit'; readonly table: string; readonly field: KeptField }
  /** Rows whose keys are none of the kind that the keys are to be. */
  | { readonly kind: 'unkeyed'; readonly table: KeptTable }
  /** Rows for which the database works out nothing. */
  | { readonly kind: 'uncomputed'; readonly table: KeptTable; readonly field: TableField }
  /** Rows that hold what another one holds. */
  | { readonly kind: 'repeated'; readonly table: KeptTable; readonly fields: readonly string[] }
  /** Rows that would refer to nothing. Without a target, there is nothing to refer to. */
  | { readonly kind: 'dangling'; readonly table: KeptTable; readonly field: TableField; readonly target?: KeptTable }

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

function changed(place: string, what: string, risk?: Risk): Step {
  return { kind: 'change', place, what, ...defined({ risk }) }
}

function fieldSteps(field: KeptTable['fields'][number], change: KeptTable): Step[] {
  const table = change.before.name
  switch (field.kind) {
    case 'added':
      return [addedField(field.after, change)]
    case 'dropped': {
      const { name, role } = field.before
      const risk = role === 'computed' ? undefined : lostValues(table, name)
      const place = `${change.after.name}.${name}`
      return [{ kind: 'remove', place, what: 'removed', ...defined({ risk }) }]
    }
    case 'kept':
      return keptFieldSteps(field, change)
  }
}

function lostValues(table: string, field: string): Risk {
  return { kind: 'loses', count: { kind: 'values', table, field }, unit: 'value', words: 'lost' }
}

/** What may be done for rows that are without a value which they need. */
function remedyFor({ role }: TableField): string {
  return role === 'parent'
    ? 'Make it a `reference` that is optional, until every row has a parent.'
    : 'Give it a `default`, or make it optional until every row has a value.'
}

function addedField(field: TableField, change: KeptTable): Step {
  const { name, role, nullable, default: fallback } = field
  const place = `${change.after.name}.${name}`
  const step = { kind: 'add', place } as const
  if (role === 'computed') return { ...step, what: 'added', ...uncomputed(field, change) }
  if (fallback !== undefined) return { ...step, what: `added, ${JSON.stringify(fallback)} in the rows that are there` }
  if (isMoment(field)) return { ...step, what: 'added, this moment in the rows that are there' }
  if (nullable) return { ...step, what: 'added' }
  const count = { kind: 'rows', table: change.before.name } as const
  return {
    ...step,
    what: 'added, and required',
    risk: { kind: 'rejects', count, unit: 'row', words: 'without a value', remedy: remedyFor(field) },
  }
}

/** What is risked by an expression that may be null where nothing may be. */
function uncomputed(field: TableField, table: KeptTable): { readonly risk?: Risk } {
  if (field.nullable) return {}
  const count = { kind: 'uncomputed', table, field } as const
  const remedy = 'Make it nullable, or change its expression.'
  return { risk: { kind: 'rejects', count, unit: 'row', words: 'for which it is null', remedy } }
}

function keptFieldSteps(field: KeptField, change: KeptTable): Step[] {
  const { before, after } = field
  const place = `${change.after.name}.${after.name}`
  const rename = before.name === after.name ? [] : [changed(place, `renamed from ${before.name}`)]
  if (after.role === 'computed') return [...rename, ...computedSteps(field, change, place)]
  return [
    ...rename,
    ...(before.role === 'computed' ? [changed(place, 'computed no longer: its values stay as they are')] : []),
    ...(before.storage === after.storage ? [] : [conversion(field, change, place)]),
    ...(before.nullable === after.nullable ? [] : [nullability(field, change, place)]),
    ...touchSteps(field, change, place),
  ]
}

/** Where references turn null by themselves, the database has to know what is to be set with every change. */
function touchSteps({ before, after }: KeptField, { after: { fields } }: KeptTable, place: string): Step[] {
  const isTouched = after.role === 'updated'
  const isSame = isTouched === (before.role === 'updated')
  if (isSame || fields.every(({ reference }) => reference?.onDelete !== 'set null')) return []
  return [changed(place, isTouched ? 'the moment of the last change from now on' : 'set by no change any more')]
}

function computedSteps({ before, after }: KeptField, change: KeptTable, place: string): Step[] {
  const table = change.before.name
  if (before.role !== 'computed') {
    return [
      changed(place, 'computed from now on', lostValues(table, before.name)),
      ...(after.nullable ? [] : [changed(place, 'never null', uncomputed(after, change).risk)]),
    ]
  }
  const isSame =
    before.storage === after.storage &&
    before.nullable === after.nullable &&
    expressionText(before, change) === expressionText(after)
  if (!isSame) return [changed(place, 'computed in another way', uncomputed(after, change).risk)]
  return before.isExact === after.isExact ? [] : [changed(place, 'refused beyond 2^53', inexact(table, before))]
}

function inexact(table: string, { name: field }: TableField): Risk {
  const remedy = 'Change or delete those rows first.'
  return { kind: 'rejects', count: { kind: 'inexact', table, field }, unit: 'row', words: 'with more', remedy }
}

/** An expression with the names that its fields have now. */
function expressionText({ expression = [] }: TableField, change?: KeptTable): string {
  const nameOf = (name: string): string => {
    const kept = change?.fields.find((each) => each.kind === 'kept' && each.before.name === name)
    return kept?.kind === 'kept' ? kept.after.name : name
  }
  return JSON.stringify(expression.map((part) => (typeof part === 'string' ? part : { field: nameOf(part.field) })))
}

const storageWords: Readonly<Record<TableField['storage'], string>> = {
  integer: 'an integer',
  real: 'a number',
  text: 'text',
  boolean: 'true or false',
  json: 'a JSON value',
}

const kindWords: Readonly<Record<JsonKind, string>> = {
  array: 'an array',
  object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

/** What a field holds, in words: `an integer`, `an array or an object`. */
function valueWords({ storage, kinds = [] }: TableField): string {
  return kinds.length === 0 ? storageWords[storage] : kinds.map((kind) => kindWords[kind]).join(' or ')
}

function conversion(field: KeptField, { before: table }: KeptTable, place: string): Step {
  const { before, after } = field
  const what = `${valueWords(after)}, no longer ${valueWords(before)}`
  if (!mayNotFit(before.storage, after.storage) && !refusesStorage(after, before.storage)) return changed(place, what)
  const canDoWithout = after.nullable || after.default !== undefined || isMoment(after)
  const count = { kind: 'unfit', table: table.name, field } as const
  const words = `which ${valueWords(after)} cannot hold`
  return changed(
    place,
    what,
    canDoWithout
      ? { kind: 'loses', count, unit: 'value', words }
      : {
          kind: 'rejects',
          count,
          unit: 'value',
          words,
          remedy: `Change those values first, or ${lowered(remedyFor(after))}`,
        },
  )
}

/** Whether there are values of a storage that another cannot hold. */
function mayNotFit(before: TableField['storage'], after: TableField['storage']): boolean {
  return (
    !(after === 'json' || after === 'text' || before === 'boolean' || (before === 'integer' && after === 'real')) ||
    before === 'json'
  )
}

function nullability({ before, after }: KeptField, { before: table }: KeptTable, place: string): Step {
  if (after.nullable) return changed(place, 'may be null')
  if (after.default !== undefined) {
    return changed(place, `required, ${JSON.stringify(after.default)} in the rows without a value`)
  }
  if (isMoment(after)) return changed(place, 'required, this moment in the rows without a value')
  const count = { kind: 'absent', table: table.name, field: before.name } as const
  return changed(place, 'required', {
    kind: 'rejects',
    count,
    unit: 'row',
    words: 'without a value',
    remedy: remedyFor(after),
  })
}

/** Whether a field is of the moment at which its row was written. */
function isMoment({ role }: TableField): boolean {
  return role === 'created' || role === 'updated'
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
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
