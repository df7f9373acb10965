/** The shapes of the answers that are no success, in the format that the API has chosen. */
import type { ErrorSettings } from './api.ts'
import type { Field, Shape, Type } from './types.ts'

/**
 * Makes the shapes of an error, of an invalid request, and of one entry of the latter. `hasSecrets` says that there are values
 * which an entry does not repeat even where others are.
 */
export function errorShapes({ format, echoInput }: ErrorSettings, hasSecrets: boolean): readonly Shape[] {
  const { error, invalid, issue } = fieldsOf[format]
  return [
    shape('ErrorAnswer', 'What was wrong, in a sentence.', error),
    shape('InvalidAnswer', 'What was wrong with the request, one entry a fault.', invalid),
    shape('ValidationIssue', 'One fault of a request.', issue(echoInput ? [input(!hasSecrets)] : [])),
  ]
}

/** The media type of errors, where it is not that of JSON. */
export function errorMediaType({ format }: ErrorSettings): string | undefined {
  return format === 'problem' ? 'application/problem+json' : undefined
}

function shape(name: string, description: string, fields: readonly Field[]): Shape {
  return { name, description, fields, unknownKeys: 'strip' }
}

function field(name: string, type: Type, description?: string): Field {
  return { name, type: description === undefined ? type : { ...type, notes: { description } }, required: true }
}

function optional(name: string, type: Type, description: string): Field {
  return { ...field(name, type, description), required: false }
}

const text: Type = { kind: 'string' }
const issues: Type = { kind: 'array', items: { kind: 'object', shape: 'ValidationIssue' } }

const type = field('type', text, 'The kind of fault, for programs: `missing`.')
const loc = field(
  'loc',
  { kind: 'array', items: { kind: 'union', members: [text, { kind: 'integer' }] } },
  'Where it is: `["body", "authors", 1, "name"]`.',
)
const msg = field('msg', text, 'The fault, in words.')
const ctx = optional('ctx', { kind: 'record', values: { kind: 'any' } }, 'The values that the message names.')

function input(isAlwaysTold: boolean): Field {
  return { ...field('input', { kind: 'any' }, 'The value as it was received.'), required: isAlwaysTold }
}

/** The fields of the three shapes; those of an entry go around what it repeats of the input. */
interface FormatFields {
  readonly error: readonly Field[]
  readonly invalid: readonly Field[]
  readonly issue: (echoed: readonly Field[]) => readonly Field[]
}

const problem: readonly Field[] = [
  field('type', text, 'The kind of problem: `about:blank`, which means no more than the status.'),
  field('title', text, 'The status, in words.'),
  field('status', { kind: 'integer' }, 'The status of the answer.'),
  field('detail', text, 'What was wrong, in a sentence.'),
]

const fieldsOf: Readonly<Record<ErrorSettings['format'], FormatFields>> = {
  fastapi: {
    error: [field('detail', text)],
    invalid: [field('detail', issues)],
    issue: (echoed) => [type, loc, msg, ...echoed, ctx],
  },
  'fastapi-v1': {
    error: [field('detail', text)],
    invalid: [field('detail', issues)],
    // An entry never repeats the value, but for `ctx.given` of `value_error.const`.
    issue: () => [loc, msg, field('type', text, 'The kind of fault, for programs: `value_error.missing`.'), ctx],
  },
  problem: {
    error: problem,
    invalid: [...problem, field('errors', issues, 'The faults.')],
    issue: (echoed) => [
      optional('pointer', text, 'Where it is in the body, or in the value of the parameter: `#/authors/1/name`.'),
      optional('in', { kind: 'enum', values: ['path', 'query', 'header', 'cookie'] }, 'What the parameter is part of.'),
      optional('parameter', text, 'The parameter that it is in; the fault is in the body without one.'),
      optional('offset', { kind: 'integer' }, 'The character at which the body stops being JSON.'),
      type,
      field('detail', text, 'The fault, in words.'),
      ...echoed.map((each) => ({ ...each, required: false })),
      ctx,
    ],
  },
}
