/**
 * Errors as FastAPI wrote them before its version 0.100: entries in the terms of pydantic v1. Only how a fault is written is of
 * then; what is one is not: a fractional number for an integer, for one, was none, and is a `type_error.integer` here.
 *
 * What was known then and is not told now: the `doc` of `value_error.jsondecode`, which is the body itself, secrets and all; the length
 * that a tuple without some of its items lacks, each of which is a `value_error.missing`. What pydantic v1 had no type for is a
 * `value_error.` with the type of today.
 */
import type { Location } from '../../check/issue.ts'
import { isObject } from '../../check/keywords/kinds.ts'
import { messageOf } from '../../check/messages.ts'
import { repr } from '../../check/python.ts'
import { own } from '../../check/values.ts'
import type { ErrorFormat, Told } from './error-format.ts'

export const fastapiV1: ErrorFormat = {
  mediaType: 'application/json',
  error: (_, detail) => ({ detail }),
  entry(issue) {
    const { type, msg, ctx } = faultOf(issue)
    return { loc: locationOf(issue), msg: issue.msg ?? msg, type, ctx }
  },
  invalid: () => ({}),
  entries: 'detail',
}

/** An issue in the terms of pydantic v1. */
interface Fault {
  readonly type: string
  readonly msg: string
  readonly ctx?: object | undefined
}

/** Null was told first, whatever the type. These are faults of something else than the value. */
const notOfTheValue: ReadonlySet<string> = new Set(['missing', 'extra_forbidden', 'none_required', 'json_invalid'])

function faultOf(issue: Told): Fault {
  if (issue.isNull && !notOfTheValue.has(issue.type)) {
    return { type: 'type_error.none.not_allowed', msg: 'none is not an allowed value' }
  }
  const found = faults[issue.type]
  if (found === undefined) return { type: `value_error.${issue.type}`, msg: messageOf(issue), ctx: issue.ctx }
  return typeof found === 'function' ? found(issue) : found
}

function fault(type: string, msg: string): Fault {
  return { type, msg }
}

const integer = fault('type_error.integer', 'value is not a valid integer')
const float = fault('type_error.float', 'value is not a valid float')
const text = fault('type_error.str', 'str type expected')
const boolean = fault('type_error.bool', 'value could not be parsed to a boolean')
const dictionary = fault('type_error.dict', 'value is not a valid dict')
const uuid = fault('type_error.uuid', 'value is not a valid uuid')
const datetime = fault('value_error.datetime', 'invalid datetime format')
const date = fault('value_error.date', 'invalid date format')
const scheme = fault('value_error.url.scheme', 'invalid or missing URL scheme')

