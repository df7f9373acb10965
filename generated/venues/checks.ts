/**
 * Checks of what clients send to venues.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  extraForbidden,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isUuid,
  isWhole,
  missingOr,
  notAnInteger,
  notAnObject,
  notAString,
  notAUuid,
  stringTooLong,
  stringTooShort,
  uuidText,
} from 'tenon/runtime'
import type { VenueCreate, VenuePatch } from './types.ts'

/** Checks a `VenueCreate`. */
export function checkVenueCreate(input: unknown, issues: Issues): input is VenueCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, city, seats } = input

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  // city: text of 1 to 100 characters
  if (typeof city !== 'string') issues.push(missingOr(notAString, ['city'], city, input))
  else if (city === '') issues.push(stringTooShort(['city'], city, 1))
  else if (isLonger(city, 100)) issues.push(stringTooLong(['city'], city, 100))

  // seats: an integer of at least 1, or null
  if (seats !== null) {
    if (!isWhole(seats)) issues.push(missingOr(notAnInteger, ['seats'], seats, input))
    else if (seats < 1) issues.push(belowMinimum(['seats'], seats, 1))
    else if (!isInteger(seats)) issues.push(beyondIntegers(['seats'], seats))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'city' && key !== 'seats') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkVenueReplace = checkVenueCreate

/** Checks a `VenuePatch`. */
export function checkVenuePatch(input: unknown, issues: Issues): input is VenuePatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, city, seats } = input

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  }

  // city: optional; text of 1 to 100 characters
  if (city !== undefined) {
    if (typeof city !== 'string') issues.push(notAString(['city'], city))
    else if (city === '') issues.push(stringTooShort(['city'], city, 1))
    else if (isLonger(city, 100)) issues.push(stringTooLong(['city'], city, 100))
  }

  // seats: optional; an integer of at least 1, or null
  if (seats !== undefined && seats !== null) {
    if (!isWhole(seats)) issues.push(notAnInteger(['seats'], seats))
    else if (seats < 1) issues.push(belowMinimum(['seats'], seats, 1))
    else if (!isInteger(seats)) issues.push(beyondIntegers(['seats'], seats))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'city' && key !== 'seats') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `id` of a path: a uuid. */
export function readVenueId(text: string, issues: Issues): string | undefined {
  if (!isUuid(text)) issues.push(notAUuid(['path', 'id'], text))
  else return uuidText(text)
  return undefined
}
