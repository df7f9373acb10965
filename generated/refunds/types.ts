/**
 * The types of refunds, as they are once checked.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */

export interface Refund {
  id: number
  /** The transaction that was refunded. */
  transaction_id: number
  reason: string
  refunded_at: string
}

export interface RefundCreate {
  /** The transaction that was refunded. */
  transaction_id: number
  reason: string
}

export type RefundReplace = RefundCreate

export interface RefundPatch {
  /** The transaction that was refunded. */
  transaction_id?: number
  reason?: string
}

/** The query of `listRefunds`. */
export interface ListRefundsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'transaction_id' | '-transaction_id' | 'reason' | '-reason' | 'refunded_at' | '-refunded_at')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'transaction_id' | 'reason' | 'refunded_at')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only refunds with this `id`. */
  id?: number
  /** Only refunds without this `id`. */
  'id[ne]'?: number
  /** Only refunds with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only refunds whose `id` is above this. */
  'id[gt]'?: number
  /** Only refunds whose `id` is this or above. */
  'id[gte]'?: number
  /** Only refunds whose `id` is below this. */
  'id[lt]'?: number
  /** Only refunds whose `id` is this or below. */
  'id[lte]'?: number
  /** Only refunds with this `transaction_id`. */
  transaction_id?: number
  /** Only refunds without this `transaction_id`. */
  'transaction_id[ne]'?: number
  /** Only refunds with one of these `transaction_id`, and none where the list is empty. */
  'transaction_id[in]'?: number[]
  /** Only refunds whose `transaction_id` is above this. */
  'transaction_id[gt]'?: number
  /** Only refunds whose `transaction_id` is this or above. */
  'transaction_id[gte]'?: number
  /** Only refunds whose `transaction_id` is below this. */
  'transaction_id[lt]'?: number
  /** Only refunds whose `transaction_id` is this or below. */
  'transaction_id[lte]'?: number
  /** Only refunds with this `reason`. */
  reason?: string
  /** Only refunds without this `reason`. */
  'reason[ne]'?: string
  /** Only refunds with one of these `reason`, and none where the list is empty. */
  'reason[in]'?: string[]
  /** Only refunds whose `reason` contains this. */
  'reason[contains]'?: string
  /** Only refunds whose `reason` starts with this. */
  'reason[startsWith]'?: string
  /** Only refunds with this `refunded_at`. */
  refunded_at?: string
  /** Only refunds without this `refunded_at`. */
  'refunded_at[ne]'?: string
  /** Only refunds with one of these `refunded_at`, and none where the list is empty. */
  'refunded_at[in]'?: string[]
  /** Only refunds whose `refunded_at` is above this. */
  'refunded_at[gt]'?: string
  /** Only refunds whose `refunded_at` is this or above. */
  'refunded_at[gte]'?: string
  /** Only refunds whose `refunded_at` is below this. */
  'refunded_at[lt]'?: string
  /** Only refunds whose `refunded_at` is this or below. */
  'refunded_at[lte]'?: string
}
