/**
 * The types of countries, as they are once checked.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */

export interface Country {
  id: number
  name: string
  capital: string
  /** Square kilometres */
  area: number
}

export interface CountryCreate {
  name: string
  capital: string
  /** Square kilometres */
  area: number
}

export type CountryReplace = CountryCreate

export interface CountryPatch {
  name?: string
  capital?: string
  /** Square kilometres */
  area?: number
}

/** The query of `listCountries`. */
export interface ListCountriesQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only countries with this `name`. */
  name?: string
  /** Only countries with this `capital`. */
  capital?: string
  /** Only countries with this `area`. */
  area?: number
}
