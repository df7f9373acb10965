/**
 * The types of events, as they are once checked.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */

export interface Event {
  id: number
  name: string
  date: string
  location?: string
}

export interface EventCreate {
  name: string
  date: string
  location?: string
}

export type EventReplace = EventCreate

export interface EventPatch {
  name?: string
  date?: string
  location?: string | null
}

/** The query of `listEvents`. */
export interface ListEventsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only events with this `name`. */
  name?: string
  /** Only events with this `date`. */
  date?: string
  /** Only events with this `location`. */
  location?: string
}
