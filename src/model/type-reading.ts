/** Reading the types of a resource, or of anything else that has a name: what is named in them is gathered on the way. */
import { OptionalKind, ReadonlyKind } from '@sinclair/typebox'
import { accepts } from './accepts.ts'
import type { Alias, Json, Shape, Type, UnknownKeys } from './types.ts'
import { gatheredTypes, type GatheredTypes } from './gathered-types.ts'
import { defined } from './defined.ts'
import { isJson, isSchema, printValue, type Report, type Schema } from './keywords.ts'
import { pascalCase } from './names.ts'
import type { FieldReading } from './read-fields.ts'
import { readType } from './read-type.ts'
import { hasFields } from './read/objects.ts'
import type { Place, TypeReader } from './read/reader.ts'
import { references, type References } from './read/references.ts'
import { readShape } from './read/shape.ts'

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

/** Whose view of a type: what a client sends may differ from what it gets. */
export type Direction = 'input' | 'output'

/** Reads types, and gathers those that have names. */
export interface TypeReading {
  readonly shapes: Map<string, Shape>
  readonly aliases: Map<string, Alias>
  /** Reads a schema as the root of what its references name. */
  read(schema: unknown, place: Place, direction: Direction): Type
  /** Reads a field of an object; where that does not list what it requires, TypeBox says what is optional, and what only read. */
  readField(name: string, schema: unknown, owner: Place, required?: readonly string[]): FieldReading
}

/** Begins reading. */
export function typeReading(settings: ReadingSettings): TypeReading {
  const gathered = gatheredTypes(settings)
  /** The checks of examples and defaults that are still to be made, and how much is being read. */
  const values: (() => void)[] = []
  let depth = 0
  const names = references()
  const surroundings = { settings, names, gathered, readField }
  const readers = { input: readerOf('input', surroundings), output: readerOf('output', surroundings) }

  function read(schema: unknown, place: Place, direction: Direction): Type {
    if (isSchema(schema)) names.begin(schema)
    return readers[direction].read(schema, place)
  }

  function readField(name: string, schema: unknown, owner: Place, required?: readonly string[]): FieldReading {
    const place = { at: `${owner.at}.${name}`, typeName: owner.typeName + pascalCase(name) }
    if (required === undefined && isSchema(schema)) names.begin(schema)
    const output = readers.output.read(schema, place)
    const input = readers.input.read(schema, place)
    const keywords = isSchema(schema) ? schema : {}
    const field = { name, input, output, ...modifiersOf(name, keywords, required) }
    if (field.readOnly && field.writeOnly) {
      settings.report('keyword_invalid', place.at, 'cannot be both `readOnly` and `writeOnly`. Choose one.')
    }
    const fallback = keywords['default']
    values.push(() => checkValues(input, fallback, place, surroundings))
    return isJson(fallback) ? { ...field, default: fallback } : field
  }

  /** Reads something to its end, and then checks the values in it: a type that contains itself is known only then. */
  function whole<Read>(readWhole: () => Read): Read {
    depth++
    const result = readWhole()
    depth--
    if (depth === 0) for (const check of values.splice(0)) check()
    return result
  }

  return {
    shapes: gathered.shapes,
    aliases: gathered.aliases,
    read: (...given) => whole(() => read(...given)),
    readField: (...given) => whole(() => readField(...given)),
  }
}

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

/** Reports a default of a field, or an example, that the field would not accept. */
function checkValues(
  type: Type,
  fallback: unknown,
  { at }: Place,
  { settings: { report, coercion }, gathered }: Surroundings,
): void {
  const isAccepted = (value: Json) => accepts(type, value, { ...gathered, coercion })
  for (const example of type.notes?.examples ?? []) {
    if (isAccepted(example)) continue
    report('example_invalid', at, `the example ${printValue(example)} is not a value that the field accepts.`)
  }
  if (fallback === undefined || (isJson(fallback) && isAccepted(fallback))) return
  report('default_invalid', at, `the default ${printValue(fallback)} is not a value that the field accepts.`)
}

/** What the readers of both directions have in common. */
interface Surroundings {
  readonly settings: ReadingSettings
  readonly names: References
  readonly gathered: GatheredTypes
  readonly readField: TypeReading['readField']
}

function readerOf(direction: Direction, { settings, names, gathered, readField }: Surroundings): TypeReader {
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
      const name = directed(schema, place.typeName)
      known.set(schema, { kind: 'object', shape: name })
      const shapeReader = { ...defined({ resource }), types: reader, isInput: direction === 'input', readField }
      gathered.addShape(readShape(schema, { ...place, typeName: name }, shapeReader), place.at)
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

  /** Reads a schema; one that was named meanwhile has from now on what is said of it, too. */
  function begin(schema: Schema, place: Place): Type {
    const type = readType(schema, place, reader)
    if (known.has(schema)) known.set(schema, type)
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

  function directed(schema: Schema, name: string): string {
    const isSentAlone = settings.sentAlone !== undefined && name.startsWith(settings.sentAlone)
    return direction === 'input' && !isSentAlone && names.differs(schema) ? `${name}Input` : name
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
