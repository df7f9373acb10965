/** Idempotency keys, as operations and their answers have them: what is said of them, and which operations take one. */
import { stillBeingDone } from '../runtime/http/words/sentences.ts'
import type { AnyOperation, Parameter, Response, ResponseHeader } from './operation.ts'
import { error } from './shared-responses.ts'

/** The header by which a client names a request. */
export const idempotencyKey: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  type: {
    kind: 'string',
    minLength: 1,
    maxLength: 255,
    notes: { description: 'A name for this request: sent again with it, it is done once.' },
  },
  required: false,
  isProtocol: true,
}

/** Whether an operation is done once for each key. */
export function takesIdempotencyKey({ parameters }: Pick<AnyOperation, 'parameters'>): boolean {
  return parameters.some(({ name, isProtocol }) => isProtocol === true && name === idempotencyKey.name)
}

/** The header of an answer that is given again. */
export const replayedHeader: ResponseHeader = {
  name: 'Idempotency-Replayed',
  description: '`true` when this was done before, and is answered again.',
}

const retryAfterHeader: ResponseHeader = {
  name: 'Retry-After',
  description: 'In how many seconds a request under way may be over.',
}

/** 409: the first request with a key is not done yet. */
export const isUnderWay = {
  status: 409,
  description: 'A request with this `Idempotency-Key` is under way.',
  headers: [retryAfterHeader],
  body: error,
  detail: stillBeingDone,
} as const satisfies Response
