/** Names that are made of others, where a database keeps no more than a part of a long one. */
import { createHash } from 'node:crypto'
import { longestName } from './names.ts'

/** The name itself where Postgres keeps it whole; else how it begins, and a hash of it all, so that no two are called alike. */
export function fittedName(made: string): string {
  if (made.length <= longestName) return made
  const hash = createHash('sha256').update(made).digest('hex').slice(0, 12)
  return `${made.slice(0, longestName - hash.length - 1)}_${hash}`
}
