/** Overrides: handlers that stand in for the default of a standard operation, or go around it. */
import type { Context } from 'hono'
import type { Awaitable, Database } from '../storage/database.ts'
import { contextOf, inTransaction, type Handler, type HandlerContext, type Handling, type Run } from './handler.ts'
import { respond, type Answers, type AnyAnswer, type Failure } from './respond.ts'

/** What the handler of a standard operation is given besides the request. */
export interface OverrideContext<Tables, Request, Success, ErrorStatus extends number = never> extends HandlerContext<
  Tables,
  ErrorStatus
> {
  /** Does what would be done without the handler. An answer that is no success ends the handler, and is sent as it is. */
  default(request: Request): Promise<Success>
}

/**
 * What replaces a standard operation, or goes before and after it. `Success` is what the default answers; with the statuses of its
 * errors, that is what the handler may answer.
 */
export type Override<Tables, Request, Success, ErrorStatus extends number = never> = Replacing<
  Request,
  OverrideContext<Tables, Request, Success, ErrorStatus>,
  Success,
  Success | Failure<ErrorStatus>
>

type Replacing<Request, Given, Success, Answer> =
  | Handler<Request, Given, Answer>
  | {
      /** Runs before the default, which gets the request that it answers, or else the one that came. */
      readonly before?: (request: Request, context: Given) => Awaitable<Request | undefined>
      /** Runs after the default, and answers what is sent instead of its answer, if anything. */
      readonly after?: (answer: Success, request: Request, context: Given) => Awaitable<Answer | undefined>
    }

/** An override of any operation. Compared with one, a type of an operation's takes the compiler no time. */
type AnyOverride = AnyFunction | { readonly before?: AnyFunction; readonly after?: AnyFunction }

type AnyFunction = (...given: never) => unknown

/** Makes what a route runs of an override; without one, that is the default. */
export function withOverride<Request>(
  run: Run<Request>,
  override: AnyOverride | undefined,
  answers: Answers,
  handling: Handling<object>,
): Run<Request> {
  if (override === undefined) return run
  const handler = handlerOf(asGiven<Request>(override))
  return (c, database, request) =>
    inTransaction(c, database, answers, (within, stop) =>
      answerOr(async () => {
        const context = Object.assign(contextOf(c, within, handling, stop), {
          default: (asked: Request) => runDefault(run, c, within, asked, answers),
        })
        return respond(await handler(request, context), answers, { c, request, stop, failed: handling.errors.failed })
      }),
    )
}

type AnyContext<Request> = OverrideContext<object, Request, AnyAnswer, number>

/** Says of an override what it is given, which its type has seen to. The cast is here so that it is nowhere else. */
function asGiven<Request>(override: AnyOverride): Replacing<Request, AnyContext<Request>, AnyAnswer, AnyAnswer> {
  return override as Replacing<Request, AnyContext<Request>, AnyAnswer, AnyAnswer>
}

function handlerOf<Request>(
  override: Replacing<Request, AnyContext<Request>, AnyAnswer, AnyAnswer>,
): Handler<Request, AnyContext<Request>, AnyAnswer> {
  if (typeof override === 'function') return override
  const { before, after } = override
  return async (request, context) => {
    const asked = (await before?.(request, context)) ?? request
    const answer = await context.default(asked)
    return (await after?.(answer, asked, context)) ?? answer
  }
}

/** Runs the default and reads what it answers. */
async function runDefault<Request>(
  run: Run<Request>,
  c: Context,
  database: Database,
  request: Request,
  answers: Answers,
): Promise<AnyAnswer> {
  const response = await run(c, database, request)
  const { status } = response
  if (status >= 300 || !Object.hasOwn(answers, status)) throw new Ended(response)
  const text = await response.text()
  const headers = Object.fromEntries(response.headers)
  return text === '' ? { status, headers } : { status, headers, body: JSON.parse(text) }
}

/** An answer of the default that ends a handler. */
class Ended extends Error {
  readonly response: Response

  constructor(response: Response) {
    super('The default has answered.')
    this.response = response
  }
}

async function answerOr(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Ended) return error.response
    throw error
  }
}
