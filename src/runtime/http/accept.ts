/** What a client accepts: whether an answer of some media types would be of any use to it (RFC 9110, section 12.5.1). */
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** A media type or several, as a client names them: `text/*`, and how much it wants them. */
interface MediaRange {
  readonly type: string
  readonly q: number
}

const json = ['application/json']

/** Whether a client wants no JSON. Most say nothing, or say so first: that costs no parsing. */
export function refusesJson(c: Context): boolean {
  const accept = c.req.header('accept')
  if (accept === undefined || accept === '*/*' || accept.startsWith('application/json,')) return false
  return accept !== 'application/json' && refuses(c, json)
}

/** Whether a client wants none of some media types. What is no list of media types says nothing of that. */
export function refuses(c: Context, mediaTypes: readonly string[]): boolean {
  const match = (ranges: readonly MediaRange[]) => {
    const known = ranges.filter(({ type }) => /^(?:\*|[^\s/]+\/[^\s/]+)$/.test(type))
    return known.length > 0 && !mediaTypes.some((mediaType) => qualityOf(mediaType, known) > 0) ? 'refused' : ''
  }
  return accepts(c, { header: 'Accept', supports: [], default: '', match }) === 'refused'
}

/** The quality that the most specific range gives to a media type; of several alike, the best. Parameters tell no two apart. */
function qualityOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const [main = ''] = mediaType.split('/')
  for (const names of [[mediaType], [`${main}/*`], ['*/*', '*']]) {
    const qualities = ranges.filter(({ type }) => names.includes(type.toLowerCase())).map(({ q }) => q)
    if (qualities.length > 0) return Math.max(...qualities)
  }
  return 0
}
