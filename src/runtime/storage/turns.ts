/** Turns: who may use a connection now, and who waits, in the order in which they came. It knows nothing of databases. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Awaitable } from './database.ts'

/** The turns at one thing, which is used for a moment or held for a while. */
export interface Turns {
  /** Whether somebody holds it. */
  readonly isHeld: () => boolean
  /** Throws when whoever is here would wait for itself: it is a part of the work that holds it. */
  readonly guard: () => void
  /** Does work of a moment: at once when nobody holds it, else in its turn. */
  readonly take: <T>(work: () => T) => Awaitable<T>
  /** Holds it until work is done, in its turn. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>
  /** Turns at something that exists while this is held. */
  readonly inner: () => Turns
  /** Refuses, with an error, those who wait now and those who would wait later. */
  readonly end: (error: Error) => void
}

interface Waiting {
  readonly start: () => void
  readonly refuse: (error: Error) => void
}

/** What is held by the work that runs, outermost first. */
type Holdings = AsyncLocalStorage<readonly object[]>

/** Makes turns at something that nobody uses yet. */
export function newTurns(holdings: Holdings = new AsyncLocalStorage()): Turns {
  const waiting: Waiting[] = []
  let isTaken = false
  let holding: object | undefined
  let ended: Error | undefined

  function guard(): void {
    if (holding !== undefined && holdings.getStore()?.includes(holding) === true) {
      throw new Error(
        'A transaction is open here, which this would wait for: use the database that the transaction gives.',
      )
    }
  }

  async function wait(): Promise<void> {
    if (ended !== undefined) throw ended
    guard()
    await new Promise<void>((start, refuse) => waiting.push({ start, refuse }))
  }

  function pass(): void {
    const next = waiting.shift()
    if (next === undefined) isTaken = false
    else next.start()
  }

  async function takeLater<T>(work: () => T): Promise<T> {
    await wait()
    try {
      return work()
    } finally {
      pass()
    }
  }

  async function hold<T>(work: () => Promise<T>): Promise<T> {
    if (isTaken) await wait()
    isTaken = true
    const own = {}
    holding = own
    try {
      return await holdings.run([...(holdings.getStore() ?? []), own], work)
    } finally {
      holding = undefined
      pass()
    }
  }

  return {
    isHeld: () => holding !== undefined,
    guard,
    take: (work) => (isTaken ? takeLater(work) : work()),
    hold,
    inner: () => newTurns(holdings),
    end(error) {
      ended = error
      for (const { refuse } of waiting.splice(0)) refuse(error)
    },
  }
}
