/** Serving: an application on a port, until it is told to stop. It never looks into a request. */
import { createServer, ServerResponse, type Server } from 'node:http'
import { isIPv6 } from 'node:net'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { withArrivedBody } from './request/body/arrived.ts'
import { takeRest } from './request/body/rest.ts'
import type { Awaitable } from './storage/database.ts'
import { StartupError } from './startup-error.ts'

/** What answers requests: a Hono application is one. */
export interface Application {
  /**
   * `env` holds this `request`; the request and response of Node, `incoming` and `outgoing`; and `closing`: aborted when the server begins
   * to close. The body is read from `request`: of `incoming` it may have been taken.
   */
  fetch(request: Request, env: object): Awaitable<Response>
}

export interface ServeOptions {
  /** 0 takes a port that is free. */
  readonly port: number
  /** The address to listen on: `127.0.0.1` for this machine only, `0.0.0.0` for all. */
  readonly hostname: string
  /** How long requests in flight may take when the server closes, in milliseconds. Default: ten seconds. */
  readonly closeTimeout?: number
}

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly url: string
  /** Stops accepting, and resolves when what is in flight has been answered, or cut off when its time is up. */
  close(): Promise<void>
}

/** How often a closing server looks for connections that have turned idle, in milliseconds. */
const idleInterval = 20

/** Serves an application; resolves when it listens, and rejects with a {@link StartupError} when it cannot. */
export async function serve(app: Application, options: ServeOptions): Promise<RunningServer> {
  const { port, hostname, closeTimeout = 10_000 } = options
  const closing = new AbortController()
  const listener = getRequestListener(
    (request, env) => {
      const answer = app.fetch(request, Object.assign(env, { request, closing: closing.signal }))
      const { incoming, outgoing } = env
      const isLast = outgoing instanceof ServerResponse && !outgoing.shouldKeepAlive
      return isLast && !incoming.complete ? afterRest(answer, incoming) : answer
    },
    { hostname },
  )
  // A request without a body is given no stream to read one from. A Node older than this option passes over it.
  const server = createServer({ optimizeEmptyRequests: true }, (incoming, outgoing) => {
    withArrivedBody(incoming, () => void listener(incoming, outgoing))
  })
  await listen(server, port, hostname)
  const address = server.address()
  const actualPort = typeof address === 'object' && address !== null ? address.port : port
  const host = isIPv6(hostname) ? `[${hostname}]` : hostname
  return { url: `http://${host}:${actualPort}`, close: () => close(server, closing, closeTimeout) }
}

/**
 * Runs a server until SIGTERM or SIGINT, then closes it, cleans up and ends the process with code 0. A second signal ends it at once,
 * with that signal's code.
 */
export async function runUntilSignal(server: RunningServer, cleanup: () => Awaitable<void>): Promise<void> {
  await nextSignal()
  void nextSignal().then((signal) => process.exit(128 + constants.signals[signal]))
  await server.close()
  await cleanup()
  process.exit(0)
}

/** An answer after which the connection closes, once it can be sent without being lost. */
async function afterRest(answer: Awaitable<Response>, incoming: Readable): Promise<Response> {
  const response = await answer
  await takeRest(incoming)
  return response
}

function nextSignal(): Promise<'SIGINT' | 'SIGTERM'> {
  return new Promise((resolve) => {
    const end = (signal: 'SIGINT' | 'SIGTERM') => {
      process.off('SIGINT', end).off('SIGTERM', end)
      resolve(signal)
    }
    process.on('SIGINT', end).on('SIGTERM', end)
  })
}

function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(new StartupError(explain(error, port, hostname), { cause: error }))
    server.once('error', fail)
    server.listen(port, hostname, () => {
      server.off('error', fail)
      resolve()
    })
  })
}

function explain(error: NodeJS.ErrnoException, port: number, hostname: string): string {
  switch (error.code ?? '') {
    case 'EADDRINUSE':
      return `Port ${port} of ${hostname} is in use. Stop what is using it, or choose another with --port or PORT.`
    case 'EACCES':
      return `Port ${port} needs rights that this user lacks. Choose one from 1024 on with --port or PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `"${hostname}" is not an address of this machine. Choose another with --host or HOST: 127.0.0.1, or 0.0.0.0 for all.`
    default:
      return `Port ${port} of ${hostname} cannot be listened on: ${error.message}.`
  }
}

function close(server: Server, closing: AbortController, timeout: number): Promise<void> {
  // Streams have no end of their own, so that waiting for them would be in vain.
  closing.abort()
  return new Promise((resolve) => {
    // A connection that is kept alive turns idle when its request is answered, which close() does not wait to see.
    const idle = setInterval(() => server.closeIdleConnections(), idleInterval)
    const deadline = setTimeout(() => server.closeAllConnections(), timeout)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(deadline)
      resolve()
    })
  })
}
