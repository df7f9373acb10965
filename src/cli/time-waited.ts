/** How long a user has waited for a command. */
import { performance } from 'node:perf_hooks'

/** What the moment is called, on the timeline of the process, from which on it is waited for. */
const mark = 'tenon:told'

/** Called where a process that stood by is told what to run: nobody has waited for it before. */
export function beginWaiting(): void {
  performance.mark(mark)
}

/** The time since then, or since the process started, in milliseconds. */
export function timeWaited(): number {
  const [told] = performance.getEntriesByName(mark)
  return performance.now() - (told?.startTime ?? 0)
}
