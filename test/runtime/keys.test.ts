import { expect, test } from 'vitest'
import { newKey, now } from '../../src/runtime/storage/keys.ts'

test.each([
  ['uuid', /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/],
  ['ulid', /^[0-7][\dA-HJKMNP-TV-Z]{25}$/],
] as const)('keys of the kind %s are different and in the order in which they were made', (kind, pattern) => {
  const keys = Array.from({ length: 10_000 }, () => newKey(kind))
  expect(keys.filter((key) => !pattern.test(key))).toEqual([])
  expect(keys).toEqual([...new Set(keys)].toSorted())
})

test('a UUID begins with the moment in milliseconds, and so does a ULID', () => {
  const before = Date.now()
  const uuid = Number.parseInt(newKey('uuid').replace('-', '').slice(0, 12), 16)
  const ulid = Array.from(newKey('ulid').slice(0, 10)).reduce(
    (time, character) => time * 32 + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(character),
    0,
  )
  // The ten thousand keys of the test before may have used up moments that are yet to come.
  for (const time of [uuid, ulid]) expect(Math.abs(time - before)).toBeLessThan(1000)
})

test('the moment is in UTC with milliseconds', () => {
  const before = Date.now()
  const text = now()
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(Date.parse(text)).toBeGreaterThanOrEqual(before)
  expect(Date.parse(text)).toBeLessThanOrEqual(Date.now())
})
