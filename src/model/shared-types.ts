/** Types that several resources name alike and mean alike: they are one type, which belongs to none of them. */
import type { Alias, Shape } from './api.ts'

/** The types of a resource that have names. */
interface Named {
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

/** The names of the types that are the same in two resources and more. */
export function sharedNames(all: readonly Named[]): ReadonlySet<string> {
  const texts = new Map<string, string[]>()
  for (const { shapes, aliases } of all) {
    for (const { resource: _, ...type } of [...shapes, ...aliases]) {
      texts.set(type.name, [...(texts.get(type.name) ?? []), JSON.stringify(type)])
    }
  }
  return new Set([...texts].filter(([, each]) => isShared(each)).map(([name]) => name))
}

/** Whether a name stands for one type in several places. */
function isShared([first, ...others]: readonly string[]): boolean {
  return others.length > 0 && others.every((each) => each === first)
}

/** Gives the types that are shared to nobody, and keeps each of them once. */
export function withoutOwner<T extends Shape | Alias>(types: readonly T[], shared: ReadonlySet<string>): T[] {
  const seen = new Set<string>()
  return types.flatMap((type) => {
    if (!shared.has(type.name)) return [type]
    if (seen.has(type.name)) return []
    seen.add(type.name)
    const { resource: _, ...unowned } = { ...type, resource: undefined }
    return [unowned as T]
  })
}
