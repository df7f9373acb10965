/**
 * How errors are answered.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { errorAnswers } from 'tenon/runtime'

/** Every answer that is no success. */
export const errors = errorAnswers({
  format: 'fastapi',
  echoInput: true,
  messages: {},
})

/** Those that routes give themselves. */
export const { notAcceptable, notFound, preconditionFailed, preconditionRequired, unprocessable } = errors
