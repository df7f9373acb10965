/** Values at the bounds of every keyword: what is generated judges them as the table of entries says, and no broken check does. */
import { afterAll, describe, expect, test } from 'vitest'
import { checkOf, openWorkspace } from './generated.ts'
import { keywordSchemas } from './keyword-schemas.ts'
import { checksOf, disagreement, misreading, moduleOf, scoreMutants, trialsOf } from './mutation.ts'
import { readCases } from './read-cases.ts'

const workspace = openWorkspace()
afterAll(() => workspace.remove())

describe('at the bounds, what is noted is what the table says', () => {
  test.each(Object.entries(keywordSchemas))('%s', async (title, schema) => {
    const { name, text } = moduleOf(title, schema)
    const trials = trialsOf(schema)
    for (const check of checksOf(await workspace.load(text), name)) expect(disagreement(check, trials)).toBe(undefined)
    expect(trials.some(({ expected }) => expected.length === 0)).toBe(true)
    expect(trials.some(({ expected }) => expected.length > 0)).toBe(true)
  })
})

test.each(Object.entries(readCases))('%s are read', async (title, { schema, options, trials }) => {
  const { name, text } = moduleOf(title, schema, options)
  expect(misreading(checkOf(await workspace.load(text), name), trials)).toBe(undefined)
})

test('of checks that are broken in one place, 95 % are found out', { timeout: 120_000 }, async () => {
  const { total, survivors } = await scoreMutants(workspace)
  expect(total).toBeGreaterThan(2000)
  expect(survivors.length / total, survivors.join('\n')).toBeLessThan(0.05)
})
