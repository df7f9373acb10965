/** The query of a request as text by name; what the text means is for the generated readers. */
import type { Context } from 'hono'
import { extraForbidden, notUnicode, type Issues } from '../check/issue.ts'
import { own } from '../check/values.ts'
import { isKeepable } from '../storage/keepable.ts'

/** Texts by name: all those of a name that is repeated, in their order. */
export type Query = ReadonlyMap<string, readonly string[]>

const empty: Query = new Map()

/**
 * Reads the query, without the parameters that say who the client is: `credentials` are their names. Text that cannot be kept is put to
 * the issues.
 */
export function queryOf(c: Context, issues: Issues, credentials: readonly string[] = []): Query {
  const { url } = c.req
  const search = searchOf(url)
  if (search === undefined) return empty
  for (const name of credentials) search.delete(name)
  return url.includes('%') ? keepable(search, 'query', issues, () => !encodesUtf8(url)) : gather(search)
}

/** Whether the octets that are percent-encoded in a text are UTF-8. A `%` that encodes nothing stands for itself. */
export function encodesUtf8(text: string): boolean {
  try {
    for (const [octets] of text.matchAll(/(?:%[\da-f]{2})+/gi)) decodeURIComponent(octets)
    return true
  } catch {
    return false
  }
}

/**
 * Gathers texts. Those that cannot be kept are put to the issues, as are those that hold the sign for what could not be decoded, where
 * that `isAltered`.
 */
export function keepable(
  entries: Iterable<readonly [name: string, text: string]>,
  place: string,
  issues: Issues,
  isAltered: () => boolean,
): Query {
  const given = [...entries]
  const isKept = (text: string) => isKeepable(text) && !(text.includes('\uFFFD') && isAltered())
  for (const [name, text] of given) {
    if (!isKept(name) || !isKept(text)) issues.push(notUnicode([place, name], text))
  }
  return gather(given)
}

/** The parameters of the query of a URL, if it has one. */
export function searchOf(url: string): URLSearchParams | undefined {
  const start = url.indexOf('?')
  return start < 0 ? undefined : new URLSearchParams(separateItems(url.slice(start + 1)))
}

/** A filter by one of some values, up to its value. */
const itemsPattern = /^([^=]*(?:\[|%5B)in(?:\]|%5D)=)(.*)$/i

/**
 * Makes of the commas between the values of `name[in]` parameters of their own, where commas within values are told from them by
 * being encoded, as OpenAPI has it: `in=a%2Cb,c`. Who encodes all commas, as browsers do, or none, says nothing by it.
 */
function separateItems(query: string): string {
  if (!query.includes(',') || !/%2c/i.test(query)) return query
  return query
    .split('&')
    .map((pair) => {
      const [, name, value = ''] = itemsPattern.exec(pair) ?? []
      const hasBoth = name !== undefined && value.includes(',') && /%2c/i.test(value)
      return hasBoth ? name + value.split(',').join(`&${name}`) : pair
    })
    .join('&')
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

/** The text of a field of a form: of several, the last. One that is empty is absent, as in FastAPI. */
export function lastFilled(values: Query, name: string): string | undefined {
  const text = last(values, name)
  return text === '' ? undefined : text
}

/**
 * The texts as an object, for an issue that is about them all, as FastAPI has it: those of a `list` are a list, of `one` the last counts,
 * and of a name that is in no schema there are as many as were sent. `defaults` stand for what was not.
 */
export function objectOf<const Kinds extends Readonly<Record<string, 'one' | 'list'>>>(
  values: Query,
  kinds: Kinds,
  defaults: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const received = [...values].map(([name, texts]): [string, unknown] => {
    const kind = own(kinds, name) ?? (texts.length === 1 ? 'one' : 'list')
    return [name, kind === 'one' ? texts.at(-1) : texts]
  })
  return { ...defaults, ...Object.fromEntries(received) }
}

/** Notes every name of a query but those of `credentials`, for an operation that has none. */
export function refuseQuery(c: Context, issues: Issues, credentials?: readonly string[]): void {
  const values = queryOf(c, issues, credentials)
  for (const name of values.keys()) issues.push(extraForbidden(['query', name], last(values, name)))
}
