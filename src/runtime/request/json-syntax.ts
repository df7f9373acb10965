/** Says where and why a text is not JSON (RFC 8259), in the words of CPython's `json`; it never builds a value. */
import type { Position } from '../check/issue.ts'

/** The first fault of a text: its offset in characters (code points) and the reason. */
export interface JsonError {
  readonly at: number
  readonly message: string
}

/**
 * Finds the first fault of a text that `JSON.parse` has refused. `NaN` and `Infinity`, which CPython reads, are faults.
 * It keeps a stack of its own, so that a text of any depth is scanned.
 */
export function findJsonError(text: string): JsonError {
  const { at, message } = scanText(text)
  return { at: countCharacters(text, at), message }
}

/** The line and the column, from 1, of an offset in characters; lines end with `\n`. */
export function positionOf(text: string, at: number): Position {
  let [left, line, column] = [at, 1, 1]
  for (const character of text) {
    if (left === 0) break
    left -= 1
    column += 1
    if (character === '\n') [line, column] = [line + 1, 1]
  }
  return { line, column }
}

/** What a scan answers: the place after what it has read, or the fault that it has met. Places are UTF-16 offsets. */
type Scan = number | JsonError

function scanText(text: string): JsonError {
  const closers: ('}' | ']')[] = []
  let at: Scan = skipSpace(text, 0)
  for (;;) {
    at = scanToEndOfValue(text, at, closers)
    if (typeof at !== 'number') return at
    at = skipSpace(text, at)
    while (closers.length > 0 && text[at] === closers.at(-1)) {
      closers.pop()
      at = skipSpace(text, at + 1)
    }
    if (closers.length === 0) return { at, message: 'Extra data' }
    if (text[at] !== ',') return { at, message: "Expecting ',' delimiter" }
    at = scanToValue(text, at + 1, closers)
    if (typeof at !== 'number') return at
  }
}

/** Reads on to the end of the first value that holds no other: a scalar, or an empty array or object. */
function scanToEndOfValue(text: string, start: number, closers: ('}' | ']')[]): Scan {
  let at = start
  for (;;) {
    const closer = text[at] === '{' ? '}' : text[at] === '[' ? ']' : undefined
    if (closer === undefined) return scanScalar(text, at)
    const inside = skipSpace(text, at + 1)
    if (text[inside] === closer) return inside + 1
    closers.push(closer)
    const value = scanToValue(text, inside, closers)
    if (typeof value !== 'number') return value
    at = value
  }
}

/** Reads on to where the next value of the innermost array or object is due: in an object, past its key and the colon. */
function scanToValue(text: string, start: number, closers: readonly ('}' | ']')[]): Scan {
  const at = skipSpace(text, start)
  if (closers.at(-1) === ']') return at
  if (text[at] !== '"') return { at, message: 'Expecting property name enclosed in double quotes' }
  const end = scanString(text, at)
  if (typeof end !== 'number') return end
  const colon = skipSpace(text, end)
  return text[colon] === ':' ? skipSpace(text, colon + 1) : { at: colon, message: "Expecting ':' delimiter" }
}

const wordOrNumber = /null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function scanScalar(text: string, at: number): Scan {
  if (text[at] === '"') return scanString(text, at)
  wordOrNumber.lastIndex = at
  return wordOrNumber.test(text) ? wordOrNumber.lastIndex : { at, message: 'Expecting value' }
}

const plainCharacters = /[^"\\\u0000-\u001f]*/y
const hexDigits = /[0-9A-Fa-f]{4}/y

function scanString(text: string, start: number): Scan {
  let at = start + 1
  for (;;) {
    plainCharacters.lastIndex = at
    plainCharacters.test(text)
    at = plainCharacters.lastIndex
    if (text[at] === '"') return at + 1
    const escaped = text[at + 1]
    if (at >= text.length || (text[at] === '\\' && escaped === undefined)) {
      return { at: start, message: 'Unterminated string starting at' }
    }
    if (text[at] !== '\\' || escaped === undefined) return { at, message: 'Invalid control character at' }
    if (escaped === 'u') {
      hexDigits.lastIndex = at + 2
      // CPython finds fault with an escape that the text ends on, even a whole one.
      if (!hexDigits.test(text) || at + 6 >= text.length) return { at: at + 1, message: 'Invalid \\uXXXX escape' }
      at += 6
    } else {
      if (!'"\\/bfnrt'.includes(escaped)) return { at, message: 'Invalid \\escape' }
      at += 2
    }
  }
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return at
}

function countCharacters(text: string, end: number): number {
  let count = 0
  for (let at = 0; at < end; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return count
}
