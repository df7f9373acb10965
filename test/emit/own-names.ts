/** The names that generated code gives to something of its own, taken from what is emitted, and an API whose author gives them, too. */
import { Type, type Fields } from '../../src/define/index.ts'
import type { Output } from '../../src/emit/output.ts'

/** The names that some files say: all words of theirs but texts, comments, and what is reached through something else. */
export function namesIn(outputs: readonly Output[]): string[] {
  const code = outputs
    .filter(({ path }) => path.endsWith('.ts'))
    .map(({ text }) =>
      text
        .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
        .replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
        // A key of an object is no name, unless it is one by itself.
        .replaceAll(/(?<=[{,]\s*)\w+\??(?=: )/g, ''),
    )
  return [...new Set(code.flatMap((text) => text.match(/(?<![.\w$])[A-Za-z]\w*/g) ?? []))].toSorted()
}

/** A type of each kind that a check goes through something of, with a value of it, and one that is wrong within. */
export interface Kind {
  readonly type: Fields[string]
  readonly right: unknown
  readonly wrong: unknown
}

/** The kinds of types whose checks call something by a name of their own. */
export const kinds: Readonly<Record<string, Kind>> = {
  text: { type: Type.String({ pattern: '^a' }), right: 'a', wrong: 'b' },
  number: { type: Type.Integer(), right: 1, wrong: 1.5 },
  given: { type: Type.Union([Type.Literal('a'), Type.Literal('b')]), right: 'a', wrong: 'c' },
  list: { type: Type.Array(Type.Integer(), { minItems: 1 }), right: [1], wrong: [1.5] },
  objects: { type: Type.Array(Type.Object({ x: Type.Integer() })), right: [{ x: 1 }], wrong: [{ x: 1.5 }] },
  grid: { type: Type.Array(Type.Array(Type.Integer())), right: [[1]], wrong: [[1.5]] },
  set: { type: Type.Array(Type.Any(), { uniqueItems: true, minItems: 1 }), right: [1, null], wrong: [] },
  tuple: {
    type: Type.Tuple([Type.Integer(), Type.Array(Type.Integer()), Type.Tuple([Type.Integer()])]),
    right: [1, [2], [3]],
    wrong: [1, [2], [3.5]],
  },
  longTuple: {
    type: Type.Tuple(Array.from({ length: 28 }, () => Type.Integer())),
    right: Array.from({ length: 28 }, () => 1),
    wrong: Array.from({ length: 28 }, () => 1.5),
  },
  record: {
    type: Type.Record(Type.String({ pattern: '^a' }), Type.Record(Type.String(), Type.Integer()), { minProperties: 1 }),
    right: { a: { b: 1 } },
    wrong: { a: { b: 1.5 } },
  },
  object: { type: Type.Object({ x: Type.Optional(Type.Integer()) }), right: { x: 1 }, wrong: { x: 1.5 } },
  either: { type: Type.Union([Type.Integer(), Type.Array(Type.Integer())]), right: [1], wrong: {} },
  both: {
    type: Type.Unsafe<unknown>({ allOf: [{ type: 'array', items: { type: 'integer' } }, { maxItems: 2 }] }),
    right: [1],
    wrong: [1.5],
  },
  counted: { type: Type.Array(Type.Any(), { contains: Type.Array(Type.Integer()) }), right: [[1]], wrong: [] },
}

/** Names that are made of another one by what is put before or behind it, each of which may be a name of its own. */
export function madeOf(name: string): string[] {
  const made = ['Pattern', 'Pattern2', 'KeyPattern', 'Values', 'Keys', 'Input', 'InputInput', 'Value'].map(
    (end) => name + end,
  )
  return [name, ...made, ...['check', 'read'].map((verb) => verb + name.charAt(0).toUpperCase() + name.slice(1))]
}
