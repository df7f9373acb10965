/** The bounds of numbers, which are told in two keywords each: by what they let in, not by which of them says it. */
import { valueOf, type JsonObject } from './json.ts'

/** How a limit has changed: fewer values fit, more do, or other ones. */
export interface ConstraintChange {
  readonly kind: 'narrowed' | 'widened'
  /** `maxLength 50, was 100` */
  readonly what: string
}

/** The keywords of a bound, the one that includes it first, and the sign with which the stricter of two is the larger. */
type BoundKeywords = readonly [inclusive: string, exclusive: string, sign: 1 | -1]

const bounds: readonly BoundKeywords[] = [
  ['minimum', 'exclusiveMinimum', 1],
  ['maximum', 'exclusiveMaximum', -1],
]

/** Compares the least and the largest number of two schemas. */
export function compareBounds(before: JsonObject, after: JsonObject): ConstraintChange[] {
  return bounds.flatMap((bound) => compareBound(bound, before, after))
}

/** A bound of numbers. */
interface Bound {
  readonly keyword: string
  readonly value: number
  /** What is more, the larger the stricter: of the value, or of the integer beside it. */
  readonly strictness: readonly [value: number, isExclusive: number]
}

function compareBound(keywords: BoundKeywords, before: JsonObject, after: JsonObject): ConstraintChange[] {
  const [old, now] = [boundOf(keywords, before), boundOf(keywords, after)]
  if (old === undefined) return now === undefined ? [] : [{ kind: 'narrowed', what: `${now.keyword} ${now.value}` }]
  if (now === undefined) return [{ kind: 'widened', what: `no ${old.keyword}, was ${old.value}` }]
  const difference = byStrictness(now, old)
  if (difference === 0) return []
  const was = old.keyword === now.keyword ? '' : `${old.keyword} `
  const what = `${now.keyword} ${now.value}, was ${was}${old.value}`
  return [{ kind: difference > 0 ? 'narrowed' : 'widened', what }]
}

/** The bound that says most. In OpenAPI 3.0, what excludes it is true or false. */
function boundOf([inclusive, exclusive, sign]: BoundKeywords, keywords: JsonObject): Bound | undefined {
  const [value, other] = [valueOf(keywords, inclusive), valueOf(keywords, exclusive)]
  const step = keywords['type'] === 'integer' ? 1 : 0
  const found: Bound[] = []
  const add = (keyword: string, bound: unknown, isExclusive: boolean) => {
    if (typeof bound !== 'number') return
    const isStepped = isExclusive && step > 0 && Number.isInteger(bound)
    const strictness = isStepped ? ([sign * bound + step, 0] as const) : ([sign * bound, Number(isExclusive)] as const)
    found.push({ keyword, value: bound, strictness })
  }
  add(other === true ? exclusive : inclusive, value, other === true)
  add(exclusive, other, true)
  return found.toSorted(byStrictness).at(-1)
}

function byStrictness({ strictness: one }: Bound, { strictness: other }: Bound): number {
  return one[0] - other[0] || one[1] - other[1]
}
