import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isDate,
  isDateTime,
  isDuration,
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isTime,
  isUri,
  isUuid,
} from '../../src/runtime/formats.ts'

interface Format {
  readonly name: string
  readonly accepts: (text: string) => boolean
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}

const label63 = 'a'.repeat(63)

const formats: readonly Format[] = [
  {
    name: 'date-time',
    accepts: isDateTime,
    valid: [
      '1963-06-19T08:30:06.283185Z',
      '1937-01-01T12:00:27.87+00:20',
      '1990-12-31t15:59:50.123-08:00',
      '1998-12-31T23:59:60Z',
      '1998-12-31T15:59:60.123-08:00',
      '2024-02-29T00:00:00z',
    ],
    invalid: [
      '1998-12-31T23:59:61Z',
      '1998-12-31T23:58:60Z',
      '1990-02-31T15:59:59.123-08:00',
      '2023-02-29T00:00:00Z',
      '1990-12-31T15:59:59-24:00',
      '1963-06-19T08:30:06.28123+01:00Z',
      '1963-06-19T08:30:06',
      '1963-06-19T08:30Z',
      '1963-06-19 08:30:06Z',
      '1963-06-19T08:30:06.Z',
      '1963-06-19T08:30:06Z\n',
      '1963-06-19',
      '2013-350T01:01:01Z',
      '1963-06-1৪T00:00:00Z',
      '+11963-06-19T08:30:06Z',
      '',
    ],
  },
  {
    name: 'date',
    accepts: isDate,
    valid: ['1963-06-19', '2020-02-29', '2000-02-29', '2020-04-30', '2020-12-31', '0000-02-29'],
    invalid: [
      '2021-02-30',
      '2021-02-29',
      '1900-02-29',
      '2020-04-31',
      '2020-00-10',
      '2020-13-01',
      '2020-01-00',
      '2020-01-32',
      '06/19/1963',
      '1998-1-20',
      '19980120',
      '2013-W01',
      '1963-06-19Z',
      '1963-06-19\n',
      '',
    ],
  },
  {
    name: 'time',
    accepts: isTime,
    valid: [
      '08:30:06Z',
      '08:30:06.283185z',
      '08:30:06-23:59',
      '23:59:60Z',
      '01:29:60+01:30',
      '15:59:60-08:00',
      '00:29:60.5+00:30',
    ],
    invalid: [
      '22:59:60Z',
      '23:29:60+01:30',
      '23:59:60-01:00',
      '23:59:61Z',
      '24:00:00Z',
      '00:60:00Z',
      '01:02:03+24:00',
      '01:02:03+00:60',
      '01:02:03Z+00:30',
      '08:30:06',
      '08:30Z',
      '8:30:06Z',
      '08:30:06.Z',
      '08:30:06 PST',
      '',
    ],
  },
  {
    name: 'duration',
    accepts: isDuration,
    valid: ['P4DT12H30M5S', 'P4Y', 'PT0S', 'P0D', 'P1M', 'PT1M', 'PT36H', 'P1DT12H', 'P2W', 'P1Y2M3DT4H5M6S'],
    invalid: [
      'PT1D',
      '4DT12H30M5S',
      'P',
      'P1YT',
      'PT',
      'P2D1Y',
      'P1D2H',
      'P2S',
      'P1Y2W',
      'P1Y2D',
      'PT1H2S',
      'P1',
      'P1.5D',
      '-P1D',
      'p1d',
      'P২Y',
      '',
    ],
  },
  {
    name: 'email',
    accepts: isEmail,
    valid: [
      'joe.bloggs@example.com',
      'te~st@example.com',
      "o'brien+tag@example.co.uk",
      '"joe bloggs"@example.com',
      '"joe..bloggs"@example.com',
      '"joe@\\"bloggs"@example.com',
      'joe.bloggs@[127.0.0.1]',
      'joe.bloggs@[IPv6:::1]',
      `${'a'.repeat(64)}@example.com`,
    ],
    invalid: [
      '2962',
      '.test@example.com',
      'test.@example.com',
      'te..st@example.com',
      'joe bloggs@example.com',
      'joe@bloggs@example.com',
      'joe.bloggs@invalid=domain.com',
      'joe.bloggs@localhost',
      'joe.bloggs@[127.0.0.300]',
      'joe.bloggs@[::1]',
      'joe.bloggs@[127.0.0.1',
      'user1@example.org, user2@example.org',
      '"Joe" <joe@example.com>',
      'jöe@example.com',
      `${'a'.repeat(65)}@example.com`,
      `a@${`${'b'.repeat(49)}.`.repeat(5)}example`,
      '@example.com',
      'joe@',
      '',
    ],
  },
  {
    name: 'hostname',
    accepts: isHostname,
    valid: ['www.example.com', 'localhost', '1host', 'h0st-n4me', 'xn--4gbwdl.xn--wgbh1c', `${label63}.com`],
    invalid: [
      '-host',
      'host-',
      'a.-b',
      'a-.b',
      'host_name',
      'a..b',
      '.example',
      'example.',
      '.',
      `${label63}a.com`,
      `${label63}.${label63}.${label63}.${label63}`,
      'exämple.com',
      'a b',
      '',
    ],
  },
  {
    name: 'ipv4',
    accepts: isIpv4,
    valid: ['192.168.0.1', '0.0.0.0', '255.255.255.255'],
    invalid: [
      '127.0.0.0.1',
      '256.256.256.256',
      '127.0',
      '127.0.0.',
      '0x7f.0.0.1',
      '2130706433',
      '087.10.0.1',
      '1.2.3.4/8',
      ' 1.2.3.4',
      '1২7.0.0.1',
      '',
    ],
  },
  {
    name: 'ipv6',
    accepts: isIpv6,
    valid: [
      '::1',
      '::',
      '::abef',
      'd6::',
      '1:d6::42',
      '1:2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7::',
      '::2:3:4:5:6:7:8',
      '1::d6:192.168.0.1',
      '::ffff:192.168.0.1',
      '1000:1000:1000:1000:1000:1000:255.255.255.255',
    ],
    invalid: [
      '12345::',
      '::abcef',
      '1:1:1:1:1:1:1:1:1',
      '1:2:3:4:5:6:7',
      '1::2:3:4:5:6:7:8',
      '::laptop',
      ':2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7:',
      '1::d6::42',
      '1:2:3:4:5:::8',
      '127.0.0.1',
      '1::2:192.168.256.1',
      '100:100:100:100:100:100:100:255.255.255.255',
      '192.168.0.1::',
      'fe80::a%eth1',
      'fe80::/64',
      ' ::1',
      '1',
      '',
    ],
  },
  {
    name: 'uri',
    accepts: isUri,
    valid: [
      'http://foo.bar/?baz=qux#quuz',
      'http://foo.com/blah_(wikipedia)_blah#cite-1',
      'http://foo.bar/?q=Test%20URL-encoded%20stuff',
      "http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com",
      'https://example.com:65535',
      'ftp://ftp.is.co.za/rfc/rfc1808.txt',
      'ldap://[2001:db8::7]/c=GB?objectClass?one',
      'http://[v1.fe:x]/',
      'mailto:John.Doe@example.com',
      'tel:+1-816-555-1212',
      'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
      'file:///etc/hosts',
    ],
    invalid: [
      '//foo.bar/?baz=qux#quuz',
      '/abc',
      'abc',
      '\\\\WINDOWS\\fileshare',
      'http:// shouldfail.com',
      ':// should fail',
      '1http://a',
      'bar,baz:foo',
      'https://[@example.org/test.txt',
      'https://[',
      'https://[::1',
      'https://[::1]x/',
      'http://a/[b]',
      'http://a/#b#c',
      'http://a/%4',
      'http://example.com:65536',
      'http://example.com:8x',
      'http://a@b@c/',
      'http://',
      'http:///path',
      'http:path',
      'http://exämple.com/',
      'https://example.org/foobar\\.txt',
      '',
    ],
  },
  {
    name: 'uuid',
    accepts: isUuid,
    valid: [
      '2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '2EB8AA08-AA98-11EA-b4aa-73B441D16380',
      '00000000-0000-0000-0000-000000000000',
      '99c17cbb-656f-f64a-940f-1a4568f03487',
    ],
    invalid: [
      '2eb8aa08-aa98-11ea-b4aa-73b441d1638',
      '2eb8aa08-aa98-11ea-b4ga-73b441d16380',
      '2eb8aa08aa9811eab4aa73b441d16380',
      '2eb8aa08aa98-11ea-b4aa73b441d16380-',
      '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}',
      'urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '',
    ],
  },
]

