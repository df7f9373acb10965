/** Sees to it that no value has two issues because of how it is read in two places: first as text at all, then as what it is to be. */
import type { Issue, Location } from './issue.ts'

/** Leaves out that a text, or a key, cannot be kept where something else is wrong with it. */
export function onePerValue(issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some(isOfText)) return issues
  const places: Place = new Map()
  for (const issue of issues) {
    if (isOfText(issue)) continue
    addPlace(places, issue.loc)
    if (issue.type === 'extra_forbidden') addPlace(places, [...issue.loc, '[key]'])
  }
  return issues.filter((issue) => !isOfText(issue) || !hasPlace(places, issue.loc))
}

function isOfText({ type }: Issue): boolean {
  return type === 'string_unicode'
}

/** A place that an issue is about, or that is above one: below a text there are the members of a union alone. Keys are never copied. */
interface Place extends Map<string | number, Place> {}

function addPlace(places: Place, loc: Location): void {
  let place = places
  for (const segment of loc) {
    const below = place.get(segment) ?? new Map()
    place.set(segment, below)
    place = below
  }
}

function hasPlace(places: Place, loc: Location): boolean {
  let place: Place | undefined = places
  for (const segment of loc) place = place?.get(segment)
  return place !== undefined
}
