/**
 * The types of cars, as they are once checked.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */

/** Cars on the lot. */
export interface Car {
  id: number
  make: string
  model: string
  year: number
  /** Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. */
  vin: string
  color: string
}

/** Cars on the lot. */
export interface CarCreate {
  make: string
  model: string
  year: number
  /** Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. */
  vin: string
  color: string
}

/** Cars on the lot. */
export type CarReplace = CarCreate

/** Cars on the lot. */
export interface CarPatch {
  make?: string
  model?: string
  year?: number
  /** Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. */
  vin?: string
  color?: string
}

/** The query of `listCars`. */
export interface ListCarsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: (
    | 'id'
    | '-id'
    | 'make'
    | '-make'
    | 'model'
    | '-model'
    | 'year'
    | '-year'
    | 'vin'
    | '-vin'
    | 'color'
    | '-color'
  )[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'make' | 'model' | 'year' | 'vin' | 'color')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only cars with this `id`. */
  id?: number
  /** Only cars without this `id`. */
  'id[ne]'?: number
  /** Only cars with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only cars whose `id` is above this. */
  'id[gt]'?: number
  /** Only cars whose `id` is this or above. */
  'id[gte]'?: number
  /** Only cars whose `id` is below this. */
  'id[lt]'?: number
  /** Only cars whose `id` is this or below. */
  'id[lte]'?: number
  /** Only cars with this `make`. */
  make?: string
  /** Only cars without this `make`. */
  'make[ne]'?: string
  /** Only cars with one of these `make`, and none where the list is empty. */
  'make[in]'?: string[]
  /** Only cars whose `make` contains this. */
  'make[contains]'?: string
  /** Only cars whose `make` starts with this. */
  'make[startsWith]'?: string
  /** Only cars with this `model`. */
  model?: string
  /** Only cars without this `model`. */
  'model[ne]'?: string
  /** Only cars with one of these `model`, and none where the list is empty. */
  'model[in]'?: string[]
  /** Only cars whose `model` contains this. */
  'model[contains]'?: string
  /** Only cars whose `model` starts with this. */
  'model[startsWith]'?: string
  /** Only cars with this `year`. */
  year?: number
  /** Only cars without this `year`. */
  'year[ne]'?: number
  /** Only cars with one of these `year`, and none where the list is empty. */
  'year[in]'?: number[]
  /** Only cars whose `year` is above this. */
  'year[gt]'?: number
  /** Only cars whose `year` is this or above. */
  'year[gte]'?: number
  /** Only cars whose `year` is below this. */
  'year[lt]'?: number
  /** Only cars whose `year` is this or below. */
  'year[lte]'?: number
  /** Only cars with this `vin`. */
  vin?: string
  /** Only cars without this `vin`. */
  'vin[ne]'?: string
  /** Only cars with one of these `vin`, and none where the list is empty. */
  'vin[in]'?: string[]
  /** Only cars whose `vin` contains this. */
  'vin[contains]'?: string
  /** Only cars whose `vin` starts with this. */
  'vin[startsWith]'?: string
  /** Only cars with this `color`. */
  color?: string
  /** Only cars without this `color`. */
  'color[ne]'?: string
  /** Only cars with one of these `color`, and none where the list is empty. */
  'color[in]'?: string[]
  /** Only cars whose `color` contains this. */
  'color[contains]'?: string
  /** Only cars whose `color` starts with this. */
  'color[startsWith]'?: string
}
