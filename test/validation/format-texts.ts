/** For each format, texts that are of it, and texts that are not, with the type of the issue. */
export const formatTexts: Readonly<
  Record<string, { readonly right: readonly string[]; readonly wrong: readonly string[]; readonly issue: string }>
> = {
  'date-time': {
    right: ['2024-02-29T23:59:59Z', '2024-01-01T00:00:00.5+01:00'],
    wrong: ['2023-02-29T00:00:00Z', '2024-01-01'],
    issue: 'datetime_from_date_parsing',
  },
  date: { right: ['2024-02-29'], wrong: ['2023-02-29', 'x'], issue: 'date_from_datetime_parsing' },
  time: { right: ['23:59:59Z'], wrong: ['24:00:00Z', 'x'], issue: 'time_parsing' },
  duration: { right: ['P1DT2H'], wrong: ['P', 'one day'], issue: 'time_delta_parsing' },
  email: { right: ['a@example.com', 'ab@e.example', 'a@e.example'], wrong: ['a', 'a@'], issue: 'value_error' },
  'idn-email': { right: ['ä@example.com'], wrong: ['ä', 'a@'], issue: 'value_error' },
  hostname: { right: ['x', 'a.example'], wrong: ['-a', 'a..b'], issue: 'value_error' },
  'idn-hostname': { right: ['x', 'ä.example'], wrong: ['-ä', 'a..b'], issue: 'value_error' },
  ipv4: { right: ['127.0.0.1'], wrong: ['127.0.0.256', 'x'], issue: 'ip_v4_address' },
  ipv6: { right: ['::1'], wrong: ['1::2::3', 'x'], issue: 'ip_v6_address' },
  uri: { right: ['https://example.com/a'], wrong: ['/a', 'a b'], issue: 'url_parsing' },
  'uri-reference': { right: ['', 'x', '/a?b#c'], wrong: ['\\a', 'a b'], issue: 'value_error' },
  'uri-template': { right: ['', 'x', '/a/{b}'], wrong: ['/a/{b', '{'], issue: 'value_error' },
  iri: { right: ['https://ä.example/'], wrong: ['/ä', 'ä b'], issue: 'value_error' },
  'iri-reference': { right: ['', 'x', '/ä'], wrong: ['\\ä', 'ä b'], issue: 'value_error' },
  'json-pointer': { right: ['', '/a/~0'], wrong: ['a', '/~2'], issue: 'value_error' },
  'relative-json-pointer': { right: ['0', '1/a'], wrong: ['/a', '-1'], issue: 'value_error' },
  regex: { right: ['', 'x', '^a+$'], wrong: ['(', '['], issue: 'value_error' },
  uuid: { right: ['0189c0de-0000-7000-8000-000000000000'], wrong: ['0189c0de', 'x'], issue: 'uuid_parsing' },
}
