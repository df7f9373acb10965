/** The order of tables: those that are referred to before those that refer to them, as far as there is such an order. */
import type { Resource } from './api.ts'

/** Sorts resources by their references; where these go round in a circle, the first in the alphabet goes first. */
export function inTableOrder(resources: readonly Resource[]): Resource[] {
  const sorted = new Set<Resource>()
  const entered = new Set<Resource>()
  const visit = (resource: Resource): void => {
    if (entered.has(resource)) return
    entered.add(resource)
    const referred = new Set(resource.fields.map(({ reference }) => reference?.resource))
    resources.filter(({ name }) => referred.has(name)).forEach(visit)
    sorted.add(resource)
  }
  resources.forEach(visit)
  return [...sorted]
}
