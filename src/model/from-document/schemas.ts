/** Reading the schemas of a document: types, and those of them that have names. What constrains values and not types is left out. */
import { defined } from '../defined.ts'
import { isJson, isSchema, type Schema } from '../keywords.ts'
import { singularOf } from '../names.ts'
import type { Alias, Json, Shape, Type } from '../types.ts'
import { leadsToItself } from './circles.ts'
import type { Direction, TwoSided } from './directions.ts'
import { pascalName, type TypeNames } from './names.ts'
import { isFlat, readObject } from './objects.ts'
import { all, isShort, notesOf, nullable, type Place, type SchemaReader } from './reader.ts'
import { below, lastOf, type References } from '../document/references.ts'
import type { Tags } from './tags.ts'
import { readUnion } from './unions.ts'

/** Reads schemas, and gathers those that have names. */
export interface SchemaReading extends SchemaReader {
  readonly shapes: ReadonlyMap<string, Shape>
  /** Reads a schema that has a name in the document: `#/components/schemas/Pet`. */
  refer(at: string, schema: unknown, direction: Direction): Type
  /** The types that have names and are no shapes. */
  aliases(): Alias[]
  /** What a name stands for, if it has been read. */
  aliasOf(name: string): Alias | undefined
}

/** Begins reading. */
export function schemaReading(
  references: References,
  names: TypeNames,
  isTwoSided: TwoSided,
  tags: Tags,
): SchemaReading {
  const shapes = new Map<string, Shape>()
  const aliases = new Map<string, Alias>()
  /** The types of what has been referred to, from the moment when its reading begins. */
  const known = new Map<string, Type>()
  const read = atDepth(deepest)

  const reading: SchemaReading = {
    references,
    tags,
    shapes,
    read: (schema, place) => readSchema(schema, place, reading, referTo),
    shape(place, shape) {
      const name = place.isNamed === true ? place.typeName : names.claim(place.typeName)
      shapes.set(name, { name, ...shape })
      return { kind: 'object', shape: name }
    },
    readShort(schema, place) {
      // What several operations have in common is read once.
      const side = `${place.at} ${place.direction}`
      const type = known.get(side) ?? shorten(reading.read(schema, place), place)
      known.set(side, type)
      return type
    },
    refer,
    aliasOf: (name) => aliases.get(name),
    aliases: () => [...aliases.values()].map((alias) => (leadsToItself(alias, aliases) ? circle(alias) : alias)),
  }

  function shorten(type: Type, place: Place): Type {
    if (isShort(type)) return type
    const name = place.isNamed === true && !shapes.has(place.typeName) ? place.typeName : names.claim(place.typeName)
    aliases.set(name, { name, type })
    return { kind: 'alias', name, ...defined({ notes: type.notes }) }
  }

  function refer(at: string, schema: unknown, direction: Direction): Type {
    const isSent = direction === 'sent' && isTwoSided(at, schema)
    const side = isSent ? `${at} sent` : at
    const before = known.get(side)
    if (before !== undefined) return before
    const typeName = names.claim(pascalName(lastOf(at)) + (isSent ? 'Input' : ''))
    const place: Place = { at, typeName, direction }
    if (isSchema(schema) && isFlat(schema, place, reading)) {
      known.set(side, { kind: 'object', shape: typeName })
      read(() => void readSchema(schema, { ...place, isNamed: true }, reading, referTo))
      return { kind: 'object', shape: typeName }
    }
    const type: Type = { kind: 'alias', name: typeName }
    known.set(side, type)
    read(() => {
      aliases.set(typeName, { name: typeName, type: reading.read(schema, { ...place, typeName: `${typeName}Value` }) })
    })
    return type
  }

  function referTo(ref: string, { at, direction }: Place): Type {
    const target = references.find(ref, at)
    return target === undefined ? { kind: 'any' } : refer(target.at, target.value, direction)
  }

  return reading
}

/** How far down what is referred to is read where it is met. In a large document, each of hundreds of types may lead to the next. */
const deepest = 40

