/**
 * The answers of handlers of events: what is not declared is left out.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Event } from './types.ts'

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readEvent, readPartOfEvent) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readEvent },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readEvent },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readEvent },
  404: { kind: 'error' },
  406: { kind: 'error' },
  409: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readEvent },
  404: { kind: 'error' },
  406: { kind: 'error' },
  409: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = {
  204: { kind: 'empty' },
  404: { kind: 'error' },
  409: { kind: 'error' },
  412: { kind: 'error' },
}

/** Some fields of it: those that a client has chosen. */
type PartOfEvent = Partial<Event>

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

/** Reads a `PartOfEvent`. */
export function readPartOfEvent(input: unknown, issues: Issues): PartOfEvent | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfEvent> = {}
  const { id, name, date, location, venue_id } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
    else value.name = name
  }

  // date: optional; a date
  if (date !== undefined) {
    if (typeof date !== 'string' || !isDate(date)) issues.push(notADate(['date'], date))
    else value.date = date
  }

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
