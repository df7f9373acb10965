/** Reading the types of a resource, or of anything else that has a name: what is named in them is gathered on the way. */
import { OptionalKind, ReadonlyKind } from '../define/typebox.ts'
import { accepts } from './accepts.ts'
import type { Alias, Field, Json, Shape, Type, UnknownKeys } from './types.ts'
import { filledDefault } from './filled-defaults.ts'
import { gatheredTypes, type GatheredTypes } from './gathered-types.ts'
import { defined } from './defined.ts'
import { isJson, isSchema, printValue, type Report, type Schema } from './keywords.ts'
import { pascalCase } from './names.ts'
import type { DirectedField, Direction, FieldReading } from './read-fields.ts'
import { readType } from './read-type.ts'
import { hasFields } from './read/objects.ts'
import type { Place, TypeReader } from './read/reader.ts'
import { references, type References } from './read/references.ts'
import { readShape, type ShapeReader } from './read/shape.ts'

/** What holds for everything that is read. */
export interface ReadingSettings {
  readonly report: Report
  readonly unknownKeys: UnknownKeys
  readonly coercion: 'strict' | 'lax'
  readonly formats: Readonly<Record<string, string>>
  /** The resource that the types belong to. */
  readonly resource?: string
  /** The type that a name stands for outside of what is read: `Type.Ref('Country')`. */
  readonly named?: (name: string) => Type | undefined
  /** What the names of types begin with that are sent and never answered: nothing in them has to tell one from the other. */
  readonly sentAlone?: string
}

/** Reads types, and gathers those that have names. */
export interface TypeReading {
  readonly shapes: Map<string, Shape>
  readonly aliases: Map<string, Alias>
  /** What types are called that differ where they are sent, by the names of what is sent: `Place` by `PlaceInput`. */
  readonly sent: ReadonlyMap<string, string>
  /** Reads a schema as the root of what its references name. */
  read(schema: unknown, place: Place, direction: Direction): Type
  /** Reads a field, of which TypeBox says whether it is optional, or only read. */
  readField(name: string, schema: unknown, owner: Place, direction: Direction): DirectedField
  /** Reads such a field in each direction. */
  readRowField(name: string, schema: unknown, owner: Place): FieldReading
}

/** Begins reading. */
export function typeReading(settings: ReadingSettings): TypeReading {
  const gathered = gatheredTypes(settings)
  /** The fields whose examples and defaults are still to be checked, and how much is being read. */
  const unchecked: Unchecked[] = []
  let depth = 0
  const names = references()
  const sent = new Map<string, string>()
  const surroundings = { settings, names, gathered, sent, readNested }
  const readers = {
    input: readerOf('input', surroundings),
    output: readerOf('output', surroundings),
    stored: readerOf('stored', surroundings),
  }

  function read(schema: unknown, place: Place, direction: Direction): Type {
    if (isSchema(schema)) names.begin(schema)
    return readers[direction].read(schema, place)
  }

  function readField(name: string, schema: unknown, owner: Place, direction: Direction): DirectedField {
    if (isSchema(schema)) names.begin(schema)
    return readNested(name, schema, owner, direction)
  }

  /** Reads a field of an object, in the direction in which that is read; the object may list what it requires. */
  function readNested(
    name: string,
    schema: unknown,
    owner: Place,
    direction: Direction,
    required?: readonly string[],
  ): DirectedField {
    const place = { at: `${owner.at}.${name}`, typeName: owner.typeName + pascalCase(name) }
    const type = readers[direction].read(schema, place)
    const keywords = isSchema(schema) ? schema : {}
    const field = { name, type, ...modifiersOf(name, keywords, required) }
    const fallback = keywords['default']
    unchecked.push({ ...field, schema, direction, place, fallback })
    return isJson(fallback) ? { ...field, default: fallback } : field
  }

  function readRowField(name: string, schema: unknown, owner: Place): FieldReading {
    const { type: output, ...field } = readField(name, schema, owner, 'output')
    const input = readField(name, schema, owner, 'input').type
    const stored = names.hides(schema) ? readField(name, schema, owner, 'stored').type : output
    return { ...field, output, input, stored, ...defined({ kept: names.kept(schema) }) }
  }

  /** Reads something to its end, and then checks and fills in the values in it: a type that contains itself is known only then. */
  function whole<Read>(readWhole: () => Read): Read {
    depth++
    const result = readWhole()
    depth--
    if (depth > 0) return result
    for (const each of eachOnce(unchecked.splice(0))) checkField(each, surroundings)
    for (const [name, shape] of gathered.shapes) {
      if (shape.fields.some(hasInner)) gathered.shapes.set(name, { ...shape, fields: shape.fields.map(filled) })
    }
    return result
  }

  /** A field whose default is as if a client had sent it. */
  function filled<F extends Pick<Field, 'type' | 'default'>>(field: F): F {
    if (field.default === undefined || !hasInner(field)) return field
    const value = filledDefault(field.type, field.default, { ...gathered, coercion: settings.coercion })
    return value === undefined ? field : { ...field, default: value }
  }

  return {
    shapes: gathered.shapes,
    aliases: gathered.aliases,
    sent,
    read: (...given) => whole(() => read(...given)),
    readField: (...given) => filled(whole(() => readField(...given))),
    readRowField(...given) {
      const reading = whole(() => readRowField(...given))
      const { default: fallback } = filled({ ...reading, type: reading.input })
      return { ...reading, ...defined({ default: fallback }) }
    },
  }
}

