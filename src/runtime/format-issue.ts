/** The issues of formats: text that is not what its `format` says, and no text at all where a format is due. */
import {
  whyNotDate,
  whyNotDateTime,
  whyNotDuration,
  whyNotEmail,
  whyNotTime,
  whyNotUri,
  whyNotUuid,
} from './format-faults.ts'
import { notAString, type Issue, type Location } from './issue.ts'

export function notADateTime(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return { type: 'datetime_type', loc, input }
  return { type: 'datetime_from_date_parsing', loc, input, ctx: { error: whyNotDateTime(input) } }
}

export function notADate(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return { type: 'date_type', loc, input }
  return { type: 'date_from_datetime_parsing', loc, input, ctx: { error: whyNotDate(input) } }
}

export function notATime(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return { type: 'time_type', loc, input }
  return { type: 'time_parsing', loc, input, ctx: { error: whyNotTime(input) } }
}

export function notADuration(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return { type: 'time_delta_type', loc, input }
  return { type: 'time_delta_parsing', loc, input, ctx: { error: whyNotDuration(input) } }
}

export function notAnEmail(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return notAString(loc, input)
  return { type: 'value_error', loc, input, ctx: { reason: whyNotEmail(input) } }
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

/** FastAPI has no host names: a check of one's own is worded so. */
export function notAHostname(loc: Location, input: unknown): Issue {
  if (typeof input !== 'string') return notAString(loc, input)
  return { type: 'value_error', loc, input, ctx: { error: 'not a host name' } }
}
