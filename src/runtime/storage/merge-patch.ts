/** JSON Merge Patch (RFC 7396, section 2): what becomes of a stored value when a client sends a change to it. */
import { isObject } from '../check/keywords/kinds.ts'
import { setOwn } from '../check/values.ts'

/** What null sets, rather than removes, within a value: fields that are always there. */
interface NullPart {
  /** What the type of this name says. */
  readonly type?: string
  /** The fields of an object that are set to null. */
  readonly nulls?: readonly string[]
  /** What is within its fields, and within the values of all other keys. */
  readonly fields?: Readonly<Record<string, NullPart>>
  readonly values?: NullPart
}

/** The parts of the fields of a row, and those of the types that have names. */
export interface NullParts {
  readonly fields: Readonly<Record<string, NullPart>>
  readonly types: Readonly<Record<string, NullPart>>
}

/**
 * Merges a patch into a value: null removes a key, objects are merged key by key, and anything else stands in its place. A field that
 * cannot be removed is set to null.
 */
export function mergePatch(
  value: unknown,
  patch: unknown,
  part: NullPart = {},
  types: NullParts['types'] = {},
): unknown {
  if (!isObject(patch)) return patch
  if (part.type !== undefined) return mergePatch(value, patch, types[part.type], types)
  const { nulls = [], fields = {}, values } = part
  const merged = new Map(isObject(value) ? Object.entries(value) : [])
  for (const [key, each] of Object.entries(patch)) {
    const within = Object.hasOwn(fields, key) ? fields[key] : values
    if (each !== null) merged.set(key, mergePatch(merged.get(key), each, within, types))
    else if (nulls.includes(key)) merged.set(key, null)
    else merged.delete(key)
  }
  const object: Record<string, unknown> = {}
  for (const [key, each] of merged) setOwn(object, key, each)
  return object
}

/** Merges a patch into the JSON text that is stored in a field, if there is a patch. */
export function mergeStored(text: unknown, patch: unknown, field = '', nulls?: NullParts): unknown {
  if (patch === undefined) return undefined
  return mergePatch(typeof text === 'string' ? JSON.parse(text) : null, patch, nulls?.fields[field], nulls?.types)
}
