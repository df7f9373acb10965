/**
 * Paths and addresses as clients know them: with what the proxies in front of the server, or the app around this one, have taken
 * off. What a proxy says is believed only where {@link trustProxy} was told to.
 */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { basePath } from 'hono/route'
import { readForwarded, readPrefix } from './forwarded.ts'

const trusted = 'tenon.trustedProxies'

/** Makes middleware after which what is said by some proxies, the nearest, is believed; `true` stands for all. */
export function trustProxy(proxies: number | true): MiddlewareHandler {
  const count = proxies === true ? Infinity : proxies
  return (c, next) => {
    c.set(trusted, count)
    return next()
  }
}

/** How many proxies are believed. */
function trustedOf(c: Context): number {
  const count: unknown = c.get(trusted)
  return typeof count === 'number' ? count : 0
}

/** The path of a request as it was sent, percent-encoded, so that it is fit for a header. */
export function requestPath(c: Context): string {
  const { path } = c.req
  return /^[\w./~-]*$/.test(path) ? path : new URL(c.req.url).pathname
}

/** A path of this server, that of the request when left out, as the client knows it. */
export function publicPath(c: Context, path: string = requestPath(c)): string {
  const count = trustedOf(c)
  return count === 0 ? path : readPrefix(c, count) + path
}

/** A path of the app as the client knows it: below the path at which the app is mounted. */
export function appPath(c: Context, path: string): string {
  return publicPath(c, mountPath(c) + path)
}

/** The path at which the app is mounted in another (`outer.route('/api', app)`), or nothing. */
export function mountPath(c: Context): string {
  const base = basePath(c)
  return base === '/' ? '' : base
}

/** A path of this server as a whole address, with the scheme and the host that the client has used. */
export function publicUrl(c: Context, path?: string): string {
  const count = trustedOf(c)
  const { protocol, host } = new URL(c.req.url)
  const said = count === 0 ? {} : readForwarded(c, count)
  return `${said.protocol ?? protocol.slice(0, -1)}://${said.host ?? host}${publicPath(c, path)}`
}

/** The IP address that a request comes from: the first that no trusted proxy stands for. Undefined where there is no connection. */
export function clientAddress(c: Context): string | undefined {
  const count = trustedOf(c)
  const said = count === 0 ? undefined : readForwarded(c, count).address
  return said ?? (isConnected(c.env) ? getConnInfo(c).remote.address : undefined)
}

function isConnected(env: unknown): boolean {
  return typeof env === 'object' && env !== null && 'incoming' in env
}
