/** Values that people believe: of each format, and by what a field is called. It knows no type and no bound. */
import type { Format } from '../../model/types.ts'
import { capitalized, withArticle, wordsOf } from '../../model/names.ts'

const formats: Readonly<Record<Format, string>> = {
  'date-time': '2026-01-15T09:30:00Z',
  date: '2026-01-15',
  time: '09:30:00Z',
  duration: 'PT1H30M',
  email: 'ada@example.com',
  'idn-email': 'ada@example.com',
  hostname: 'www.example.com',
  'idn-hostname': 'www.example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': '/guide',
  'uri-template': 'https://example.com/{id}',
  iri: 'https://example.com/',
  'iri-reference': '/guide',
  uuid: '01900000-0000-7000-8000-000000000000',
  'json-pointer': '/name',
  'relative-json-pointer': '1/name',
  regex: '^[a-z]+$',
}

/** A text of a format; of those that can be longer, one that has at least so many characters. */
export function sampleFormat(format: Format, minLength: number): string {
  const text = formats[format]
  const isOpen = text.startsWith('http') || text.startsWith('/')
  return isOpen ? text.padEnd(minLength, 'a') : text
}

/** All in ASCII: of a text with any other character, JavaScript keeps every character in twice the bytes. */
const texts: Readonly<Record<string, string>> = {
  'first name': 'Ada',
  'last name': 'Lovelace',
  'full name': 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '+44 20 7946 0018',
  street: "12 St James's Square",
  address: "12 St James's Square",
  city: 'London',
  capital: 'London',
  country: 'United Kingdom',
  postcode: 'SW1Y 4JH',
  zip: 'SW1Y 4JH',
  color: 'blue',
  colour: 'blue',
  currency: 'EUR',
  language: 'en',
  locale: 'en-GB',
  timezone: 'Europe/London',
  url: 'https://example.com/',
  website: 'https://example.com/',
  description: 'A few words.',
  comment: 'A few words.',
  note: 'A few words.',
  text: 'A few words.',
  username: 'ada',
  password: 'correct horse battery staple',
  slug: 'an-example',
  version: '1.0.0',
}

/** The fields by which people know a thing. */
const names = new Set(['name', 'title', 'label'])

/** A text by what it is called, or by the last word of that, as in `home_city`. `noun` is what it is said of. */
export function sampleText(name: string, noun: string): string {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  const known = [words.join(' '), last].find((each) => Object.hasOwn(texts, each))
  if (known !== undefined) return texts[known] ?? ''
  if (names.has(last)) return `Example ${noun}`
  const sentence = withArticle(words.join(' '))
  return capitalized(sentence)
}

const numbers: Readonly<Record<string, number>> = {
  id: 1,
  year: 2026,
  month: 6,
  day: 15,
  age: 36,
  count: 3,
  quantity: 3,
  percent: 50,
  latitude: 51.5,
  longitude: -0.13,
}

/** A number by the last word of a name: `birth_year`. */
export function sampleNumber(name: string, kind: 'integer' | 'number'): number {
  const last = wordsOf(name).at(-1) ?? ''
  const known = Object.hasOwn(numbers, last) ? numbers[last] : undefined
  return known ?? (kind === 'integer' ? 10 : 12.5)
}
