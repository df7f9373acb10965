/** Pages of a list, as a client walks over them by their links. */
import { rowsOf, type Answer, type Row, type Server } from './server.ts'

type Relation = 'next' | 'prev' | 'first'

/** The links of a page, which has to be there. The whole header is read, so that nothing else stands in it. */
export function linksOf(page: Answer | undefined): Readonly<Partial<Record<Relation, string>>> {
  const links: Partial<Record<Relation, string>> = {}
  for (const text of (page?.headers['link'] ?? '').split(', ')) {
    const [, path, relation] = /^<([^>]*)>; rel="(next|prev|first)"$/.exec(text) ?? []
    if (path === undefined) throw new Error(`This is no link to another page: ${text}`)
    if (relation === 'next' || relation === 'prev' || relation === 'first') links[relation] = path
  }
  return links
}

/** Makes what follows the links from a list to its end, and answers every page; `between` is done after each but the last. */
export function walker({ send }: Pick<Server, 'send'>) {
  return async (path: string, relation: Relation, between: (page: number) => Promise<void> = async () => {}) => {
    const pages: Answer[] = []
    for (let next: string | undefined = path; next !== undefined;) {
      const page = await send('GET', next)
      pages.push(page)
      // One that goes round in circles would not let a timeout stop it either.
      if (pages.length > 1000) throw new Error('The walk does not end.')
      next = linksOf(page)[relation]
      if (next !== undefined) await between(pages.length)
    }
    return pages
  }
}

/** The rows of several pages, one after another. */
export function allRowsOf(pages: readonly Answer[]): Row[] {
  return pages.flatMap(rowsOf)
}
