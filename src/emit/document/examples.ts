/** Examples of what a type accepts: the author's, else made of the type and of what its field is called. The same each time. */
import type { Api, Resource } from '../../model/api.ts'
import { wordsOf } from '../../model/names.ts'
import type { Alias, Field, Json, NumberType, Shape, StringType, Type } from '../../model/types.ts'
import { sampleFormat, sampleNumber, sampleText } from './sample-values.ts'
import { samplePattern } from './pattern-sample.ts'

/** Makes an example of a type; undefined where none can be made. `name` is what the value is called. */
export type MakeExample = (type: Type, name: string) => Json | undefined

/** How many values an example is made of at most. */
const mostValues = 1000

/** How many types down an example has the fields that it could do without: fewer where it would be too long. */
const depths = [Infinity, 4, 2, 0]

/** Makes what makes examples of the types of an API. */
export function exampleMaker({
  shapes,
  aliases,
  resources,
}: Pick<Api, 'shapes' | 'aliases' | 'resources'>): MakeExample {
  const named = {
    shapes: new Map(shapes.map((shape) => [shape.name, shape])),
    aliases: new Map(aliases.map((alias) => [alias.name, alias])),
    owners: new Map(resources.flatMap((each) => Object.values(each.shapes).map((shape) => [shape, each]))),
    made: new Map<string, Json | undefined>(),
  }
  return (type, name) => {
    for (const depth of depths) {
      const left = { values: mostValues }
      const made = make(type, { name, noun: name, within: [], depth, left, ...named })
      if (left.values >= 0) return made
    }
    return undefined
  }
}

/** Where an example stands: what it is called, and the types that it is within, which may contain themselves. */
interface Place {
  readonly name: string
  /** What it is said of. */
  readonly noun: string
  readonly within: readonly string[]
  /** How many types down what need not be there is made as well. */
  readonly depth: number
  /** How many values may still be made: below zero, the example is too long. */
  readonly left: { values: number }
  readonly shapes: ReadonlyMap<string, Shape>
  readonly aliases: ReadonlyMap<string, Alias>
  /** The resources by their shapes. */
  readonly owners: ReadonlyMap<string, Resource>
  /** The examples so far of shapes that are within nothing. */
  readonly made: Map<string, Json | undefined>
}

function make(type: Type, place: Place): Json | undefined {
  place.left.values--
  if (place.left.values < 0) return undefined
  const [given] = type.notes?.examples ?? []
  if (given !== undefined) return given
  switch (type.kind) {
    case 'string':
      return makeText(type, place)
    case 'integer':
    case 'number':
      return makeNumber(type, place.name)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'literal':
    case 'enum':
      return type.values[0]
    case 'nullable':
      return make(type.of, place) ?? null
    case 'array':
      return makeArray(type, place)
    case 'tuple':
      return whole(type.items.map((item) => make(item, place)))
    case 'object':
      return makeShape(type.shape, place)
    case 'alias':
      return enter(type.name, place, (inner) => {
        const alias = place.aliases.get(type.name)
        return alias && make(alias.type, inner)
      })
    case 'record':
      return makeRecord(type, place)
    case 'union':
      return first(type.members, (member) => make(member, place))
    case 'tagged':
      return first(type.variants, ({ shape }) => make({ kind: 'object', shape }, place))
    case 'all':
      return makeAll(type.members, place)
    case 'by-kind':
      // It constrains values of some kinds alone: of text, if at all, it says how that has to be.
      return type.string === undefined ? 'text' : make(type.string, place)
    case 'any':
      return 'text'
    case 'never':
      return undefined
  }
}

/** Makes an example of a shape; once, where it is within nothing, as those of many answers are. */
function makeShape(name: string, place: Place): Json | undefined {
  const isOuter = place.within.length === 0
  if (isOuter && place.made.has(name)) return place.made.get(name)
  const made = enter(name, place, (inner) => makeObject(place.shapes.get(name), inner))
  if (isOuter && place.left.values >= 0) place.made.set(name, made)
  return made
}

/** Makes something within a type that has a name; nothing within itself. */
function enter(name: string, place: Place, work: (inner: Place) => Json | undefined): Json | undefined {
  return place.within.includes(name) ? undefined : work({ ...place, within: [...place.within, name] })
}

function first<T>(items: readonly T[], work: (item: T) => Json | undefined): Json | undefined {
  for (const item of items) {
    const made = work(item)
    if (made !== undefined) return made
  }
  return undefined
}

/** The list of these, if there is each of them. */
function whole(items: readonly (Json | undefined)[]): Json[] | undefined {
  const made = items.filter((item) => item !== undefined)
  return made.length === items.length ? made : undefined
}

