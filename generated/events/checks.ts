/**
 * Checks of what clients send to events.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import {
  beyondIntegers,
  extraForbidden,
  integerOf,
  isDate,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isUuid,
  missingOr,
  notADate,
  notAnObject,
  notAString,
  notAUuid,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { EventCreate, EventPatch } from './types.ts'

/** Checks an `EventCreate`. */
export function checkEventCreate(input: unknown, issues: Issues): input is EventCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, date, location, venue_id } = input

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  // date: a date
  if (typeof date !== 'string' || !isDate(date)) issues.push(missingOr(notADate, ['date'], date, input))

  // location: optional; text of at most 200 characters
  if (location !== undefined) {
    if (typeof location !== 'string') issues.push(notAString(['location'], location))
    else if (isLonger(location, 200)) issues.push(stringTooLong(['location'], location, 200))
  }

  // venue_id: optional; a uuid
  if (venue_id !== undefined) {
    if (typeof venue_id !== 'string' || !isUuid(venue_id)) issues.push(notAUuid(['venue_id'], venue_id))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'date' && key !== 'location' && key !== 'venue_id')
      issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkEventReplace = checkEventCreate

/** Checks an `EventPatch`. */
export function checkEventPatch(input: unknown, issues: Issues): input is EventPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, date, location, venue_id } = input

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  }

  // date: optional; a date
  if (date !== undefined) {
    if (typeof date !== 'string' || !isDate(date)) issues.push(notADate(['date'], date))
  }

  // location: optional; text of at most 200 characters, or null
  if (location !== undefined && location !== null) {
    if (typeof location !== 'string') issues.push(notAString(['location'], location))
    else if (isLonger(location, 200)) issues.push(stringTooLong(['location'], location, 200))
  }

  // venue_id: optional; a uuid, or null
  if (venue_id !== undefined && venue_id !== null) {
    if (typeof venue_id !== 'string' || !isUuid(venue_id)) issues.push(notAUuid(['venue_id'], venue_id))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'date' && key !== 'location' && key !== 'venue_id')
      issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `id` of a path: an integer. */
export function readEventId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
