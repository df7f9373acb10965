/** Loads modules anew, so that the engine knows nothing of what another copy was called with. */

let copies = 0

/** Loads a copy of a module of this folder. */
export async function copyOf<T>(path: `./${string}`): Promise<T> {
  const module: unknown = await import(`${path}?copy=${copies++}`)
  // The one cast of the benchmark: a path that is put together has no types.
  return module as T
}