/** Whether the default of a field may leave something out. */
function hasInner({ default: fallback }: Pick<Field, 'default'>): boolean {
  return typeof fallback === 'object' && fallback !== null
}

/** A field of which more has to be known than was while it was read. */
interface Unchecked extends Pick<DirectedField, 'type' | 'readOnly' | 'writeOnly'> {
  readonly schema: unknown
  readonly direction: Direction
  readonly place: Place
  readonly fallback: unknown
}

/** Fields that were read in several directions are looked at in one: as they are sent, if they are. */
function eachOnce(fields: readonly Unchecked[]): Unchecked[] {
  const bySchema = Map.groupBy(fields, ({ schema }) => schema).values()
  const alike = [...bySchema].flatMap((same) => [...Map.groupBy(same, ({ place: { at } }) => at).values()])
  const kept = new Set(alike.flatMap(asSent))
  return fields.filter((field) => kept.has(field))
}

/** Those of a field that were read in the first direction that there is. */
function asSent(fields: readonly Unchecked[]): readonly Unchecked[] {
  const first = directions.find((each) => fields.some(({ direction }) => direction === each))
  return fields.filter(({ direction }) => direction === first)
}

const directions: readonly Direction[] = ['input', 'output', 'stored']

/** What is said of a field beside its type. */
function modifiersOf(
  name: string,
  keywords: Schema,
  required: readonly string[] | undefined,
): Pick<FieldReading, 'optional' | 'readOnly' | 'writeOnly'> {
  return {
    optional: required === undefined ? OptionalKind in keywords : !required.includes(name),
    readOnly: keywords['readOnly'] === true || (required === undefined && ReadonlyKind in keywords),
    writeOnly: keywords['writeOnly'] === true,
  }
}

/** Reports a field that nobody would know, and a default or an example that it would not accept. */
function checkField(
  { type, readOnly, writeOnly, place: { at }, fallback }: Unchecked,
  { settings: { report, coercion }, gathered }: Surroundings,
): void {
  if (readOnly && writeOnly) {
    report('keyword_invalid', at, 'cannot be both `readOnly` and `writeOnly`. Choose one.')
  }
  const isAccepted = (value: Json) => accepts(type, value, { ...gathered, coercion })
  for (const example of type.notes?.examples ?? []) {
    if (isAccepted(example)) continue
    report('example_invalid', at, `the example ${printValue(example)} is not a value that the field accepts.`)
  }
  if (fallback === undefined) return
  if (isJson(fallback) && isAccepted(fallback)) {
    if (filledDefault(type, fallback, { ...gathered, coercion }) !== undefined) return
    report(
      'default_invalid',
      at,
      `the default ${printValue(fallback)} leaves out a field whose default leaves it out again.`,
    )
    return
  }
  report('default_invalid', at, `the default ${printValue(fallback)} is not a value that the field accepts.`)
}

