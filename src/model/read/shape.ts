/** Reading the shape of an object: its fields, and what becomes of its other keys. */
import type { Field, Shape, Type, UnknownKeys } from '../types.ts'
import { defined } from '../defined.ts'
import { checkRange, isSchema, printValue, type Schema } from '../keywords.ts'
import { inputFields, outputFields, storedFields, type DirectedField, type Direction } from '../read-fields.ts'
import type { Place, TypeReader } from './reader.ts'
import { checkPattern } from './scalars.ts'

/** What reading a shape needs besides reading its types. */
export interface ShapeReader {
  /** What the shape is called: as its place says, or otherwise where it differs by direction. */
  readonly name: string
  readonly types: TypeReader
  readonly direction: Direction
  readonly resource?: string
  readField(name: string, schema: unknown, owner: Place, required: readonly string[]): DirectedField
}

/** Reads a schema of an object as the shape that `place` names. */
export function readShape(schema: Schema, owner: Place, reader: ShapeReader): Shape {
  const { at } = owner
  const { name: typeName, types, resource, direction } = reader
  const properties = isSchema(schema['properties']) ? schema['properties'] : {}
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
  const readings = Object.entries(properties).map(([name, each]) => reader.readField(name, each, owner, required))
  const { additionalProperties: additional } = schema
  const patterns = patternsOf(schema, { at, typeName }, types)
  const rest = isSchema(additional)
    ? types.read(additional, { at: `${at}{}`, typeName: `${typeName}Value` })
    : undefined
  const otherType = (name: string): Type => {
    if (patterns.some(({ pattern }) => isMatch(pattern, name))) return { kind: 'any' }
    return rest ?? { kind: additional === false ? 'never' : 'any' }
  }
  const undeclared = required.filter((name) => !Object.hasOwn(properties, name))
  const others: Field[] = undeclared.map((name) => ({ name, type: otherType(name), required: true }))
  const [minProperties, maxProperties] = [
    countOf('minProperties', schema, at, types),
    countOf('maxProperties', schema, at, types),
  ]
  checkRange(at, types.report, ['minProperties', minProperties], ['maxProperties', maxProperties])
  const description = typeof schema['description'] === 'string' ? schema['description'] : undefined
  const unknownKeys = unknownKeysOf(additional, types.unknownKeys)
  const hidden = readings.filter(({ writeOnly }) => writeOnly).map(({ name }) => name)
  const leftOut = direction === 'output' && hidden.length > 0 ? hidden : undefined
  return {
    name: typeName,
    ...defined({ resource, description }),
    fields: [...viewOf[direction](readings), ...others],
    unknownKeys,
    ...defined({ leftOut, rest, patterns: patterns.length === 0 ? undefined : patterns, minProperties, maxProperties }),
  }
}

const viewOf = { input: inputFields, output: outputFields, stored: storedFields } as const

function patternsOf(schema: Schema, { at, typeName }: Place, types: TypeReader) {
  const { patternProperties: patterns } = schema
  return Object.entries(isSchema(patterns) ? patterns : {}).map(([pattern, type], index) => {
    checkPattern(pattern, undefined, at, types)
    return { pattern, type: types.read(type, { at: `${at}{}`, typeName: `${typeName}Match${index + 1}` }) }
  })
}

function countOf(name: string, schema: Schema, at: string, { report }: TypeReader): number | undefined {
  const value = schema[name]
  if (value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) return value
  report('keyword_invalid', at, `\`${name}\` must be a whole number, 0 or more, not ${printValue(value)}.`)
  return undefined
}

/** Whether a key matches a pattern; one that is no pattern has been reported. */
function isMatch(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name)
  } catch {
    return false
  }
}

function unknownKeysOf(additional: unknown, usual: UnknownKeys): UnknownKeys {
  if (additional === undefined) return usual
  return additional === false ? 'reject' : 'keep'
}
