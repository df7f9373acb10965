/** The database cannot be used now, and may be a moment later: the fault of neither the client nor the code. */
import { HttpError } from '../http/http-error.ts'

/**
 * Why not: it is not `reached`, the connection is `lost`, it is `overloaded`, it has given way to another change (`conflict`), or it has
 * forgotten a prepared statement (`stale`).
 */
export type Unavailability = 'unreachable' | 'lost' | 'overloaded' | 'conflict' | 'stale'

/** What a request meets whose database is not there: 503, to be sent again. What was being done may or may not have been done. */
export class DatabaseUnavailable extends HttpError {
  readonly reason: Unavailability

  constructor(reason: Unavailability, options?: ErrorOptions) {
    super(503, 'The database is not available. Try again in a moment.', { 'retry-after': '1' }, options)
    this.reason = reason
  }
}
