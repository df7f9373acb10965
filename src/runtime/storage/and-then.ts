/**
 * What is done with a value once it is there. SQLite reads at once: what waits for nothing is answered in the same turn of the event
 * loop, which costs a server a good deal less than a promise for each step.
 */
import type { Awaitable } from './database.ts'

/** Does something with a value: now, where it is there, or when it comes. */
export function andThen<T, Result>(value: Awaitable<T>, make: (value: T) => Awaitable<Result>): Awaitable<Result> {
  return value instanceof Promise ? value.then(make) : make(value)
}
