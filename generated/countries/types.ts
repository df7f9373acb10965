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
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'capital' | '-capital' | 'area' | '-area')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'name' | 'capital' | 'area')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only countries with this `id`. */
  id?: number
  /** Only countries without this `id`. */
  'id[ne]'?: number
  /** Only countries with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only countries whose `id` is above this. */
  'id[gt]'?: number
  /** Only countries whose `id` is this or above. */
  'id[gte]'?: number
  /** Only countries whose `id` is below this. */
  'id[lt]'?: number
  /** Only countries whose `id` is this or below. */
  'id[lte]'?: number
  /** Only countries with this `name`. */
  name?: string
  /** Only countries without this `name`. */
  'name[ne]'?: string
  /** Only countries with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only countries whose `name` contains this. */
  'name[contains]'?: string
  /** Only countries whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only countries with this `capital`. */
  capital?: string
  /** Only countries without this `capital`. */
  'capital[ne]'?: string
  /** Only countries with one of these `capital`, and none where the list is empty. */
  'capital[in]'?: string[]
  /** Only countries whose `capital` contains this. */
  'capital[contains]'?: string
  /** Only countries whose `capital` starts with this. */
  'capital[startsWith]'?: string
  /** Only countries with this `area`. */
  area?: number
  /** Only countries without this `area`. */
  'area[ne]'?: number
  /** Only countries with one of these `area`, and none where the list is empty. */
  'area[in]'?: number[]
  /** Only countries whose `area` is above this. */
  'area[gt]'?: number
  /** Only countries whose `area` is this or above. */
  'area[gte]'?: number
  /** Only countries whose `area` is below this. */
  'area[lt]'?: number
  /** Only countries whose `area` is this or below. */
  'area[lte]'?: number
}

/** The query of `exportCountries`. */
export interface ExportCountriesQuery {
  separator: ',' | ';'
}
