/**
 * How well the members of a union take a value, for lax mode and for text: as FastAPI (the smart mode of pydantic) chooses, the one
 * that sets most fields is best, then the one that takes the value most exactly, then the first. It checks and converts nothing.
 */

/** How well a value is taken, noted while it is read. */
export interface Fit {
  /** `exact` as it came; `near` as what it is as well, such as an integer as a number; `loose` where it is converted. */
  exactness: number
  /** How many fields were set, of all objects in the value; absent where there are none. */
  fields?: number
}

const [loose, near, exact] = [0, 1, 2]

/** Nothing has been noted yet. */
export function newFit(): Fit {
  return { exactness: exact }
}

function lower(fit: Fit | undefined, exactness: number): void {
  if (fit !== undefined && exactness < fit.exactness) fit.exactness = exactness
}

/** Notes a value that was taken: exactly, if it is what was received. */
export function takenFrom<T>(value: T, received: unknown, fit: Fit | undefined): T {
  if (value !== received) lower(fit, loose)
  return value
}

/** Notes a value that was taken as a number, which an integer is as well. */
export function takenAsNumber(value: number, received: unknown, fit: Fit | undefined): number {
  if (Number.isInteger(value)) lower(fit, near)
  return takenFrom(value, received, fit)
}

/** Notes a value that was taken by a type that takes any. */
export function takenAsAny<T>(value: T, fit: Fit | undefined): T {
  lower(fit, near)
  return value
}

/** Notes a value that was taken by a type that JSON has no values of, such as dates and sets. */
export function takenLoosely<T>(value: T, fit: Fit | undefined): T {
  lower(fit, loose)
  return value
}

/** Notes the fields that an object has set. */
export function takenFields(input: Record<string, unknown>, fields: ReadonlySet<string>, fit: Fit | undefined): void {
  if (fit === undefined) return
  lower(fit, near)
  fit.fields = (fit.fields ?? 0) + Object.keys(input).filter((name) => fields.has(name)).length
}

/** What the members of a union have made of a value so far: the best of it. */
export interface Choice<T> {
  value?: T
  fit?: Fit
}

/** Offers what a member has made of the value. */
export function offerTo<T>(choice: Choice<T>, value: T, fit: Fit): void {
  if (choice.fit !== undefined && !isBetter(fit, choice.fit)) return
  choice.value = value
  choice.fit = fit
}

function isBetter(a: Fit, b: Fit): boolean {
  if (a.fields !== undefined && b.fields !== undefined && a.fields !== b.fields) return a.fields > b.fields
  return a.exactness > b.exactness
}

/** Whether no other member could be better. */
export function isSettled({ fit }: Choice<unknown>): boolean {
  return fit?.exactness === exact && fit.fields === undefined
}

/** What was chosen, noted as a part of a value that another union chooses for; undefined if no member took the value. */
export function chosenFrom<T>(choice: Choice<T>, fit: Fit | undefined): T | undefined {
  if (choice.fit === undefined || fit === undefined) return choice.value
  addFit(fit, choice.fit)
  return choice.value
}

/** Notes how well a part of a value was taken. */
export function addFit(fit: Fit, part: Fit): void {
  lower(fit, part.exactness)
  if (part.fields !== undefined) fit.fields = (fit.fields ?? 0) + part.fields
}
