/** The query of a request as text by name; what the text means is for the generated readers. */
import type { Context } from 'hono'

/** Text by name, each name once. */
export type Query = ReadonlyMap<string, string>

const empty: Query = new Map()

/** Reads the query; of a repeated name the last text stands, as in FastAPI. */
export function queryOf(c: Context): Query {
  const { url } = c.req
  const start = url.indexOf('?')
  return start < 0 ? empty : new Map(new URLSearchParams(url.slice(start + 1)))
}
