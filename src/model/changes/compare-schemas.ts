/** What has become of the values that schemas describe: which are new and which are gone, whoever sends or reads them. */
import {
  compareLimits,
  compareNotes,
  compareNull,
  compareTypes,
  compareValues,
  isAnything,
  printTypes,
  printValues,
  type Difference,
} from './compare-keywords.ts'
import { isObject } from '../../runtime/check/keywords/kinds.ts'
import type { Direction } from '../from-document/directions.ts'
import { isSame, objectOf, type JsonObject } from './json.ts'
import { peel, readSchema, referenceOf, type Schema, type SchemaField } from './schema.ts'

/** Compares schemas of what goes in a direction, and all that they refer to. */
export type CompareSchemas = (before: unknown, after: unknown, place: string, direction: Direction) => Difference[]

/** The named schemas that a value was described by, and is now. */
interface Pair {
  readonly before: string
  readonly after: string
}

/** What differs in schemas themselves, and the pairs of named ones that they refer to. */
interface Compared {
  readonly differences: readonly Difference[]
  readonly pairs: readonly Pair[]
}

/** Makes a comparison of the schemas of two documents. Each pair of named ones is compared once, so that they may contain themselves. */
export function schemaComparison(before: JsonObject, after: JsonObject): CompareSchemas {
  const known = new Map<string, Compared>()
  const comparePair = (pair: Pair, direction: Direction): Compared => {
    const key = JSON.stringify([direction, pair])
    const sides = { before, after, direction, above: [] }
    const compared = known.get(key) ?? compareRead(before[pair.before], after[pair.after], pair.after, sides)
    known.set(key, compared)
    return compared
  }
  return (old, now, place, direction) => {
    const { differences, pairs } = compare(old, now, place, { before, after, direction, above: [] })
    const found = [...differences]
    const seen = new Set<string>()
    for (const queue = [...pairs]; queue.length > 0;) {
      const pair = queue.pop()
      if (pair === undefined || seen.has(JSON.stringify(pair))) continue
      seen.add(JSON.stringify(pair))
      const compared = comparePair(pair, direction)
      found.push(...compared.differences)
      queue.push(...compared.pairs)
    }
    return found
  }
}

interface Sides {
  readonly before: JsonObject
  readonly after: JsonObject
  readonly direction: Direction
  /** What is being compared around this of what refers to others, since it may lead to itself. */
  readonly above: readonly string[]
}

/** Compares schemas where they stand: named ones are left to be compared by their names. */
function compare(before: unknown, after: unknown, place: string, sides: Sides): Compared {
  const [old, now] = [peel(before), peel(after)]
  if (isNever(before) || isNever(after)) return join(compareNever(before, after, place))
  const [oldName, newName] = [referenceOf(old.schema), referenceOf(now.schema)]
  const renamed = oldName === undefined ? [] : compareNames(oldName, newName, sides)
  if (oldName !== undefined && newName !== undefined) {
    const nulls = compareNull(old.isNullable, now.isNullable, place)
    const beside = compareRead(withoutReference(old.schema), withoutReference(now.schema), place, sides)
    return { ...join([...renamed, ...nulls], beside), pairs: [{ before: oldName, after: newName }] }
  }
  if (!leadsOn(old.schema) && !leadsOn(now.schema)) return join(renamed, compareRead(before, after, place, sides))
  const key = JSON.stringify([before, after])
  if (sides.above.includes(key)) return join(renamed)
  return join(renamed, compareRead(before, after, place, { ...sides, above: [...sides.above, key] }))
}

function withoutReference(schema: unknown): JsonObject {
  const { $ref: _, ...others } = objectOf(schema)
  return others
}

/** Whether what a schema takes in stands elsewhere. */
function leadsOn(schema: unknown): boolean {
  return ['$ref', 'allOf'].some((keyword) => keyword in objectOf(schema))
}

/** Whether a schema accepts nothing. */
function isNever(schema: unknown): boolean {
  return schema === false || isSame(objectOf(schema)['not'], {})
}

function compareNever(before: unknown, after: unknown, place: string): Difference[] {
  if (isNever(before) && isNever(after)) return []
  if (isNever(after)) return [{ kind: 'type-narrowed', place, what: 'has no value any more' }]
  return [{ kind: 'type-widened', place, what: 'has a value' }]
}

