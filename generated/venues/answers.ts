/**
 * The answers of handlers of venues: what is not declared is left out.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  complete,
  isDateTime,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isUuid,
  isWhole,
  listShape,
  missingOr,
  notADateTime,
  notAnInteger,
  notAnObject,
  notAString,
  notAUuid,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Venue } from './types.ts'

export const listAnswers = standardAnswers(200, listShape(readVenue), [406])

export const getAnswers = standardAnswers(200, readVenue, [404, 406, 412])

export const createAnswers = standardAnswers(201, readVenue, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readVenue, [404, 406, 412, 413, 415, 428])

export const patchAnswers = standardAnswers(200, readVenue, [404, 406, 412, 413, 415, 428])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412, 428])

/** Reads a `Venue`. */
export function readVenue(input: unknown, issues: Issues): Venue | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Venue> = {}
  const { id, name, city, seats, label, created_at, updated_at } = input

  // id: a uuid
  if (typeof id !== 'string' || !isUuid(id)) issues.push(missingOr(notAUuid, ['id'], id, input))
  else value.id = id

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  // city: text of 1 to 100 characters
  if (typeof city !== 'string') issues.push(missingOr(notAString, ['city'], city, input))
  else if (city === '') issues.push(stringTooShort(['city'], city, 1))
  else if (isLonger(city, 100)) issues.push(stringTooLong(['city'], city, 100))
  else value.city = city

  // seats: an integer of at least 1, or null
  if (seats === null) value.seats = null
  else if (!isWhole(seats)) issues.push(missingOr(notAnInteger, ['seats'], seats, input))
  else if (seats < 1) issues.push(belowMinimum(['seats'], seats, 1))
  else if (!isInteger(seats)) issues.push(beyondIntegers(['seats'], seats))
  else value.seats = seats

  // label: text
  if (typeof label !== 'string') issues.push(missingOr(notAString, ['label'], label, input))
  else value.label = label

  // created_at: a date-time
  if (typeof created_at !== 'string' || !isDateTime(created_at))
    issues.push(missingOr(notADateTime, ['created_at'], created_at, input))
  else value.created_at = created_at

  // updated_at: a date-time
  if (typeof updated_at !== 'string' || !isDateTime(updated_at))
    issues.push(missingOr(notADateTime, ['updated_at'], updated_at, input))
  else value.updated_at = updated_at

  return issues.length === before ? complete(value) : undefined
}
