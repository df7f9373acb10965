/** The faults of a request, thrown where it cannot be read any further; it never makes an answer of them. */
import type { Issue } from '../check/issue.ts'

/** A request that cannot be read: 400 for a body that is not JSON, 422 for values that cannot be kept. One handler answers it. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest'
  readonly status: 400 | 422
  /** The entries of the answer's `detail`, at least one. */
  readonly issues: readonly Issue[]

  constructor(status: InvalidRequest['status'], issues: readonly Issue[], options?: ErrorOptions) {
    super('The request cannot be read', options)
    this.status = status
    this.issues = issues
  }
}
