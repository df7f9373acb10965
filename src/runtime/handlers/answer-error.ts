/** The fault of a handler whose answer is not what its schema says: logged, and told to clients of `tenon dev` alone. */
import type { Context } from 'hono'
import { requestPath } from '../http/public-path.ts'
import type { Issue } from '../check/issue.ts'
import { messageOf } from '../check/messages.ts'

/** An answer that is not what its schema says. Its message says what is wrong and where. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError'

  constructor(c: Context, what: string, issues: readonly Issue[] = []) {
    const places = issues.map((issue) => `${['body', ...issue.loc].join('.')}: ${messageOf(issue)}`)
    const where = places.length === 0 ? '' : `: ${places.slice(0, 10).join('; ')}`
    super(`The handler of ${c.req.method} ${requestPath(c)} has answered with ${what}${where}.`)
  }
}
