/** Whether JSON values are equal, and those of a list each another. */
import { isObject } from './kinds.ts'

/** Whether a value is one of a list. */
export function isOneOf<const T>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => each === value)
}

/** Whether a value equals one of a list, as JSON values do. */
export function isEqualToOne<const T>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => isEqual(each, value))
}

/** Whether two JSON values are equal: arrays item by item, objects key by key in whichever order. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => isEqual(each, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
}

/** Whether two items of a list are equal. They are looked up, so that a long list takes no longer than it should. */
export function hasRepeats(items: readonly unknown[]): boolean {
  return withoutRepeats(items).length < items.length
}

/** The items of a list, each once. */
export function withoutRepeats<T>(items: readonly T[]): T[] {
  const plain = new Set<unknown>()
  const compound = new Set<string>()
  return items.filter((item) => {
    const isCompound = typeof item === 'object' && item !== null
    const { size } = isCompound ? compound : plain
    return (isCompound ? compound.add(canonical(item)) : plain.add(item)).size > size
  })
}

/** A text that equal JSON values have in common. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  )
}
