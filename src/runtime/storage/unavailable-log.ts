/** The log of a database that cannot be used: one line for many requests, since all of them have met the same. */
import { explainUnavailable, type DatabaseUnavailable } from './database-unavailable.ts'

/** For how long nothing is said after a line, in milliseconds. */
const silence = 10_000

/** Makes what is told of each, and prints the first, then one every ten seconds with how many there were since. */
export function newUnavailableLog(
  print: (line: string) => void = console.error,
  now: () => number = () => performance.now(),
): (error: DatabaseUnavailable) => void {
  let last = -Infinity
  let untold = 0
  return (error) => {
    if (now() - last < silence) {
      untold++
      return
    }
    last = now()
    const others = untold === 0 ? '' : ` Since the last such line, this or the like was met ${untold} more times.`
    untold = 0
    print(
      `The database cannot be used, so that a request was answered with ${error.status}: ${explainUnavailable(error)}.${others}`,
    )
  }
}
