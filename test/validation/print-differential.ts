/** Compares generated checks with ajv on many random schemas and values, and prints what came of it. */
import { compare } from './differential.ts'

const pairs = Number(process.argv[2] ?? 200_000)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
if (!Number.isSafeInteger(pairs) || pairs < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: [SEED=1] scripts/differential [PAIRS]')
  process.exit(2)
}

console.log(`seed ${seed}`)
const { schemas, accepted, report, ...counts } = await compare(pairs, seed)
console.log(`${counts.pairs} pairs, ${schemas} schemas; ajv accepts ${Math.round((100 * accepted) / counts.pairs)} %`)
if (report !== undefined) {
  console.error(report)
  process.exit(1)
}
