import * as fc from '../fast-check.ts'
import { expect, test } from 'vitest'
import { whyNotDate, whyNotDateTime, whyNotTime } from '../../src/runtime/check/faults/date-time.ts'
import { whyNotDuration } from '../../src/runtime/check/faults/duration.ts'
import { whyNotEmail } from '../../src/runtime/check/faults/email.ts'
import { whyNotUri } from '../../src/runtime/check/faults/uri.ts'
import { whyNotUuid } from '../../src/runtime/check/faults/uuid.ts'

test.each([
  ['wrong', 'input is too short'],
  ['20x3-01-01', 'invalid character in year'],
  ['2023/01/01', 'invalid date separator, expected `-`'],
  ['2023-13-01', 'month value is outside expected range of 1-12'],
  ['2001-02-29', 'day value is outside expected range'],
  ['2001-02-28Z', 'invalid datetime separator, expected `T`, `t`, `_` or space'],
  ['2001-02-28T24:00', 'hour value is outside expected range of 0-23'],
  ['2001-02-28T00:00', 'unexpected extra characters at the end of the input'],
  ['99999999999999999999', 'invalid date separator, expected `-`'],
  ['99999999999999999', 'dates after 9999 are not supported as unix timestamps'],
])('the date %j: %s', (text, reason) => {
  expect(whyNotDate(text)).toBe(reason)
})

test.each([
  ['yesterday', 'input is too short'],
  ['2023-13-01', 'month value is outside expected range of 1-12'],
  ['2023-12-01', 'invalid datetime separator, expected `T` or `t`'],
  ['2023-12-01T12:00:00', 'timezone is missing, expected `Z` or an offset such as `+01:00`'],
  ['2023-12-01T24:00:00Z', 'hour value is outside expected range of 0-23'],
])('the date-time %j: %s', (text, reason) => {
  expect(whyNotDateTime(text)).toBe(reason)
})

test.each([
  ['noon', 'input is too short'],
  ['12:30Z', 'seconds are missing'],
  ['12:30:00,5Z', 'invalid second fraction separator, expected `.`'],
  ['12:30:00', 'timezone is missing, expected `Z` or an offset such as `+01:00`'],
  ['12:60', 'minute value is outside expected range of 0-59'],
  ['12.30:00Z', 'invalid time separator, expected `:`'],
  ['12:3x:00Z', 'invalid character in minute'],
  ['12:60:00Z', 'minute value is outside expected range of 0-59'],
  ['12:00:61Z', 'second value is outside expected range of 0-59'],
  ['12:00:60Z', 'second value is outside expected range of 0-59'],
  ['12:00:00.Z', 'second fraction digits missing after `.`'],
  ['12:00:00 PST', 'invalid timezone sign'],
  ['12:00:00+1', 'invalid timezone hour'],
  ['12:00:00+0130', 'invalid timezone minute'],
  ['12:00:00+24:00', 'timezone offset must be less than 24 hours'],
  ['12:00:00+00:60', 'timezone minute value is outside expected range of 0-59'],
  ['12:00:00Zulu', 'unexpected extra characters at the end of the input'],
])('the time %j: %s', (text, reason) => {
  expect(whyNotTime(text)).toBe(reason)
})

test.each([
  ['', 'input is too short'],
  ['t', 'invalid digit in duration'],
  ['1 day', 'expected `P` at the start'],
  ['PT', 'input is too short'],
  ['P1DT', 'input is too short'],
  ['P-1D', 'invalid digit in duration'],
  ['P1DTT', '`t` character repeated in duration'],
  ['P1DT1T', 'quantity invalid in time part of duration'],
  ['5', '"day" identifier in duration not correctly formatted'],
  ['12:60', 'minute value is outside expected range of 0-59'],
  ['1:00:60', 'second value is outside expected range of 0-59'],
  ['1:00:00.', 'second fraction digits missing after `.`'],
  ['1:00', '"day" identifier in duration not correctly formatted'],
  ['2 dax', '"day" identifier in duration not correctly formatted'],
  ['2 weeks', 'invalid character in hour'],
  ['1 day 1:00', 'input is too short'],
  ['2400000001:00', 'durations may not exceed 999,999,999 hours'],
  ['P1000000000DT', 'durations may not exceed 999,999,999 days'],
  ['12:xx', 'invalid character in minute'],
  ['12:00:60', 'second value is outside expected range of 0-59'],
  ['1 day, 24:00:00', 'durations may not exceed 999,999,999 hours'],
  ['PT1.5S', 'fractions are not supported, only whole numbers'],
  ['P1S', 'quantity invalid in date part of duration'],
  ['PT1D', 'quantity invalid in time part of duration'],
  ['P2D1Y', 'quantities are repeated, left out or not in order, the largest first'],
])('the duration %j: %s', (text, reason) => {
  expect(whyNotDuration(text)).toBe(reason)
})

