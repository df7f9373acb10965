/**
 * What proxies say of the request that they pass on: `X-Forwarded-For`, `-Proto`, `-Host` and `-Prefix`, or `Forwarded` (RFC 7239).
 * It believes whatever it is asked to read; values that could not be true are left out.
 */
import { isIP } from 'node:net'
import type { Context } from 'hono'

/** The request as it came to the outermost of the proxies that are believed. */
export interface Forwarded {
  /** The IP address of who sent it. */
  readonly address?: string
  readonly protocol?: 'http' | 'https'
  readonly host?: string
}

/**
 * Reads what the nearest `count` proxies say. `Forwarded` counts only without the other three: a proxy that writes those passes on
 * a `Forwarded` of the client's own.
 */
export function readForwarded(c: Context, count: number): Forwarded {
  const names = { for: 'x-forwarded-for', proto: 'x-forwarded-proto', host: 'x-forwarded-host' }
  const said = new Map(
    Object.entries(names).flatMap(([name, header]) => {
      const value = fromProxy(listOf(c.req.header(header)), count)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const values = said.size > 0 ? said : readElement(c, count)
  const protocol = values.get('proto')?.toLowerCase()
  const host = values.get('host')
  const address = addressOf(values.get('for') ?? '')
  return {
    ...(address === undefined ? {} : { address }),
    ...(protocol === 'http' || protocol === 'https' ? { protocol } : {}),
    ...(host !== undefined && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host) ? { host } : {}),
  }
}

/** Reads the path that the nearest `count` proxies have taken off: `/api`, or nothing. Each adds its own before those behind it. */
export function readPrefix(c: Context, count: number): string {
  const prefixes = listOf(c.req.header('x-forwarded-prefix')).slice(-count)
  const prefix = prefixes.map((each) => each.replace(/\/$/, '')).join('')
  // A second slash at the start would make another host of the first segment.
  return /^(?:\/[\w.~!$&'()*+;=:@%-]+)+$/.test(prefix) ? prefix : ''
}

/** Reads the element of `Forwarded` that the outermost proxy has added. */
function readElement(c: Context, count: number): ReadonlyMap<string, string> {
  return fromProxy(elementsOf(c.req.header('forwarded') ?? ''), count) ?? new Map()
}

/** A pair of `Forwarded`, or nothing, up to what separates it from the next. */
const pairPattern = /[ \t]*(?:([\w!#$%&'*+.^`|~-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;,"\s]+))[ \t]*)?(?:([;,])|$)/y

/**
 * The elements of `Forwarded`, each its values by name. There are none where it is malformed as a whole: a quote that a client leaves
 * open would take what a proxy adds for a part of what the client has said.
 */
function elementsOf(header: string): ReadonlyMap<string, string>[] {
  const elements: Map<string, string>[] = []
  let element = new Map<string, string>()
  pairPattern.lastIndex = 0
  for (;;) {
    const [text, name, quoted, token = '', separator] = pairPattern.exec(header) ?? []
    if (text === undefined) return []
    if (name !== undefined) element.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? token)
    if (separator === ';') continue
    if (element.size > 0) elements.push(element)
    if (separator === undefined) return elements
    element = new Map()
  }
}

function listOf(header: string | undefined): string[] {
  return header === undefined
    ? []
    : header
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
}

/** Each proxy adds to the end: the one that is `count` from it comes from the outermost that is believed. */
function fromProxy<T>(values: readonly T[], count: number): T | undefined {
  return values.at(-Math.min(count, values.length))
}

/** The address in `192.0.2.43`, `192.0.2.43:47011`, `2001:db8::17` or `[2001:db8::17]:4711`. */
function addressOf(text: string): string | undefined {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1')
  return isIP(bare) === 0 ? undefined : bare
}
