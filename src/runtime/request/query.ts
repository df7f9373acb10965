/** The query of a request as text by name; what the text means is for the generated readers. */
import type { Context } from 'hono'
import { extraForbidden, type Issues } from '../check/issue.ts'

/** Texts by name: all those of a name that is repeated, in their order. */
export type Query = ReadonlyMap<string, readonly string[]>

const empty: Query = new Map()

/** Reads the query. */
export function queryOf(c: Context): Query {
  const { url } = c.req
  const start = url.indexOf('?')
  return start < 0 ? empty : gather(new URLSearchParams(url.slice(start + 1)))
}

/** Gathers texts by name. */
export function gather(entries: Iterable<readonly [name: string, text: string]>): Query {
  const texts = new Map<string, string[]>()
  for (const [name, text] of entries) {
    const known = texts.get(name)
    if (known === undefined) texts.set(name, [text])
    else known.push(text)
  }
  return texts
}

/** The text of a name: of several, the last, as in FastAPI. */
export function last(values: Query, name: string): string | undefined {
  return values.get(name)?.at(-1)
}

/** The texts as an object, for an issue that is about them all. */
export function objectOf(values: Query): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries([...values].map(([name, texts]) => [name, texts.at(-1)]))
}

/** Notes every name of a query, for an operation that has none. */
export function refuseQuery(c: Context, issues: Issues): void {
  const values = queryOf(c)
  for (const name of values.keys()) issues.push(extraForbidden(['query', name], last(values, name)))
}
