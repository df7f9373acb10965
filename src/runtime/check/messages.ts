/** The catalogue of messages: the words of each type of issue, as FastAPI (pydantic v2) has them. */
import type { Issue } from './issue.ts'

/** Prints a value of an issue's context. */
type Say = (name: string) => string

const messages: Readonly<Record<string, string | ((say: Say) => string)>> = {
  missing: 'Field required',
  extra_forbidden: 'Extra inputs are not permitted',
  model_attributes_type: 'Input should be a valid dictionary or object to extract fields from',
  dict_type: 'Input should be a valid dictionary',
  list_type: 'Input should be a valid list',
  tuple_type: 'Input should be a valid tuple',
  set_type: 'Input should be a valid set',
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
  greater_than: (say) => `Input should be greater than ${say('gt')}`,
  greater_than_equal: (say) => `Input should be greater than or equal to ${say('ge')}`,
  less_than: (say) => `Input should be less than ${say('lt')}`,
  less_than_equal: (say) => `Input should be less than or equal to ${say('le')}`,
  multiple_of: (say) => `Input should be a multiple of ${say('multiple_of')}`,
  string_too_short: (say) => `String should have at least ${plural(say('min_length'), 'character')}`,
  string_too_long: (say) => `String should have at most ${plural(say('max_length'), 'character')}`,
  string_pattern_mismatch: (say) => `String should match pattern '${say('pattern')}'`,
  too_short: (say) => `${say('field_type')} should have at least ${length('min_length', say)}`,
  too_long: (say) => `${say('field_type')} should have at most ${length('max_length', say)}`,
  enum: (say) => `Input should be ${say('expected')}`,
  literal_error: (say) => `Input should be ${say('expected')}`,
  value_error: (say) =>
    say('reason') !== '' ? `value is not a valid email address: ${say('reason')}` : `Value error, ${say('error')}`,
  uuid_type: 'UUID input should be a string, bytes or UUID object',
  uuid_parsing: (say) => `Input should be a valid UUID, ${say('error')}`,
  url_type: 'URL input should be a string or URL',
  url_parsing: (say) => `Input should be a valid URL, ${say('error')}`,
  datetime_type: 'Input should be a valid datetime',
  datetime_parsing: (say) => `Input should be a valid datetime, ${say('error')}`,
  datetime_from_date_parsing: (say) => `Input should be a valid datetime or date, ${say('error')}`,
  date_type: 'Input should be a valid date',
  date_parsing: (say) => `Input should be a valid date in the format YYYY-MM-DD, ${say('error')}`,
  date_from_datetime_parsing: (say) => `Input should be a valid date or datetime, ${say('error')}`,
  date_from_datetime_inexact: 'Datetimes provided to dates should have zero time - e.g. be exact dates',
  time_type: 'Input should be a valid time',
  time_parsing: (say) => `Input should be in a valid time format, ${say('error')}`,
  time_delta_type: 'Input should be a valid timedelta',
  time_delta_parsing: (say) => `Input should be a valid timedelta, ${say('error')}`,
  ip_v4_address: 'Input is not a valid IPv4 address',
  ip_v6_address: 'Input is not a valid IPv6 address',
  union_tag_invalid: (say) =>
    `Input tag '${say('tag')}' found using ${say('discriminator')} does not match any of the expected tags: ${say('expected_tags')}`,
  union_tag_not_found: (say) => `Unable to extract tag using discriminator ${say('discriminator')}`,
  json_invalid: 'JSON decode error',
}

/** What a message is made of. */
type Worded = Pick<Issue, 'type'> & { readonly ctx?: Issue['ctx'] | undefined }

/** Puts an issue into the words of FastAPI. */
export function messageOf({ type, ctx }: Worded): string {
  const message = messages[type] ?? type
  return typeof message === 'string' ? message : message(sayOf(ctx))
}

/** Makes what puts an issue into the author's words, if there are any for its type: templates such as `At least {min_length}`. */
export function wordsOf(templates: Readonly<Record<string, string>>): (issue: Worded) => string | undefined {
  const words = new Map(Object.entries(templates).map(([type, template]) => [type, readTemplate(template)]))
  if (words.size === 0) return () => undefined
  return ({ type, ctx }) => words.get(type)?.(sayOf(ctx))
}

/** Takes a template apart, once: its words are at even indexes, its placeholders at odd ones. */
function readTemplate(template: string): (say: Say) => string {
  const pieces = template.split(/\{(\w+)\}/)
  return (say) => pieces.map((piece, index) => (index % 2 === 0 ? piece : say(piece))).join('')
}

function sayOf(ctx: Worded['ctx'] = {}): Say {
  return (name) => {
    const value = ctx[name] ?? ''
    if (typeof value === 'number') return inFull(value)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
}

/** A number without an exponent, as FastAPI writes it in messages. */
function inFull(value: number): string {
  const [, sign = '', first = '', rest = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? []
  if (exponent === undefined) return String(value)
  const digits = first + rest
  const point = Number(exponent) + 1
  return sign + (point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`)
}

/** `3 items after validation, not 2`; a set says no more than that there are more. */
function length(bound: string, say: Say): string {
  return `${plural(say(bound), 'item')} after validation, not ${say('actual_length') || 'more'}`
}

function plural(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`
}
