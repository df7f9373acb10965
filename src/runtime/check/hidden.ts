/** What is never answered of a stored value, taken out of it: the `writeOnly` fields of objects within, however deep. */
import type { SqlValue } from '../storage/database.ts'
import { isEqualToOne } from './keywords/equality.ts'
import { isArray, isObject } from './keywords/kinds.ts'
import { setOwn } from './values.ts'

/** What is never answered of a value, by what the value is. What is said of other values than it has nothing to say of it. */
export interface HiddenPart {
  /** What the type of this name says. */
  readonly type?: string
  /** Of the items of an array: of the first ones, where each has its own, and of all others. */
  readonly first?: readonly HiddenPart[]
  readonly items?: HiddenPart
  /** Of the values of an object: those that are never answered themselves, what is not of others, and what is not of all other keys. */
  readonly fields?: Readonly<Record<string, boolean | HiddenPart>>
  readonly values?: HiddenPart
  /** What tells an object of this type from others: the keys that are there, and the values that some of them have. */
  readonly needs?: readonly string[]
  readonly is?: Readonly<Record<string, readonly unknown[]>>
  /** Of a value that is of one of several types, and of one that is of all of them. */
  readonly any?: readonly HiddenPart[]
  readonly all?: readonly HiddenPart[]
}

/** The parts of the types that have names. */
export type HiddenTypes = Readonly<Record<string, HiddenPart>>

/** Makes what prints a stored JSON value without its hidden part. */
export function answeredJson(part: HiddenPart, types: HiddenTypes): (text: SqlValue | undefined) => string {
  return (text) => (typeof text === 'string' ? JSON.stringify(answered(JSON.parse(text), part, types)) : String(text))
}

function answered(value: unknown, part: HiddenPart, types: HiddenTypes): unknown {
  const { type, any, all, first = [], items } = part
  const one = (each: unknown, own: HiddenPart | undefined) => (own === undefined ? each : answered(each, own, types))
  const every = (parts: readonly HiddenPart[]) => parts.reduce<unknown>(one, value)
  if (type !== undefined) return one(value, types[type])
  if (all !== undefined) return every(all)
  if (any !== undefined) {
    const fitting = any.filter((each) => fits(value, each, types))
    // A row of another version of the schema may fit none: then rather too much is left out than too little.
    return every(fitting.length === 0 ? any : fitting)
  }
  if (isArray(value)) return value.map((each: unknown, index) => one(each, first[index] ?? items))
  return isObject(value) ? answeredObject(value, part, types) : value
}

function answeredObject(object: object, { fields = {}, values }: HiddenPart, types: HiddenTypes): object {
  const kept: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(object)) {
    const part = Object.hasOwn(fields, key) ? fields[key] : values
    if (part !== true) setOwn(kept, key, typeof part === 'object' ? answered(each, part, types) : each)
  }
  return kept
}

/** Whether a value may be of the type that a part is of. */
function fits(value: unknown, part: HiddenPart, types: HiddenTypes): boolean {
  const { type, any, all, first, items, fields, needs = [], is = {} } = part
  if (type !== undefined) return fits(value, types[type] ?? {}, types)
  if (any !== undefined) return any.some((each) => fits(value, each, types))
  if (all !== undefined) return all.every((each) => fits(value, each, types))
  if (first !== undefined || items !== undefined) return isArray(value)
  if (!isObject(value)) return fields === undefined && needs.length === 0
  return (
    needs.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(is).every(([key, choices]) => !Object.hasOwn(value, key) || isEqualToOne(choices, value[key]))
  )
}
