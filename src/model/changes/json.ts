/** JSON that somebody else has written, looked at without trust: what is not of the kind asked for counts as absent. */
import { canonical } from '../../runtime/check/keywords/equality.ts'
import { isObject } from '../../runtime/check/keywords/kinds.ts'

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The value as an object; an empty one if it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((each) => typeof each === 'string')
}

/** The value of a key of an object's own. */
export function valueOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Answers whether values mean the same: the order of keys means nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}
