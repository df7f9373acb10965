/** The steps of a field: whether it is added, removed or another now, and what becomes of its values. */
import { defined } from '../defined.ts'
import type { JsonKind } from '../json-kinds.ts'
import type { KeptField, KeptTable } from './compare-tables.ts'
import { changed, type Risk, type Step } from './step.ts'
import { refusesStorage, type TableField } from './stored-tables.ts'

/** The steps of one field of a table. */
export function fieldSteps(field: KeptTable['fields'][number], change: KeptTable): Step[] {
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
export function expressionText({ expression = [] }: TableField, change?: KeptTable): string {
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
