/**
 * The types of customers, as they are once checked.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */

export interface Customer {
  id: number
  name: string
  email: string
  tier: 'standard' | 'gold'
}

export interface CustomerCreate {
  name: string
  email: string
}

export type CustomerReplace = CustomerCreate

export interface CustomerPatch {
  name?: string
  email?: string
}

/** The query of `listCustomers`. */
export interface ListCustomersQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only customers with this `name`. */
  name?: string
  /** Only customers with this `email`. */
  email?: string
  /** Only customers with this `tier`. */
  tier?: 'standard' | 'gold'
}
