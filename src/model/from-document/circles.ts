/** Types that are themselves and nothing more, which TypeScript has no place for. */
import type { Alias, Type } from '../types.ts'

/** Whether an alias leads to itself with no object or list in between, which would put off what it is. */
export function leadsToItself(alias: Alias, aliases: ReadonlyMap<string, Alias>): boolean {
  const seen = new Set<string>()
  const leads = (type: Type): boolean => {
    if (type.kind === 'nullable') return leads(type.of)
    if (type.kind === 'record') return leads(type.values)
    if (type.kind === 'union' || type.kind === 'all') return type.members.some(leads)
    if (type.kind !== 'alias' || seen.has(type.name)) return false
    if (type.name === alias.name) return true
    seen.add(type.name)
    const next = aliases.get(type.name)
    return next !== undefined && leads(next.type)
  }
  return leads(alias.type)
}
