/** Reading objects: those with fields, which are shapes, and those with keys of the client's choice. */
import type { ObjectType, RecordType, UnknownKeys } from '../types.ts'
import { defined } from '../defined.ts'
import { checkRange, isSchema, type Keywords, type Schema } from '../keywords.ts'
import { pascalCase } from '../names.ts'
import { itemNameOf, type Place, type TypeReader } from './reader.ts'
import { checkPattern } from './scalars.ts'

/** The keywords of an object that a shape reads for itself. */
const shapeKeywords = [
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'minProperties',
  'maxProperties',
]

/** Reads the keywords of an object. */
export function readObject(
  keywords: Keywords,
  place: Place,
  reader: TypeReader,
  schema: Schema,
): ObjectType | RecordType {
  const keyPattern = onlyPattern(schema, reader.unknownKeys)
  if (hasFields(schema, reader.unknownKeys)) {
    for (const name of shapeKeywords) keywords.any(name)
    const title = typeof schema['title'] === 'string' ? pascalCase(schema['title']) : ''
    const typeName = /^[A-Z]/.test(title) ? title : place.typeName
    return { kind: 'object', shape: reader.shape(schema, { ...place, typeName }) }
  }
  const [minProperties, maxProperties] = [keywords.count('minProperties'), keywords.count('maxProperties')]
  checkRange(place.at, reader.report, ['minProperties', minProperties], ['maxProperties', maxProperties])
  const inner = { at: `${place.at}{}`, typeName: itemNameOf(place.typeName) }
  const patterns = keywords.schema('patternProperties')
  const additional = keywords.any('additionalProperties')
  const keys = keyPattern === anyKey ? undefined : keyPattern
  if (keys !== undefined) checkPattern(keys, undefined, place.at, reader)
  const values = keyPattern === undefined || patterns === undefined ? additional : patterns[keyPattern]
  const type = values === undefined ? ({ kind: 'any' } as const) : reader.read(values, inner)
  return { kind: 'record', values: type, ...defined({ keys, minProperties, maxProperties }) }
}

/** Whether an object schema says something of single keys, and so is a shape rather than a record. */
export function hasFields(schema: Schema, unknownKeys: UnknownKeys): boolean {
  if (schema['properties'] !== undefined || schema['required'] !== undefined) return true
  return schema['patternProperties'] !== undefined && onlyPattern(schema, unknownKeys) === undefined
}

/** The pattern that `Type.Record(Type.String(), ...)` writes: any key. */
const anyKey = '^(.*)$'

/** The pattern of a record's keys: the only one there is, where no other keys are let in. */
function onlyPattern(schema: Schema, unknownKeys: UnknownKeys): string | undefined {
  const { patternProperties: patterns, additionalProperties: additional } = schema
  const keys = isSchema(patterns) ? Object.keys(patterns) : []
  if (keys.length !== 1) return undefined
  const [key] = keys
  const isClosed = additional === false || (additional === undefined && unknownKeys !== 'keep')
  return key === anyKey || isClosed ? key : undefined
}