describe.each(formats)('$name', ({ accepts, valid, invalid }) => {
  test.each(valid)('%j is one', (text) => {
    expect(accepts(text)).toBe(true)
  })

  test.each(invalid)('%j is not one', (text) => {
    expect(accepts(text)).toBe(false)
  })
})

test('a date is one exactly when the calendar has it', () => {
  const year4 = fc.integer({ min: 0, max: 9999 })
  const month2 = fc.integer({ min: 0, max: 13 })
  const day2 = fc.integer({ min: 0, max: 32 })
  fc.assert(
    fc.property(year4, month2, day2, (year, month, day) => {
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
        '-',
      )
      const date = new Date(0)
      date.setUTCFullYear(year, month - 1, day)
      expect(isDate(text)).toBe(date.toISOString().slice(-24).startsWith(`${text}T`))
    }),
  )
})

test('a text of a million characters is judged in time in proportion', () => {
  const length = 1_000_000
  const texts = [
    `P${'1'.repeat(length)}`,
    `2020-01-01T12:00:00.${'1'.repeat(length)}`,
    `${'a.'.repeat(length)}@example.com`,
    `"${'\\'.repeat(length)}`,
    'a-'.repeat(length),
    '1.'.repeat(length),
    '1:'.repeat(length),
    `http://${'a@'.repeat(length)}`,
    `http://a/${'%20'.repeat(length)}[`,
    'a'.repeat(length),
  ]
  const start = performance.now()
  expect(texts.filter((text) => formats.some(({ accepts }) => accepts(text)))).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})
