/** What reading a type needs of its surroundings, and passes on to the readers of its parts. */
import type { Type, UnknownKeys } from '../types.ts'
import type { Keywords, Report, Schema } from '../keywords.ts'
import { singularOf } from '../names.ts'

/** Where a schema stands, and what an object type found there is called unless its title says otherwise. */
export interface Place {
  readonly at: string
  readonly typeName: string
}

/** Reads types, and gathers what they name. */
export interface TypeReader {
  readonly report: Report
  /** What becomes of keys that nobody has declared, where the schema does not say. */
  readonly unknownKeys: UnknownKeys
  /** The formats that the author has registered, and the patterns that they stand for. */
  readonly formats: Readonly<Record<string, string>>
  /** Reads a schema, or `true` and `false`, which stand for any value and none. */
  read(schema: unknown, place: Place): Type
  /** Makes a shape of an object schema and answers its name. */
  shape(schema: Schema, place: Place): string
  /** The type that a `$ref` names, or undefined where there is none. */
  refer(ref: string, place: Place): Type | undefined
  /** The schema that a `$ref` names, and other schemas themselves. */
  deref(schema: Schema): Schema
}

/** A reader of one kind of type. Undefined is answered after a problem. */
export type Read = (keywords: Keywords, place: Place, reader: TypeReader, schema: Schema) => Type | undefined

/** What stands in for a type that could not be read; the problem has been reported. */
export const unread: Type = { kind: 'any' }

/** `true` and `false` as schemas: any value, and none. */
export function schemaOf(given: unknown): unknown {
  if (given === true) return {}
  return given === false ? { not: {} } : given
}

/** What the type of the items of a list, or of the values of a record, is called: never as the whole is. */
export function itemNameOf(typeName: string): string {
  const singular = singularOf(typeName)
  return singular === typeName ? `${typeName}Item` : singular
}
