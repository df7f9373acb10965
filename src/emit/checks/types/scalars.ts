/** The rungs of single values: text, numbers, booleans, null, and values that are given. */
import type { ChoiceType, Format, NumberType, StringType } from '../../../model/types.ts'
import type { RuntimeName } from '../../runtime-names.ts'
import { literal } from '../../text.ts'
import type { Rung } from '../ladder.ts'
import { pushIssue, pushKindIssue, type CheckContext, type Place } from '../place.ts'

/** What checks a format, and the issue of what is not of it. */
export const formatNames: Readonly<Record<Format, readonly [check: RuntimeName, issue: RuntimeName]>> = {
  'date-time': ['isDateTime', 'notADateTime'],
  date: ['isDate', 'notADate'],
  time: ['isTime', 'notATime'],
  duration: ['isDuration', 'notADuration'],
  email: ['isEmail', 'notAnEmail'],
  'idn-email': ['isIdnEmail', 'notAnIdnEmail'],
  hostname: ['isHostname', 'notAHostname'],
  'idn-hostname': ['isIdnHostname', 'notAnIdnHostname'],
  ipv4: ['isIpv4', 'notAnIpv4'],
  ipv6: ['isIpv6', 'notAnIpv6'],
  uri: ['isUri', 'notAUri'],
  'uri-reference': ['isUriReference', 'notAUriReference'],
  'uri-template': ['isUriTemplate', 'notAUriTemplate'],
  iri: ['isIri', 'notAnIri'],
  'iri-reference': ['isIriReference', 'notAnIriReference'],
  'json-pointer': ['isJsonPointer', 'notAJsonPointer'],
  'relative-json-pointer': ['isRelativeJsonPointer', 'notARelativeJsonPointer'],
  regex: ['isRegex', 'notARegex'],
  uuid: ['isUuid', 'notAUuid'],
}

/** What checks a format once it was converted as FastAPI would: a date-time may lack an offset, for one. */
const laxChecks: Partial<Record<Format, RuntimeName>> = {
  'date-time': 'isIsoDateTime',
  date: 'isIsoDate',
  time: 'isIsoTime',
  duration: 'isIsoDuration',
  email: 'isInternetEmail',
  uri: 'isUrl',
  ipv6: 'isZonedIpv6',
}

/** Prints the test that text is not of a format: of none of its two, where both strict and lax values may come. */
function printNoFormat(format: Format, value: string, isBeside: boolean, context: CheckContext): string[] {
  const { scope, types, hasLaxValues = false } = context
  const [strict] = formatNames[format]
  const lax = laxChecks[format] ?? strict
  // Every date that Python has is one.
  const both = hasLaxValues && lax !== strict && format !== 'date' ? [strict, lax] : [strict]
  const tests = (types.coercion === 'lax' ? [lax] : both).map((check) => `!${scope.runtime(check)}(${value})`)
  const test = tests.join(' && ')
  return [isBeside && tests.length > 1 ? `(${test})` : test]
}

/** The rungs of text: its kind, its format, its length, its pattern. */
export function stringRungs(type: StringType, place: Place, context: CheckContext): Rung[] {
  const { minLength = 0, maxLength, pattern, format } = type
  const { scope } = context
  const { value } = place
  const notFormat = format === undefined ? 'notAString' : formatNames[format][1]
  const isText = place.isTyped === true || isUnparsed(place)
  const isOther = isText ? [] : [`typeof ${value} !== 'string'`]
  const isNoFormat = format === undefined ? [] : printNoFormat(format, value, isOther.length > 0, context)
  const tests = [...isOther, ...isNoFormat]
  const rungs: Rung[] =
    tests.length === 0 ? [] : [{ test: tests.join(' || '), body: pushKindIssue(context, notFormat, place) }]
  if (minLength > 0) {
    const test = minLength === 1 ? `${value} === ''` : `${scope.runtime('isShorter')}(${value}, ${minLength})`
    rungs.push({ test, body: pushIssue(context, 'stringTooShort', place, String(minLength)) })
  }
  if (maxLength !== undefined) {
    const test = `${scope.runtime('isLonger')}(${value}, ${maxLength})`
    rungs.push({ test, body: pushIssue(context, 'stringTooLong', place, String(maxLength)) })
  }
  if (pattern !== undefined) {
    const constant = scope.constant(`${place.name}Pattern`, printPattern(pattern))
    rungs.push({ test: `!${constant}.test(${value})`, body: pushIssue(context, 'patternMismatch', place, constant) })
  }
  return rungs
}

/** Prints a regular expression; the flag `u` makes it JSON Schema's. */
export function printPattern(pattern: string): string {
  return `/${new RegExp(pattern, 'u').source}/u`
}

