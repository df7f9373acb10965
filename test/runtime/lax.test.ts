/** What FastAPI 0.142 with pydantic 2.13 answered to these values, by type; what differs on purpose is said so. */
import * as fc from '../fast-check.ts'
import { describe, expect, test } from 'vitest'
import {
  isInteger,
  isInternetEmail,
  isIpv4,
  isIsoDate,
  isIsoDateTime,
  isIsoDuration,
  isIsoTime,
  isNumber,
  isOneOf,
  isUrl,
  isUuid,
  isZonedIpv6,
  laxBoolean,
  laxDate,
  laxDateTime,
  laxDuration,
  laxEmail,
  laxEnum,
  laxInteger,
  laxIpv4,
  laxIpv6,
  laxNumber,
  laxTime,
  laxUri,
  laxUuid,
} from 'tenon/runtime'

interface Conversion {
  readonly name: string
  readonly convert: (value: unknown) => unknown
  readonly accepts: (value: unknown) => boolean
  readonly converted: readonly (readonly [unknown, unknown])[]
  readonly refused: readonly unknown[]
}

const isText = (accepts: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && accepts(value)

const conversions: readonly Conversion[] = [
  {
    name: 'integer',
    convert: laxInteger,
    accepts: isInteger,
    converted: [
      ['1', 1],
      [' 1 ', 1],
      ['+7', 7],
      ['-007', -7],
      ['42.00', 42],
      ['4_2', 42],
      ['1_000.00', 1000],
      ['-0', 0],
      ['\u00a01\u0085', 1],
      [true, 1],
      [42, 42],
    ],
    // The last two are accepted there: here they cannot be kept exactly.
    refused: [
      '42.',
      '4__2',
      '_4',
      '4_',
      '1e3',
      '0x10',
      '42.01',
      '+ 7',
      '\ufeff1',
      '42.0_0',
      '--7',
      '١',
      '',
      ' ',
      '.0',
      '+',
      12.5,
      null,
      ['1'],
      '9007199254740993',
      1e20,
    ],
  },
  {
    name: 'number',
    convert: laxNumber,
    accepts: isNumber,
    converted: [
      [' 1.5 ', 1.5],
      ['+1.5', 1.5],
      ['1_000.5', 1000.5],
      ['1E+3', 1000],
      ['.5', 0.5],
      ['5.', 5],
      ['1e1_0', 1e10],
      ['1_.5', 1.5],
      [false, 0],
    ],
    // The last four are accepted there, and answered with a 500.
    refused: [
      '.',
      '0x10',
      '1,5',
      '',
      'true',
      '1__0',
      '_1',
      '1_',
      ' 1_0 ',
      '1.5f',
      '1 5',
      'e5',
      '1e',
      null,
      {},
      'inf',
      'nan',
      '-Infinity',
      '1e999',
    ],
  },
  {
    name: 'boolean',
    convert: laxBoolean,
    accepts: (value) => typeof value === 'boolean',
    converted: [
      ['tRuE', true],
      ['1', true],
      ['ON', true],
      ['t', true],
      ['y', true],
      ['yes', true],
      ['False', false],
      ['0', false],
      ['off', false],
      ['f', false],
      ['n', false],
      ['no', false],
      [1, true],
      [0, false],
    ],
    refused: [' true', 'true ', '2', '1.0', '01', '', 2, -1, 1.5, null, [], 'oui'],
  },
  {
    name: 'date-time',
    convert: laxDateTime,
    accepts: isText(isIsoDateTime),
    converted: [
      ['2022-06-08T12:13:14Z', '2022-06-08T12:13:14+00:00'],
      ['2022-06-08t12:13:14.5z', '2022-06-08T12:13:14.500000+00:00'],
      ['2022-06-08 12:13:14', '2022-06-08T12:13:14'],
      ['2022-06-08_12:13', '2022-06-08T12:13:00'],
      ['2022-06-08', '2022-06-08T00:00:00'],
      ['2022-06-08T12:13:14,123456789', '2022-06-08T12:13:14.123456'],
      ['2022-06-08T12:13:14-0130', '2022-06-08T12:13:14-01:30'],
      ['2022-06-08T12:13:14-00:00', '2022-06-08T12:13:14+00:00'],
      ['1654646400', '2022-06-08T00:00:00+00:00'],
      ['-1.5', '1969-12-31T23:59:58.500000+00:00'],
      [1654646400.5, '2022-06-08T00:00:00.500000+00:00'],
      [1654646400123.5, '2022-06-08T00:00:00.123500+00:00'],
      [20000000000, '2603-10-11T11:33:20+00:00'],
      [20000000001, '1970-08-20T11:33:20.001000+00:00'],
      [253402300799999, '9999-12-31T23:59:59.999000+00:00'],
      [-62135596800000, '0001-01-01T00:00:00+00:00'],
      [0.1234567, '1970-01-01T00:00:00.123457+00:00'],
    ],
    refused: [
      '2022-06-08T12:13:14+01',
      '2022-06-08T12:13:14+24:00',
      '2022-06-08T23:59:60Z',
      '2022-06-08T24:00',
      '2022-06-08T12:60',
      '2022-06-08T12',
      '2022-06-08 ',
      '2022-06-08x12:13',
      '2022-02-30',
      '0000-01-01T00:00:00Z',
      '1e3',
      '',
      253402300800000,
      -62135596800001,
      true,
      null,
    ],
  },
  {
    name: 'date',
    convert: laxDate,
    accepts: isText(isIsoDate),
    converted: [
      ['2022-06-08', '2022-06-08'],
      ['2022-06-08T00:00:00+01:00', '2022-06-08'],
      ['2022-06-08 00:00', '2022-06-08'],
      ['1654646400000', '2022-06-08'],
      [1654646400, '2022-06-08'],
      [-86400, '1969-12-31'],
    ],
    refused: [
      '2022-06-08T12:00:00',
      '2022-06-08Z',
      '2022-02-30T00:00:00',
      '0000-01-01',
      '0000-01-01T00:00:00',
      '20220608',
      1654646401,
      1.5,
      1e20,
      true,
      null,
    ],
  },
  {
    name: 'time',
    convert: laxTime,
    accepts: isText(isIsoTime),
    converted: [
      ['12:13', '12:13:00'],
      ['12:13:14z', '12:13:14+00:00'],
      ['12:13:14.5+0100', '12:13:14.500000+01:00'],
      [0, '00:00:00+00:00'],
      [86399.5, '23:59:59.500000+00:00'],
    ],
    refused: [
      '24:00',
      '12:60',
      '23:59:60',
      '12',
      '12:1',
      '12:13:1',
      '12:13 Z',
      '3600',
      86400,
      86399.9999999,
      -1,
      true,
      null,
    ],
  },
  {
    // There a handler gets a number of seconds: here it is text, as the schema says.
    name: 'duration',
    convert: laxDuration,
    accepts: isText(isIsoDuration),
    converted: [
      ['P1Y', 'P1Y'],
      ['P1DT', 'P1D'],
      ['P2D1Y', 'P367D'],
      ['-P1,5D', '-P1DT12H'],
      ['PT1H1H', 'PT2H'],
      ['PT1.5S', 'PT1.5S'],
      ['2 days, 03:04:05', 'P2DT3H4M5S'],
      ['1d', 'P1D'],
      ['-03:04', '-PT3H4M'],
      ['1:02:03', 'PT1H2M3S'],
      ['+1:00:00.5', 'PT1H0M0.5S'],
      ['-1:00:00', '-PT1H'],
      ['1 day, 001:00', 'P1DT1H'],
      ['2400000000:00', 'P100000000D'],
      ['P999999999DT1S', 'P999999999DT1S'],
      ['100:00:00.25', 'P4DT4H0M0.25S'],
      [3605, 'PT1H0M5S'],
      [86405, 'P1DT5S'],
      [0, 'PT0S'],
      [-1.5, '-PT1.5S'],
      [true, 'PT1S'],
    ],
    refused: [
      '',
      'P',
      'PT',
      't',
      '5',
      '1.5',
      '1:00',
      '1 day 24:00:00',
      '00:60:00',
      'P-1D',
      'PT1D',
      'p1d',
      '1 month',
      '1:2:03',
      '1 day 1:00',
      ' 1:00:00',
      '2400000001:00',
      'P1000000000D',
      '1000000000 days',
      86400000000000,
      1e20,
      null,
      [1],
    ],
  },
  {
    name: 'uuid',
    convert: laxUuid,
    accepts: isText(isUuid),
    converted: [
      ['550E8400-E29B-41D4-A716-446655440000', '550e8400-e29b-41d4-a716-446655440000'],
      ['550e8400e29b41d4a716446655440000', '550e8400-e29b-41d4-a716-446655440000'],
      ['{550e8400-e29b-41d4-a716-446655440000}', '550e8400-e29b-41d4-a716-446655440000'],
      ['urn:uuid:550e8400-e29b-41d4-a716-446655440000', '550e8400-e29b-41d4-a716-446655440000'],
    ],
    refused: [
      '{550e8400e29b41d4a716446655440000}',
      '{550e8400-e29b-41d4-a716-446655440000',
      'urn:uuid:550e8400e29b41d4a716446655440000',
      ' 550e8400-e29b-41d4-a716-446655440000',
      'URN:UUID:550e8400-e29b-41d4-a716-446655440000',
      '',
      5,
    ],
  },
  {
    name: 'uri',
    convert: laxUri,
    accepts: isText(isUrl),
    converted: [
      ['http://example.com', 'http://example.com/'],
      [' HTTP://EXAMPLE.com:80/a/../b ', 'http://example.com/b'],
      ['http://exämple.com/ä b', 'http://xn--exmple-cua.com/%C3%A4%20b'],
      ['http:path', 'http://path/'],
      ['urn:isbn:123', 'urn:isbn:123'],
    ],
    refused: [
      'http://',
      'https://example.com:65536',
      'https://[',
      '//foo',
      'abc',
      '',
      'http://a b',
      'http://256.256.256.256',
      5,
      null,
    ],
  },
  {
    name: 'ipv4',
    convert: laxIpv4,
    accepts: isText(isIpv4),
    converted: [
      ['192.168.0.1', '192.168.0.1'],
      [1, '0.0.0.1'],
      [4294967295, '255.255.255.255'],
      [true, '0.0.0.1'],
    ],
    refused: ['1.2.3', '1', ' 1.2.3.4', '1.2.3.04', 4294967296, -1, 1.5, null],
  },
  {
    name: 'ipv6',
    convert: laxIpv6,
    accepts: isText(isZonedIpv6),
    converted: [
      ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
      ['::ffff:1.2.3.4', '::ffff:102:304'],
      ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
      ['0:0:1:1:0:0:1:1', '::1:1:0:0:1:1'],
      ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
      ['10:0:0:10::', '10:0:0:10::'],
      ['0:0:0:0:0:0:0:0', '::'],
      ['FE80:0::1%eth0', 'fe80::1%eth0'],
      [1, '::1'],
      [0, '::'],
    ],
    refused: ['192.168.0.1', '', '::1/64', ' ::1', '[::1]', '::1%', '::1%a%b', '::1%a/64', -1, 1.5, null],
  },
  {
    name: 'email',
    convert: laxEmail,
    accepts: isText(isInternetEmail),
    converted: [
      [' A@EXAMPLE.com\n', 'A@example.com'],
      ['Joe <joe@example.com>', 'joe@example.com'],
      ['<a@example.com>', 'a@example.com'],
      ['jöe@exämple.com', 'jöe@exämple.com'],
      ['jo\u0308e@b.com', 'jöe@b.com'],
      ['"Joe, B." <joe@example.com>', 'joe@example.com'],
      ['Joe  B\t< joe@example.com > ', 'joe@example.com'],
      ['INFO@example.com', 'info@example.com'],
      ['a@example。com', 'a@example.com'],
      ['a@ｅxample．com', 'a@example.com'],
      ['a@xn--mnchen-3ya.de', 'a@münchen.de'],
      ['a@MÜNCHEN.рф', 'a@münchen.рф'],
      [`${'a'.repeat(248)}@b.com`, `${'a'.repeat(248)}@b.com`],
      [`${'é'.repeat(124)}@b.com`, `${'é'.repeat(124)}@b.com`],
    ],
    // The last one is accepted there: here a domain is read from one side or from the other (RFC 5893).
    refused: [
      'nobody',
      'a@localhost',
      'a@foo.test',
      '"joe b"@example.com',
      'a@[127.0.0.1]',
      'a@1.2.3.4',
      'a@ab--c.com',
      'Joe <>',
      'Joe a@example.com',
      'Dr. Joe <a@example.com>',
      '<<a@example.com>>',
      '"" <a@example.com>',
      'Joe <a@example.com> B',
      'a@🐈.com',
      'a\u200b@b.com',
      'a@b\u00ad.com',
      'a\u202e@b.com',
      'a\u2003b@c.com',
      '\ufeffa@b.com',
      '\u0301a@b.com',
      'a@क्\u200d.com',
      'a@xn--a.com',
      'a@b.c1',
      'a＠b.com',
      `${'a'.repeat(249)}@b.com`,
      `${'é'.repeat(125)}@b.com`,
      `${'Joe '.repeat(600)}<a@b.com>`,
      5,
      null,
      'a@א.1.com',
    ],
  },
  {
    name: 'enum of integers',
    convert: (value) => laxEnum(value, [1, 2]),
    accepts: (value) => isOneOf([1, 2], value),
    converted: [
      ['1', 1],
      [' 2.0', 2],
      ['+1', 1],
      [true, 1],
    ],
    refused: ['x', null, 3, '3', 1.5, []],
  },
  {
    name: 'enum of texts',
    convert: (value) => laxEnum(value, ['1', 'x']),
    accepts: (value) => isOneOf(['1', 'x'], value),
    converted: [['1', '1']],
    refused: [1, true, ' 1'],
  },
]

describe.each(conversions)('$name', ({ convert, accepts, converted, refused }) => {
  test.each(converted)('%j becomes %j', (value, result) => {
    expect([convert(value), accepts(convert(value))]).toEqual([result, true])
  })

  test.each(refused.map((value) => [value]))('%j is left for a check to refuse', (value) => {
    expect(accepts(convert(value))).toBe(false)
  })

  test('what is converted once is not converted again', () => {
    expect(converted.map(([, result]) => convert(result))).toEqual(converted.map(([, result]) => result))
  })
})

test('a Unix time becomes the date-time that JavaScript has for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -19_999_999_999, max: 19_999_999_999 }), (seconds) => {
      expect(laxDateTime(seconds)).toBe(new Date(seconds * 1000).toISOString().replace('.000Z', '+00:00'))
    }),
  )
})

test('a whole number of seconds is the same duration of RFC 3339, and its sign stands before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e10 }), (seconds) => {
      const text = String(laxDuration(seconds))
      const [, days = '0', hours = '0', minutes = '0', rest = '0'] =
        /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text) ?? []
      const sum = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest)
      expect([sum, laxDuration(-seconds)]).toEqual([seconds, seconds === 0 ? text : `-${text}`])
    }),
  )
})

test('a text of a million characters is converted or not, which quadratic time would not live to see', () => {
  const length = 1_000_000
  const texts = ['1', '1_', '1:', 'P1D', '1 day, ', ' ', 'a ', '"<', '.', '@', 'é', 'a@é'].flatMap((part) => [
    part.repeat(length),
    `1${part.repeat(length)}.>`,
  ])
  const judged = conversions.flatMap(({ convert, accepts }) => texts.map((text) => accepts(convert(text))))
  expect(judged).toHaveLength(texts.length * conversions.length)
})

test('a URL that is too long to be read is refused, though `URL.canParse` says that it can be', () => {
  const url = `http://${'T'.repeat(1_000_000)}`
  expect([laxUri(url) === url, isUrl(url)]).toEqual([true, false])
})
