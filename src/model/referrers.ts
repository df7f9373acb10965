/** What refers to the rows of each resource, and keeps them from being deleted. */
import type { Referrer, Resource } from './api.ts'
import { wordsOf } from './names.ts'
import { inTableOrder } from './table-order.ts'

/** Finds what refers to the rows of a resource by its name. */
export type ReferrersOf = (resource: string) => readonly Referrer[]

/**
 * Gathers the references of resources, which are in alphabetical order, that restrict deleting, in the order of the tables, by what they
 * refer to.
 */
export function referrersIn(resources: readonly Pick<Resource, 'name' | 'table' | 'fields'>[]): ReferrersOf {
  const found = new Map<string, Referrer[]>()
  for (const { name, table, fields } of inTableOrder(resources)) {
    for (const { name: field, reference } of fields) {
      if (reference?.onDelete !== 'restrict') continue
      const referrers = found.get(reference.resource) ?? []
      referrers.push({ table, field, words: wordsOf(name).join(' ') })
      found.set(reference.resource, referrers)
    }
  }
  return (resource) => found.get(resource) ?? []
}
