/** The catalogue of messages: the words of each type of issue, as FastAPI (pydantic v2) has them. */
import type { Issue } from './issue.ts'

type Context = Readonly<Record<string, unknown>>

const messages: Readonly<Record<string, string | ((ctx: Context) => string)>> = {
  missing: 'Field required',
  extra_forbidden: 'Extra inputs are not permitted',
  model_attributes_type: 'Input should be a valid dictionary or object to extract fields from',
  dict_type: 'Input should be a valid dictionary',
  list_type: 'Input should be a valid list',
  string_type: 'Input should be a valid string',
  string_unicode: 'Input should be a valid string, unable to parse raw data as a unicode string',
  none_required: 'Input should be None',
  bool_type: 'Input should be a valid boolean',
  bool_parsing: 'Input should be a valid boolean, unable to interpret input',
  int_type: 'Input should be a valid integer',
  int_parsing: 'Input should be a valid integer, unable to parse string as an integer',
  int_from_float: 'Input should be a valid integer, got a number with a fractional part',
  float_type: 'Input should be a valid number',
  float_parsing: 'Input should be a valid number, unable to parse string as a number',
  finite_number: 'Input should be a finite number',
  greater_than: ({ gt }) => `Input should be greater than ${gt}`,
  greater_than_equal: ({ ge }) => `Input should be greater than or equal to ${ge}`,
  less_than: ({ lt }) => `Input should be less than ${lt}`,
  less_than_equal: ({ le }) => `Input should be less than or equal to ${le}`,
  multiple_of: (ctx) => `Input should be a multiple of ${ctx['multiple_of']}`,
  string_too_short: (ctx) => `String should have at least ${plural(ctx['min_length'], 'character')}`,
  string_too_long: (ctx) => `String should have at most ${plural(ctx['max_length'], 'character')}`,
  string_pattern_mismatch: ({ pattern }) => `String should match pattern '${pattern}'`,
  too_short: (ctx) =>
    `${ctx['field_type']} should have at least ${plural(ctx['min_length'], 'item')} after validation, not ${ctx['actual_length']}`,
  too_long: (ctx) =>
    `${ctx['field_type']} should have at most ${plural(ctx['max_length'], 'item')} after validation, not ${ctx['actual_length']}`,
  enum: ({ expected }) => `Input should be ${expected}`,
  literal_error: ({ expected }) => `Input should be ${expected}`,
  value_error: (ctx) =>
    'reason' in ctx ? `value is not a valid email address: ${ctx['reason']}` : `Value error, ${ctx['error']}`,
  uuid_type: 'UUID input should be a string, bytes or UUID object',
  uuid_parsing: ({ error }) => `Input should be a valid UUID, ${error}`,
  url_type: 'URL input should be a string or URL',
  url_parsing: ({ error }) => `Input should be a valid URL, ${error}`,
  datetime_type: 'Input should be a valid datetime',
  datetime_from_date_parsing: ({ error }) => `Input should be a valid datetime or date, ${error}`,
  date_type: 'Input should be a valid date',
  date_from_datetime_parsing: ({ error }) => `Input should be a valid date or datetime, ${error}`,
  time_type: 'Input should be a valid time',
  time_parsing: ({ error }) => `Input should be in a valid time format, ${error}`,
  time_delta_type: 'Input should be a valid timedelta',
  time_delta_parsing: ({ error }) => `Input should be a valid timedelta, ${error}`,
  ip_v4_address: 'Input is not a valid IPv4 address',
  ip_v6_address: 'Input is not a valid IPv6 address',
  json_invalid: 'JSON decode error',
}

/** Puts an issue into words. */
export function messageOf({ type, ctx = {} }: Issue): string {
  const message = messages[type] ?? type
  return typeof message === 'string' ? message : message(ctx)
}

function plural(count: unknown, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
