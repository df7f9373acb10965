/**
 * Issues: what is wrong with a client's request, one entry of a 422's `detail` each, with the types and contexts of FastAPI
 * (pydantic v2). The functions here are what generated checks call; each makes one issue and judges nothing else.
 */
import { laxBoolean, readInteger, readNumber } from './lax/scalar.ts'
import { repr } from './python.ts'

/** Where a value stands: wire names and array indexes, outermost first. */
export type Location = readonly (string | number)[]

/** One fault. Its message is made from `type` and `ctx` when the answer is written. */
export interface Issue {
  readonly type: string
  readonly loc: Location
  readonly input: unknown
  readonly ctx?: Readonly<Record<string, unknown>>
  /** What the rule asks for, where the context has no more than how Python prints it. */
  readonly asked?: Asked
  /** Where a text stops being JSON, as people count. */
  readonly position?: Position
  /** The words of the schema's author, instead of the message of the type. */
  readonly msg?: string
  /** Issues that this one stands for, located below it: nobody is told of such a one. */
  readonly standsFor?: Issues
}

/** A place in a text, counted from 1 in lines and in characters. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What a rule asks for, as it is: nothing of it was sent. */
export interface Asked {
  /** The values of which one is due. */
  readonly values?: readonly unknown[]
  /** The key of the field that tells the members of a union apart. */
  readonly key?: string
}

/** The issues found so far, in the order in which they are answered. */
export type Issues = Issue[]

/** How many issues an answer names at most: a body of a million faults is not answered with a hundred times its size. */
export const mostIssues = 1000

/** Whether there are as many issues as an answer names, so that what else there is need not be found. */
export function isFull(issues: Issues): boolean {
  return issues.length >= mostIssues
}

/** Puts issues to others, but no more of them than an answer names. */
export function addIssues(issues: Issues, more: readonly Issue[]): void {
  issues.push(...more.slice(0, mostIssues))
}

/** Puts the issues from `start` on below a place: what a check found in an item is located in the list. */
export function within(issues: Issues, start: number, place: Location): void {
  for (let index = start; index < issues.length; index++) {
    const issue = issues[index]
    if (issue !== undefined) issues[index] = { ...issue, loc: place.concat(issue.loc) }
  }
}

/** A required field is absent; `input` is the object that lacks it. */
export function missing(loc: Location, input: unknown): Issue {
  return { type: 'missing', loc, input }
}

/** What is wrong with a value of another kind; a value that is absent is missing in `object`. */
export function missingOr<More extends readonly unknown[]>(
  issue: (loc: Location, input: unknown, ...more: More) => Issue,
  loc: Location,
  value: unknown,
  object: unknown,
  ...more: More
): Issue {
  return value === undefined ? missing(loc, object) : issue(loc, value, ...more)
}

/** A key that is not a field. */
export function extraForbidden(loc: Location, input: unknown): Issue {
  return { type: 'extra_forbidden', loc, input }
}

/** No object where one with fields is due. */
export function notAnObject(loc: Location, input: unknown): Issue {
  return { type: 'model_attributes_type', loc, input }
}

/** No object where one with keys of the client's choice is due. */
export function notADictionary(loc: Location, input: unknown): Issue {
  return { type: 'dict_type', loc, input }
}

export function notAList(loc: Location, input: unknown): Issue {
  return { type: 'list_type', loc, input }
}

export function notAString(loc: Location, input: unknown): Issue {
  return { type: 'string_type', loc, input }
}

export function notNull(loc: Location, input: unknown): Issue {
  return { type: 'none_required', loc, input }
}

/** Not a boolean. What stands for one in lax mode is of the wrong type; other texts and integers are unreadable. */
export function notABoolean(loc: Location, input: unknown): Issue {
  const isRead = typeof input === 'string' || (Number.isInteger(input) && Math.abs(Number(input)) < 2 ** 63)
  return { type: isRead && laxBoolean(input) === input ? 'bool_parsing' : 'bool_type', loc, input }
}

/** Not an integer, or one beyond 2^53 - 1, which cannot be kept exactly. A text that stands for one is of the wrong type. */
export function notAnInteger(loc: Location, input: unknown): Issue {
  const integer = typeof input === 'string' ? readInteger(input) : input
  if (integer === undefined) return { type: 'int_parsing', loc, input }
  if (typeof integer !== 'number') return { type: 'int_type', loc, input }
  if (Number.isSafeInteger(integer)) return { type: 'int_type', loc, input }
  if (typeof input === 'number' && !Number.isFinite(input)) return { type: 'finite_number', loc, input }
  if (typeof input === 'number' && !Number.isInteger(input)) return { type: 'int_from_float', loc, input }
  return integer > 0
    ? aboveMaximum(loc, input, Number.MAX_SAFE_INTEGER)
    : belowMinimum(loc, input, Number.MIN_SAFE_INTEGER)
}

