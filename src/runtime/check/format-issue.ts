/**
 * The issues of formats: text that is not what its `format` says, and no text at all where a format is due. What only strict mode
 * refuses is told so: a number that FastAPI would take for a date is of the wrong type, and a text is worded by what it lacks.
 */
import {
  outsideYearZero,
  whyNotDate,
  whyNotDateTime,
  whyNotSecondOfDay,
  whyNotTime,
  whyNotUnixTime,
  yearZeroFault,
} from './faults/date-time.ts'
import { whyNotDuration, whyTooLong } from './faults/duration.ts'
import { whyNotEmail } from './faults/email.ts'
import { whyNotUri } from './faults/uri.ts'
import { whyNotUuid } from './faults/uuid.ts'
import { notAString, type Issue, type Location } from './issue.ts'
import { isIsoDate, isIsoDateTime, laxDate, laxDateTime } from './lax/date-time.ts'

export function notADateTime(loc: Location, input: unknown): Issue {
  if (typeof input === 'number') return unparsed('datetime', loc, input, whyNotUnixTime(input))
  if (typeof input !== 'string') return { type: 'datetime_type', loc, input }
  const other = outsideYearZero(input)
  if (other !== input && becomesDateTime(other)) return unparsed('datetime', loc, input, yearZeroFault)
  return { type: 'datetime_from_date_parsing', loc, input, ctx: { error: whyNotDateTime(input) } }
}

export function notADate(loc: Location, input: unknown): Issue {
  const isText = typeof input === 'string'
  if (!isText && typeof input !== 'number') return { type: 'date_type', loc, input }
  const other = isText ? outsideYearZero(input) : input
  if (other !== input && becomesDate(other)) return unparsed('date', loc, input, yearZeroFault)
  if (becomesDateTime(other) && !becomesDate(other)) return { type: 'date_from_datetime_inexact', loc, input }
  const error = isText ? whyNotDate(input) : whyNotUnixTime(input)
  return error === undefined
    ? { type: 'date_type', loc, input }
    : { type: 'date_from_datetime_parsing', loc, input, ctx: { error } }
}

function becomesDateTime(input: string | number): boolean {
  const dateTime = laxDateTime(input)
  return typeof dateTime === 'string' && isIsoDateTime(dateTime)
}

function becomesDate(input: string | number): boolean {
  const date = laxDate(input)
  return typeof date === 'string' && isIsoDate(date)
}

export function notATime(loc: Location, input: unknown): Issue {
  if (typeof input === 'number') return unparsed('time', loc, input, whyNotSecondOfDay(input))
  if (typeof input !== 'string') return { type: 'time_type', loc, input }
  return unparsed('time', loc, input, whyNotTime(input))
}

export function notADuration(loc: Location, input: unknown): Issue {
  return unparsed('time_delta', loc, input, typeof input === 'string' ? whyNotDuration(input) : whyTooLong(input))
}

/** Without an error, it is the type that is at fault. */
function unparsed(name: string, loc: Location, input: unknown, error: string | undefined): Issue {
  return error === undefined
    ? { type: `${name}_type`, loc, input }
    : { type: `${name}_parsing`, loc, input, ctx: { error } }
}

export function notAnEmail(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return notAString(loc, input)
  return { type: 'value_error', loc, input, ctx: { reason: whyNotEmail(input) } }
}

export function notAnIdnEmail(loc: Location, input: unknown): Issue {
  return notAnEmail(loc, input)
}

export function notAUuid(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return { type: 'uuid_type', loc, input }
  return { type: 'uuid_parsing', loc, input, ctx: { error: whyNotUuid(input) } }
}

export function notAUri(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return { type: 'url_type', loc, input }
  return { type: 'url_parsing', loc, input, ctx: { error: whyNotUri(input) } }
}

export function notAnIpv4(loc: Location, input: unknown): Issue {
  return { type: 'ip_v4_address', loc, input }
}

export function notAnIpv6(loc: Location, input: unknown): Issue {
  return { type: 'ip_v6_address', loc, input }
}

// FastAPI has none of the formats below: a check of one's own is worded so.

export const notAHostname = wordedAs('not a host name')
export const notAnIdnHostname = wordedAs('not a host name')
export const notAUriReference = wordedAs('not a URI reference')
export const notAnIri = wordedAs('not an IRI')
export const notAnIriReference = wordedAs('not an IRI reference')
export const notAUriTemplate = wordedAs('not a URI template')
export const notAJsonPointer = wordedAs('not a JSON pointer')
export const notARelativeJsonPointer = wordedAs('not a relative JSON pointer')
export const notARegex = wordedAs('not a regular expression')

function wordedAs(error: string): (loc: Location, input: unknown) => Issue {
  return (loc, input) => notOfFormat(loc, input, error)
}

/** Text of another format, one of the author's, say; `error` completes the sentence `Value error, ...`. */
export function notOfFormat(loc: Location, input: unknown, error: string): Issue {
  if (typeof input !== 'string') return notAString(loc, input)
  return { type: 'value_error', loc, input, ctx: { error } }
}
