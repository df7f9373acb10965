/** The parameters of a request beside its query, as text by name: of its path, its headers and its cookies. It reads none of them. */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { gather, type Query } from './query.ts'

/** The parameters of the path of the route. */
export function paramsOf(c: Context): Query {
  return gather(Object.entries(c.req.param()))
}

/**
 * The headers of these names, by the names that they are given here. Lines of a `list` are one line with commas between (RFC 9110,
 * section 5.3).
 */
export function headersOf(c: Context, names: Readonly<Record<string, 'one' | 'list'>>): Query {
  return gather(
    Object.entries(names).flatMap(([name, kind]) => {
      const text = c.req.header(name)
      if (text === undefined) return []
      const texts = kind === 'list' ? text.split(/[ \t]*,[ \t]*/) : [text]
      return texts.map((each) => [name, each] as const)
    }),
  )
}

/** The cookies. */
export function cookiesOf(c: Context): Query {
  return gather(Object.entries(getCookie(c)))
}
