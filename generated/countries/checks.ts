/**
 * Checks of what clients send to countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  extraForbidden,
  integerOf,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isWhole,
  missingOr,
  notAnInteger,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { CountryCreate, CountryPatch } from './types.ts'

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
  if (!isWhole(area)) issues.push(missingOr(notAnInteger, ['area'], area, input))
  else if (area < 0) issues.push(belowMinimum(['area'], area, 0))
  else if (!isInteger(area)) issues.push(beyondIntegers(['area'], area))

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
    if (!isWhole(area)) issues.push(notAnInteger(['area'], area))
    else if (area < 0) issues.push(belowMinimum(['area'], area, 0))
    else if (!isInteger(area)) issues.push(beyondIntegers(['area'], area))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'capital' && key !== 'area') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `id` of a path: an integer. */
export function readCountryId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
