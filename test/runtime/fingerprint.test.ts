import { expect, test } from 'vitest'
import { fingerprintOf } from '../../src/runtime/http/fingerprint.ts'

test.each<[string, unknown, unknown]>([
  ['the order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ['what is undefined', { a: 1, b: undefined }, { a: 1 }],
])('%s makes no difference', (_, one, other) => {
  expect(fingerprintOf(one)).toBe(fingerprintOf(other))
})

test.each<[string, unknown, unknown]>([
  ['a value', { a: 1 }, { a: '1' }],
  ['the order of items', [1, 2], [2, 1]],
  ['null instead of nothing', { a: null }, {}],
])('%s makes a difference', (_, one, other) => {
  const prints = [fingerprintOf(one), fingerprintOf(other)]
  expect(prints).toEqual([expect.stringMatching(/^[\da-f]{64}$/), expect.stringMatching(/^[\da-f]{64}$/)])
  expect(prints[0]).not.toBe(prints[1])
})
