/** Readers of the values that a list is filtered by: text of a query, by a strict grammar. What they refuse is one issue each. */
import { notADateTime, notAUuid } from '../check/format-issue.ts'
import { isDateTime } from '../check/formats/date-time.ts'
import { isUuid } from '../check/formats/uuid.ts'
import {
  beyondIntegers,
  notALiteral,
  notInEnum,
  unreadableBoolean,
  unreadableInteger,
  unreadableNumber,
  type Issue,
  type Issues,
  type Location,
} from '../check/issue.ts'
import { booleanOf, integerOf, numberOf } from '../check/text-values.ts'
import { isOneOf } from '../check/keywords/equality.ts'
import { isInteger } from '../check/keywords/numbers.ts'
import { uuidText } from '../check/values.ts'

/** A value that a field is compared with. */
export type Value = string | number | boolean

/** Reads a value; text that stands for none is noted as an issue, and answered by undefined. */
export type TextReader = (text: string, loc: Location, issues: Issues) => Value | undefined

/** Reads any text: what cannot be kept was refused before. */
export function textValue(text: string): string {
  return text
}

/** Reads an integer within 2^53 - 1 on either side of zero. */
export function integerValue(text: string, loc: Location, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(loc, text))
  else if (!isInteger(value)) issues.push(beyondIntegers(loc, text))
  else return value
  return undefined
}

/** Reads a finite number. */
export function numberValue(text: string, loc: Location, issues: Issues): number | undefined {
  const value = numberOf(text)
  if (typeof value === 'number') return value
  issues.push(unreadableNumber(loc, text))
  return undefined
}

/** Reads a boolean. */
export function booleanValue(text: string, loc: Location, issues: Issues): boolean | undefined {
  const value = booleanOf(text)
  if (typeof value === 'boolean') return value
  issues.push(unreadableBoolean(loc, text))
  return undefined
}

/** Reads a moment, with whichever offset, as the server writes it, in UTC and with milliseconds, or as a text between two such. */
export function momentValue(text: string, loc: Location, issues: Issues): string | undefined {
  if (isDateTime(text)) return toUtc(text.toUpperCase())
  issues.push(notADateTime(loc, text))
  return undefined
}

function toUtc(text: string): string {
  // JavaScript knows no leap second: it is the moment at which the next minute begins.
  const isLeap = text.slice(17, 19) === '60'
  const time = Date.parse(isLeap ? `${text.slice(0, 17)}59${text.slice(19)}` : text)
  const moment = new Date(Math.min(isLeap ? time + 1000 : time, lastMoment)).toISOString()
  return isBetween.test(text) ? moment.replace('Z', 'z') : moment
}

/** Behind a millisecond, and before the next: as text, so is one in `z`, which means the same as `Z`. */
const isBetween = /\.\d{3}\d*[1-9]/

/** The last moment of four digits: as text, those of more are less than any. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** Reads a UUID as it is stored. */
export function uuidValue(text: string, loc: Location, issues: Issues): string | undefined {
  if (isUuid(text)) return uuidText(text)
  issues.push(notAUuid(loc, text))
  return undefined
}

/** Makes a reader of text of a format: `formatValue(isEmail, notAnEmail)`. */
export function formatValue(
  isValid: (text: string) => boolean,
  issue: (loc: Location, input: unknown) => Issue,
): TextReader {
  return (text, loc, issues) => {
    if (isValid(text)) return text
    issues.push(issue(loc, text))
    return undefined
  }
}

/** Makes a reader of one of some values, all of one type: literals, or those of an `enum`, which differ in the issue's type. */
export function choiceValue(values: readonly Value[], kind: 'literal' | 'enum'): TextReader {
  const parse = parsers[typeof values[0]] ?? String
  const issue = kind === 'enum' ? notInEnum : notALiteral
  return (text, loc, issues) => {
    const value = parse(text)
    if (isOneOf(values, value)) return value
    issues.push(issue(loc, text, values))
    return undefined
  }
}

const parsers: Readonly<Record<string, (text: string) => Value>> = { number: numberOf, boolean: booleanOf }
