/** What a user of the command line can put right: printed as sentences, without a stack, with exit code 1. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  /** Lines printed before the message: one for each thing that is wrong. */
  readonly details: readonly string[]

  constructor(message: string, details: readonly string[] = [], options?: ErrorOptions) {
    super(message, options)
    this.details = details
  }
}

/** What a command line says and cannot mean: told as any {@link UserError}, with exit code 2. */
export class UsageError extends UserError {
  override readonly name = 'UsageError'
}
