/**
 * The answers of handlers of events: what is not declared is left out.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import {
  complete,
  isDate,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isUuid,
  listShape,
  missingOr,
  notADate,
  notAnInteger,
  notAnObject,
  notAString,
  notAUuid,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Event } from './types.ts'

export const listAnswers = standardAnswers(200, listShape(readEvent), [406])

export const getAnswers = standardAnswers(200, readEvent, [404, 406, 412])

export const createAnswers = standardAnswers(201, readEvent, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readEvent, [404, 406, 409, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readEvent, [404, 406, 409, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 409, 412])

/** Reads an `Event`. */
export function readEvent(input: unknown, issues: Issues): Event | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Event> = {}
  const { id, name, date, location, venue_id } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  // date: a date
  if (typeof date !== 'string' || !isDate(date)) issues.push(missingOr(notADate, ['date'], date, input))
  else value.date = date

  // location: optional; text of at most 200 characters
  if (location !== undefined) {
    if (typeof location !== 'string') issues.push(notAString(['location'], location))
    else if (isLonger(location, 200)) issues.push(stringTooLong(['location'], location, 200))
    else value.location = location
  }

  // venue_id: optional; a uuid
  if (venue_id !== undefined) {
    if (typeof venue_id !== 'string' || !isUuid(venue_id)) issues.push(notAUuid(['venue_id'], venue_id))
    else value.venue_id = venue_id
  }

  return issues.length === before ? complete(value) : undefined
}
