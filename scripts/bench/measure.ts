/** Measures functions against each other, in turns, as ratios of times. It knows nothing of what they do. */
import { copyOf } from './copy.ts'
import type * as loop from './loop.ts'

/** Something to be timed: answers a number that depends on its work. */
export interface Contender {
  readonly name: string
  readonly run: (input: unknown) => number
}

/** How long a contender takes: as nanoseconds an input, and as times of the first one's. */
export interface Measurement {
  readonly name: string
  readonly nanoseconds: number
  readonly ratio: number
  /** The ratios between which nine of ten rounds lie. */
  readonly spread: readonly [low: number, high: number]
}

/** How long one turn takes at least, in milliseconds. */
const turn = 4

interface Runner extends Contender {
  readonly loop: typeof loop.runAll
  readonly passes: number
}

/**
 * Times contenders in rounds: in each, every contender has a turn, in an order that changes from round to round. A ratio is the
 * median of the rounds' ratios to the first contender's time in the same round, so that a slower machine slows both.
 */
export async function measure(
  contenders: readonly Contender[],
  inputs: readonly unknown[],
  rounds: number,
): Promise<Measurement[]> {
  const runners: Runner[] = []
  for (const contender of contenders) {
    const { runAll } = await copyOf<typeof loop>('./loop.ts')
    const runner = { ...contender, loop: runAll, passes: 1 }
    runners.push({ ...runner, passes: calibrate(runner, inputs) })
  }
  const times = runners.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < runners.length; at++) {
      const index = (at + round) % runners.length
      const runner = runners[index]
      if (runner !== undefined) times[index]?.push(timeOf(runner, inputs))
    }
  }
  const reference = times[0] ?? []
  return runners.map(({ name }, index) => {
    const own = times[index] ?? []
    const ratios = own.map((time, round) => time / (reference[round] ?? Number.NaN)).toSorted((a, b) => a - b)
    return {
      name,
      nanoseconds: quantile(
        own.toSorted((a, b) => a - b),
        0.5,
      ),
      ratio: quantile(ratios, 0.5),
      spread: [quantile(ratios, 0.05), quantile(ratios, 0.95)],
    }
  })
}

/** The number of passes over the inputs that fill a turn, once the code is warm. */
function calibrate(runner: Runner, inputs: readonly unknown[]): number {
  const end = performance.now() + 200
  while (performance.now() < end) runner.loop(runner.run, inputs)
  const pass = Math.min(...Array.from({ length: 20 }, () => timeOf(runner, inputs))) * inputs.length
  return Math.max(1, Math.ceil((turn * 1e6) / pass))
}

/** Nanoseconds an input. */
function timeOf({ run, loop: runAll, passes }: Runner, inputs: readonly unknown[]): number {
  let sum = 0
  const start = process.hrtime.bigint()
  for (let pass = 0; pass < passes; pass++) sum += runAll(run, inputs)
  const time = Number(process.hrtime.bigint() - start)
  if (!Number.isFinite(sum)) throw new Error('A contender answers no number.')
  return time / (passes * inputs.length)
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
}
