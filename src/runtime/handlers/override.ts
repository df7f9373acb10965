/** Overrides: handlers that stand in for the default of a standard operation, or go around it. */
import type { Context } from 'hono'
import type { Awaitable, Database } from '../storage/database.ts'
import { contextOf, inTransaction, type Handler, type HandlerContext, type Handling, type Run } from './handler.ts'
import { respond, type Answers, type AnyAnswer } from './respond.ts'

/** What the handler of a standard operation is given besides the request. */
export interface OverrideContext<Tables, Request, Success, ErrorStatus extends number = never> extends HandlerContext<
  Tables,
  ErrorStatus
> {
  /** Does what would be done without the handler. An answer that is no success ends the handler, and is sent as it is. */
  default(request: Request): Promise<Success>
}

/** What replaces a standard operation, or goes before and after it. */
export type Override<Request, Given, Success, Answer> =
  | Handler<Request, Given, Answer>
  | {
      /** Runs before the default, which gets the request that it answers, or else the one that came. */
      readonly before?: (request: Request, context: Given) => Awaitable<Request | undefined>
      /** Runs after the default, and answers what is sent instead of its answer, if anything. */
      readonly after?: (answer: Success, request: Request, context: Given) => Awaitable<Answer | undefined>
    }

/** Makes what a route runs of an override; without one, that is the default. */
export function withOverride<Request, Success extends AnyAnswer, Answer extends AnyAnswer, Tables>(
  run: Run<Request>,
  override: Override<Request, OverrideContext<Tables, Request, Success, number>, Success, Answer> | undefined,
  answers: Answers,
  handling: Handling<Tables>,
): Run<Request> {
  if (override === undefined) return run
  const handler: Handler<Request, OverrideContext<Tables, Request, Success, number>, AnyAnswer> = typeof override ===
  'function'
    ? override
    : around(override)
  return (c, database, request) =>
    inTransaction(c, database, answers, (within, stop) =>
      answerOr(async () => {
        const context = Object.assign(contextOf(c, within, handling, stop), {
          default: (asked: Request) => runDefault<Request, Success>(run, c, within, asked, answers),
        })
        return respond(await handler(request, context), answers, { c, request, stop, failed: handling.errors.failed })
      }),
    )
}

function around<Request, Success extends AnyAnswer, Answer extends AnyAnswer, Tables>({
  before,
  after,
}: Exclude<
  Override<Request, OverrideContext<Tables, Request, Success, number>, Success, Answer>,
  (...given: never) => unknown
>): Handler<Request, OverrideContext<Tables, Request, Success, number>, AnyAnswer> {
  return async (request, context) => {
    const asked = (await before?.(request, context)) ?? request
    const answer = await context.default(asked)
    return (await after?.(answer, asked, context)) ?? answer
  }
}

/** Runs the default and reads what it answers. */
async function runDefault<Request, Success>(
  run: Run<Request>,
  c: Context,
  database: Database,
  request: Request,
  answers: Answers,
): Promise<Success> {
  const response = await run(c, database, request)
  const { status } = response
  if (status >= 300 || !Object.hasOwn(answers, status)) throw new Ended(response)
  const text = await response.text()
  const headers = Object.fromEntries(response.headers)
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  return asSuccess<Success>({ status, headers, ...(text === '' ? {} : { body }) })
}

/** Says of an answer of the default that it is what the schema says. The cast is here so that it is nowhere else. */
function asSuccess<Success>(answer: AnyAnswer): Success {
  return answer as Success
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