test.each([
  ['nobody', 'An email address must have an @-sign.'],
  ['joe＠example.com', 'The email address has the "full-width" at-sign (@) character instead of a regular at-sign.'],
  ['Dr. Joe <joe@example.com>', "The display name contains invalid characters when not quoted: '.'."],
  [
    'Joe <joe@example.com',
    'An open angle bracket at the start of the email address has to be followed by a close angle bracket at the end.',
  ],
  ['Joe <joe@example.com> B', "There can't be anything after the email address."],
  ['<<joe@example.com>>', 'A display name and angle brackets around the email address are not permitted here.'],
  ['joe\u00ad@example.com', 'The email address contains unsafe characters: U+00AD.'],
  ['.joe b@example.com', 'The email address contains invalid characters before the @-sign: SPACE.'],
  ['joe@🐈.com', 'The part after the @-sign is not valid IDNA (Invalid A-label).'],
  ['a'.repeat(2049), 'Length must not exceed 2048 characters'],
  ['@example.com', 'There must be something before the @-sign.'],
  ['joe@', 'There must be something after the @-sign.'],
  ['.joe@example.com', 'An email address cannot start with a period.'],
  ['joe.@example.com', 'An email address cannot have a period immediately before the @-sign.'],
  ['joe..b@example.com', 'An email address cannot have two periods in a row.'],
  ['joe b@example.com', 'The email address contains invalid characters before the @-sign: SPACE.'],
  ['a(b)\\@example.com', `The email address contains invalid characters before the @-sign: "\\", '(', ')'.`],
  ['"joe b"@example', 'Quoting the part before the @-sign is not allowed here.'],
  ['joe@foo.test', 'The part after the @-sign is a special-use or reserved name that cannot be used with email.'],
  ['joe@1.2.3.4', 'The part after the @-sign is not valid. It is not within a valid top-level domain.'],
  ['Joe <joe b@example.com>', 'The email address contains invalid characters before the @-sign: SPACE.'],
  [`${'a'.repeat(66)}@example.com`, 'The email address is too long before the @-sign (2 characters too many).'],
  [`joe.b@${`${'b'.repeat(49)}.`.repeat(5)}de`, 'The email address is too long (4 characters too many).'],
  ['joe@exa_mple.com', "The part after the @-sign contains invalid characters: '_'."],
  ['joe@example.com.', 'An email address cannot end with a period.'],
  ['joe@example..com', 'An email address cannot have two periods in a row.'],
  ['joe@-example.com', 'An email address cannot have a hyphen immediately after the @-sign.'],
  ['joe@example-.com', 'An email address cannot have a period and a hyphen next to each other.'],
  ['Joe <joe@example.com>', 'There must be nothing around the email address.'],
  ['jöe@example.com', 'Internationalized characters are not supported.'],
  ['joe@localhost', 'The part after the @-sign is not valid. It should have a period.'],
  ['joe@[1.2.3.400]', 'A bracketed IP address after the @-sign is not allowed here.'],
])('the email address %j: %s', (text, reason) => {
  expect(whyNotEmail(text)).toBe(reason)
})

test.each([
  ['', 'input is empty'],
  ['not a valid url', 'relative URL without a base'],
  ['//example.com', 'relative URL without a base'],
  ['http://example.com:65536', 'invalid port number'],
  ['https://[', 'invalid IPv6 address'],
  ['https://[::1', 'invalid IPv6 address'],
  ['http://', 'empty host'],
  ['http:path', 'empty host'],
  ['http://exa mple.com', 'invalid international domain name'],
  ['http://256.256.256.256', 'invalid IPv4 address'],
  ['foo://a b', 'invalid domain character'],
  ['http://exämple.com', 'invalid character: found `ä`'],
  ['http://user@', 'empty host'],
  [' http://a.com', 'invalid character: found ` `'],
  ['https://[::1]:x/', 'invalid port number'],
  ['http://example.com/a b', 'invalid character: found ` `'],
  ['http://example.com/#a#b', 'invalid character: found `#`'],
  ['mailto:a%4', 'invalid percent-encoding'],
])('the URI %j: %s', (text, reason) => {
  expect(whyNotUri(text)).toBe(reason)
})

test.each([
  ['not-a-valid-uuid', 'invalid character: found `n` at 1'],
  ['urn:uuid:0123', 'invalid group count: expected 5, found 1'],
  ['{550e8400-e29b-41d4-a716-446655440000}', 'expected five groups of digits and hyphens alone'],
  ['0123', 'invalid length: expected length 32 for simple format, found 4'],
  ['12345678-1234', 'invalid group count: expected 5, found 2'],
  ['2eb8aa08aa9811eab4aa73b441d16380', 'invalid group count: expected 5, found 1'],
  ['12345678-1234-1234-1234-5678123456789', 'invalid group length in group 4: expected 12, found 13'],
  ['1234567-1234-1234-1234-567812345678', 'invalid group length in group 0: expected 8, found 7'],
])('the UUID %j: %s', (text, reason) => {
  expect(whyNotUuid(text)).toBe(reason)
})

test('whatever the text is, the reason is a sentence in words', () => {
  const reasons = [whyNotDate, whyNotDateTime, whyNotTime, whyNotDuration, whyNotEmail, whyNotUri, whyNotUuid]
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Za-z:\-[\]/@.%#?+"]*$/))
  fc.assert(
    fc.property(text, (value) => {
      for (const reason of reasons) expect(reason(value)).toMatch(/^(?!.*undefined).*[a-z]/s)
    }),
  )
})

test('a text of a million characters is told its fault, which quadratic time would not live to see', () => {
  const reasons = [whyNotDate, whyNotDateTime, whyNotTime, whyNotDuration, whyNotEmail, whyNotUri, whyNotUuid]
  const length = 1_000_000
  const parts = [
    '1',
    '1.',
    'P1D',
    'P1.',
    '[',
    '@',
    '"',
    '\\',
    '<',
    ' ',
    ':',
    '0-',
    'http://',
    '00:',
    '{',
    '.-',
    '_',
    'é',
  ]
  const texts = parts.flatMap((part) => [
    part.repeat(length / part.length),
    `http://${part.repeat(length / part.length)}@a`,
  ])
  expect(texts.flatMap((text) => reasons.map((reason) => reason(text)))).not.toContain(undefined)
})
