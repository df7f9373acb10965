/** What to do about other processes that are at the same file: wait, without stopping this one. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Awaitable } from './database.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** Does work, at once where nobody is in the way, else again and again until nobody is. */
export type Patiently = <T>(work: () => T) => Awaitable<T>

/** Makes what waits for so many milliseconds; a {@link DatabaseUnavailable} then goes on. */
export function newPatience(busyTimeout: number): Patiently {
  async function retry<T>(work: () => T, refusal: unknown): Promise<T> {
    let error = refusal
    for (const start = performance.now(); performance.now() - start < busyTimeout;) {
      await delay(1 + Math.random() * 9)
      try {
        return work()
      } catch (next) {
        if (!isBusy(next)) throw next
        error = next
      }
    }
    throw error
  }

  return (work) => {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error)) throw error
      return retry(work, error)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof DatabaseUnavailable && error.reason === 'overloaded'
}
