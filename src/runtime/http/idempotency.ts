/**
 * Idempotency keys: a request that is sent again because its answer was lost is done once, and answered as it was
 * (draft-ietf-httpapi-idempotency-key-header). What a request does and its key are stored in one transaction. It never looks into an
 * answer, and keeps none that is an error: what failed may be tried again.
 */
import type { Context } from 'hono'
import type { Awaitable, Database } from '../storage/database.ts'
import { fingerprintOf } from './fingerprint.ts'
import { HttpError } from './http-error.ts'
import { InvalidRequest } from './invalid-request.ts'
import { stringTooLong, stringTooShort, type Issue } from '../check/issue.ts'
import { answerKept, keepAnswer } from './kept-answer.ts'
import { cookiesOf } from '../request/parameters.ts'
import { last } from '../request/query.ts'
import { stillBeingDone } from './words/sentences.ts'
import { readKey, settleKey, takeKey } from '../storage/idempotency-keys.ts'
import { answerWithin } from '../storage/transaction.ts'

/** What does a request that has been read and checked. */
type Run<Request> = (c: Context, database: Database, request: Request) => Awaitable<Response>

/** What a route has read of a request. */
interface Read {
  readonly params?: unknown
  readonly query?: unknown
  readonly headers?: unknown
  readonly cookies?: unknown
  readonly body?: unknown
}

/** A header or a cookie in which a client says who it is. */
export interface Credential {
  readonly in: 'header' | 'cookie'
  readonly name: string
}

const longestKey = 255

/**
 * Does a request once for each value of its header `Idempotency-Key`; without the header, it is done as ever. The answer is kept for
 * `expirySeconds` and given again to the same request, with `Idempotency-Replayed: true`. Throws an {@link InvalidRequest}, 422, when
 * the key was used for another request (method, path, Authorization, other credentials or what was sent), and an {@link HttpError}, 409,
 * while the first is being done.
 */
export function once<Request extends Read>(
  c: Context,
  database: Database,
  expirySeconds: number,
  request: Request,
  run: Run<Request>,
  credentials: readonly Credential[] = [],
): Awaitable<Response> {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return run(c, database, request)
  checkKey(key)
  return alone(database, key, async () => {
    const fingerprint = fingerprintOf(await sentBy(c, request, credentials))
    const expiresAt = Date.now() + expirySeconds * 1000
    return answerWithin(database, async (within) => {
      if (!(await takeKey(within, key, fingerprint, expiresAt))) return replay(within, key, fingerprint)
      const response = await run(c, within, request)
      return response.status < 400 ? settle(within, key, response) : response
    })
  })
}

/** What makes two requests the same: what the client has sent, without the defaults of what it has left out, which may change. */
async function sentBy(c: Context, { headers, cookies }: Read, credentials: readonly Credential[]): Promise<unknown> {
  const { search } = new URL(c.req.url)
  const said = credentials.map((each) => textOf(c, each))
  return [c.req.method, c.req.path, search, c.req.header('authorization'), ...said, headers, cookies, await bodyOf(c)]
}

function textOf(c: Context, credential: Credential): string | undefined {
  return credential.in === 'header' ? c.req.header(credential.name) : last(cookiesOf(c, []), credential.name)
}

/** The body that was read, which Hono has kept: as JSON, if it is. */
async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const place = ['header', 'idempotency-key']

function checkKey(key: string): void {
  if (key === '') throw new InvalidRequest(422, [stringTooShort(place, key, 1)])
  if (key.length > longestKey) throw new InvalidRequest(422, [stringTooLong(place, key, longestKey)])
}

/** The keys of the requests that are being done in this process. */
const underWay = new WeakMap<Database, Set<string>>()

/** Does what is not being done under the same key already: in another process, the database makes one wait for the other. */
async function alone<T>(database: Database, key: string, work: () => Promise<T>): Promise<T> {
  const keys = underWay.get(database) ?? new Set()
  underWay.set(database, keys)
  if (keys.has(key)) throw beingDone()
  keys.add(key)
  try {
    return await work()
  } finally {
    keys.delete(key)
  }
}

async function settle(database: Database, key: string, response: Response): Promise<Response> {
  const answer = await keepAnswer(response)
  await settleKey(database, key, answer)
  return answerKept(answer)
}

async function replay(database: Database, key: string, fingerprint: string): Promise<Response> {
  const settled = await readKey(database, key)
  if (settled === undefined) throw beingDone()
  if (settled.fingerprint !== fingerprint) throw new InvalidRequest(422, [usedForAnother(key)])
  return answerKept(settled.answer, { 'idempotency-replayed': 'true' })
}

function usedForAnother(key: string): Issue {
  return { type: 'value_error', loc: place, input: key, ctx: { error: 'used for another request' } }
}

function beingDone(): HttpError {
  return new HttpError(409, stillBeingDone, { 'retry-after': '1' })
}