/** An integer, as a number or as text, beyond 2^53 - 1: it cannot be kept exactly. */
export function beyondIntegers(loc: Location, input: unknown): Issue {
  return Number(input) > 0
    ? aboveMaximum(loc, input, Number.MAX_SAFE_INTEGER)
    : belowMinimum(loc, input, Number.MIN_SAFE_INTEGER)
}

/** Not a finite number. A text that stands for one is of the wrong type. */
export function notANumber(loc: Location, input: unknown): Issue {
  const number = typeof input === 'string' ? readNumber(input) : input
  if (number === undefined) return { type: 'float_parsing', loc, input }
  const isInfinite = typeof number === 'number' && !Number.isFinite(number)
  return { type: isInfinite ? 'finite_number' : 'float_type', loc, input }
}

/** Text, of a path or a query, that is no integer. */
export function unreadableInteger(loc: Location, input: string): Issue {
  return { type: 'int_parsing', loc, input }
}

/** Text, of a path or a query, that is no number. */
export function unreadableNumber(loc: Location, input: string): Issue {
  return { type: 'float_parsing', loc, input }
}

/** Text, of a path or a query, that is no boolean. */
export function unreadableBoolean(loc: Location, input: string): Issue {
  return { type: 'bool_parsing', loc, input }
}

/** Text that no row can keep. */
export function notUnicode(loc: Location, input: unknown): Issue {
  return { type: 'string_unicode', loc, input }
}

export function stringTooShort(loc: Location, input: unknown, length: number): Issue {
  return { type: 'string_too_short', loc, input, ctx: { min_length: length } }
}

export function stringTooLong(loc: Location, input: unknown, length: number): Issue {
  return { type: 'string_too_long', loc, input, ctx: { max_length: length } }
}

export function patternMismatch(loc: Location, input: unknown, pattern: RegExp): Issue {
  return { type: 'string_pattern_mismatch', loc, input, ctx: { pattern: pattern.source } }
}

export function belowMinimum(loc: Location, input: unknown, minimum: number): Issue {
  return { type: 'greater_than_equal', loc, input, ctx: { ge: minimum } }
}

export function aboveMaximum(loc: Location, input: unknown, maximum: number): Issue {
  return { type: 'less_than_equal', loc, input, ctx: { le: maximum } }
}

export function notAbove(loc: Location, input: unknown, bound: number): Issue {
  return { type: 'greater_than', loc, input, ctx: { gt: bound } }
}

export function notBelow(loc: Location, input: unknown, bound: number): Issue {
  return { type: 'less_than', loc, input, ctx: { lt: bound } }
}

export function notAMultiple(loc: Location, input: unknown, of: number): Issue {
  return { type: 'multiple_of', loc, input, ctx: { multiple_of: of } }
}

export function tooFewKeys(loc: Location, input: object, minimum: number): Issue {
  const actual_length = Object.keys(input).length
  return { type: 'too_short', loc, input, ctx: { field_type: 'Dictionary', min_length: minimum, actual_length } }
}

export function tooManyKeys(loc: Location, input: object, maximum: number): Issue {
  const actual_length = Object.keys(input).length
  return { type: 'too_long', loc, input, ctx: { field_type: 'Dictionary', max_length: maximum, actual_length } }
}

/** None of the values of an `enum`. */
export function notInEnum(loc: Location, input: unknown, values: readonly unknown[]): Issue {
  return { type: 'enum', loc, input, ctx: { expected: alternatives(values) }, asked: { values } }
}

/** None of the literals. */
export function notALiteral(loc: Location, input: unknown, values: readonly unknown[]): Issue {
  return { type: 'literal_error', loc, input, ctx: { expected: alternatives(values) }, asked: { values } }
}

/** Prints values as Python would: `'a', 'b' or 'c'`. */
function alternatives(values: readonly unknown[]): string {
  const printed = values.map(repr)
  return printed.length < 2 ? printed.join('') : `${printed.slice(0, -1).join(', ')} or ${printed.at(-1)}`
}
