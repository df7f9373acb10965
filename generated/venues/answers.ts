/**
 * The answers of handlers of venues: what is not declared is left out.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Venue } from './types.ts'

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readVenue, readPartOfVenue) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readVenue },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readVenue },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readVenue },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
  428: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readVenue },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
  428: { kind: 'error' },
}

export const deleteAnswers: Answers = {
  204: { kind: 'empty' },
  404: { kind: 'error' },
  412: { kind: 'error' },
  428: { kind: 'error' },
}

/** Some fields of it: those that a client has chosen. */
type PartOfVenue = Partial<Venue>

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

/** Reads a `PartOfVenue`. */
export function readPartOfVenue(input: unknown, issues: Issues): PartOfVenue | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfVenue> = {}
  const { id, name, city, seats, label, created_at, updated_at } = input

  // id: optional; a uuid
  if (id !== undefined) {
    if (typeof id !== 'string' || !isUuid(id)) issues.push(notAUuid(['id'], id))
    else value.id = id
  }

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
    else value.name = name
  }

  // city: optional; text of 1 to 100 characters
  if (city !== undefined) {
    if (typeof city !== 'string') issues.push(notAString(['city'], city))
    else if (city === '') issues.push(stringTooShort(['city'], city, 1))
    else if (isLonger(city, 100)) issues.push(stringTooLong(['city'], city, 100))
    else value.city = city
  }

  // seats: optional; an integer of at least 1, or null
  if (seats !== undefined) {
    if (seats === null) value.seats = null
    else if (!isWhole(seats)) issues.push(notAnInteger(['seats'], seats))
    else if (seats < 1) issues.push(belowMinimum(['seats'], seats, 1))
    else if (!isInteger(seats)) issues.push(beyondIntegers(['seats'], seats))
    else value.seats = seats
  }

  // label: optional; text
  if (label !== undefined) {
    if (typeof label !== 'string') issues.push(notAString(['label'], label))
    else value.label = label
  }

  // created_at: optional; a date-time
  if (created_at !== undefined) {
    if (typeof created_at !== 'string' || !isDateTime(created_at)) issues.push(notADateTime(['created_at'], created_at))
    else value.created_at = created_at
  }

  // updated_at: optional; a date-time
  if (updated_at !== undefined) {
    if (typeof updated_at !== 'string' || !isDateTime(updated_at)) issues.push(notADateTime(['updated_at'], updated_at))
    else value.updated_at = updated_at
  }

  return issues.length === before ? complete(value) : undefined
}
