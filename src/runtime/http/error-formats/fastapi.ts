/** Errors as FastAPI writes them: a `detail` that is a sentence, or an entry for each fault in the terms of pydantic v2. */
import { messageOf } from '../../check/messages.ts'
import type { ErrorFormat } from './error-format.ts'

export const fastapi: ErrorFormat = {
  mediaType: 'application/json',
  error: (_, detail) => ({ detail }),
  entry: (issue) => ({
    type: issue.type,
    loc: issue.loc,
    msg: issue.msg ?? messageOf(issue),
    input: issue.input,
    ctx: issue.ctx,
  }),
  invalid: () => ({}),
  entries: 'detail',
}