/** What the readers of both directions have in common. */
interface Surroundings {
  readonly settings: ReadingSettings
  readonly names: References
  readonly gathered: GatheredTypes
  readonly sent: Map<string, string>
  readonly readNested: (
    name: string,
    schema: unknown,
    owner: Place,
    direction: Direction,
    required: readonly string[],
  ) => DirectedField
}

function readerOf(direction: Direction, { settings, names, gathered, sent, readNested }: Surroundings): TypeReader {
  const { resource } = settings
  /** The types of schemas that have names, from the moment when their reading begins. */
  const known = new Map<Schema, Type>()
  const reader: TypeReader = {
    ...settings,
    read(schema, place) {
      if (!isSchema(schema)) return readType(schema, place, reader)
      names.note(schema)
      const isAlias = typeof schema['$id'] === 'string' && !isShape(schema, settings)
      return known.get(schema) ?? (isAlias ? readAlias(schema, nameOf(schema, place)) : begin(schema, place))
    },
    shape(schema, place) {
      const typeName = shapeName(schema, place)
      const name = directed(schema, typeName)
      known.set(schema, { kind: 'object', shape: name })
      const readField: ShapeReader['readField'] = (each, field, owner, required) =>
        readNested(each, field, owner, direction, required)
      const shapeReader = { ...defined({ resource }), name, types: reader, direction, readField }
      const named = name === typeName ? undefined : direction
      gathered.addShape(readShape(schema, { ...place, typeName }, shapeReader), place.at, named)
      return name
    },
    refer(ref, place) {
      const schema = names.resolve(ref)
      if (schema === undefined) return settings.named?.(ref)
      names.note(schema)
      const at = nameOf(schema, place, ref)
      return known.get(schema) ?? (isShape(schema, settings) ? begin(schema, at) : readAlias(schema, at))
    },
    deref: (schema) => (typeof schema['$ref'] === 'string' ? (names.resolve(schema['$ref']) ?? schema) : schema),
  }

  /**
   * Reads a schema. One that was named meanwhile has from now on what is said of it, too. One that has a title is the same wherever it
   * stands, and read once, however many lead to it.
   */
  function begin(schema: Schema, place: Place): Type {
    const type = readType(schema, place, reader)
    if (known.has(schema) || typeof schema['title'] === 'string') known.set(schema, type)
    return type
  }

  function readAlias(schema: Schema, place: Place): Type {
    const name = directed(schema, place.typeName)
    const type: Type = { kind: 'alias', name }
    known.set(schema, type)
    gathered.claimAlias(name, schema, place.at)
    gathered.addAlias({ name, ...defined({ resource }), type: readType(schema, place, reader) }, place.at)
    return type
  }

  /** What a shape is called: not as the alias that it is all of, but for null. */
  function shapeName(schema: Schema, { typeName }: Place): string {
    const isTaken = schema['title'] === undefined && gathered.isAlias(directed(schema, typeName))
    return isTaken ? `${typeName}Value` : typeName
  }

  function directed(schema: Schema, name: string): string {
    if (direction === 'stored' && names.hides(schema)) return `${name}Stored`
    const isSentAlone = settings.sentAlone !== undefined && name.startsWith(settings.sentAlone)
    if (direction !== 'input' || isSentAlone || !names.differs(schema)) return name
    sent.set(`${name}Input`, name)
    return `${name}Input`
  }

  return reader
}

/** What a schema with a name is called: by its title, its id unless TypeBox made that up, the last word of the reference. */
function nameOf(schema: Schema, place: Place, ref = ''): Place {
  const { title, $id: id } = schema
  const given = typeof id === 'string' && !/^T\d+$/.test(id) ? id : ref.replace(/^T\d+$/, '')
  const name = typeof title === 'string' ? title : (given.split(/[/#]/).findLast((word) => word !== '') ?? '')
  const typeName = pascalCase(name)
  return /^[A-Z]/.test(typeName) ? { ...place, typeName } : place
}

/** Whether a schema is one of an object with fields, and of nothing else, which is a shape. */
function isShape(schema: Schema, { unknownKeys }: ReadingSettings): boolean {
  const isPlain = ['$ref', 'const', 'enum', 'allOf', 'anyOf', 'oneOf', 'not'].every(
    (name) => schema[name] === undefined,
  )
  return isPlain && schema['type'] === 'object' && hasFields(schema, unknownKeys)
}
