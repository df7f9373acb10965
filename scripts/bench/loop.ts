/** The loop that is timed. Each contender imports a copy of its own, so that the engine may fit each to what it calls. */

/** Runs a function on each input, and adds up the numbers that it answers, so that none of its work is for nothing. */
export function runAll(run: (input: unknown) => number, inputs: readonly unknown[]): number {
  let sum = 0
  for (const input of inputs) sum += run(input)
  return sum
}
