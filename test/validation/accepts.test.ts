/** What is accepted of an author, as a default or an example, is what the generated check accepts of a client. */
import * as fc from 'fast-check'
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
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  let [pairs, accepted] = [0, 0]
  for (const { schema, values } of fc.sample(trials(10), { seed, numRuns: 300 })) {
    for (const { value, isAccepted, isRight, isRead } of await judge(schema, values, {
      coercion,
      unknownKeys,
      formats: {},
    })) {
      const about = `seed ${seed}: ${JSON.stringify(value)} of ${JSON.stringify(schema)}`
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
