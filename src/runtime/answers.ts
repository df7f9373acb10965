/** Answers: the few forms that every response of a generated API has. */
import type { Context } from 'hono'
import { within, type Issue, type Issues } from './issue.ts'
import { messageOf } from './messages.ts'
import type { Created, Page } from './page.ts'

const jsonHeaders = { 'content-type': 'application/json' }

/** 200 with a JSON text. */
export function ok(json: string): Response {
  return new Response(json, { headers: jsonHeaders })
}

/** 201 with what was created, and its path: below the one that it was created at. */
export function created(c: Context, { key, json }: Created): Response {
  const location = `${c.req.path}/${encodeURIComponent(String(key))}`
  return new Response(json, { status: 201, headers: { ...jsonHeaders, location } })
}

/** 204, without a body. */
export function noContent(): Response {
  return new Response(null, { status: 204 })
}

/** An error with a sentence for the client. */
export function failed(status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ detail }), { status, headers: { ...jsonHeaders, ...headers } })
}

/** 404 for something that is named: `There is no country 7.` */
export function notFound(noun: string, key: string | number): Response {
  return failed(404, `There is no ${noun} ${key}.`)
}

/** 422 with an entry for each issue. */
export function unprocessable(issues: readonly Issue[]): Response {
  return invalid(422, issues)
}

/** How many entries an answer has at most: a body of a million faults is not answered with a hundred times its size. */
const mostEntries = 1000

/** An invalid request, with an entry for each of the first issues. */
export function invalid(status: 400 | 422, issues: readonly Issue[]): Response {
  const detail = issues.slice(0, mostEntries).map((issue) => {
    const { type, loc, input, ctx } = issue
    return {
      type,
      loc,
      msg: messageOf(issue),
      input: input === undefined ? null : input,
      ...(ctx === undefined ? {} : { ctx }),
    }
  })
  return new Response(JSON.stringify({ detail }), { status, headers: jsonHeaders })
}

/** 200 with a page, and a link to the next one (RFC 8288). */
export function okPage(c: Context, { items, next }: Page): Response {
  const json = `[${items.join(',')}]`
  if (next === undefined) return ok(json)
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('cursor', next)
  return new Response(json, {
    headers: { ...jsonHeaders, link: `<${pathname}?${searchParams.toString()}>; rel="next"` },
  })
}

/** Checks a body, and locates the issues there. */
export function checkBody<T>(
  body: unknown,
  check: (input: unknown, issues: Issues) => input is T,
  issues: Issues,
): body is T {
  const start = issues.length
  const isValid = check(body, issues)
  if (!isValid) within(issues, start, ['body'])
  return isValid
}

/** Reads a body as the value that it stands for, and locates the issues there. */
export function readBody<T>(
  body: unknown,
  read: (input: unknown, issues: Issues) => T | undefined,
  issues: Issues,
): T | undefined {
  const start = issues.length
  const value = read(body, issues)
  if (value === undefined) within(issues, start, ['body'])
  return value
}
