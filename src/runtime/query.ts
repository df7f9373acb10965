/** The query of a request as text by name; what the text means is for the generated readers. */
import type { Context } from 'hono'
import { extraForbidden, type Issues } from './issue.ts'

/** Text by name, each name once. */
export type Query = ReadonlyMap<string, string>

const empty: Query = new Map()

/** Reads the query; of a repeated name the last text stands, as in FastAPI. */
export function queryOf(c: Context): Query {
  const { url } = c.req
  const start = url.indexOf('?')
  return start < 0 ? empty : new Map(new URLSearchParams(url.slice(start + 1)))
}

/** Notes every name of a query, for an operation that has none. */
export function refuseQuery(c: Context, issues: Issues): void {
  for (const [name, text] of queryOf(c)) issues.push(extraForbidden(['query', name], text))
}
