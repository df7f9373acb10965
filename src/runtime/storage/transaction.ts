/** Transactions as answers see them: one whose answer is an error is rolled back. It never writes an answer of its own. */
import type { Awaitable, Database } from './database.ts'

/**
 * Runs work in a transaction and hands its answer on: one below 400 is committed first, any other is rolled back, as is what
 * throws.
 */
export async function answerWithin(
  database: Database,
  work: (within: Database) => Awaitable<Response>,
): Promise<Response> {
  try {
    return await database.transaction(async (within) => {
      const response = await work(within)
      if (response.status >= 400) throw new Refusal(response)
      return response
    })
  } catch (error) {
    if (error instanceof Refusal) return error.response
    throw error
  }
}

/** What rolls a transaction back: an answer, not a fault. */
class Refusal extends Error {
  readonly response: Response

  constructor(response: Response) {
    super('The answer is an error.')
    this.response = response
  }
}