/** Makes what does work within other work, and puts off what would be deeper than that until the outermost is done. */
function atDepth(most: number): (work: () => void) => void {
  const later: (() => void)[] = []
  let depth = 0
  const enter = (work: () => void) => {
    depth++
    work()
    depth--
  }
  return (work) => {
    if (depth < most) enter(work)
    else later.push(work)
    if (depth > 0) return
    for (let next = later.shift(); next !== undefined; next = later.shift()) enter(next)
  }
}

/** An alias that is itself and nothing more, as no type can be. */
function circle({ name }: Alias): Alias {
  return { name, type: { kind: 'any', notes: { description: 'Contains itself.' } } }
}

function readSchema(
  schema: unknown,
  place: Place,
  reader: SchemaReader,
  referTo: (ref: string, place: Place) => Type,
): Type {
  if (schema === false) return { kind: 'never' }
  if (!isSchema(schema)) return { kind: 'any' }
  const { $ref, ...others } = schema
  const own = readKeywords(others, place, reader)
  const type = typeof $ref === 'string' ? all([referTo($ref, place), own]) : own
  const notes = notesOf(schema)
  const whole: Type = isNullable(schema) && type.kind !== 'any' && type.kind !== 'null' ? nullable(type) : type
  return notes === undefined ? whole : { ...whole, notes }
}

/** Reads what a schema says by itself: any value where that is nothing. */
function readKeywords(schema: Schema, place: Place, reader: SchemaReader): Type {
  if (isJson(schema['const'])) return { kind: 'literal', values: [schema['const']] }
  if (Array.isArray(schema['enum'])) return readEnum(schema['enum'].filter(isJson))
  const unions = (['oneOf', 'anyOf'] as const).map((keyword) => readUnion(schema, keyword, place, reader))
  const found = all([...readObject(schema, place, reader), ...unions])
  return found.kind === 'any' ? readTypes(schema, place, reader) : found
}

function readEnum(values: readonly Json[]): Type {
  const present = values.filter((each) => each !== null)
  return present.length === 0 ? { kind: 'null' } : { kind: 'enum', values: present }
}

/** Reads `type`: a name, or a list of them. */
function readTypes(schema: Schema, place: Place, reader: SchemaReader): Type {
  const { type } = schema
  const listed: unknown[] = Array.isArray(type) ? type : [type ?? impliedType(schema)]
  const types = listed.filter((each) => each !== 'null').map((name) => readType(name, schema, place, reader))
  const [only, ...others] = types
  if (only === undefined) return { kind: type === undefined ? 'any' : 'null' }
  return others.length === 0 ? only : { kind: 'union', members: types }
}

function impliedType(schema: Schema): string | undefined {
  return 'items' in schema || 'prefixItems' in schema ? 'array' : undefined
}

function readType(name: unknown, schema: Schema, place: Place, reader: SchemaReader): Type {
  switch (name) {
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
      return { kind: name }
    case 'array':
      return readArray(schema, place, reader)
    case 'object':
      return { kind: 'record', values: { kind: 'any' } }
    default:
      return { kind: 'any' }
  }
}

function readArray({ items, prefixItems, minItems }: Schema, place: Place, reader: SchemaReader): Type {
  const singular = singularOf(place.typeName)
  const typeName = singular === place.typeName ? `${singular}Item` : singular
  const { direction } = place
  const rest = reader.read(items, { at: below(place.at, 'items'), typeName, direction })
  if (!Array.isArray(prefixItems)) return { kind: 'array', items: rest }
  const first: unknown[] = prefixItems
  return {
    kind: 'tuple',
    items: first.map((each, index) =>
      reader.read(each, { at: below(place.at, 'prefixItems', index), typeName: typeName + (index + 1), direction }),
    ),
    rest,
    minItems: typeof minItems === 'number' ? minItems : 0,
  }
}

/** Whether null is one of the values: as 3.0 says it, and as JSON Schema does. */
function isNullable(schema: Schema): boolean {
  const { nullable: flag, type, enum: values } = schema
  return (
    flag === true || (Array.isArray(type) && type.includes('null')) || (Array.isArray(values) && values.includes(null))
  )
}
