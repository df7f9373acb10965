/** Examples of errors, letter for letter as a server sends them in the format of the API: `runtime/http/error-formats/` writes those. */
import { withFaults } from '../runtime/http/words/sentences.ts'
import { phraseOf } from '../runtime/http/words/status-codes.ts'
import type { ErrorSettings } from './api.ts'
import type { Json } from './types.ts'

/** An error with a sentence. */
export function errorExample(status: number, detail: string, { format }: ErrorSettings): Json {
  return format === 'problem' ? problemOf(status, detail) : { detail }
}

function problemOf(status: number, detail: string): { readonly [key: string]: Json } {
  return { type: 'about:blank', title: phraseOf(status), status, detail }
}

/** A body that is no JSON: an opening brace alone. */
export function malformedExample(settings: ErrorSettings): Json {
  const error = 'Expecting property name enclosed in double quotes'
  const ctx = { error }
  return invalid(400, settings, {
    fastapi: { type: 'json_invalid', loc: ['body', 1], msg: 'JSON decode error', ...echo({}, settings), ctx },
    'fastapi-v1': {
      loc: ['body', 1],
      msg: `${error}: line 1 column 2 (char 1)`,
      type: 'value_error.jsondecode',
      ctx: { msg: error, pos: 1, lineno: 1, colno: 2 },
    },
    problem: { pointer: '#', offset: 1, type: 'json_invalid', detail: 'JSON decode error', ctx },
  })
}

/** Requests that are not valid: one with a fault in its body, one with a fault in its query. */
export function invalidExamples(settings: ErrorSettings): { readonly body: Json; readonly query: Json } {
  return {
    body: invalid(422, settings, {
      fastapi: { type: 'missing', loc: ['body', 'name'], msg: words('missing', settings), ...echo({}, settings) },
      'fastapi-v1': { loc: ['body', 'name'], msg: words('missing', settings), type: 'value_error.missing' },
      problem: { pointer: '#/name', type: 'missing', detail: words('missing', settings), ...echo({}, settings) },
    }),
    query: invalid(422, settings, {
      fastapi: {
        type: 'extra_forbidden',
        loc: ['query', 'page'],
        msg: words('extra_forbidden', settings),
        ...echo('2', settings),
      },
      'fastapi-v1': { loc: ['query', 'page'], msg: words('extra_forbidden', settings), type: 'value_error.extra' },
      problem: {
        in: 'query',
        parameter: 'page',
        type: 'extra_forbidden',
        detail: words('extra_forbidden', settings),
        ...echo('2', settings),
      },
    }),
  }
}

function invalid(
  status: number,
  { format }: ErrorSettings,
  entry: Readonly<Record<ErrorSettings['format'], Json>>,
): Json {
  if (format !== 'problem') return { detail: [entry[format]] }
  return { ...problemOf(status, withFaults(1)), errors: [entry[format]] }
}

function echo(input: Json, { echoInput }: ErrorSettings): { readonly input?: Json } {
  return echoInput ? { input } : {}
}

const messages = {
  missing: { fastapi: 'Field required', 'fastapi-v1': 'field required', problem: 'Field required' },
  extra_forbidden: {
    fastapi: 'Extra inputs are not permitted',
    'fastapi-v1': 'extra fields not permitted',
    problem: 'Extra inputs are not permitted',
  },
} as const

function words(type: keyof typeof messages, { format, messages: own }: ErrorSettings): string {
  return own[type] ?? messages[type][format]
}
