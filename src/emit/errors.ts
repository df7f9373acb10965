/** The errors of an API: its settings for them, and the functions that answer with them. */
import type { Api } from '../model/api.ts'
import { header } from './header.ts'
import { errorAnswerNames } from './imports.ts'
import type { Output } from './output.ts'
import { assign, file, key, list, literal, ts } from './text.ts'

/** Emits the error answers. */
export function emitErrors({ errors: { format, echoInput, messages } }: Api): Output {
  return {
    path: 'errors.ts',
    text: file(
      `${header('How errors are answered.', 'the schemas')}\nimport { errorAnswers } from 'tenon/runtime'`,
      ts`
        /** Every answer that is no success. */
        export const errors = errorAnswers({
          format: ${literal(format)},
          echoInput: ${literal(echoInput)},
          ${printMessages(messages)}
        })

        /** Those that routes give themselves. */
        ${list('export const { ', errorAnswerNames, ' } = errors')}
      `,
    ),
  }
}

function printMessages(messages: Api['errors']['messages']): string {
  const lines = Object.entries(messages).map(([type, message]) => `${assign(`${key(type)}:`, message)},`)
  if (lines.length === 0) return 'messages: {},'
  return ts`
    messages: {
      ${lines}
    },
  `
}
