/** The order of tables: those that are referred to before those that refer to them, as far as there is such an order. */
import type { Resource } from './api.ts'

/** Sorts resources by their references; where these go round in a circle, the first in the alphabet goes first. */
export function inTableOrder<T extends Pick<Resource, 'name' | 'fields'>>(resources: readonly T[]): T[] {
  const places = new Map(resources.map(({ name }, place) => [name, place]))
  const sorted = new Set<T>()
  const entered = new Set<T>()
  const visit = (resource: T): void => {
    if (entered.has(resource)) return
    entered.add(resource)
    const referred = resource.fields.flatMap(({ reference }) => places.get(reference?.resource ?? '') ?? [])
    for (const place of referred.toSorted((a, b) => a - b)) {
      const other = resources[place]
      if (other !== undefined) visit(other)
    }
    sorted.add(resource)
  }
  resources.forEach(visit)
  return [...sorted]
}
