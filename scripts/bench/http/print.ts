/** What was measured, as a table. */
import { contenders } from './servers.ts'

/** One turn of every server at one operation, in the order of the servers: microseconds a request. */
export interface Turn {
  readonly operation: string
  readonly figures: readonly { readonly processorTime: number; readonly elapsed: number }[]
}

/** What is divided by what: the speed of the first against that of the second. */
const comparisons = [
  { name: 'Fastify', of: 0, by: 1 },
  { name: 'by hand', of: 0, by: 2 },
  { name: 'Hono, zod, drizzle', of: 0, by: 4 },
  { name: 'by hand against itself', of: 2, by: 3 },
]

/** Prints processor times, and how many times as fast the generated server is: medians, and what nine of ten rounds lie between. */
export function printComparison(setting: string, clients: number, turns: readonly Turn[]): void {
  console.log(`\n${setting}, ${clients} clients: processor time of the server a request, in microseconds`)
  const names = [...new Set(turns.map(({ operation }) => operation))]
  printRow(
    '',
    contenders.map(({ name }) => name),
  )
  for (const name of names) {
    const own = turns.filter(({ operation }) => operation === name)
    const medians = contenders.map((_, index) => median(own.map(({ figures }) => figures[index]?.processorTime ?? NaN)))
    printRow(
      name,
      medians.map((time) => time.toFixed(1)),
    )
  }
  for (const measured of ['processorTime', 'elapsed'] as const) {
    console.log(`\n${measured === 'elapsed' ? 'the same by the clock' : 'how many times as fast ours is as ...'}`)
    printRow(
      '',
      comparisons.map(({ name }) => name),
    )
    for (const name of names) {
      const own = turns.filter(({ operation }) => operation === name)
      const cells = comparisons.map(({ of, by }) => {
        const ratios = own.map(({ figures }) => (figures[by]?.[measured] ?? NaN) / (figures[of]?.[measured] ?? NaN))
        const [low, middle, high] = [0.05, 0.5, 0.95].map((share) => quantile(ratios, share).toFixed(2))
        return `${middle} (${low}-${high})`
      })
      printRow(name, cells)
    }
  }
}

function printRow(name: string, cells: readonly string[]): void {
  console.log(`  ${name.padEnd(8)}${cells.map((cell) => cell.padStart(24)).join('')}`)
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? Number.NaN
}
