/** The keywords that limit values, and which way of changing each refuses values that were accepted. */
import { compareBounds, type ConstraintChange } from './bounds.ts'
import { isMultiple } from '../../runtime/check/keywords/numbers.ts'
import { isWithin } from './media-ranges.ts'
import { isSame, valueOf, type JsonObject } from './json.ts'

type Judge = (before: unknown, after: unknown) => ConstraintChange['kind']

const atLeast: Judge = (before, after) => (Number(after) > Number(before) ? 'narrowed' : 'widened')
const atMost: Judge = (before, after) => (Number(after) < Number(before) ? 'narrowed' : 'widened')
const divisor: Judge = (before, after) => (isMultiple(Number(before), Number(after)) ? 'widened' : 'narrowed')
/** A list of media types with commas between them. */
const oneOf: Judge = (before, after) => {
  const accepted = String(after).split(/\s*,\s*/)
  const known = String(before).split(/\s*,\s*/)
  return known.every((each) => accepted.some((range) => isWithin(each, range))) ? 'widened' : 'narrowed'
}
/** Of two that cannot be compared, there are values that only the first accepts. */
const incomparable: Judge = () => 'narrowed'

const judges: Readonly<Record<string, Judge>> = {
  minLength: atLeast,
  minItems: atLeast,
  minProperties: atLeast,
  minContains: atLeast,
  maxLength: atMost,
  maxItems: atMost,
  maxProperties: atMost,
  maxContains: atMost,
  multipleOf: divisor,
  pattern: incomparable,
  uniqueItems: incomparable,
  contains: incomparable,
  not: incomparable,
  propertyNames: incomparable,
  contentMediaType: oneOf,
}

/** What says nothing when it is there. */
const idle: Readonly<Record<string, unknown>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
}

/** Compares the limits of two schemas. */
export function compareConstraints(before: JsonObject, after: JsonObject): ConstraintChange[] {
  return [...compareBounds(before, after), ...compareOthers(before, after)]
}

function compareOthers(before: JsonObject, after: JsonObject): ConstraintChange[] {
  return Object.entries(judges).flatMap(([keyword, judge]): ConstraintChange[] => {
    const [old, now] = [limitOf(before, keyword), limitOf(after, keyword)]
    if (isSame(old, now)) return []
    if (old === undefined) return [{ kind: 'narrowed', what: `${keyword} ${print(now)}` }]
    if (now === undefined) return [{ kind: 'widened', what: `no ${keyword}, was ${print(old)}` }]
    return [{ kind: judge(old, now), what: `${keyword} ${print(now)}, was ${print(old)}` }]
  })
}

function limitOf(keywords: JsonObject, keyword: string): unknown {
  const value = valueOf(keywords, keyword)
  return value === idle[keyword] ? undefined : value
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
