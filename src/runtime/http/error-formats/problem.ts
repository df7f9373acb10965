/** Errors as problem details (RFC 9457): the facts of the other formats under the names of that standard. */
import { mostIssues, type Location } from '../../check/issue.ts'
import { messageOf } from '../../check/messages.ts'
import { withFaults } from '../words/sentences.ts'
import { phraseOf } from '../words/status-codes.ts'
import type { ErrorFormat, Told } from './error-format.ts'

export const problem: ErrorFormat = {
  mediaType: 'application/problem+json',
  error: problemOf,
  entry: (issue) => ({
    ...placeOf(issue),
    type: issue.type,
    detail: issue.msg ?? messageOf(issue),
    input: issue.type === 'json_invalid' ? undefined : issue.input,
    ctx: issue.ctx,
  }),
  invalid: (status, count) => problemOf(status, faults(count)),
  entries: 'errors',
}

/** How many faults, of which no more are counted than are named. */
function faults(count: number): string {
  return withFaults(Math.min(count, mostIssues), count >= mostIssues)
}

/**
 * A problem that means no more than its status, whose phrase is the title (RFC 9457, section 4.2.1): of no address is it known that it
 * leads to a description wherever the API is mounted.
 */
function problemOf(status: number, detail: string): object {
  return { type: 'about:blank', title: phraseOf(status), status, detail }
}

/** Where a fault is: a place in the body, or a parameter and, where it is a list, a place in its value. */
function placeOf({ type, loc, isOfKey }: Told): object {
  const [first, second, ...rest] = loc
  if (type === 'json_invalid') return { pointer: '#', offset: second }
  if (first === 'body') return { pointer: pointerTo(loc.slice(1, isOfKey ? -1 : undefined)) }
  return { in: first, parameter: second, pointer: rest.length === 0 ? undefined : pointerTo(rest) }
}

/** A JSON Pointer as a fragment (RFC 6901, section 6), which is how RFC 9457 points to a member. */
function pointerTo(loc: Location): string {
  return loc.reduce<string>((pointer, segment) => `${pointer}/${escape(String(segment))}`, '#')
}

function escape(segment: string): string {
  return encodeURIComponent(segment.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'))
}
