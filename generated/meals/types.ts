/**
 * The types of meals, as they are once checked.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */

export interface Meal {
  id: number
  /** The `id` of a guest. */
  guest_id: number
  dish: string
  course: 'starter' | 'main' | 'dessert'
}

export interface MealCreate {
  dish: string
  course: 'starter' | 'main' | 'dessert'
}

export type MealReplace = MealCreate

export interface MealPatch {
  dish?: string
  course?: 'starter' | 'main' | 'dessert'
}

/** The query of `listMeals`. */
export interface ListMealsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'guest_id' | '-guest_id' | 'dish' | '-dish' | 'course' | '-course')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'guest_id' | 'dish' | 'course')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only meals with this `id`. */
  id?: number
  /** Only meals without this `id`. */
  'id[ne]'?: number
  /** Only meals with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only meals whose `id` is above this. */
  'id[gt]'?: number
  /** Only meals whose `id` is this or above. */
  'id[gte]'?: number
  /** Only meals whose `id` is below this. */
  'id[lt]'?: number
  /** Only meals whose `id` is this or below. */
  'id[lte]'?: number
  /** Only meals with this `guest_id`. */
  guest_id?: number
  /** Only meals without this `guest_id`. */
  'guest_id[ne]'?: number
  /** Only meals with one of these `guest_id`, and none where the list is empty. */
  'guest_id[in]'?: number[]
  /** Only meals whose `guest_id` is above this. */
  'guest_id[gt]'?: number
  /** Only meals whose `guest_id` is this or above. */
  'guest_id[gte]'?: number
  /** Only meals whose `guest_id` is below this. */
  'guest_id[lt]'?: number
  /** Only meals whose `guest_id` is this or below. */
  'guest_id[lte]'?: number
  /** Only meals with this `dish`. */
  dish?: string
  /** Only meals without this `dish`. */
  'dish[ne]'?: string
  /** Only meals with one of these `dish`, and none where the list is empty. */
  'dish[in]'?: string[]
  /** Only meals whose `dish` contains this. */
  'dish[contains]'?: string
  /** Only meals whose `dish` starts with this. */
  'dish[startsWith]'?: string
  /** Only meals with this `course`. */
  course?: 'starter' | 'main' | 'dessert'
  /** Only meals without this `course`. */
  'course[ne]'?: 'starter' | 'main' | 'dessert'
  /** Only meals with one of these `course`, and none where the list is empty. */
  'course[in]'?: ('starter' | 'main' | 'dessert')[]
}

/** The query of `listGuestMeals`. */
export interface ListGuestMealsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'dish' | '-dish' | 'course' | '-course')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'guest_id' | 'dish' | 'course')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only meals with this `id`. */
  id?: number
  /** Only meals without this `id`. */
  'id[ne]'?: number
  /** Only meals with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only meals whose `id` is above this. */
  'id[gt]'?: number
  /** Only meals whose `id` is this or above. */
  'id[gte]'?: number
  /** Only meals whose `id` is below this. */
  'id[lt]'?: number
  /** Only meals whose `id` is this or below. */
  'id[lte]'?: number
  /** Only meals with this `dish`. */
  dish?: string
  /** Only meals without this `dish`. */
  'dish[ne]'?: string
  /** Only meals with one of these `dish`, and none where the list is empty. */
  'dish[in]'?: string[]
  /** Only meals whose `dish` contains this. */
  'dish[contains]'?: string
  /** Only meals whose `dish` starts with this. */
  'dish[startsWith]'?: string
  /** Only meals with this `course`. */
  course?: 'starter' | 'main' | 'dessert'
  /** Only meals without this `course`. */
  'course[ne]'?: 'starter' | 'main' | 'dessert'
  /** Only meals with one of these `course`, and none where the list is empty. */
  'course[in]'?: ('starter' | 'main' | 'dessert')[]
}
