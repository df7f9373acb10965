/** Fingerprints of values: whether what was sent twice is the same, without keeping it. */
import { createHash } from 'node:crypto'
import { isObject } from '../check/keywords/kinds.ts'

/** Makes the SHA-256 of a value of JSON, in hexadecimal. Equal values have equal ones, in whichever order the keys of objects are. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => (isObject(each) ? inOrder(each) : each))
  return createHash('sha256').update(text).digest('hex')
}

function inOrder(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