function compareNames(old: string, now: string | undefined, { before, after }: Sides): Compared['differences'] {
  // What is called by its pointer has no name that anybody would miss.
  if (old === now || Object.hasOwn(after, old) || old.startsWith('#')) return []
  const what = now === undefined || Object.hasOwn(before, now) ? 'has no name of its own any more' : `is called ${now}`
  return [{ kind: 'type-renamed', place: old, what }]
}

function join(differences: readonly Difference[], ...parts: readonly Compared[]): Compared {
  return {
    differences: [...differences, ...parts.flatMap((part) => part.differences)],
    pairs: parts.flatMap((part) => part.pairs),
  }
}

function compareRead(before: unknown, after: unknown, place: string, sides: Sides): Compared {
  const [old, now] = [
    readSchema(before, sides.before, sides.direction),
    readSchema(after, sides.after, sides.direction),
  ]
  // What may be anything may be null, and that it may be anything is told.
  const isTold = isAnything(old) || isAnything(now)
  const nulls = [
    ...(isTold ? [] : compareNull(old.isNullable, now.isNullable, place)),
    ...compareNotes(old, now, place),
  ]
  if (old.variants === undefined && now.variants === undefined) return join(nulls, compareOwn(old, now, place, sides))
  if (old.variants !== undefined && now.variants !== undefined) {
    const own = compareOwn(old, now, place, sides)
    return join(nulls, own, compareVariants(old.variants, now.variants, place, sides))
  }
  return join(nulls, compareVariants(variantsOf(old, before), variantsOf(now, after), place, sides))
}

/** Compares what schemas say beside their alternatives, which need not say again of what type all of them are. */
function compareOwn(old: Schema, now: Schema, place: string, sides: Sides): Compared {
  const isSaidWithin = [old, now].some(({ types, variants }) => types === undefined && variants !== undefined)
  const types = isSaidWithin ? [] : compareTypes(old, now, place)
  if (types.some(({ kind }) => kind === 'type-changed')) return join(types)
  const own = [...types, ...compareValues(old, now, place), ...compareLimits(old, now, place)]
  return join(
    own,
    compareFields(old, now, place, sides),
    compareItems(old, now, place, sides),
    compareContained(old, now, place, sides),
  )
}

/** The alternatives of a schema, each with what is said of all of them; itself where it has none. */
function variantsOf({ variants, types, fields, keywords }: Schema, schema: unknown): readonly unknown[] {
  if (variants === undefined) return [withoutNull(schema)]
  const areNamed = variants.some((each) => referenceOf(each) !== undefined)
  if (fields.size === 0 && (types === undefined || areNamed)) return variants
  const { anyOf: _, oneOf: __, default: ___, ...own } = keywords
  return variants.map((each) => ({ allOf: [own, each] }))
}

/** Null is compared apart from the rest. */
function withoutNull(schema: unknown): unknown {
  return peel(schema).schema
}

function compareFields(before: Schema, after: Schema, place: string, sides: Sides): Compared {
  const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])]
  const fields = names.map((name) => {
    const old = before.fields.get(name) ?? fieldAmongOthers(before)
    return compareField(old, after.fields.get(name), `${place}.${name}`, sides)
  })
  const patterns = [...new Set([...before.patterns.keys(), ...after.patterns.keys()])].map((pattern) => {
    const [old, now] = [before, after].map(({ patterns: all, rest }) => (all.has(pattern) ? all.get(pattern) : rest))
    return compareRest(old, now, `${place}./${pattern}/`, sides)
  })
  return join([], ...fields, ...patterns, compareRest(before.rest, after.rest, `${place}.*`, sides))
}

/** What a field was that had no name of its own yet, where something was said of it. */
function fieldAmongOthers({ rest }: Schema): SchemaField | undefined {
  return isObject(rest) ? { isRequired: false, schema: rest } : undefined
}

