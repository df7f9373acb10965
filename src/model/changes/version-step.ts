/** The step of a version that changes take (Semantic Versioning 2.0.0). */

/** How much has changed: what breaks clients, what they may use, or what they only read about. */
export type Step = 'none' | 'patch' | 'minor' | 'major'

/**
 * The least version for a step from another; undefined for a version that is not of the form `1.2.3`. Below 1.0.0 a step counts one less,
 * as package managers have it: a new 0.2.0 may break what 0.1.0 promised. A pre-release promises nothing (item 9): what it precedes says enough.
 */
export function leastVersion(before: string, step: Step): string | undefined {
  const [major, minor, patch] = partsOf(before) ?? []
  if (major === undefined || minor === undefined || patch === undefined) return undefined
  if (step === 'none') return before
  if (isPreRelease(before)) return `${major}.${minor}.${patch}`
  if (major === 0) return step === 'major' ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`
  if (step === 'major') return `${major + 1}.0.0`
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** Whether a version says that a step was taken since another. Of versions in another form, any that is new says so. */
export function declaresStep(before: string, after: string, step: Step): boolean {
  const least = partsOf(leastVersion(before, step) ?? '')
  const parts = partsOf(after)
  if (least === undefined || parts === undefined) return step === 'none' || before !== after
  const differing = parts.findIndex((part, index) => part !== least[index])
  return differing === -1 || (parts[differing] ?? 0) > (least[differing] ?? 0)
}

function isPreRelease(version: string): boolean {
  return version.replace(/\+.*/, '').includes('-')
}

function partsOf(version: string): readonly number[] | undefined {
  return /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version)?.slice(1).map(Number)
}
