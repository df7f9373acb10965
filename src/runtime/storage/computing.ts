/** Computed fields: tells whoever sends values that the database can make nothing of them. It computes none itself. */
import { InvalidRequest } from '../http/invalid-request.ts'
import { ConstraintError, type Awaitable } from './database.ts'

/**
 * Does a write of a row with these computed fields. Throws an {@link InvalidRequest}, 422, where one of them is nothing that the row
 * may hold: by a division by zero, say.
 */
export async function computing<T>(fields: readonly string[], write: () => Awaitable<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isUncomputed(error, fields)) throw error
    const named = error.fields.length > 0 ? error.fields : fields
    const ctx = { error: `${named.join(' or ')} cannot be worked out of these values` }
    throw new InvalidRequest(422, [{ type: 'value_error', loc: ['body'], input: null, ctx }], { cause: error })
  }
}

/** Other fields are checked before: none of them lacks a value here. */
function isUncomputed(error: unknown, fields: readonly string[]): error is ConstraintError {
  if (!(error instanceof ConstraintError)) return false
  const isOfValues = ['not null', 'value', 'check'].includes(error.kind)
  return isOfValues && error.fields.every((field) => fields.includes(field))
}
