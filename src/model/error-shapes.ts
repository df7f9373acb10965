/** The shapes of the answers that are no success, the same in every API. */
import type { Shape } from './api.ts'

/** The body of an error, of an invalid request, and one entry of the latter, as FastAPI writes them. */
export const errorShapes: readonly Shape[] = [
  {
    name: 'ErrorAnswer',
    description: 'What was wrong, in a sentence.',
    fields: [{ name: 'detail', type: { kind: 'string' }, required: true }],
    unknownKeys: 'strip',
  },
  {
    name: 'InvalidAnswer',
    description: 'What was wrong with the request, one entry a fault.',
    fields: [
      { name: 'detail', type: { kind: 'array', items: { kind: 'object', shape: 'ValidationIssue' } }, required: true },
    ],
    unknownKeys: 'strip',
  },
  {
    name: 'ValidationIssue',
    description: 'One fault of a request.',
    fields: [
      {
        name: 'type',
        type: { kind: 'string', notes: { description: 'The kind of fault, for programs: `missing`.' } },
        required: true,
      },
      {
        name: 'loc',
        type: {
          kind: 'array',
          items: { kind: 'union', members: [{ kind: 'string' }, { kind: 'integer' }] },
          notes: { description: 'Where it is: `["body", "authors", 1, "name"]`.' },
        },
        required: true,
      },
      { name: 'msg', type: { kind: 'string', notes: { description: 'The fault, in words.' } }, required: true },
      { name: 'input', type: { kind: 'any', notes: { description: 'The value as it was received.' } }, required: true },
      {
        name: 'ctx',
        type: { kind: 'record', values: { kind: 'any' }, notes: { description: 'The values that the message names.' } },
        required: false,
      },
    ],
    unknownKeys: 'strip',
  },
]
