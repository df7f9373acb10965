/** Reading the types of a resource, or of anything else that has a name: what is named in them is gathered on the way. */
import { OptionalKind, ReadonlyKind } from '@sinclair/typebox'
import { accepts } from './accepts.ts'
import type { Alias, Shape, Type, UnknownKeys } from './types.ts'
import { defined, isJson, isSchema, printValue, type Report, type Schema } from './keywords.ts'
import { isReservedTypeName, pascalCase } from './names.ts'
import type { FieldReading } from './read-fields.ts'
import { readType } from './read-type.ts'
import { hasFields } from './read/objects.ts'
import type { Place, TypeReader } from './read/reader.ts'
import { references } from './read/references.ts'
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
  const { report, resource } = settings
  const shapes = new Map<string, Shape>()
  const aliases = new Map<string, Alias>()
  const places = new Map<string, string>()
  /** The schemas of aliases as text, by name. */
  const aliasTexts = new Map<string, string>()
  const names = references()
  const readers = { input: readerOf('input'), output: readerOf('output') }

  function readerOf(direction: Direction): TypeReader {
    /** The types of schemas that have names, from the moment when their reading begins. */
    const known = new Map<Schema, Type>()
    const reader: TypeReader = {
      ...settings,
      read(schema, place) {
        if (!isSchema(schema)) return readType(schema, place, reader)
        names.note(schema)
        const isAlias = typeof schema['$id'] === 'string' && !isShape(schema, settings)
        return known.get(schema) ?? (isAlias ? alias(schema, nameOf(schema, place)) : begin(schema, place))
      },
      shape(schema, place) {
        const name = directed(schema, place.typeName)
        known.set(schema, { kind: 'object', shape: name })
        const shapeReader = { ...defined({ resource }), types: reader, isInput: direction === 'input', readField }
        register(readShape(schema, { ...place, typeName: name }, shapeReader), place.at)
        return name
      },
      refer(ref, place) {
        const schema = names.resolve(ref)
        if (schema === undefined) return settings.named?.(ref)
        names.note(schema)
        const at = nameOf(schema, place, ref)
        return known.get(schema) ?? (isShape(schema, settings) ? begin(schema, at) : alias(schema, at))
      },
      deref: (schema) => (typeof schema['$ref'] === 'string' ? (names.resolve(schema['$ref']) ?? schema) : schema),
    }

    /** Reads a schema; one that was named meanwhile has from now on what is said of it, too. */
    function begin(schema: Schema, place: Place): Type {
      const type = readType(schema, place, reader)
      if (known.has(schema)) known.set(schema, type)
      return type
    }

    function alias(schema: Schema, place: Place): Type {
      const type: Type = { kind: 'alias', name: directed(schema, place.typeName) }
      known.set(schema, type)
      checkName(type.name, schema, place.at)
      const inner = readType(schema, place, reader)
      aliases.set(type.name, { name: type.name, ...defined({ resource }), type: inner })
      if (leadsTo(type.name, inner, new Set())) {
        report('type_unsupported', place.at, `the type ${type.name} is itself and nothing more. Say what it holds.`)
      }
      return type
    }

    function directed(schema: Schema, name: string): string {
      const isSentAlone = settings.sentAlone !== undefined && name.startsWith(settings.sentAlone)
      return direction === 'input' && !isSentAlone && names.differs(schema) ? `${name}Input` : name
    }

    return reader
  }

  function readField(name: string, schema: unknown, owner: Place, required?: readonly string[]): FieldReading {
    const place = { at: `${owner.at}.${name}`, typeName: owner.typeName + pascalCase(name) }
    const isRoot = required === undefined
    if (isRoot && isSchema(schema)) names.begin(schema)
    const output = readers.output.read(schema, place)
    const input = readers.input.read(schema, place)
    const keywords = isSchema(schema) ? schema : {}
    const reading = {
      name,
      input,
      output,
      optional: isRoot ? OptionalKind in keywords : !required.includes(name),
      readOnly: keywords['readOnly'] === true || (isRoot && ReadonlyKind in keywords),
      writeOnly: keywords['writeOnly'] === true,
    }
    if (reading.readOnly && reading.writeOnly) {
      report('keyword_invalid', place.at, 'cannot be both `readOnly` and `writeOnly`. Choose one.')
    }
    const named = { shapes, aliases, coercion: settings.coercion }
    for (const example of input.notes?.examples ?? []) {
      if (accepts(input, example, named)) continue
      const told = printValue(example)
      report('example_invalid', place.at, `the example ${told} is not a value that the field accepts.`)
    }
    const fallback = keywords['default']
    if (fallback === undefined) return reading
    if (isJson(fallback) && accepts(input, fallback, named)) return { ...reading, default: fallback }
    report('default_invalid', place.at, `the default ${printValue(fallback)} is not a value that the field accepts.`)
    return reading
  }

  /** Reports a name that another schema has. */
  function checkName(name: string, schema: Schema, at: string): void {
    const text = JSON.stringify(schema)
    const known = aliasTexts.get(name)
    if ((known !== undefined && known !== text) || shapes.has(name)) {
      const message = `the type is called ${name}, as is a different one. Give one a \`title\` or an \`$id\` of its own.`
      report('name_clash', at, message)
    }
    checkReserved(name, at)
    aliasTexts.set(name, text)
  }

  /** Whether a value of a type is first of all one of the alias, which would be looked at without end. */
  function leadsTo(name: string, type: Type, seen: ReadonlySet<string>): boolean {
    const inner = (each: Type) => leadsTo(name, each, seen)
    if (type.kind === 'nullable') return inner(type.of)
    if (type.kind === 'union' || type.kind === 'all') return type.members.some(inner)
    if (type.kind !== 'alias') return false
    if (type.name === name) return true
    const alias = aliases.get(type.name)
    return alias !== undefined && !seen.has(type.name) && leadsTo(name, alias.type, new Set([...seen, type.name]))
  }

  function checkReserved(name: string, at: string): void {
    if (!isReservedTypeName(name)) return
    report('name_clash', at, `the type is called ${name}, which generated code needs. Give it another \`title\`.`)
  }

  function register(shape: Shape, at: string): void {
    checkReserved(shape.name, at)
    const known = shapes.get(shape.name)
    if ((known !== undefined && JSON.stringify(known) !== JSON.stringify(shape)) || aliasTexts.has(shape.name)) {
      const other = places.get(shape.name)
      const message = `the type is called ${shape.name}, as is a different one at ${other ?? 'another place'}. Give one a \`title\` of its own.`
      report('name_clash', at, message)
    }
    shapes.set(shape.name, shape)
    places.set(shape.name, at)
  }

  function read(schema: unknown, place: Place, direction: Direction): Type {
    if (isSchema(schema)) names.begin(schema)
    return readers[direction].read(schema, place)
  }

  return { shapes, aliases, read, readField }
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
