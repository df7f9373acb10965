/**
 * Bodies that have arrived with the head of their request, as most do: they are taken before anything else sees the request, which costs
 * less than to have somebody listen for them. It never waits for a body that is still to come.
 */
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/** Goes on with a request: where its body has arrived, with that as its `rawBody`, which is where @hono/node-server looks for one. */
export function withArrivedBody(incoming: IncomingMessage, go: () => void): void {
  const length = Number(incoming.headers['content-length'] ?? 0)
  if (length === 0) go()
  else void takeBody(incoming, length).then(go)
}

async function takeBody(incoming: IncomingMessage, length: number): Promise<void> {
  // The parser hands over what has come with the head once it has told of the head.
  await Promise.resolve()
  if (incoming.readableLength !== length) return
  const rawBody: unknown = incoming.read()
  Object.assign(incoming, { rawBody })
  await new Promise((resolve) => incoming.once('end', resolve).resume())
}

/** The bytes of a body that has arrived so; undefined where it has not, and where a middleware has put another request in place. */
export function arrivedBody({ env, req }: Context): Uint8Array | undefined {
  if (!isServed(env) || env.request !== req.raw) return undefined
  const { rawBody } = env.incoming
  return rawBody instanceof Uint8Array ? rawBody : undefined
}

/** What a server of Tenon tells its application beside the request. */
interface Served {
  readonly request: Request
  readonly incoming: { readonly rawBody?: unknown }
}

function isServed(env: unknown): env is Served {
  return typeof env === 'object' && env !== null && 'request' in env && 'incoming' in env
}
