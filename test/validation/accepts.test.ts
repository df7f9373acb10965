/** What is accepted of an author, as a default or an example, is what the generated check accepts of a client. */
import * as fc from '../fast-check.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printStandalone } from '../../src/emit/standalone.ts'
import { accepts } from '../../src/model/accepts.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import type { TypeOptions } from '../../src/model/type-options.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'
import { openWorkspace, readerOf, type Workspace } from './generated.ts'
import { trials } from './random-schema.ts'

let workspace: Workspace
beforeAll(() => void (workspace = openWorkspace()))
afterAll(() => workspace.remove())

/** What is said of a value: whether an author may give it, whether anything is wrong with it, and whether something is made of it. */
interface Verdict {
  readonly value: unknown
  readonly isAccepted: boolean
  readonly isRight: boolean
  readonly isRead: boolean
}

/** Judges values; there are no verdicts where there is no such type. */
async function judge(schema: unknown, values: readonly unknown[], options: TypeOptions): Promise<Verdict[]> {
  const built = buildTypes({ Body: schema }, options)
  if ('problems' in built) return []
  const { shapes, aliases, coercion } = built.types
  const read = readerOf(await workspace.load(printStandalone(built.types)), 'Body')
  const named = {
    shapes: new Map(shapes.map((shape) => [shape.name, shape])),
    aliases: new Map(aliases.map((alias) => [alias.name, alias])),
    coercion,
  }
  return values.map((value) => {
    const issues: Issues = []
    const isRead = read(value, issues) !== undefined
    const isAccepted = accepts({ kind: 'alias', name: 'Body' }, value, named)
    return { value, isAccepted, isRight: issues.length === 0, isRead }
  })
}

test.each([
  ['strict', 'reject'],
  ['strict', 'keep'],
  ['strict', 'strip'],
  ['lax', 'strip'],
] as const)('random values are judged alike, %s, where unknown keys are for %s', async (coercion, unknownKeys) => {
  let [pairs, accepted] = [0, 0]
  for (const { schema, values } of fc.sample(trials(10), { numRuns: 300 })) {
    for (const { value, isAccepted, isRight, isRead } of await judge(schema, values, {
      coercion,
      unknownKeys,
      formats: {},
    })) {
      const about = `seed ${fc.seed}: ${JSON.stringify(value)} of ${JSON.stringify(schema)}`
      expect(isRead, `something is made of what nothing is wrong with: ${about}`).toBe(isRight)
      // An API that is lax takes more of its clients, and turns it into what it takes of its author.
      expect(isAccepted, about).toBe(coercion === 'lax' ? isAccepted && isRight : isRight)
      pairs++
      if (isAccepted) accepted++
    }
  }
  // Where nearly everything is accepted, or refused, nothing is compared.
  expect(accepted / pairs).toBeGreaterThan(0.15)
  expect(accepted / pairs).toBeLessThan(0.85)
})

test.each([
  // Converted to 1970-01-01T00:00:12+00:00, which is longer, and what an author gives is never converted.
  { schema: { type: 'string', format: 'date-time', maxLength: 2 }, value: '12' },
  { schema: { type: 'string', format: 'date-time', pattern: '^.{2}$' }, value: '12' },
  { schema: { type: 'string', format: 'date-time' }, value: '12' },
  // Of the format as it is; converted to 2020-01-02T03:04:05+00:00.
  { schema: { type: 'string', format: 'date-time', maxLength: 20 }, value: '2020-01-02T03:04:05Z' },
])('where clients are read laxly, no $value is taken of an author for $schema', async ({ schema, value }) => {
  const [verdict] = await judge(schema, [value], { coercion: 'lax', unknownKeys: 'strip', formats: {} })
  expect(verdict).toMatchObject({ isAccepted: false })
})
