/** What has become of the values that schemas describe: which are new and which are gone, whoever sends or reads them. */
import {
  compareLimits,
  compareNotes,
  compareNull,
  compareTypes,
  compareValues,
  printValues,
  type Difference,
} from './compare-keywords.ts'
import { isSame, type JsonObject } from './json.ts'
import { peel, readSchema, referenceOf, type Schema, type SchemaField } from './schema.ts'

/** Compares schemas, and all that they refer to. */
export type CompareSchemas = (before: unknown, after: unknown, place: string) => Difference[]

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
  const sides = { before, after }
  const comparePair = (pair: Pair): Compared => {
    const key = JSON.stringify(pair)
    const compared = known.get(key) ?? compareRead(before[pair.before], after[pair.after], pair.after, sides)
    known.set(key, compared)
    return compared
  }
  return (old, now, place) => {
    const { differences, pairs } = compare(old, now, place, sides)
    const found = [...differences]
    const seen = new Set<string>()
    for (const queue = [...pairs]; queue.length > 0;) {
      const pair = queue.pop()
      if (pair === undefined || seen.has(JSON.stringify(pair))) continue
      seen.add(JSON.stringify(pair))
      const compared = comparePair(pair)
      found.push(...compared.differences)
      queue.push(...compared.pairs)
    }
    return found
  }
}

interface Sides {
  readonly before: JsonObject
  readonly after: JsonObject
}

/** Compares schemas where they stand: named ones are left to be compared by their names. */
function compare(before: unknown, after: unknown, place: string, sides: Sides): Compared {
  const [old, now] = [peel(before), peel(after)]
  const [oldName, newName] = [referenceOf(old.schema), referenceOf(now.schema)]
  const renamed = oldName === undefined ? [] : compareNames(oldName, newName, sides)
  if (oldName === undefined || newName === undefined) return join(renamed, compareRead(before, after, place, sides))
  const differences = [...renamed, ...compareNull(old.isNullable, now.isNullable, place)]
  return { differences, pairs: [{ before: oldName, after: newName }] }
}

function compareNames(old: string, now: string | undefined, { before, after }: Sides): Compared['differences'] {
  // What is called by its pointer has no name that anybody would miss.
  if (Object.hasOwn(after, old) || old.startsWith('#')) return []
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
  const [old, now] = [readSchema(before, sides.before), readSchema(after, sides.after)]
  const nulls = [...compareNull(old.isNullable, now.isNullable, place), ...compareNotes(old, now, place)]
  if (old.variants !== undefined || now.variants !== undefined) {
    const variants = compareVariants(
      old.variants ?? [withoutNull(before)],
      now.variants ?? [withoutNull(after)],
      place,
      sides,
    )
    return join(nulls, variants)
  }
  const types = compareTypes(old, now, place)
  if (types.some(({ kind }) => kind === 'type-changed')) return join([...nulls, ...types])
  const own = [...nulls, ...types, ...compareValues(old, now, place), ...compareLimits(old, now, place)]
  return join(own, compareFields(old, now, place, sides), compareItems(old, now, place, sides))
}

/** Null is compared apart from the rest. */
function withoutNull(schema: unknown): unknown {
  return peel(schema).schema
}

function compareFields(before: Schema, after: Schema, place: string, sides: Sides): Compared {
  const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])]
  const fields = names.map((name) => {
    const [old, now] = [before.fields.get(name), after.fields.get(name)]
    return compareField(old, now, `${place}.${name}`, sides)
  })
  return join([], ...fields, compareRest(before.rest, after.rest, place, sides))
}

function compareField(
  before: SchemaField | undefined,
  after: SchemaField | undefined,
  place: string,
  sides: Sides,
): Compared {
  if (after === undefined) return join([{ kind: 'field-removed', place, what: 'removed' }])
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
  if (isSame(before, after) && before === false) return join([])
  if (after === false) return join([{ kind: 'unknown-fields-refused', place, what: 'no other fields' }])
  if (before === false) return join([{ kind: 'unknown-fields-accepted', place, what: 'other fields too' }])
  return isSame(before, after) && before === true ? join([]) : compare(before, after, `${place}.*`, sides)
}

function compareItems(before: Schema, after: Schema, place: string, sides: Sides): Compared {
  const { length } = before.firstItems.length > after.firstItems.length ? before.firstItems : after.firstItems
  const first = Array.from({ length }, (_, index) =>
    compare(
      before.firstItems[index] ?? before.items,
      after.firstItems[index] ?? after.items,
      `${place}[${index}]`,
      sides,
    ),
  )
  const areAny = before.items === true && after.items === true
  return join([], ...first, ...(areAny ? [] : [compare(before.items, after.items, `${place}[]`, sides)]))
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
        what: `no longer ${nameOf(each, sides.before)}`,
      })),
      ...rest.map((each): Difference => ({ kind: 'type-widened', place, what: `${nameOf(each, sides.after)} too` })),
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
  return isSame(readSchema(before, sides.before).types, readSchema(after, sides.after).types)
}

function nameOf(schema: unknown, schemas: JsonObject): string {
  const { types, values } = readSchema(schema, schemas)
  return referenceOf(schema) ?? (values === undefined ? types.join(' or ') || 'any value' : printValues(values))
}