const bounds = [
  ['multipleOf', 'isMultiple', 'notAMultiple'],
  ['maximum', '>', 'aboveMaximum'],
  ['exclusiveMaximum', '>=', 'notBelow'],
  ['minimum', '<', 'belowMinimum'],
  ['exclusiveMinimum', '<=', 'notAbove'],
] as const

/**
 * The rungs of numbers: their kind, their bounds in the order in which FastAPI looks at them, and of integers that those which
 * cannot be kept exactly are out of bounds, where no bound has said so.
 */
export function numberRungs(type: NumberType, place: Place, context: CheckContext): Rung[] {
  const within = bounds.flatMap((kind): Rung[] => {
    const bound = type[kind[0]]
    return bound === undefined ? [] : [boundRung(kind, bound, place, context)]
  })
  if (place.isTyped === true) return within
  return type.kind === 'number' ? [numberRung(place, context), ...within] : integerRungs(type, within, place, context)
}

function boundRung(
  [, operator, issue]: (typeof bounds)[number],
  bound: number,
  place: Place,
  context: CheckContext,
): Rung {
  const { value } = place
  const printed = literal(bound)
  const test =
    operator === 'isMultiple'
      ? `!${context.scope.runtime(operator)}(${value}, ${printed})`
      : `${value} ${operator} ${printed}`
  return { test, body: pushIssue(context, issue, place, printed) }
}

function numberRung(place: Place, context: CheckContext): Rung {
  const { value } = place
  if (isParsed(place, context))
    return { test: `typeof ${value} !== 'number'`, body: pushIssue(context, 'unreadableNumber', place) }
  return { test: `!${context.scope.runtime('isNumber')}(${value})`, body: pushKindIssue(context, 'notANumber', place) }
}

function integerRungs(type: NumberType, within: readonly Rung[], place: Place, context: CheckContext): Rung[] {
  const { value } = place
  const isNot = (kind: 'isInteger' | 'isWhole') => `!${context.scope.runtime(kind)}(${value})`
  const beyond = (): Rung[] =>
    isBounded(type) ? [] : [{ test: isNot('isInteger'), body: pushIssue(context, 'beyondIntegers', place) }]
  if (isParsed(place, context)) {
    const isText = { test: `typeof ${value} !== 'number'`, body: pushIssue(context, 'unreadableInteger', place) }
    return [isText, ...within, ...beyond()]
  }
  const body = pushKindIssue(context, 'notAnInteger', place)
  return within.length === 0
    ? [{ test: isNot('isInteger'), body }]
    : [{ test: isNot('isWhole'), body }, ...within, ...beyond()]
}

/** Whether an integer within its bounds is kept exactly for certain. */
function isBounded({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: NumberType): boolean {
  return [minimum, exclusiveMinimum].some(isExactBound) && [maximum, exclusiveMaximum].some(isExactBound)
}

function isExactBound(bound: number | undefined): boolean {
  return bound !== undefined && Math.abs(bound) <= Number.MAX_SAFE_INTEGER
}

/** Whether a value was parsed by the strict grammar of text. */
function isParsed({ source, original }: Place, { types }: CheckContext): boolean {
  return source === 'text' && original !== undefined && types.coercion === 'strict'
}

/** Whether a value is text as it came. */
function isUnparsed({ source, original }: Place): boolean {
  return source === 'text' && original === undefined
}

/** The rung of a boolean. */
export function booleanRungs(place: Place, context: CheckContext): Rung[] {
  const issue = isParsed(place, context) ? 'unreadableBoolean' : 'notABoolean'
  return [{ test: `typeof ${place.value} !== 'boolean'`, body: pushKindIssue(context, issue, place) }]
}

/** The rung of null. */
export function nullRungs(place: Place, context: CheckContext): Rung[] {
  return [{ test: `${place.value} !== null`, body: pushKindIssue(context, 'notNull', place) }]
}

/** The rung of values that are given. */
export function choiceRungs({ kind, values }: ChoiceType, place: Place, context: CheckContext): Rung[] {
  const { scope } = context
  const issue = kind === 'enum' ? 'notInEnum' : 'notALiteral'
  const printed = literal(values)
  const isPlain = values.every((value) => typeof value !== 'object' || value === null)
  // The compiler knows that a text is no number: it would not let the two be compared.
  const isNever = isUnparsed(place) && !values.some((value) => typeof value === 'string')
  if (isPlain && values.length === 1 && !isNever) {
    return [
      {
        test: `${place.value} !== ${values.map(literal).join('')}`,
        body: pushKindIssue(context, issue, place, printed),
      },
    ]
  }
  const constant = scope.constant(`${place.name}Values`, `${printed} as const`)
  const test = `!${scope.runtime(isPlain ? 'isOneOf' : 'isEqualToOne')}(${constant}, ${place.value})`
  return [{ test, body: pushKindIssue(context, issue, place, constant) }]
}
