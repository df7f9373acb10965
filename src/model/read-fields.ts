/** Fields as their author describes them, and the shapes' views of them: what a client reads and writes. */
import type { Field, Json, Type } from './types.ts'
import { defined } from './defined.ts'

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
    .map(({ name, input: type, optional, default: fallback, writeOnly }) => {
      const required = !optional && fallback === undefined
      return { name, type, required, ...defined({ default: fallback, writeOnly: writeOnly ? true : undefined }) }
    })
}
