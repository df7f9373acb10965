/** JSON Merge Patch (RFC 7396, section 2): what becomes of a stored value when a client sends a change to it. */
import { isObject } from '../check/keywords/kinds.ts'
import { setOwn } from '../check/values.ts'

/** Merges a patch into a value: null removes a key, objects are merged key by key, and anything else stands in its place. */
export function mergePatch(value: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged = new Map(isObject(value) ? Object.entries(value) : [])
  for (const [key, each] of Object.entries(patch)) {
    if (each === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), each))
  }
  const object: Record<string, unknown> = {}
  for (const [key, each] of merged) setOwn(object, key, each)
  return object
}

/** Merges a patch into the JSON text that is stored, if there is a patch. */
export function mergeStored(text: unknown, patch: unknown): unknown {
  if (patch === undefined) return undefined
  return mergePatch(typeof text === 'string' ? JSON.parse(text) : null, patch)
}
