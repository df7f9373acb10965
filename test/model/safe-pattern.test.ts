import { expect, test } from 'vitest'
import { whyUnsafe } from '../../src/model/safe-pattern.ts'

test.each([
  '^(a+)+$',
  '(a|a)*b',
  '^(\\w+\\s?)*$',
  '(x+x+)+y',
  '^((a+)b?)+$',
  '^(?:a|aa)+$',
  '^(a|b|ab)*c$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
  '(a*)*$',
  '(?:(?:a*)*)*b',
  '^(?:(a+)\\1)+$',
  '([^"]+)*"',
  '^(?=(a+)+$)',
  '(?<=(a+)+)b$',
  '^(\\p{L}+\\s?)+$',
  '^((?:\\w|[.-])+)+@x$',
  '(\\s*\\w*)*;',
  '^((ab)*|(cd)*)*$',
  '(a?){30}a{30}',
])('%s can backtrack exponentially, however short the text', (pattern) => {
  expect(whyUnsafe(pattern, 50)).toMatch(/^`pattern` can backtrack exponentially/)
})

test.each([
  ['\\s+$', 2],
  ['[^/]+$', 2],
  ['^\\d+\\d+$', 2],
  ['\\d+\\d+$', 3],
  ['^[a-z]*[a-z0-9]*$', 2],
  ['^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', 2],
  ['^\\s*.*\\s*$', 3],
  ['a*a*a*b', 4],
])('%s takes n^%i steps: safe up to a length, and not beyond', (pattern, degree) => {
  const longest = Math.floor(10_000_000 ** (1 / degree))
  expect(whyUnsafe(pattern)).toContain(`can take n^${degree} steps`)
  expect(whyUnsafe(pattern, longest + 1)).toContain(`Give a \`maxLength\` of ${longest} or less`)
  expect(whyUnsafe(pattern, longest)).toBe(undefined)
})

test.each([
  '^[A-HJ-NPR-Z0-9]{17}$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^[a-z]+(?:-[a-z]+)*$',
  '^(?:\\d{3}-){2}\\d{4}$',
  '^https?://[^\\s/]+(?:/\\S*)?$',
  '^(?:97[89]-?)?\\d{9}[\\dX]$',
  'foo',
  '',
  '^(a|b)*$',
  '^(?:[a-z]+\\.)+[a-z]{2,}$',
  '^\\p{Lu}\\p{Ll}+$',
  '^"(?:[^"\\\\]|\\\\.)*"$',
  '^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*$',
  '^(?<year>\\d{4})(?:-(?<month>\\d{2}))?$',
  '^[😀-😎]+$',
  '^.{1,64}$',
  '^.{1,1000}$',
  '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$',
  '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
  '^(.*)$',
  '^(?!\\s)[\\w ]+$',
  '^([01]\\d|2[0-3]):[0-5]\\d$',
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  '^\\s*(\\S+\\s*)*$',
])('%s is safe on a text of any length', (pattern) => {
  expect(whyUnsafe(pattern)).toBe(undefined)
})

test('what counts bound is judged by the counts', () => {
  expect(whyUnsafe('^(?:[a-z]{1,9}){1,9}$')).toContain('can backtrack exponentially')
  expect(whyUnsafe('^.{0,500}x.{0,500}$')).toBe(undefined)
  expect(whyUnsafe('^.{0,5000}x.{0,5000}$')).toContain('Give a `maxLength` of 3162 or less')
  expect(whyUnsafe('^[{1,9}]{1,9}[,]$')).toBe(undefined)
})

test('the sentence says what happens, and the remedy', () => {
  expect([whyUnsafe('^x(a+)+$'), whyUnsafe('^a+a+$', 5000)]).toEqual([
    '`pattern` can backtrack exponentially: a short text stops the server. ' +
      'Write it so that no text can be matched in two ways.',
    '`pattern` can take n^2 steps on n characters: a long text stops the server. ' +
      'Give a `maxLength` of 3162 or less. Or: write it so that no text can be matched in two ways.',
  ])
})

test('a pattern that cannot be judged is not trusted', () => {
  expect(whyUnsafe('^(?i:a+)$')).toMatch(/^`pattern` cannot be shown to be safe/)
})

test('a hundred patterns are judged within seconds', () => {
  const patterns = Array.from({ length: 100 }, (_, index) => `^[a-z]{${index % 10}}(?:-[a-z0-9]{1,${index + 1}})*$`)
  whyUnsafe('^a+$')
  expect(patterns.filter((pattern) => whyUnsafe(pattern) !== undefined)).toEqual([])
})