const faults: Readonly<Record<string, Fault | ((issue: Told) => Fault)>> = {
  missing: fault('value_error.missing', 'field required'),
  extra_forbidden: fault('value_error.extra', 'extra fields not permitted'),
  model_attributes_type: dictionary,
  dict_type: dictionary,
  list_type: fault('type_error.list', 'value is not a valid list'),
  tuple_type: fault('type_error.tuple', 'value is not a valid tuple'),
  set_type: fault('type_error.set', 'value is not a valid set'),
  string_type: text,
  string_unicode: text,
  none_required: fault('type_error.not_none', 'value is not None'),
  bool_type: boolean,
  bool_parsing: boolean,
  int_type: integer,
  int_parsing: integer,
  int_from_float: integer,
  float_type: float,
  float_parsing: float,
  finite_number: fault('value_error.number.not_finite_number', 'ensure this value is a finite number'),
  greater_than: limited('gt', 'value_error.number.not_gt', (limit) => `is greater than ${limit}`),
  greater_than_equal: limited('ge', 'value_error.number.not_ge', (limit) => `is greater than or equal to ${limit}`),
  less_than: limited('lt', 'value_error.number.not_lt', (limit) => `is less than ${limit}`),
  less_than_equal: limited('le', 'value_error.number.not_le', (limit) => `is less than or equal to ${limit}`),
  multiple_of: ({ ctx }) => ({
    type: 'value_error.number.not_multiple',
    msg: `ensure this value is a multiple of ${String(ctx?.['multiple_of'])}`,
    ctx,
  }),
  string_too_short: limited(
    'min_length',
    'value_error.any_str.min_length',
    (limit) => `has at least ${limit} characters`,
  ),
  string_too_long: limited(
    'max_length',
    'value_error.any_str.max_length',
    (limit) => `has at most ${limit} characters`,
  ),
  string_pattern_mismatch: ({ ctx }) => ({
    type: 'value_error.str.regex',
    msg: `string does not match regex "${String(ctx?.['pattern'])}"`,
    ctx,
  }),
  too_short: (issue) => wrongLength(issue, 'min_length', 'min_items', 'at least'),
  too_long: (issue) => wrongLength(issue, 'max_length', 'max_items', 'at most'),
  enum: ({ asked: { values = [] } = {} }) => ({
    type: 'type_error.enum',
    msg: `value is not a valid enumeration member; permitted: ${inARow(values)}`,
    ctx: { enum_values: values },
  }),
  literal_error: ({ asked: { values = [] } = {}, input }) => ({
    type: 'value_error.const',
    msg: `unexpected value; permitted: ${inARow(values)}`,
    ctx: { given: input, permitted: values },
  }),
  value_error: ({ ctx }) =>
    ctx?.['reason'] === undefined
      ? fault('value_error', String(ctx?.['error']))
      : fault('value_error.email', 'value is not a valid email address'),
  uuid_type: uuid,
  uuid_parsing: uuid,
  url_type: scheme,
  url_parsing: ({ ctx }) => urlFaults[String(ctx?.['error'])] ?? scheme,
  datetime_type: notOfType('datetime'),
  datetime_parsing: datetime,
  datetime_from_date_parsing: datetime,
  date_type: notOfType('date'),
  date_parsing: date,
  date_from_datetime_parsing: date,
  date_from_datetime_inexact: date,
  time_type: notOfType('time'),
  time_parsing: fault('value_error.time', 'invalid time format'),
  time_delta_type: notOfType('timedelta'),
  time_delta_parsing: fault('value_error.duration', 'invalid duration format'),
  ip_v4_address: fault('value_error.ipv4address', 'value is not a valid IPv4 address'),
  ip_v6_address: fault('value_error.ipv6address', 'value is not a valid IPv6 address'),
  union_tag_invalid({ ctx = {}, asked: { key = '' } = {}, input }) {
    const { discriminator, tag, expected_tags } = ctx
    // A tag that is no text is told as text today.
    const value = isObject(input) ? (own(input, key) ?? null) : tag
    return {
      type: 'value_error.discriminated_union.invalid_discriminator',
      msg: `No match for discriminator ${String(discriminator)} and value ${repr(value)} (allowed values: ${String(expected_tags)})`,
      ctx: { discriminator_key: key, discriminator_value: value, allowed_values: expected_tags },
    }
  },
  union_tag_not_found: ({ ctx, asked }) => ({
    type: 'value_error.discriminated_union.missing_discriminator',
    msg: `Discriminator ${String(ctx?.['discriminator'])} is missing in value`,
    ctx: { discriminator_key: asked?.key },
  }),
  json_invalid({ loc, ctx, position: { line = 1, column = 1 } = {} }) {
    const [msg, pos] = [String(ctx?.['error']), loc.at(-1)]
    return {
      type: 'value_error.jsondecode',
      msg: `${msg}: line ${line} column ${column} (char ${pos})`,
      ctx: { msg, pos, lineno: line, colno: column },
    }
  },
}

function notOfType(name: string): Fault {
  return fault('type_error', `invalid type; expected ${name}, string, bytes, int or float`)
}

/** What pydantic v1 said of URLs. It had the sentence for text that is empty from the type below them. */
const urlFaults: Readonly<Record<string, Fault>> = {
  'input is empty': {
    type: 'value_error.any_str.min_length',
    msg: 'ensure this value has at least 1 characters',
    ctx: { limit_value: 1 },
  },
  'empty host': fault('value_error.url.host', 'URL host invalid'),
  'invalid IPv6 address': fault('value_error.url.host', 'URL host invalid'),
  'invalid port number': fault('value_error.url.port', 'URL port invalid, port cannot exceed 65535'),
}

function limited(name: string, type: string, words: (limit: string) => string): (issue: Told) => Fault {
  return ({ ctx }) => {
    const limit_value = ctx?.[name]
    return { type, msg: `ensure this value ${words(String(limit_value))}`, ctx: { limit_value } }
  }
}

function wrongLength({ ctx = {} }: Told, bound: string, suffix: string, words: string): Fault {
  const { field_type, actual_length } = ctx
  const limit_value = ctx[bound]
  if (field_type === 'Tuple') {
    const msg = `wrong tuple length ${String(actual_length)}, expected ${String(limit_value)}`
    return { type: 'value_error.tuple.length', msg, ctx: { actual_length, expected_length: limit_value } }
  }
  const type = `value_error.${lengthTypes[String(field_type)] ?? 'list'}.${suffix}`
  return { type, msg: `ensure this value has ${words} ${String(limit_value)} items`, ctx: { limit_value } }
}

/** pydantic v1 had no bounds for the number of a dictionary's keys: `dict` is named as it would have been. */
const lengthTypes: Readonly<Record<string, string>> = { Set: 'set', Dictionary: 'dict' }

/** Prints values as Python would, with a comma between them. */
function inARow(values: readonly unknown[]): string {
  return values.map(repr).join(', ')
}

/** What is wrong with a key itself was told of all keys alike. */
function locationOf({ loc, isOfKey }: Told): Location {
  return isOfKey ? [...loc.slice(0, -2), '__key__'] : loc
}
