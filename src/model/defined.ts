/** Objects without what is not there: keys whose value is undefined are left out of them. */

/** Leaves out the keys whose value is undefined, so that they are absent. */
export function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: T[K] } = {}
  for (const name in values) if (values[name] !== undefined) kept[name] = values[name]
  // The one cast of this folder: TypeScript has no type for an object that was filtered by value.
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> }
}