function compareField(
  before: SchemaField | undefined,
  after: SchemaField | undefined,
  place: string,
  sides: Sides,
): Compared {
  if (after === undefined) return join(before === undefined ? [] : [{ kind: 'field-removed', place, what: 'removed' }])
  if (before === undefined) {
    return join([
      after.isRequired
        ? { kind: 'required-field-added', place, what: 'added' }
        : { kind: 'field-added', place, what: 'added' },
    ])
  }
  const compared = compare(before.schema, after.schema, place, sides)
  if (before.isRequired === after.isRequired) return compared
  return join(
    [
      after.isRequired
        ? { kind: 'field-required', place, what: 'required, was optional' }
        : { kind: 'field-optional', place, what: 'optional, was required' },
    ],
    compared,
  )
}

/** Compares what may stand in fields that are not named. */
function compareRest(before: unknown, after: unknown, place: string, sides: Sides): Compared {
  if (isSame(before, after) && (before === true || before === false)) return join([])
  const object = place.replace(/\.\*$/, '')
  if (after === false) return join([{ kind: 'unknown-fields-refused', place: object, what: 'no other fields' }])
  if (before === false) return join([{ kind: 'unknown-fields-accepted', place: object, what: 'other fields too' }])
  return compare(before, after, place, sides)
}

/** Compares items: the first ones as fields are, those which there need not be as optional ones. */
function compareItems(before: Schema, after: Schema, place: string, sides: Sides): Compared {
  const { length } = before.firstItems.length > after.firstItems.length ? before.firstItems : after.firstItems
  const first = Array.from({ length }, (_, index) =>
    compareField(itemOf(before, index), itemOf(after, index), `${place}[${index}]`, sides),
  )
  const areAny = before.items === true && after.items === true
  return join([], ...first, ...(areAny ? [] : [compare(before.items, after.items, `${place}[]`, sides)]))
}

function itemOf({ firstItems, items, keywords }: Schema, index: number): SchemaField | undefined {
  const { minItems = 0, maxItems = Infinity } = keywords
  const schema = firstItems[index] ?? items
  return schema === false || index >= Number(maxItems) ? undefined : { isRequired: index < Number(minItems), schema }
}

/** Compares what texts are JSON of, as the events of a stream are. */
function compareContained(before: Schema, after: Schema, place: string, sides: Sides): Compared {
  const [old = true, now = true] = [before, after].map(({ keywords }) => keywords['contentSchema'])
  return old === true && now === true ? join([]) : compare(old, now, place, sides)
}

/** Compares alternatives: each with the one that it has become. */
function compareVariants(before: readonly unknown[], after: readonly unknown[], place: string, sides: Sides): Compared {
  const rest = [...after]
  const compared: Compared[] = []
  const claim = (old: unknown, fits: (now: unknown) => boolean): boolean => {
    const index = rest.findIndex(fits)
    if (index === -1) return false
    compared.push(compare(old, rest.splice(index, 1)[0], place, sides))
    return true
  }
  const changed = before.filter((old) => !claim(old, (now) => isSameVariant(old, now)))
  const gone = changed.filter((old) => !claim(old, (now) => mayBecome(old, now, sides)))
  return join(
    [
      ...gone.map((each): Difference => ({
        kind: 'type-narrowed',
        place,
        what: `no longer ${nameOf(each, sides.before, sides.direction)}`,
      })),
      ...rest.map((each): Difference => ({
        kind: 'type-widened',
        place,
        what: `${nameOf(each, sides.after, sides.direction)} too`,
      })),
    ],
    ...compared,
  )
}

function isSameVariant(before: unknown, after: unknown): boolean {
  const name = referenceOf(before)
  return name === undefined ? isSame(before, after) : name === referenceOf(after)
}

/** Whether one alternative may be another, changed: neither is still there, or was there, under a name of its own. */
function mayBecome(before: unknown, after: unknown, sides: Sides): boolean {
  const [oldName, newName] = [referenceOf(before), referenceOf(after)]
  if (oldName !== undefined && Object.hasOwn(sides.after, oldName)) return false
  if (newName !== undefined && Object.hasOwn(sides.before, newName)) return false
  const [old, now] = [
    readSchema(before, sides.before, sides.direction),
    readSchema(after, sides.after, sides.direction),
  ]
  return isSame(old.types ?? [], now.types ?? [])
}

function nameOf(schema: unknown, schemas: JsonObject, direction: Direction): string {
  const read = readSchema(schema, schemas, direction)
  return referenceOf(schema) ?? (read.values === undefined ? printTypes(read) : printValues(read.values))
}
