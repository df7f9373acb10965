/**
 * Handlers: what authors write for operations of their own, and in place of standard ones. Here one is made into what a route runs: it
 * gets a request that is right, and a transaction; what it answers is shaped by the schema of the answer.
 */
import { ServerResponse } from 'node:http'
import type { Context } from 'hono'
import type { Awaitable, Database } from '../storage/database.ts'
import type { ErrorAnswers } from '../http/error-answers.ts'
import { HttpError } from '../http/http-error.ts'
import { answerWithin } from '../storage/transaction.ts'
import { isEvents, type Stop } from './events.ts'
import { respond, type Answers, type AnyAnswer } from './respond.ts'

/** What runs an operation once its request is read: the generated default, or what is made of a handler. */
export type Run<Request> = (c: Context, database: Database, request: Request) => Awaitable<Response>

/** What a handler is given besides what was read of the request. */
export interface HandlerContext<Tables, ErrorStatus extends number = never> {
  /** The database: a transaction, unless the method is GET or the answer a stream. An error, thrown or answered, rolls it back. */
  readonly database: Database
  /** The rows of each resource, through the same transaction. */
  readonly tables: Tables
  /** The request as it came. Its body has been read. */
  readonly request: Request
  /** The context of Hono. */
  readonly c: Context
  /** Aborted when the client goes away, and, for a stream, when the server is about to end. */
  readonly signal: AbortSignal
  /** Ends the handler with an error that the schema declares. `return fail(...)` tells TypeScript that it does. */
  fail(this: void, status: ErrorStatus, detail: string, headers?: Readonly<Record<string, string>>): never
}

/** What the handlers of an API have in common. */
export interface Handling<Tables> {
  readonly tables: (database: Database) => Tables
  readonly errors: ErrorAnswers
}

/** A function that answers an operation. */
export type Handler<Request, Given, Answer> = (request: Request, context: Given) => Awaitable<Answer>

/** Makes what a route runs of a handler. */
export function handled<Request, Tables>(
  handler: Handler<Request, HandlerContext<Tables, number>, AnyAnswer>,
  answers: Answers,
  handling: Handling<Tables>,
): Run<Request> {
  return (c, database, request) =>
    inTransaction(c, database, answers, async (within, stop) => {
      const context = contextOf(c, within, handling, stop)
      return respond(await handler(request, context), answers, { request, stop, failed: handling.errors.failed, c })
    })
}

/** Makes the context of a handler. */
export function contextOf<Tables>(
  c: Context,
  database: Database,
  { tables }: Handling<Tables>,
  stop: Stop,
): HandlerContext<Tables, number> {
  let made: Tables | undefined
  return {
    database,
    get tables() {
      return (made ??= tables(database))
    },
    request: c.req.raw,
    c,
    get signal() {
      return stop.signal
    },
    fail(status, detail, headers) {
      throw new HttpError(status, detail, headers)
    },
  }
}

/**
 * Runs what answers a request in a transaction where it may write; a stream goes on after the transaction would have ended. What is
 * aborted when nobody waits for the answer is aborted at its end, too: at the end of the stream, where it is one.
 */
export async function inTransaction(
  c: Context,
  database: Database,
  answers: Answers,
  work: (within: Database, stop: Stop) => Promise<Response>,
): Promise<Response> {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!isStream(answers)) {
    const stop = stopOf(c)
    return isRead ? work(database, stop) : answerWithin(database, (within) => work(within, stop))
  }
  const stop = streamStopOf(c)
  try {
    const response = await work(database, stop)
    if (!isEvents(response) || c.req.method === 'HEAD') stop.abort()
    return response
  } catch (error) {
    stop.abort()
    throw error
  }
}

/** What tells that the client has gone. */
function stopOf(c: Context): Stop {
  return {
    get signal() {
      return c.req.raw.signal
    },
    abort: () => undefined,
    disconnect: () => undefined,
  }
}

/** What tells that the client has gone, that the server is about to end, or that the stream is over. */
function streamStopOf(c: Context): Stop {
  const stop = new AbortController()
  const abort = () => stop.abort()
  for (const signal of [c.req.raw.signal, closingOf(c)]) {
    if (signal?.aborted === true) abort()
    signal?.addEventListener('abort', abort, { once: true, signal: stop.signal })
  }
  return { signal: stop.signal, abort, disconnect: () => disconnect(c) }
}

/** The signal of the server that it is about to end, where it is one that says so. */
function closingOf(c: Context): AbortSignal | undefined {
  const closing = serverOf(c, 'closing')
  return closing instanceof AbortSignal ? closing : undefined
}

/** Breaks the connection of a request, where Node has it. */
function disconnect(c: Context): void {
  const outgoing = serverOf(c, 'outgoing')
  if (outgoing instanceof ServerResponse) outgoing.destroy()
}

/** What a server tells its application beside the request. */
function serverOf({ env }: Context, name: 'closing' | 'outgoing'): unknown {
  return typeof env === 'object' && env !== null ? Reflect.get(env, name) : undefined
}

function isStream(answers: Answers): boolean {
  return Object.values(answers).some(({ kind }) => kind === 'events')
}
