/** A part of an API, as it was and as it is: as much of it as is needed to tell what has become of some files. */
import { isDeepStrictEqual } from 'node:util'
import type { Api } from '../../model/api.ts'
import { buildApi } from '../../model/build.ts'
import type { Source } from '../../model/definitions.ts'
import { dependenciesOf } from './dependencies.ts'
import type { Basis } from './kept.ts'
import { looksTheSame } from './outline.ts'

/** A part of an API, built before a change and after it. */
export interface Versions {
  readonly before: Api
  readonly after: Api
}

/** The paths of files, of that which defines the whole API, and of what these need. */
export function neededFiles(changed: Iterable<string>, { context: { apiFile }, needs }: Basis): ReadonlySet<string> {
  const needed = new Set([...changed, ...(apiFile === undefined ? [] : [apiFile])])
  // A set goes on to what is added to it meanwhile.
  for (const path of needed) for (const each of needs[path] ?? []) needed.add(each)
  return needed
}

/** Builds a part from what files export; undefined where that has problems, or where the rest of the API would have to change with it. */
export function versionsOf(
  { context, borrowed }: Basis,
  earlier: readonly Source[],
  now: readonly Source[],
): Versions | undefined {
  const { apiFile } = context
  const [before, after] = [buildApi(earlier, context), buildApi(now, context)]
  if ('problems' in before || 'problems' in after) return undefined
  const isSame =
    isDeepStrictEqual(before.context, after.context) &&
    isDeepStrictEqual(dependenciesOf(before.api, apiFile), dependenciesOf(after.api, apiFile)) &&
    looksTheSame(before.api, after.api, borrowed)
  return isSame ? { before: before.api, after: after.api } : undefined
}
