/**
 * The types of guests, as they are once checked.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */

export interface Guest {
  id: number
  /** The `id` of an event. */
  event_id: number
  name: string
  email: string
}

export interface GuestCreate {
  name: string
  email: string
}

export type GuestReplace = GuestCreate

export interface GuestPatch {
  name?: string
  email?: string
}

/** The query of `listGuests`. */
export interface ListGuestsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'event_id' | '-event_id' | 'name' | '-name' | 'email' | '-email')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'event_id' | 'name' | 'email')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only guests with this `id`. */
  id?: number
  /** Only guests without this `id`. */
  'id[ne]'?: number
  /** Only guests with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only guests whose `id` is above this. */
  'id[gt]'?: number
  /** Only guests whose `id` is this or above. */
  'id[gte]'?: number
  /** Only guests whose `id` is below this. */
  'id[lt]'?: number
  /** Only guests whose `id` is this or below. */
  'id[lte]'?: number
  /** Only guests with this `event_id`. */
  event_id?: number
  /** Only guests without this `event_id`. */
  'event_id[ne]'?: number
  /** Only guests with one of these `event_id`, and none where the list is empty. */
  'event_id[in]'?: number[]
  /** Only guests whose `event_id` is above this. */
  'event_id[gt]'?: number
  /** Only guests whose `event_id` is this or above. */
  'event_id[gte]'?: number
  /** Only guests whose `event_id` is below this. */
  'event_id[lt]'?: number
  /** Only guests whose `event_id` is this or below. */
  'event_id[lte]'?: number
  /** Only guests with this `name`. */
  name?: string
  /** Only guests without this `name`. */
  'name[ne]'?: string
  /** Only guests with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only guests whose `name` contains this. */
  'name[contains]'?: string
  /** Only guests whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only guests with this `email`. */
  email?: string
  /** Only guests without this `email`. */
  'email[ne]'?: string
  /** Only guests with one of these `email`, and none where the list is empty. */
  'email[in]'?: string[]
  /** Only guests whose `email` contains this. */
  'email[contains]'?: string
  /** Only guests whose `email` starts with this. */
  'email[startsWith]'?: string
}

/** The query of `listEventGuests`. */
export interface ListEventGuestsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'email' | '-email')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'event_id' | 'name' | 'email')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only guests with this `id`. */
  id?: number
  /** Only guests without this `id`. */
  'id[ne]'?: number
  /** Only guests with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only guests whose `id` is above this. */
  'id[gt]'?: number
  /** Only guests whose `id` is this or above. */
  'id[gte]'?: number
  /** Only guests whose `id` is below this. */
  'id[lt]'?: number
  /** Only guests whose `id` is this or below. */
  'id[lte]'?: number
  /** Only guests with this `name`. */
  name?: string
  /** Only guests without this `name`. */
  'name[ne]'?: string
  /** Only guests with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only guests whose `name` contains this. */
  'name[contains]'?: string
  /** Only guests whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only guests with this `email`. */
  email?: string
  /** Only guests without this `email`. */
  'email[ne]'?: string
  /** Only guests with one of these `email`, and none where the list is empty. */
  'email[in]'?: string[]
  /** Only guests whose `email` contains this. */
  'email[contains]'?: string
  /** Only guests whose `email` starts with this. */
  'email[startsWith]'?: string
}