function makeText(type: StringType, { name, noun }: Place): string | undefined {
  const { format, pattern, minLength = 0, maxLength = Infinity } = type
  const fits = (text: string) => {
    const length = [...text].length
    return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text))
  }
  if (format !== undefined) {
    const text = sampleFormat(format, minLength)
    return fits(text) ? text : undefined
  }
  const words = sampleText(name, noun)
  const text = words.padEnd(minLength, ` ${words}`).slice(0, maxLength).trimEnd().padEnd(minLength, '.')
  if (fits(text)) return text
  const sampled = pattern === undefined ? undefined : samplePattern(pattern, minLength)
  return sampled !== undefined && fits(sampled) ? sampled : undefined
}

function makeNumber(type: NumberType, name: string): number | undefined {
  const { kind, minimum = -Infinity, maximum = Infinity, multipleOf } = type
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = type
  const step = multipleOf ?? (kind === 'integer' ? 1 : undefined)
  const fits = (value: number) =>
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum &&
    value < exclusiveMaximum &&
    (kind === 'number' || Number.isSafeInteger(value)) &&
    (multipleOf === undefined || Number.isInteger(value / multipleOf))
  const low = Math.max(minimum, exclusiveMinimum)
  const high = Math.min(maximum, exclusiveMaximum)
  const up = step === undefined ? low : Math.ceil(low / step) * step
  const down = step === undefined ? high : Math.floor(high / step) * step
  const sample = sampleNumber(name, kind)
  const nearest = Math.min(Math.max(sample, up), down)
  const apart = step ?? 1
  const candidates = [sample, nearest, nearest + apart, nearest - apart, (low + high) / 2, 0, apart]
  return candidates.find((value) => Number.isFinite(value) && fits(value))
}

function makeArray(type: Extract<Type, { readonly kind: 'array' }>, place: Place): Json[] | undefined {
  const { items, minItems = 0, maxItems = Infinity, uniqueItems, contains, minContains = 1 } = type
  if (contains !== undefined && minContains > 0) {
    const made = make(contains, place)
    return made !== undefined && minContains === 1 && minItems <= 1 && items.kind === 'any' ? [made] : undefined
  }
  const count = Math.min(Math.max(minItems, 1), maxItems)
  if (uniqueItems === true && count > 1) {
    return 'values' in items && Array.isArray(items.values) && items.values.length >= count
      ? items.values.slice(0, count)
      : undefined
  }
  const item = make(items, place)
  if (item === undefined) return minItems === 0 ? [] : undefined
  return Array.from({ length: count }, () => item)
}

function makeObject(shape: Shape | undefined, place: Place): Json | undefined {
  if (shape === undefined) return undefined
  const owner = place.owners.get(shape.name)
  const noun = wordsOf(owner?.singular ?? shape.name).join(' ')
  const fields = makeFields(withoutReferences(shape, owner), { ...place, noun })
  const count = Object.keys(fields ?? {}).length
  return count >= (shape.minProperties ?? 0) && count <= (shape.maxProperties ?? Infinity) ? fields : undefined
}

/** The fields that something is made with. What need not be referred to is not: an example that is sent should be accepted. */
function withoutReferences({ name, fields }: Shape, owner: Resource | undefined): readonly Field[] {
  if (owner === undefined || name === owner.shapes.read) return fields
  const references = new Set(owner.fields.flatMap((field) => (field.reference === undefined ? [] : [field.name])))
  return fields.filter((field) => field.required || !references.has(field.name))
}

function makeFields(fields: readonly Field[], place: Place): Record<string, Json> | undefined {
  const isDeep = place.within.length > place.depth
  const made = (isDeep ? fields.filter(({ required }) => required) : fields).map((field) => ({
    field,
    value: field.default ?? make(field.type, { ...place, name: field.name }),
  }))
  if (made.some(({ field, value }) => field.required && value === undefined)) return undefined
  return Object.fromEntries(made.flatMap(({ field, value }) => (value === undefined ? [] : [[field.name, value]])))
}

function makeRecord(type: Extract<Type, { readonly kind: 'record' }>, place: Place): Json | undefined {
  const { keys, values, minProperties = 0, maxProperties = Infinity } = type
  const key = keys === undefined ? 'key' : samplePattern(keys)
  const value = make(values, place)
  if (maxProperties === 0 || ((key === undefined || value === undefined) && minProperties === 0)) return {}
  if (key === undefined || value === undefined || (keys !== undefined && minProperties > 1)) return undefined
  const names = [key, ...Array.from({ length: Math.max(minProperties - 1, 0) }, (_, index) => `key${index + 2}`)]
  return Object.fromEntries(names.map((name) => [name, value]))
}

/** An example of several types at once: the fields of all of them, or what the first has, where the others ask for the same kind. */
function makeAll(members: readonly Type[], place: Place): Json | undefined {
  const made = members.map((member) => make(member, place))
  const objects = made.filter(isObject)
  return objects.length === made.length ? Object.fromEntries(objects.flatMap(Object.entries<Json>)) : undefined
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
