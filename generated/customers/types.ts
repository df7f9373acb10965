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
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'email' | '-email' | 'tier' | '-tier')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'name' | 'email' | 'tier')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only customers with this `id`. */
  id?: number
  /** Only customers without this `id`. */
  'id[ne]'?: number
  /** Only customers with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only customers whose `id` is above this. */
  'id[gt]'?: number
  /** Only customers whose `id` is this or above. */
  'id[gte]'?: number
  /** Only customers whose `id` is below this. */
  'id[lt]'?: number
  /** Only customers whose `id` is this or below. */
  'id[lte]'?: number
  /** Only customers with this `name`. */
  name?: string
  /** Only customers without this `name`. */
  'name[ne]'?: string
  /** Only customers with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only customers whose `name` contains this. */
  'name[contains]'?: string
  /** Only customers whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only customers with this `email`. */
  email?: string
  /** Only customers without this `email`. */
  'email[ne]'?: string
  /** Only customers with one of these `email`, and none where the list is empty. */
  'email[in]'?: string[]
  /** Only customers whose `email` contains this. */
  'email[contains]'?: string
  /** Only customers whose `email` starts with this. */
  'email[startsWith]'?: string
  /** Only customers with this `tier`. */
  tier?: 'standard' | 'gold'
  /** Only customers without this `tier`. */
  'tier[ne]'?: 'standard' | 'gold'
  /** Only customers with one of these `tier`, and none where the list is empty. */
  'tier[in]'?: ('standard' | 'gold')[]
}
