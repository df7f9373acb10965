/** Preconditions: what a request says of the version that it knows (RFC 9110, section 13). It never reads a row. */
import type { Context } from 'hono'
import type { Preconditions, Versions } from '../storage/versions.ts'

/** Prints a version as a strong entity tag: `"3-9f3c2a"`, which ends in what the representation is known by. */
export function etag(version: number, representation: string): string {
  return `"${version}-${representation}"`
}

/** Reads the preconditions of a write; undefined when there is none. Tags of another representation are of no version. */
export function preconditions(c: Context, representation: string): Preconditions | undefined {
  const match = ifMatch(c)
  const noneMatch = ifNoneMatch(c)
  if (match === undefined && noneMatch === undefined) return undefined
  return {
    ...(match !== undefined && { match: versionsOf(match, representation) }),
    ...(noneMatch !== undefined && { noneMatch: versionsOf(noneMatch, representation) }),
  }
}

/** Whether a client that reads what has this tag wants others alone, by If-Match (strong comparison). */
export function isOtherThanAsked(c: Context, tag: string): boolean {
  const tags = ifMatch(c)
  return tags !== undefined && tags !== '*' && !tags.includes(tag)
}

/** Whether a client that reads what has this tag has it already, by If-None-Match (weak comparison). */
export function isUnchanged(c: Context, tag: string): boolean {
  const tags = ifNoneMatch(c)
  return tags !== undefined && (tags === '*' || tags.includes(tag))
}

/** 304, without a body: what the client has is still so. `headers` are those that the answer would have had, such as Cache-Control. */
export function notModified(tag: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 304, headers: { ...headers, etag: tag } })
}

/** The tags that a header names, without the mark of weak ones: `*` is any. */
type Tags = '*' | readonly string[]

/** The tags in If-Match; undefined without the header. Weak ones match nothing (strong comparison). */
function ifMatch(c: Context): Tags | undefined {
  const header = c.req.header('if-match')
  return header === undefined ? undefined : readTags(header, false)
}

/** The tags in If-None-Match, weak ones too: intermediaries that compress weaken them. */
function ifNoneMatch(c: Context): Tags | undefined {
  const header = c.req.header('if-none-match')
  return header === undefined ? undefined : readTags(header, true)
}

/** How many tags are looked at: a header of thousands is no statement of thousands of parameters. */
const mostTags = 100

/** An entity tag in a list, and what separates it from the next (RFC 9110, section 8.8.3). */
const tagPattern = /[\t ,]*(W\/)?("[\x21\x23-\x7e\x80-\xff]*")[\t ]*(?=,|$)/gy

/** Reads `*` or a list of entity tags, up to what is none. */
function readTags(header: string, takesWeak: boolean): Tags {
  if (header.trim() === '*') return '*'
  const tags = new Set<string>()
  let count = 0
  for (const [, weak, tag = ''] of header.matchAll(tagPattern)) {
    if (takesWeak || weak === undefined) tags.add(tag)
    if (++count === mostTags) break
  }
  return [...tags]
}

/** What begins a tag of ours: the version. */
const versionPattern = /^"([1-9]\d{0,15})-/

/** The versions of which these are the tags. */
function versionsOf(tags: Tags, representation: string): Versions {
  if (tags === '*') return tags
  return tags.flatMap((tag) => {
    const [, digits] = versionPattern.exec(tag) ?? []
    if (digits === undefined) return []
    const version = Number(digits)
    return tag === etag(version, representation) ? [version] : []
  })
}
