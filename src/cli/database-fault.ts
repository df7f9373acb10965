/** What keeps a database from being used, as a user of the command line is told it. */
import { ConstraintError } from '../runtime/storage/database.ts'
import { DatabaseUnavailable, explainUnavailable, restoreBackup } from '../runtime/storage/database-unavailable.ts'
import { PostgresError } from '../runtime/storage/postgres-errors.ts'
import { StartupError } from '../runtime/startup-error.ts'
import { UserError } from './user-error.ts'

/** Makes a {@link UserError} of what a user can put right, and leaves any other error as it is. */
export function toUserError(error: unknown): unknown {
  if (error instanceof StartupError) return new UserError(error.message, [], { cause: error })
  if (error instanceof PostgresError && refusals.has(error.code)) {
    const needs = 'It needs USAGE on the schema, and SELECT, INSERT, UPDATE and DELETE on all of its tables'
    const more = 'to create tables, CREATE on the schema too, and to change them, to be their owner'
    return new UserError(`Postgres refuses this to its user: ${error.message}. ${needs}; ${more}.`, [], {
      cause: error,
    })
  }
  const fault = error instanceof ConstraintError ? error.cause : error
  if (fault instanceof PostgresError && fault.code === tooLong) {
    const remedy = 'Shorten it, or leave its field out of `filters` and `sorts`'
    return new UserError(`A text is too long for an index of Postgres: ${fault.message}. ${remedy}.`, [], {
      cause: error,
    })
  }
  if (!(error instanceof DatabaseUnavailable)) return error
  const reason = `The database cannot be used: ${explainUnavailable(error)}.`
  if (error.reason === 'damaged') return new UserError(`${reason} ${restoreBackup}`, [], { cause: error })
  const remedy =
    error.reason === 'full' ? 'Make room for it' : 'See that it runs and can be reached, or set DATABASE_URL to another'
  return new UserError(`${reason} ${remedy}, then try again.`, [], { cause: error })
}

/** SQLSTATEs of what a user may not do: insufficient privilege, and a schema that is not there for it. */
const refusals: ReadonlySet<string> = new Set(['42501', '3F000'])

/** The SQLSTATE of what goes beyond a limit of the server: of all that is written here, an entry of an index. */
const tooLong = '54000'
