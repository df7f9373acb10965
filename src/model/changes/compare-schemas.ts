/** What has become of the values that schemas describe: which are new and which are gone, whoever sends or reads them. */
import { compareConstraints } from './constraints.ts'
import { isSame, type JsonObject } from './json.ts'
import { peel, readSchema, referenceOf, type Schema, type SchemaField } from './schema.ts'

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
  if (Object.hasOwn(after, old)) return []
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

function compareNull(before: boolean, after: boolean, place: string): Difference[] {
  if (before === after) return []
  return [
    after ? { kind: 'null-accepted', place, what: 'may be null' } : { kind: 'null-refused', place, what: 'never null' },
  ]
}

function compareNotes(before: Schema, after: Schema, place: string): Difference[] {
  const notes: Difference[] = []
  if (!before.isDeprecated && after.isDeprecated) notes.push({ kind: 'deprecated', place, what: 'deprecated' })
  if (isSame(before.default, after.default)) return notes
  const [old, now] = [JSON.stringify(before.default), JSON.stringify(after.default)]
  if (before.default === undefined) return [...notes, { kind: 'default-added', place, what: `default ${now}` }]
  const what = after.default === undefined ? `no default, was ${old}` : `default ${now}, was ${old}`
  return [...notes, { kind: 'default-changed', place, what }]
}

function compareTypes(before: Schema, after: Schema, place: string): Difference[] {
  const gone = before.types.filter((type) => !hasType(after, type))
  const added = after.types.filter((type) => !hasType(before, type))
  const isNarrowed = gone.length > 0 || (before.types.length === 0 && after.types.length > 0)
  const isWidened = added.length > 0 && before.types.length > 0
  const isOpened = after.types.length === 0 && before.types.length > 0
  const what = `${printTypes(after)}, was ${printTypes(before)}`
  if (isOpened) return [{ kind: 'type-widened', place, what }]
  if (isNarrowed && isWidened) return [{ kind: 'type-changed', place, what }]
  if (isNarrowed) return [{ kind: 'type-narrowed', place, what }]
  return isWidened ? [{ kind: 'type-widened', place, what }] : []
}

function hasType({ types }: Schema, type: string): boolean {
  return types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'))
}

function printTypes({ types }: Schema): string {
  return types.length === 0 ? 'any value' : types.join(' or ')
}

function compareValues({ values: before }: Schema, { values: after }: Schema, place: string): Difference[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined) return [{ kind: 'type-narrowed', place, what: `one of ${printValues(after)}` }]
  if (after === undefined) return [{ kind: 'type-widened', place, what: `no longer one of ${printValues(before)}` }]
  const added = after.filter((value) => !before.some((each) => isSame(each, value)))
  const gone = before.filter((value) => !after.some((each) => isSame(each, value)))
  return [
    ...(added.length === 0 ? [] : [{ kind: 'value-added' as const, place, what: `${printValues(added)} added` }]),
    ...(gone.length === 0 ? [] : [{ kind: 'value-removed' as const, place, what: `${printValues(gone)} removed` }]),
  ]
}

function printValues(values: readonly unknown[] = []): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}

function compareLimits(before: Schema, after: Schema, place: string): Difference[] {
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
