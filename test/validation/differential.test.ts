/** Generated checks and ajv accept the same values of random schemas. `scripts/differential` compares many more. */
import { expect, test } from 'vitest'
import { seed } from '../fast-check.ts'
import { compare } from './differential.ts'

test('2,000 random pairs of a schema and a value are judged as ajv judges them', { timeout: 60_000 }, async () => {
  const { report, accepted, pairs } = await compare(2000, seed)
  expect(report).toBe(undefined)
  // Where nearly everything is accepted, or refused, nothing is compared.
  expect(accepted / pairs).toBeGreaterThan(0.2)
  expect(accepted / pairs).toBeLessThan(0.8)
})
