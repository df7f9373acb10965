/** Pages: what a list hands to a route, and the answer that is made of it. It knows nothing of where the rows are from. */
import type { Context } from 'hono'
import { publicPath } from '../http/public-path.ts'
import { searchOf } from '../request/query.ts'

/** A page of a list: the JSON text of each item, and the cursors of the pages on either side. */
export interface Page {
  readonly items: readonly string[]
  readonly next?: string
  /** There may be nothing left before, where rows have been deleted. */
  readonly prev?: string
  /** How many rows there are on all pages, if it was asked for. */
  readonly total?: number
}

/** 200 with a page, links to others (RFC 8288), and `Total-Count` when it was asked for. */
export function okPage(c: Context, page: Page, cacheControl?: string): Response {
  const { items, total } = page
  // A plain object of headers costs the server less than `Headers`.
  const headers = {
    'content-type': 'application/json',
    link: linksOf(c, page),
    ...(total === undefined ? {} : { 'total-count': String(total) }),
    ...(cacheControl === undefined ? {} : { 'cache-control': cacheControl }),
  }
  return new Response(`[${items.join(',')}]`, { headers })
}

/** Prints links to the same list with other cursors; `first` has none. The other parameters stay as they are. */
function linksOf(c: Context, { next, prev }: Page): string {
  const path = publicPath(c)
  const first = otherParameters(c.req.url)
  const link = (rel: string, cursor: string | undefined) =>
    cursor === undefined ? '' : `<${path}?${first}${first === '' ? '' : '&'}cursor=${cursor}>; rel="${rel}", `
  return `${link('next', next)}${link('prev', prev)}<${path}${first === '' ? '' : '?'}${first}>; rel="first"`
}

function otherParameters(url: string): string {
  const parameters = searchOf(url)
  parameters?.delete('cursor')
  return parameters?.toString() ?? ''
}
