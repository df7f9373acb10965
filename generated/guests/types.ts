/**
 * The types of guests, as they are once checked.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */

export interface Guest {
  id: number
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
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only guests with this `event_id`. */
  event_id?: number
  /** Only guests with this `name`. */
  name?: string
  /** Only guests with this `email`. */
  email?: string
}

/** The query of `listEventGuests`. */
export interface ListEventGuestsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only guests with this `name`. */
  name?: string
  /** Only guests with this `email`. */
  email?: string
}
