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
  /** The `id` of a venue. */
  venue_id?: string
}

export interface EventCreate {
  name: string
  date: string
  location?: string
  /** The `id` of a venue. */
  venue_id?: string
}

export type EventReplace = EventCreate

export interface EventPatch {
  name?: string
  date?: string
  location?: string | null
  venue_id?: string | null
}

/** The query of `listEvents`. */
export interface ListEventsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'date' | '-date' | 'location' | '-location' | 'venue_id' | '-venue_id')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'name' | 'date' | 'location' | 'venue_id')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only events with this `id`. */
  id?: number
  /** Only events without this `id`. */
  'id[ne]'?: number
  /** Only events with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only events whose `id` is above this. */
  'id[gt]'?: number
  /** Only events whose `id` is this or above. */
  'id[gte]'?: number
  /** Only events whose `id` is below this. */
  'id[lt]'?: number
  /** Only events whose `id` is this or below. */
  'id[lte]'?: number
  /** Only events with this `name`. */
  name?: string
  /** Only events without this `name`. */
  'name[ne]'?: string
  /** Only events with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only events whose `name` contains this. */
  'name[contains]'?: string
  /** Only events whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only events with this `date`. */
  date?: string
  /** Only events without this `date`. */
  'date[ne]'?: string
  /** Only events with one of these `date`, and none where the list is empty. */
  'date[in]'?: string[]
  /** Only events whose `date` is above this. */
  'date[gt]'?: string
  /** Only events whose `date` is this or above. */
  'date[gte]'?: string
  /** Only events whose `date` is below this. */
  'date[lt]'?: string
  /** Only events whose `date` is this or below. */
  'date[lte]'?: string
  /** Only events with this `location`. */
  location?: string
  /** Only events without this `location`. */
  'location[ne]'?: string
  /** Only events with one of these `location`, and none where the list is empty. */
  'location[in]'?: string[]
  /** Only events whose `location` contains this. */
  'location[contains]'?: string
  /** Only events whose `location` starts with this. */
  'location[startsWith]'?: string
  /** Only events without any `location`, or with one. */
  'location[isNull]'?: boolean
  /** Only events with this `venue_id`. */
  venue_id?: string
  /** Only events without this `venue_id`. */
  'venue_id[ne]'?: string
  /** Only events with one of these `venue_id`, and none where the list is empty. */
  'venue_id[in]'?: string[]
  /** Only events without any `venue_id`, or with one. */
  'venue_id[isNull]'?: boolean
}
