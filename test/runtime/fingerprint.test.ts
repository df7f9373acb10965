import { expect, test } from 'vitest'
import { fingerprintOf } from '../../src/runtime/http/fingerprint.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

test.each<[string, unknown, unknown]>([
  ['the order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ['what is undefined', { a: 1, b: undefined }, { a: 1 }],
  ['which object holds the bytes', [new Blob([bytes(1, 2)])], [new Blob([bytes(1), bytes(2)])]],
])('%s makes no difference', async (_, one, other) => {
  expect(await fingerprintOf(one)).toBe(await fingerprintOf(other))
})

test.each<[string, unknown, unknown]>([
  ['a value', { a: 1 }, { a: '1' }],
  ['the order of items', [1, 2], [2, 1]],
  ['null instead of nothing', { a: null }, {}],
  ['the bytes of a Blob', [new Blob([bytes(1)])], [new Blob([bytes(2)])]],
  ['the bytes of an array', [bytes(1)], [bytes(2)]],
  ['the bytes of a buffer', [bytes(1).buffer], [bytes(2).buffer]],
  ['the name of a file', [new File([], 'a')], [new File([], 'b')]],
  ['the media type of a file', [new File([], 'a', { type: 'a/a' })], [new File([], 'a', { type: 'a/b' })]],
  [
    'where a file ends',
    [new Blob([bytes(1)]), new Blob([bytes(2, 3)])],
    [new Blob([bytes(1, 2)]), new Blob([bytes(3)])],
  ],
])('%s makes a difference', async (_, one, other) => {
  const prints = [await fingerprintOf(one), await fingerprintOf(other)]
  expect(prints).toEqual([expect.stringMatching(/^[\da-f]{64}$/), expect.stringMatching(/^[\da-f]{64}$/)])
  expect(prints[0]).not.toBe(prints[1])
})
