import { expect, test } from 'vitest'
import { lineComment, literal } from '../../src/emit/text.ts'

test.each(['\n', '\r', '\u2028', '\u2029', '\u0001', '\u0085'])('%j ends no comment of one line', (text) => {
  expect(lineComment(`a${text}b`)).toBe('// a b')
})

test('a key called `__proto__` is one like any other in what is printed', () => {
  expect(literal(JSON.parse('{"__proto__":1}'))).toContain("['__proto__']: 1")
})
