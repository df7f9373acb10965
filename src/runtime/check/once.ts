/**
 * Checks of types that lead to themselves in several ways: each value is checked once, not once for every way to it, of which there are
 * twice as many with each level. What was found is forgotten when the value that holds all of them has been checked.
 */
import { addFit, newFit, type Fit } from './fit.ts'
import { mostIssues, type Issues, type Location } from './issue.ts'

/** What a check has found of a value. */
interface Found<T> {
  readonly value: T
  readonly issues: Issues
  readonly fit: Fit
}

/** A check, which makes a value of what was received, or answers whether it is right. */
type Look<T> = (input: unknown, issues: Issues, fit?: Fit) => T

/** What was found, by check and by value; absent while nothing is checked, which no check is interrupted in. */
let known: Map<unknown, Map<unknown, unknown>> | undefined

/** Checks a value by a function that does nothing else, unless that is done already. */
export function checkOnce<T>(
  check: (input: unknown, issues: Issues) => input is T,
  input: unknown,
  issues: Issues,
): input is T {
  return lookOnce(check, input, issues, undefined)
}

/** Reads a value by a function that does nothing else, unless that is done already. */
export function readOnce<T>(read: Look<T | undefined>, input: unknown, issues: Issues, fit?: Fit): T | undefined {
  return lookOnce(read, input, issues, fit)
}

function lookOnce<T>(look: Look<T>, input: unknown, issues: Issues, fit: Fit | undefined): T {
  if (typeof input !== 'object' || input === null) return look(input, issues, fit)
  const isOutermost = known === undefined
  known ??= new Map()
  try {
    const found = find(look, input, known)
    if (isOutermost) tellAll(found.issues, [], issues.length, issues)
    else if (found.issues.length > 0) issues.push({ type: '', loc: [], input, standsFor: found.issues })
    if (fit !== undefined) addFit(fit, found.fit)
    return found.value
  } finally {
    if (isOutermost) known = undefined
  }
}

function find<T>(look: Look<T>, input: object, all: Map<unknown, Map<unknown, unknown>>): Found<T> {
  const ofLook = all.get(look) ?? new Map<unknown, unknown>()
  all.set(look, ofLook)
  // What is kept of a check is what that check has answered: the cast says so here, and nowhere else.
  const kept = ofLook.get(input) as Found<T> | undefined
  if (kept !== undefined) return kept
  const [issues, fit]: [Issues, Fit] = [[], newFit()]
  const found = { value: look(input, issues, fit), issues, fit }
  ofLook.set(input, found)
  return found
}

/** Puts issues to others, and in place of each that stands for some these: no more than an answer names. */
function tellAll(found: Issues, place: Location, start: number, issues: Issues): void {
  for (const issue of found) {
    if (issues.length - start >= mostIssues) return
    const loc = place.concat(issue.loc)
    if (issue.standsFor === undefined) issues.push({ ...issue, loc })
    else tellAll(issue.standsFor, loc, start, issues)
  }
}
