/** Fields as their author describes them, and the shapes' views of them: what a client reads and writes. */
import type { Field, Json, Type } from './types.ts'
import { defined } from './defined.ts'

/** Whose view of a type: what a client sends may differ from what it gets, and that from what is stored. */
export type Direction = 'input' | 'output' | 'stored'

/** A field as its author describes it, in one direction. */
export interface DirectedField {
  readonly name: string
  readonly type: Type
  /** Whether a client may leave it out, apart from its default. */
  readonly optional: boolean
  readonly default?: Json
  readonly readOnly: boolean
  readonly writeOnly: boolean
}

/** A field in each direction, since objects nested in it may differ. */
export interface FieldReading extends Omit<DirectedField, 'type'> {
  readonly input: Type
  readonly output: Type
  readonly stored: Type
  /** The path from it to a field within that no client may send: `.layout.revision`. */
  readonly kept?: string
}

/** Fields in one direction. */
export function directed(readings: readonly FieldReading[], direction: Direction): DirectedField[] {
  return readings.map((reading) => ({ ...reading, type: reading[direction] }))
}

/** The fields that a client reads. A default is always filled in by then. */
export function outputFields(fields: readonly DirectedField[]): Field[] {
  return storedFields(fields.filter(({ writeOnly }) => !writeOnly))
}

/** The fields that are stored, whoever may see or set them. */
export function storedFields(fields: readonly DirectedField[]): Field[] {
  return fields.map(({ name, type, optional, default: fallback, writeOnly }) => {
    const required = !optional || fallback !== undefined
    return { name, type, required, ...defined({ writeOnly: writeOnly ? true : undefined }) }
  })
}

/** The fields that a client writes. */
export function inputFields(fields: readonly DirectedField[]): Field[] {
  return fields
    .filter(({ readOnly }) => !readOnly)
    .map(({ name, type, optional, default: fallback, writeOnly }) => {
      const required = !optional && fallback === undefined
      return { name, type, required, ...defined({ default: fallback, writeOnly: writeOnly ? true : undefined }) }
    })
}
