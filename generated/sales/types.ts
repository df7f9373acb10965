/**
 * The types of sales, as they are once checked.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */

export interface Sale {
  id: number
  /** The `id` of a customer. */
  customer_id: number
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
}

export interface SaleCreate {
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
}

export type SaleReplace = SaleCreate

export interface SalePatch {
  amount?: number
  /** Currency code (ISO 4217). */
  currency?: string
}

/** The query of `listSales`. */
export interface ListSalesQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'customer_id' | '-customer_id' | 'amount' | '-amount' | 'currency' | '-currency')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'customer_id' | 'amount' | 'currency')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only sales with this `id`. */
  id?: number
  /** Only sales without this `id`. */
  'id[ne]'?: number
  /** Only sales with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only sales whose `id` is above this. */
  'id[gt]'?: number
  /** Only sales whose `id` is this or above. */
  'id[gte]'?: number
  /** Only sales whose `id` is below this. */
  'id[lt]'?: number
  /** Only sales whose `id` is this or below. */
  'id[lte]'?: number
  /** Only sales with this `customer_id`. */
  customer_id?: number
  /** Only sales without this `customer_id`. */
  'customer_id[ne]'?: number
  /** Only sales with one of these `customer_id`, and none where the list is empty. */
  'customer_id[in]'?: number[]
  /** Only sales whose `customer_id` is above this. */
  'customer_id[gt]'?: number
  /** Only sales whose `customer_id` is this or above. */
  'customer_id[gte]'?: number
  /** Only sales whose `customer_id` is below this. */
  'customer_id[lt]'?: number
  /** Only sales whose `customer_id` is this or below. */
  'customer_id[lte]'?: number
  /** Only sales with this `amount`. */
  amount?: number
  /** Only sales without this `amount`. */
  'amount[ne]'?: number
  /** Only sales with one of these `amount`, and none where the list is empty. */
  'amount[in]'?: number[]
  /** Only sales whose `amount` is above this. */
  'amount[gt]'?: number
  /** Only sales whose `amount` is this or above. */
  'amount[gte]'?: number
  /** Only sales whose `amount` is below this. */
  'amount[lt]'?: number
  /** Only sales whose `amount` is this or below. */
  'amount[lte]'?: number
  /** Only sales with this `currency`. */
  currency?: string
  /** Only sales without this `currency`. */
  'currency[ne]'?: string
  /** Only sales with one of these `currency`, and none where the list is empty. */
  'currency[in]'?: string[]
  /** Only sales whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only sales whose `currency` starts with this. */
  'currency[startsWith]'?: string
}

/** The query of `listCustomerSales`. */
export interface ListCustomerSalesQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'amount' | '-amount' | 'currency' | '-currency')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'customer_id' | 'amount' | 'currency')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only sales with this `id`. */
  id?: number
  /** Only sales without this `id`. */
  'id[ne]'?: number
  /** Only sales with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only sales whose `id` is above this. */
  'id[gt]'?: number
  /** Only sales whose `id` is this or above. */
  'id[gte]'?: number
  /** Only sales whose `id` is below this. */
  'id[lt]'?: number
  /** Only sales whose `id` is this or below. */
  'id[lte]'?: number
  /** Only sales with this `amount`. */
  amount?: number
  /** Only sales without this `amount`. */
  'amount[ne]'?: number
  /** Only sales with one of these `amount`, and none where the list is empty. */
  'amount[in]'?: number[]
  /** Only sales whose `amount` is above this. */
  'amount[gt]'?: number
  /** Only sales whose `amount` is this or above. */
  'amount[gte]'?: number
  /** Only sales whose `amount` is below this. */
  'amount[lt]'?: number
  /** Only sales whose `amount` is this or below. */
  'amount[lte]'?: number
  /** Only sales with this `currency`. */
  currency?: string
  /** Only sales without this `currency`. */
  'currency[ne]'?: string
  /** Only sales with one of these `currency`, and none where the list is empty. */
  'currency[in]'?: string[]
  /** Only sales whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only sales whose `currency` starts with this. */
  'currency[startsWith]'?: string
}
