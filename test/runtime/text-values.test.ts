import { expect, test } from 'vitest'
import { booleanOf, integerOf, numberOf } from '../../src/runtime/check/text-values.ts'

test.each([
  ['0', 0],
  ['-0', 0],
  ['42', 42],
  ['-7', -7],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740992],
  ['9'.repeat(400), Infinity],
])('the integer %s is read', (text, value) => {
  expect(integerOf(text)).toBe(value)
})

test.each([
  '',
  ' 1',
  '1 ',
  '1\n',
  '+7',
  '007',
  '-',
  '--1',
  '-01',
  '1.0',
  '1e3',
  '0x10',
  '4_2',
  '٣',
  'NaN',
  'Infinity',
  'true',
])('%j is not an integer, and comes back unchanged', (text) => {
  expect(integerOf(text)).toBe(text)
})

test.each([
  ['0', 0],
  ['-0', 0],
  ['-0.0', 0],
  ['1.50', 1.5],
  ['-2.5e-3', -0.0025],
  ['1E+2', 100],
  ['1e-999', 0],
])('the number %s is read', (text, value) => {
  expect(numberOf(text)).toBe(value)
})

test.each(['', ' 1', '1 ', '1\n', '+1', '01', '.5', '1.', '1e', '1e999', '-1e999', '0x1', '1_0', 'NaN', 'Infinity'])(
  '%j is not a number, and comes back unchanged',
  (text) => {
    expect(numberOf(text)).toBe(text)
  },
)

test('booleans are read from exactly four texts', () => {
  expect(['true', '1', 'false', '0'].map(booleanOf)).toEqual([true, true, false, false])
})

test.each(['', 'True', 'TRUE', ' true', 'yes', 'on', 't', '01', '1.0'])(
  '%j is not a boolean, and comes back unchanged',
  (text) => {
    expect(booleanOf(text)).toBe(text)
  },
)
