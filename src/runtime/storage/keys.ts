/** What the server gives a new row: its key, and the moment. Keys are in the order in which this process made them. */
import { monotonicFactory } from 'ulid'
import { v7 } from 'uuid'

const nextUlid = monotonicFactory()

/** Makes a key: a UUID of version 7 (RFC 9562, section 5.7), or a ULID. */
export function newKey(kind: 'uuid' | 'ulid'): string {
  return kind === 'uuid' ? v7() : nextUlid()
}

/** The moment, in UTC with milliseconds: `2026-01-31T12:00:00.000Z` (RFC 3339). */
export function now(): string {
  return new Date().toISOString()
}
