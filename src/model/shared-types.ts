/** Types that several resources name alike and mean alike: they are one type, which belongs to none of them. */
import type { Alias, Shape } from './types.ts'

/** The types of a resource that have names. */
interface Named {
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

/** The names of the types that are the same in two resources and more, and of those that are `elsewhere`. */
export function sharedNames(all: readonly Named[], elsewhere: readonly string[] = []): ReadonlySet<string> {
  const others = new Set(elsewhere)
  const byName = Map.groupBy(
    all.flatMap(({ shapes, aliases }) => [...shapes, ...aliases]),
    ({ name }) => name,
  )
  return new Set([...byName].filter(([name, each]) => others.has(name) || isShared(each)).map(([name]) => name))
}

/** Whether a name stands for one type in several places. */
function isShared([first, ...others]: readonly (Shape | Alias)[]): boolean {
  return first !== undefined && others.length > 0 && others.every((each) => textOf(each) === textOf(first))
}

function textOf(type: Shape | Alias): string {
  return JSON.stringify({ ...type, resource: undefined, operation: undefined })
}

/** Keeps each of the types that are shared once, without an owner. */
export function withoutOwner<T extends Shape | Alias>(types: readonly T[], shared: ReadonlySet<string>): T[] {
  const once = types.filter(
    ({ name }, index) => !shared.has(name) || types.findIndex((each) => each.name === name) === index,
  )
  return once.map((type) => (shared.has(type.name) ? unowned(type) : type))
}

function unowned<T extends { readonly resource?: string; readonly operation?: string }>(type: T): T {
  const copy: T & { resource?: string; operation?: string } = { ...type }
  delete copy.resource
  delete copy.operation
  return copy
}
