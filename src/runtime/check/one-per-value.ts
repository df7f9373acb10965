/** Sees to it that no value has two issues because of how it is read in two places: first as text at all, then as what it is to be. */
import type { Issue } from './issue.ts'

/** Leaves out that a text, or a key, cannot be kept where something else is wrong with it. */
export function onePerValue(issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some(isOfText)) return issues
  const others = new Set(issues.flatMap((issue) => (isOfText(issue) ? [] : placesOf(issue))))
  return issues.filter((issue) => !isOfText(issue) || !others.has(JSON.stringify(issue.loc)))
}

function isOfText({ type }: Issue): boolean {
  return type === 'string_unicode'
}

/** The places of the values that an issue is about: below a text there are the members of a union alone. */
function placesOf({ type, loc }: Issue): string[] {
  const above = loc.map((_, index) => loc.slice(0, index + 1))
  return (type === 'extra_forbidden' ? [...above, [...loc, '[key]']] : above).map((place) => JSON.stringify(place))
}
