/** What keeps a database from being used, as a user of the command line is told it. */
import { DatabaseUnavailable, explainUnavailable } from '../runtime/storage/database-unavailable.ts'
import { StartupError } from '../runtime/startup-error.ts'
import { UserError } from './user-error.ts'

/** Makes a {@link UserError} of what a user can put right, and leaves any other error as it is. */
export function toUserError(error: unknown): unknown {
  if (error instanceof StartupError) return new UserError(error.message, [], { cause: error })
  if (!(error instanceof DatabaseUnavailable)) return error
  const reason = `The database cannot be used: ${explainUnavailable(error)}.`
  const remedy =
    error.reason === 'full' ? 'Make room for it' : 'See that it runs and can be reached, or set DATABASE_URL to another'
  return new UserError(`${reason} ${remedy}, then try again.`, [], { cause: error })
}
