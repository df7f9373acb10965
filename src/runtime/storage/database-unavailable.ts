/** The database cannot be used now, and may be a moment later: the fault of neither the client nor the code. */
import { HttpError } from '../http/http-error.ts'
import { databaseFull, databaseUnavailable } from '../http/words/sentences.ts'

/**
 * Why not: it is not `reached`, the connection is `lost`, it is `overloaded`, it has given way to another change (`conflict`), it has
 * forgotten a prepared statement (`stale`), or it has no room left (`full`).
 */
export type Unavailability = 'unreachable' | 'lost' | 'overloaded' | 'conflict' | 'stale' | 'full'

/**
 * What a request meets whose database is not there: 503, to be sent again. What was being done may or may not have been done. A
 * database without room has changed nothing, and gets room from nobody who asks again: 507 (RFC 4918, section 11.5).
 */
export class DatabaseUnavailable extends HttpError {
  readonly reason: Unavailability

  constructor(reason: Unavailability, options?: ErrorOptions) {
    if (reason === 'full') super(507, databaseFull, {}, options)
    else super(503, databaseUnavailable, { 'retry-after': '1' }, options)
    this.reason = reason
  }
}

/** Says why, for whoever runs the server: in the words of the system, where it has any. */
export function explainUnavailable({ reason, cause }: DatabaseUnavailable): string {
  // Of several addresses that were tried, each has an error.
  const fault: unknown = cause instanceof AggregateError ? cause.errors[0] : cause
  return fault instanceof Error && fault.message !== '' ? fault.message : reason
}
