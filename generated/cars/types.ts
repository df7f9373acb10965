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
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only cars with this `make`. */
  make?: string
  /** Only cars with this `model`. */
  model?: string
  /** Only cars with this `year`. */
  year?: number
  /** Only cars with this `vin`. */
  vin?: string
  /** Only cars with this `color`. */
  color?: string
}
