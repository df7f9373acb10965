/** The database cannot be used now, and may be a moment later: the fault of neither the client nor the code. */
import { HttpError } from '../http/http-error.ts'
import { databaseFull, databaseUnavailable } from '../http/words/sentences.ts'

/**
 * Why not: it is not `reached`, the connection is `lost`, it is `overloaded`, it has given way to another change (`conflict`), it has
 * forgotten a prepared statement (`stale`), it has no room left (`full`), or what is in its file is no database (`damaged`).
 */
export type Unavailability = 'unreachable' | 'lost' | 'overloaded' | 'conflict' | 'stale' | 'full' | 'damaged'

/**
 * What a request meets whose database is not there: 503, to be sent again. What was being done may or may not have been done. A
 * database without room has changed nothing, and gets room from nobody who asks again: 507 (RFC 4918, section 11.5). One that is damaged is
 * so until its operator restores it: 500.
 */
export class DatabaseUnavailable extends HttpError {
  readonly reason: Unavailability

  constructor(reason: Unavailability, options?: ErrorOptions) {
    if (reason === 'full') super(507, databaseFull, {}, options)
    else if (reason === 'damaged') super(500, 'Internal Server Error', {}, options)
    else super(503, databaseUnavailable, { 'retry-after': '1' }, options)
    this.reason = reason
  }
}

/** What to do about a SQLite file that is damaged: a log that is left beside a copy would be written into it. */
export const restoreBackup =
  'Stop the servers, remove the file and those beside it whose names end in -wal and -shm, and put a backup in its place.'

/** Says why, for whoever runs the server: in the words of the system, where it has any. */
export function explainUnavailable({ reason, cause }: DatabaseUnavailable): string {
  // Of several addresses that were tried, each has an error.
  const fault: unknown = cause instanceof AggregateError ? cause.errors[0] : cause
  const words = fault instanceof Error && fault.message !== '' ? fault.message : reason
  return reason === 'damaged' ? `its file is damaged (${words}), and a backup has to be restored` : words
}
