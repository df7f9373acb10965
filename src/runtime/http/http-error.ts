/** The situation that a request has met, to be thrown: a missing row, a conflict, a body too large. One handler answers it. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  /** A sentence for the client, the `detail` of the answer. */
  readonly detail: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(detail, options)
    this.status = status
    this.detail = detail
    this.headers = headers
  }
}
