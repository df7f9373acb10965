/** Reading the fields of an object schema, as a client writes them and as it reads them, and the shapes of nested objects. */
import { OptionalKind, ReadonlyKind } from '@sinclair/typebox'
import { accepts } from './accepts.ts'
import type { Field, Json, Shape, Type } from './api.ts'
import { defined, isJson, isSchema, type Report, type Schema } from './keywords.ts'
import { pascalCase } from './names.ts'
import { readType } from './read-type.ts'

/** A field as its author describes it: once for each direction, since nested objects may differ. */
export interface FieldReading {
  readonly name: string
  readonly input: Type
  readonly output: Type
  /** Whether a client may leave it out, apart from its default. */
  readonly optional: boolean
  readonly default?: Json
  readonly readOnly: boolean
  readonly writeOnly: boolean
}

/** Reads fields, and gathers the shapes of the objects nested in them. */
export interface FieldReader {
  readonly shapes: Map<string, Shape>
  read(name: string, schema: unknown, owner: Owner): FieldReading
}

/** What a field belongs to: the place in the file and the name of the type. */
export interface Owner {
  readonly at: string
  readonly typeName: string
  readonly required?: readonly string[]
}

type Direction = 'input' | 'output'

/** Makes a reader for the fields of one resource. */
export function fieldReader(resource: string, report: Report): FieldReader {
  const shapes = new Map<string, Shape>()
  const places = new Map<string, string>()

  function read(name: string, schema: unknown, owner: Owner): FieldReading {
    const place = { at: `${owner.at}.${name}`, typeName: owner.typeName + pascalCase(name) }
    const typed = (direction: Direction) =>
      readType(schema, place, { report, shape: (each, at) => shapeOf(each, at, direction) })
    const output = typed('output')
    const input = typed('input')
    const keywords = isSchema(schema) ? schema : {}
    const optional = owner.required === undefined ? OptionalKind in keywords : !owner.required.includes(name)
    const reading = {
      name,
      input,
      output,
      optional,
      readOnly: keywords['readOnly'] === true || ReadonlyKind in keywords,
      writeOnly: keywords['writeOnly'] === true,
    }
    if (reading.readOnly && reading.writeOnly) {
      report('keyword_invalid', place.at, 'cannot be both `readOnly` and `writeOnly`. Choose one.')
    }
    const fallback = keywords['default']
    if (fallback === undefined) return reading
    if (isJson(fallback) && accepts(input, fallback, shapes)) return { ...reading, default: fallback }
    report(
      'default_invalid',
      place.at,
      `the default ${JSON.stringify(fallback)} is not a value that the field accepts.`,
    )
    return reading
  }

  function shapeOf(schema: Schema, { at, typeName }: Owner, direction: Direction): string {
    const properties = isSchema(schema['properties']) ? schema['properties'] : {}
    const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
    const readings = Object.entries(properties).map(([name, each]) => read(name, each, { at, typeName, required }))
    const unknownKeys = unknownKeysOf(schema['additionalProperties'], at)
    const output = outputFields(readings)
    const input = inputFields(readings)
    const differ = JSON.stringify(output) !== JSON.stringify(input)
    const name = differ && direction === 'input' ? `${typeName}Input` : typeName
    const description = typeof schema['description'] === 'string' ? schema['description'] : undefined
    register(
      { name, resource, ...defined({ description }), fields: direction === 'input' ? input : output, unknownKeys },
      at,
    )
    return name
  }

  function register(shape: Shape, at: string): void {
    const known = shapes.get(shape.name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(shape)) {
      const other = places.get(shape.name)
      report(
        'name_clash',
        at,
        `the type is called ${shape.name}, as is a different one at ${other}. Give one a \`title\` of its own.`,
      )
    }
    shapes.set(shape.name, shape)
    places.set(shape.name, at)
  }

  function unknownKeysOf(additional: unknown, at: string): Shape['unknownKeys'] {
    if (additional === undefined || additional === false) return 'reject'
    if (additional !== true) {
      report(
        'type_unsupported',
        at,
        'an object cannot have both properties and a type for other keys yet. Nest a `Type.Record` in it.',
      )
    }
    return 'keep'
  }

  return { shapes, read }
}

/** The fields that a client reads. A default is always filled in by then. */
export function outputFields(readings: readonly FieldReading[]): Field[] {
  return readings
    .filter(({ writeOnly }) => !writeOnly)
    .map((reading) => ({
      name: reading.name,
      type: reading.output,
      required: !reading.optional || reading.default !== undefined,
    }))
}

/** The fields that a client writes. */
export function inputFields(readings: readonly FieldReading[]): Field[] {
  return readings
    .filter(({ readOnly }) => !readOnly)
    .map(({ name, input: type, optional, default: fallback }) => {
      const required = !optional && fallback === undefined
      return { name, type, required, ...defined({ default: fallback }) }
    })
}

/** The fields that a client changes: each may be left out, and null removes an optional one (RFC 7396). */
export function patchFields(readings: readonly FieldReading[]): Field[] {
  return readings
    .filter(({ readOnly }) => !readOnly)
    .map((reading) => ({
      name: reading.name,
      type: removable(reading) ? nullable(reading.input) : reading.input,
      required: false,
    }))
}

function removable({ optional, default: fallback, input }: FieldReading): boolean {
  return (
    optional && fallback === undefined && input.kind !== 'nullable' && input.kind !== 'null' && input.kind !== 'any'
  )
}

function nullable(type: Type): Type {
  return { kind: 'nullable', of: type }
}
