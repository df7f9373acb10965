/**
 * The types of venues, as they are once checked.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */

export interface Venue {
  id: string
  name: string
  city: string
  /** Null where nobody has counted. */
  seats: number | null
  label: string
  created_at: string
  updated_at: string
}

export interface VenueCreate {
  name: string
  city: string
  /** Null where nobody has counted. */
  seats: number | null
}

export type VenueReplace = VenueCreate

export interface VenuePatch {
  name?: string
  city?: string
  /** Null where nobody has counted. */
  seats?: number | null
}

/** The query of `listVenues`. */
export interface ListVenuesQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: (
    | 'id'
    | '-id'
    | 'name'
    | '-name'
    | 'city'
    | '-city'
    | 'seats'
    | '-seats'
    | 'label'
    | '-label'
    | 'created_at'
    | '-created_at'
    | 'updated_at'
    | '-updated_at'
  )[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'name' | 'city' | 'seats' | 'label' | 'created_at' | 'updated_at')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only venues with this `id`. */
  id?: string
  /** Only venues without this `id`. */
  'id[ne]'?: string
  /** Only venues with one of these `id`, and none where the list is empty. */
  'id[in]'?: string[]
  /** Only venues with this `name`. */
  name?: string
  /** Only venues without this `name`. */
  'name[ne]'?: string
  /** Only venues with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only venues whose `name` contains this. */
  'name[contains]'?: string
  /** Only venues whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only venues with this `city`. */
  city?: string
  /** Only venues without this `city`. */
  'city[ne]'?: string
  /** Only venues with one of these `city`, and none where the list is empty. */
  'city[in]'?: string[]
  /** Only venues whose `city` contains this. */
  'city[contains]'?: string
  /** Only venues whose `city` starts with this. */
  'city[startsWith]'?: string
  /** Only venues with this `seats`. */
  seats?: number
  /** Only venues without this `seats`. */
  'seats[ne]'?: number
  /** Only venues with one of these `seats`, and none where the list is empty. */
  'seats[in]'?: number[]
  /** Only venues whose `seats` is above this. */
  'seats[gt]'?: number
  /** Only venues whose `seats` is this or above. */
  'seats[gte]'?: number
  /** Only venues whose `seats` is below this. */
  'seats[lt]'?: number
  /** Only venues whose `seats` is this or below. */
  'seats[lte]'?: number
  /** Only venues without any `seats`, or with one. */
  'seats[isNull]'?: boolean
  /** Only venues with this `label`. */
  label?: string
  /** Only venues without this `label`. */
  'label[ne]'?: string
  /** Only venues with one of these `label`, and none where the list is empty. */
  'label[in]'?: string[]
  /** Only venues whose `label` contains this. */
  'label[contains]'?: string
  /** Only venues whose `label` starts with this. */
  'label[startsWith]'?: string
  /** Only venues with this `created_at`. */
  created_at?: string
  /** Only venues without this `created_at`. */
  'created_at[ne]'?: string
  /** Only venues with one of these `created_at`, and none where the list is empty. */
  'created_at[in]'?: string[]
  /** Only venues whose `created_at` is above this. */
  'created_at[gt]'?: string
  /** Only venues whose `created_at` is this or above. */
  'created_at[gte]'?: string
  /** Only venues whose `created_at` is below this. */
  'created_at[lt]'?: string
  /** Only venues whose `created_at` is this or below. */
  'created_at[lte]'?: string
  /** Only venues with this `updated_at`. */
  updated_at?: string
  /** Only venues without this `updated_at`. */
  'updated_at[ne]'?: string
  /** Only venues with one of these `updated_at`, and none where the list is empty. */
  'updated_at[in]'?: string[]
  /** Only venues whose `updated_at` is above this. */
  'updated_at[gt]'?: string
  /** Only venues whose `updated_at` is this or above. */
  'updated_at[gte]'?: string
  /** Only venues whose `updated_at` is below this. */
  'updated_at[lt]'?: string
  /** Only venues whose `updated_at` is this or below. */
  'updated_at[lte]'?: string
}
