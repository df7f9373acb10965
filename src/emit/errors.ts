/** The errors of an API: its settings for them, and the functions that answer with them. */
import type { Api } from '../model/api.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { errorAnswerNames } from './runtime-names.ts'
import { assign, file, key, list, literal, ts } from './text.ts'

/** Emits the error answers. */
export function emitErrors({ errors: { format, echoInput, messages } }: Api): Output {
  const scope = fileScope()
  const body = ts`
    /** Every answer that is no success. */
    export const errors = ${scope.runtime('errorAnswers')}({
      format: ${literal(format)},
      echoInput: ${literal(echoInput)},
      ${printMessages(messages)}
    })

    /** Those that routes give themselves. */
    ${list('export const { ', errorAnswerNames, ' } = errors')}
  `
  const title = header('How errors are answered.', 'the schemas')
  return { path: 'errors.ts', text: file(`${title}\n${scope.imports()}`, body) }
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
