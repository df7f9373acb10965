import * as fc from '../fast-check.ts'
import { expect, test } from 'vitest'
import { findJsonError, positionOf, type JsonError } from '../../src/runtime/request/json-syntax.ts'

/** Recorded from CPython 3.11, but for `NaN` and `Infinity`, which it reads. */
const faults: readonly (readonly [text: string, error: JsonError])[] = [
  ['', { at: 0, message: 'Expecting value' }],
  ['  ', { at: 2, message: 'Expecting value' }],
  ['not json', { at: 0, message: 'Expecting value' }],
  ['nul', { at: 0, message: 'Expecting value' }],
  ['-', { at: 0, message: 'Expecting value' }],
  ['NaN', { at: 0, message: 'Expecting value' }],
  ['[1, -Infinity]', { at: 4, message: 'Expecting value' }],
  ['[', { at: 1, message: 'Expecting value' }],
  ['[1,]', { at: 3, message: 'Expecting value' }],
  ['[}', { at: 1, message: 'Expecting value' }],
  ['{"a":', { at: 5, message: 'Expecting value' }],
  ['{"a": }', { at: 6, message: 'Expecting value' }],
  ['{', { at: 1, message: 'Expecting property name enclosed in double quotes' }],
  ['{]', { at: 1, message: 'Expecting property name enclosed in double quotes' }],
  ["{'name': 'Foo'}", { at: 1, message: 'Expecting property name enclosed in double quotes' }],
  ['{"a": 1, }', { at: 9, message: 'Expecting property name enclosed in double quotes' }],
  ['{"a"', { at: 4, message: "Expecting ':' delimiter" }],
  ['{"a" 1}', { at: 5, message: "Expecting ':' delimiter" }],
  ['{"name": "Foo" "price": 1}', { at: 15, message: "Expecting ',' delimiter" }],
  ['[1', { at: 2, message: "Expecting ',' delimiter" }],
  ['[1}', { at: 2, message: "Expecting ',' delimiter" }],
  ['{"a": [{}, {"b": 1]}', { at: 18, message: "Expecting ',' delimiter" }],
  ['{"name": "Foo', { at: 9, message: 'Unterminated string starting at' }],
  ['"abc\\', { at: 0, message: 'Unterminated string starting at' }],
  ['"a\nb"', { at: 2, message: 'Invalid control character at' }],
  ['"ab\\qcd"', { at: 3, message: 'Invalid \\escape' }],
  ['"\\u12"', { at: 2, message: 'Invalid \\uXXXX escape' }],
  ['"\\u1234', { at: 2, message: 'Invalid \\uXXXX escape' }],
  ['"\\ud83d\\ude0', { at: 8, message: 'Invalid \\uXXXX escape' }],
  ['1.', { at: 1, message: 'Extra data' }],
  ['01', { at: 1, message: 'Extra data' }],
  ['{} x', { at: 3, message: 'Extra data' }],
  ['[1]]', { at: 3, message: 'Extra data' }],
]

test.each(faults)('%j has the fault that CPython finds', (text, error) => {
  expect(() => void JSON.parse(text)).toThrow(SyntaxError)
  expect(findJsonError(text)).toEqual(error)
})

test('offsets count characters, not UTF-16 units', () => {
  expect(findJsonError('{"😀": "é😀" x')).toEqual({ at: 11, message: "Expecting ',' delimiter" })
})

test('a text of any depth is scanned', () => {
  expect(findJsonError('['.repeat(100_000))).toEqual({ at: 100_000, message: 'Expecting value' })
  expect(findJsonError('{"a":'.repeat(100_000))).toEqual({ at: 500_000, message: 'Expecting value' })
  expect(findJsonError(`${'['.repeat(100_000)}${']'.repeat(100_001)}`)).toEqual({ at: 200_000, message: 'Extra data' })
})

test('whatever JSON is followed by, its end is found', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonError(`${text} ?`)).toEqual({ at: Array.from(text).length + 1, message: 'Extra data' })
    }),
  )
})

test.each([
  ['{"a": x}', 6, { line: 1, column: 7 }],
  ['{\n  "😀": x\n}', 9, { line: 2, column: 8 }],
  ['[1,\r\n2', 7, { line: 2, column: 2 }],
  ['[\n', 2, { line: 2, column: 1 }],
])('the place of a fault in %j is told in lines and columns', (text, at, position) => {
  expect(positionOf(text, at)).toEqual(position)
})
