/** Bringing the difference between two short texts into a long one. */
import { expect, test } from 'vitest'
import { replaceBlocks } from '../../src/cli/partial/replace-blocks.ts'

/** A file of interfaces, as code is printed. */
const code = (...parts: readonly string[]) => `/** A file. */\nimport { z } from 'z'\n\n${parts.join('\n\n')}\n`
const said = (text: string, block: string) => `/** ${text} */\n${block}`
const shape = (name: string, ...fields: readonly string[]) => `export interface ${name} {\n  ${fields.join('\n  ')}\n}`

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

function replace(long: string, before: string, after: string, name = 'B'): string | undefined {
  const isMine = (text: string) => new RegExp(`\\b${name}\\b`).test(text)
  const pieces = replaceBlocks(Buffer.from(long), before, after, isMine)
  return pieces && Buffer.concat(pieces).toString()
}

test('replaces a block among others', () => {
  const [a, b, c] = [shape('A', 'x: 1'), shape('B', 'x: 1', 'y: 2'), shape('C', 'x: 1')]
  const next = shape('B', 'x: 1', 'z: 3', 'y: 2')
  expect(replace(code(a, b, c), code(b), code(next))).toBe(code(a, next, c))
})

test('replaces what is within JSON, whatever follows it', () => {
  const [a, b, c] = [{ type: 'A' }, { type: 'B', max: 1 }, { type: 'C', max: 1 }]
  const long = { of: { a, b, c }, list: [a, b], end: 1 }
  const next = { type: 'B', max: 10, min: 1 }
  expect(
    replace(json(long), json({ of: { b }, list: [b], end: 1 }), json({ of: { b: next }, list: [next], end: 1 })),
  ).toBe(json({ of: { a, b: next, c }, list: [a, next], end: 1 }))
})

test('replaces blocks that follow one another at once, and others one by one', () => {
  const [b, b2] = [shape('B', 'x: 1'), shape('B2', 'of: B')]
  const [n, n2] = [shape('B', 'x: 2'), shape('B2', 'of: B', 'y: 1')]
  expect(replace(code(b, b2), code(b, b2), code(n, n2))).toBe(code(n, n2))
  expect(replace(code(b, shape('C', 'x: B'), b2), code(b, b2), code(n, n2))).toBe(code(n, shape('C', 'x: B'), n2))
})

test('replaces what is said of a block with it', () => {
  const [a, b] = [said('One.', shape('A', 'x: 1')), said('Two.', shape('B', '/** It. */', 'x: 1'))]
  for (const next of [
    said('Other.', shape('B', '/** It. */', 'x: 1')),
    said('Two.', shape('B', '/** This. */', 'x: 1')),
  ]) {
    expect(replace(code(a, b), code(b), code(next))).toBe(code(a, next))
  }
  const all = (...shapes: readonly string[]) => code(said('All.', shape('All', ...shapes)))
  const [one, two, three] = ['A: {\n    x: 1\n  }', 'B: {\n    x: 1\n  }', 'B: {\n    x: 2\n  }']
  expect(replace(all(one, two), all(two), all(three))).toBe(all(one, three))
})

test.each([
  ['a block that is not there as it was', shape('B', 'x: 0'), shape('B', 'x: 1'), shape('B', 'x: 2')],
  [
    'a block that is there twice',
    `${shape('B', 'x: 1')}\n\n${shape('B', 'x: 1')}`,
    shape('B', 'x: 1'),
    shape('B', 'x: 2'),
  ],
  ['a block that is another’s', shape('C', 'x: 1'), shape('C', 'x: 1'), shape('C', 'x: 2')],
  ['a block that is new', shape('B', 'x: 1'), shape('B', 'x: 1'), `${shape('B', 'x: 1')}\n\n${shape('B3', 'x: B')}`],
  ['a line that is the beginning of another', 'const B = 10', 'const B = 1', 'const B = 2'],
  ['a line behind which something stands', 'const B = 1 + 1', 'const B = 1', 'const B = 2'],
])('does not replace %s', (_, long, before, after) => {
  expect(replace(code(long), code(before), code(after))).toBeUndefined()
})

test('does not touch what is around, even where all of it is mine', () => {
  const other = code(shape('B', 'x: 1')).replace("'z'", "'y'")
  expect(replace(code(shape('A', 'x: 1'), shape('B', 'x: 1')), code(shape('B', 'x: 1')), other)).toBeUndefined()
})
