/** The issues of values of the wrong kind: those of FastAPI's lax mode, and `_type` for what only strict mode refuses. */
import { expect, test } from 'vitest'
import {
  notABoolean,
  notADate,
  notADateTime,
  notADuration,
  notAHostname,
  notAnEmail,
  notAnInteger,
  notAnIpv4,
  notANumber,
  notATime,
  notAUri,
  notAUuid,
  notOfFormat,
} from 'tenon/runtime'

const loc = ['body', 'x']
const parsing = (type: string, error: string) => ({ type, ctx: { error } })

test.each([
  ['yes', { type: 'bool_type' }],
  [1, { type: 'bool_type' }],
  [null, { type: 'bool_type' }],
  [1.1, { type: 'bool_type' }],
  [1e300, { type: 'bool_type' }],
  ['oui', { type: 'bool_parsing' }],
  [2, { type: 'bool_parsing' }],
])('boolean: %j', (input, issue) => {
  expect(notABoolean(loc, input)).toEqual({ loc, input, ...issue })
})

test.each([
  [' 42.0 ', { type: 'int_type' }],
  [true, { type: 'int_type' }],
  [{}, { type: 'int_type' }],
  ['1.5', { type: 'int_parsing' }],
  ['', { type: 'int_parsing' }],
  [-0.5, { type: 'int_from_float' }],
  [Infinity, { type: 'finite_number' }],
  [2 ** 53, { type: 'less_than_equal', ctx: { le: 9007199254740991 } }],
  ['-9_007_199_254_740_993', { type: 'greater_than_equal', ctx: { ge: -9007199254740991 } }],
  ['9'.repeat(400), { type: 'less_than_equal', ctx: { le: 9007199254740991 } }],
])('integer: %j', (input, issue) => {
  expect(notAnInteger(loc, input)).toEqual({ loc, input, ...issue })
})

test.each([
  ['1.5', { type: 'float_type' }],
  [false, { type: 'float_type' }],
  [null, { type: 'float_type' }],
  ['twenty', { type: 'float_parsing' }],
  ['', { type: 'float_parsing' }],
  ['1e999', { type: 'finite_number' }],
  ['nan', { type: 'finite_number' }],
  [NaN, { type: 'finite_number' }],
])('number: %j', (input, issue) => {
  expect(notANumber(loc, input)).toEqual({ loc, input, ...issue })
})

const after9999 = 'dates after 9999 are not supported as unix timestamps'
const before0000 = 'dates before 0000 are not supported as unix timestamps'

test.each([
  [1654646400, { type: 'datetime_type' }],
  [true, { type: 'datetime_type' }],
  [253402300800000, parsing('datetime_parsing', after9999)],
  [-62167219201000, parsing('datetime_parsing', before0000)],
  [-62135596801000, parsing('datetime_parsing', 'year 0 is out of range')],
  [NaN, parsing('datetime_parsing', 'NaN values not permitted')],
  ['0000-02-29', parsing('datetime_parsing', 'year 0 is out of range')],
  ['0000-02-30', parsing('datetime_from_date_parsing', 'day value is outside expected range')],
  ['soon', parsing('datetime_from_date_parsing', 'input is too short')],
])('date-time: %j', (input, issue) => {
  expect(notADateTime(loc, input)).toEqual({ loc, input, ...issue })
})

test.each([
  [1654646400, { type: 'date_type' }],
  [null, { type: 'date_type' }],
  [1654646401, { type: 'date_from_datetime_inexact' }],
  ['2022-06-08T12:00', { type: 'date_from_datetime_inexact' }],
  ['20220608', { type: 'date_from_datetime_inexact' }],
  [1e20, parsing('date_from_datetime_parsing', after9999)],
  ['2001-02-29', parsing('date_from_datetime_parsing', 'day value is outside expected range')],
  ['0000-02-29', parsing('date_parsing', 'year 0 is out of range')],
  ['0000-02-29T00:00Z', parsing('date_parsing', 'year 0 is out of range')],
  ['0000-02-29T12:00', { type: 'date_from_datetime_inexact' }],
  ['0000-02-30', parsing('date_from_datetime_parsing', 'day value is outside expected range')],
])('date: %j', (input, issue) => {
  expect(notADate(loc, input)).toEqual({ loc, input, ...issue })
})

test.each([
  [3600, { type: 'time_type' }],
  [null, { type: 'time_type' }],
  [86400, parsing('time_parsing', 'numeric times may not exceed 86,399 seconds')],
  [86399.9999999, parsing('time_parsing', 'numeric times may not exceed 86,399 seconds')],
  [-1, parsing('time_parsing', 'time in seconds should be positive')],
  ['noon', parsing('time_parsing', 'input is too short')],
])('time: %j', (input, issue) => {
  expect(notATime(loc, input)).toEqual({ loc, input, ...issue })
})

test.each([
  [5, { type: 'time_delta_type' }],
  [true, { type: 'time_delta_type' }],
  [null, { type: 'time_delta_type' }],
  [1e20, parsing('time_delta_parsing', 'durations may not exceed 999,999,999 days')],
  ['t', parsing('time_delta_parsing', 'invalid digit in duration')],
])('duration: %j', (input, issue) => {
  expect(notADuration(loc, input)).toEqual({ loc, input, ...issue })
})

test('what is no text is not text, or not of the format, as FastAPI has it', () => {
  const make = [notAnEmail, notAHostname, notAUuid, notAUri, notAnIpv4]
  const types = ['string_type', 'string_type', 'uuid_type', 'url_type', 'ip_v4_address']
  expect(make.map((issue) => issue(loc, 0))).toEqual(types.map((type) => ({ type, loc, input: 0 })))
})

test('text of a format that FastAPI does not have is an issue of a check of one’s own', () => {
  expect(notOfFormat(loc, 'x', 'not a JSON pointer')).toEqual({
    type: 'value_error',
    loc,
    input: 'x',
    ctx: { error: 'not a JSON pointer' },
  })
})
