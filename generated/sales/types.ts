/**
 * The types of sales, as they are once checked.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */

export interface Sale {
  id: number
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
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only sales with this `customer_id`. */
  customer_id?: number
  /** Only sales with this `amount`. */
  amount?: number
  /** Only sales with this `currency`. */
  currency?: string
}

/** The query of `listCustomerSales`. */
export interface ListCustomerSalesQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only sales with this `amount`. */
  amount?: number
  /** Only sales with this `currency`. */
  currency?: string
}
