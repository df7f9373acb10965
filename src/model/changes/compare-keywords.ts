/** What has become of a value by what its schema says itself, whoever sends or reads it: not of what is within it. */
import { canonical } from '../../runtime/check/keywords/equality.ts'
import { compareConstraints } from './constraints.ts'
import { isSame } from './json.ts'
import type { Schema } from './schema.ts'

/** The ways in which values change. Which of them breaks whom depends on who sends the values, and who reads them. */
export type DifferenceKind =
  | 'field-added'
  | 'required-field-added'
  | 'field-removed'
  | 'field-required'
  | 'field-optional'
  | 'null-accepted'
  | 'null-refused'
  | 'value-added'
  | 'value-removed'
  | 'type-widened'
  | 'type-narrowed'
  | 'type-changed'
  | 'limit-narrowed'
  | 'limit-widened'
  | 'format-changed'
  | 'format-removed'
  | 'default-added'
  | 'default-changed'
  | 'unknown-fields-refused'
  | 'unknown-fields-accepted'
  | 'deprecated'
  | 'type-renamed'

/** One difference. */
export interface Difference {
  readonly kind: DifferenceKind
  /** `Country.area`, `Book.authors[].name` */
  readonly place: string
  /** `removed`, `maxLength 50, was 100` */
  readonly what: string
}

/** Compares whether null is a value. */
export function compareNull(before: boolean, after: boolean, place: string): Difference[] {
  if (before === after) return []
  return [
    after ? { kind: 'null-accepted', place, what: 'may be null' } : { kind: 'null-refused', place, what: 'never null' },
  ]
}

/** Compares what is said of a value besides what it may be: its default, and that it will go. */
export function compareNotes(before: Schema, after: Schema, place: string): Difference[] {
  const notes: Difference[] = []
  if (!before.isDeprecated && after.isDeprecated) notes.push({ kind: 'deprecated', place, what: 'deprecated' })
  if (isSame(before.default, after.default)) return notes
  const [old, now] = [JSON.stringify(before.default), JSON.stringify(after.default)]
  if (before.default === undefined) return [...notes, { kind: 'default-added', place, what: `default ${now}` }]
  const what = after.default === undefined ? `no default, was ${old}` : `default ${now}, was ${old}`
  return [...notes, { kind: 'default-changed', place, what }]
}

/** Compares the types of a value, null aside. */
export function compareTypes(before: Schema, after: Schema, place: string): Difference[] {
  const what = `${printTypes(after)}, was ${printTypes(before)}`
  if (before.types === undefined) return after.types === undefined ? [] : [{ kind: 'type-narrowed', place, what }]
  if (after.types === undefined) return [{ kind: 'type-widened', place, what }]
  const isNarrowed = !before.types.every((type) => hasType(after.types, type))
  const isWidened = !after.types.every((type) => hasType(before.types, type))
  if (isNarrowed && isWidened) return [{ kind: 'type-changed', place, what }]
  if (isNarrowed) return [{ kind: 'type-narrowed', place, what }]
  return isWidened ? [{ kind: 'type-widened', place, what }] : []
}

function hasType(types: Schema['types'] = [], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'))
}

/** Whether a schema says of no value that it may not be. */
export function isAnything({ types, variants, values }: Schema): boolean {
  return types === undefined && variants === undefined && values === undefined
}

/** The types of a value in words, null aside. */
export function printTypes({ types }: Schema): string {
  if (types === undefined) return 'any value'
  return types.length === 0 ? 'nothing but null' : types.join(' or ')
}

/** Compares the values that are listed, null aside. */
export function compareValues({ values: before }: Schema, { values: after }: Schema, place: string): Difference[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined) return [{ kind: 'type-narrowed', place, what: `one of ${printValues(after)}` }]
  if (after === undefined) return [{ kind: 'type-widened', place, what: `no longer one of ${printValues(before)}` }]
  const added = without(after, before)
  const gone = without(before, after)
  return [
    ...(added.length === 0 ? [] : [{ kind: 'value-added' as const, place, what: `${printValues(added)} added` }]),
    ...(gone.length === 0 ? [] : [{ kind: 'value-removed' as const, place, what: `${printValues(gone)} removed` }]),
  ]
}

/** The values that are none of some others. */
function without(values: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const same = new Set(others.map(canonical))
  return values.filter((value) => !same.has(canonical(value)))
}

/** Values in words. */
export function printValues(values: readonly unknown[] = []): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}

/** Compares limits and formats. */
export function compareLimits(before: Schema, after: Schema, place: string): Difference[] {
  const limits = compareConstraints(before.keywords, after.keywords)
  return [
    ...limits.map(({ kind, what }): Difference => ({ kind: `limit-${kind}`, place, what })),
    ...compareFormats(before.keywords['format'], after.keywords['format'], place),
  ]
}

/** The formats of numbers are notes, and so is `password`. */
function compareFormats(before: unknown, after: unknown, place: string): Difference[] {
  const [old, now] = [before, after].map((format) =>
    typeof format === 'string' && !/^(?:password|float|double|u?int\d+|binary)$/.test(format) ? format : undefined,
  )
  if (old === now) return []
  if (old === undefined) return [{ kind: 'limit-narrowed', place, what: `format ${now}` }]
  if (now === undefined) return [{ kind: 'format-removed', place, what: `no format, was ${old}` }]
  return [{ kind: 'format-changed', place, what: `format ${now}, was ${old}` }]
}
