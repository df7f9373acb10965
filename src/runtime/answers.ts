/** Answers: the few forms that every response of a generated API has, but for errors. */
import type { Context } from 'hono'
import { within, type Issues } from './issue.ts'
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
