/**
 * Checks of what clients send to countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  belowMinimum,
  beyondIntegers,
  complete,
  extraForbidden,
  integerOf,
  isCursor,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  last,
  missingOr,
  notACursor,
  notAnInteger,
  notAnObject,
  notAString,
  type Query,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { CountryCreate, CountryPatch, ListCountriesQuery } from './types.ts'

const listCountriesQueryKeys = new Set(['limit', 'cursor', 'name', 'capital', 'area'])

/** Checks a `CountryCreate`. */
export function checkCountryCreate(input: unknown, issues: Issues): input is CountryCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, capital, area } = input

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  // capital: text of 1 to 100 characters
  if (typeof capital !== 'string') issues.push(missingOr(notAString, ['capital'], capital, input))
  else if (capital === '') issues.push(stringTooShort(['capital'], capital, 1))
  else if (isLonger(capital, 100)) issues.push(stringTooLong(['capital'], capital, 100))

  // area: an integer of at least 0
  if (!isInteger(area)) issues.push(missingOr(notAnInteger, ['area'], area, input))
  else if (area < 0) issues.push(belowMinimum(['area'], area, 0))

  for (const key in input) {
    if (key !== 'name' && key !== 'capital' && key !== 'area') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkCountryReplace = checkCountryCreate

/** Checks a `CountryPatch`. */
export function checkCountryPatch(input: unknown, issues: Issues): input is CountryPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, capital, area } = input

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  }

  // capital: optional; text of 1 to 100 characters
  if (capital !== undefined) {
    if (typeof capital !== 'string') issues.push(notAString(['capital'], capital))
    else if (capital === '') issues.push(stringTooShort(['capital'], capital, 1))
    else if (isLonger(capital, 100)) issues.push(stringTooLong(['capital'], capital, 100))
  }

  // area: optional; an integer of at least 0
  if (area !== undefined) {
    if (!isInteger(area)) issues.push(notAnInteger(['area'], area))
    else if (area < 0) issues.push(belowMinimum(['area'], area, 0))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'capital' && key !== 'area') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the query of `listCountries`. */
export function readListCountriesQuery(values: Query, issues: Issues): ListCountriesQuery | undefined {
  const before = issues.length
  const value: Partial<ListCountriesQuery> = {}

  // limit: 50 when absent; an integer from 1 to 1000
  const limitInput = last(values, 'limit')
  if (limitInput === undefined) value.limit = 50
  else {
    const limit = integerOf(limitInput)
    if (typeof limit !== 'number') issues.push(unreadableInteger(['query', 'limit'], limitInput))
    else if (!isInteger(limit)) issues.push(beyondIntegers(['query', 'limit'], limitInput))
    else if (limit > 1000) issues.push(aboveMaximum(['query', 'limit'], limitInput, 1000))
    else if (limit < 1) issues.push(belowMinimum(['query', 'limit'], limitInput, 1))
    else value.limit = limit
  }

  // cursor: optional; a cursor
  const cursor = last(values, 'cursor')
  if (cursor !== undefined) {
    if (!isCursor(cursor)) issues.push(notACursor(['query', 'cursor'], cursor))
    else value.cursor = cursor
  }

  // name: optional; text
  const name = last(values, 'name')
  if (name !== undefined) value.name = name

  // capital: optional; text
  const capital = last(values, 'capital')
  if (capital !== undefined) value.capital = capital

  // area: optional; an integer
  const areaInput = last(values, 'area')
  if (areaInput !== undefined) {
    const area = integerOf(areaInput)
    if (typeof area !== 'number') issues.push(unreadableInteger(['query', 'area'], areaInput))
    else if (!isInteger(area)) issues.push(beyondIntegers(['query', 'area'], areaInput))
    else value.area = area
  }

  for (const key of values.keys()) {
    if (!listCountriesQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the `id` of a path: an integer. */
export function readCountryId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
