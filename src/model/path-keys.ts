/** What a key cannot be that stands in paths: what clients take for a step from one path to another, and for no segment at all. */
import { accepts, type NamedTypes } from './accepts.ts'
import type { Type } from './types.ts'

/** Segments that no path keeps: clients resolve dots before they send anything (RFC 3986, section 5.2.4). */
const lostSegments = ['', '.', '..']

/** Text that is none of these: it has something other than a dot, or three dots. All regular expressions, of whatever language, can say so. */
const keptPattern = '[^.]|\\.{3}'

/** The type of a key, but for the values that no path can hold; a pattern of its own is for its author to mend. */
export function pathKeyType(type: Type): Type {
  if (type.kind !== 'string' || type.pattern !== undefined || lostKey(type) === undefined) return type
  return { ...type, pattern: keptPattern }
}

/** A value that a type accepts and no path can hold, if there is one. */
export function lostKey(type: Type): string | undefined {
  return lostSegments.find((each) => accepts(type, each, plain))
}

/** No type of a key has a name; and no format takes any of these for a value in lax mode alone. */
const plain: NamedTypes = { shapes: new Map(), aliases: new Map(), coercion: 'strict' }
