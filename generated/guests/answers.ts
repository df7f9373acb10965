/**
 * The answers of handlers of guests: what is not declared is left out.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
  complete,
  isEmail,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  listShape,
  missingOr,
  notAnEmail,
  notAnInteger,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Guest } from './types.ts'

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readGuest, readPartOfGuest) },
  404: { kind: 'error' },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readGuest },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readGuest },
  404: { kind: 'error' },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readGuest },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readGuest },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = { 204: { kind: 'empty' }, 404: { kind: 'error' }, 412: { kind: 'error' } }

/** Some fields of it: those that a client has chosen. */
type PartOfGuest = Partial<Guest>

/** Reads a `Guest`. */
export function readGuest(input: unknown, issues: Issues): Guest | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Guest> = {}
  const { id, event_id, name, email } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // event_id: an integer
  if (!isInteger(event_id)) issues.push(missingOr(notAnInteger, ['event_id'], event_id, input))
  else value.event_id = event_id

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  // email: an email of at most 254 characters
  if (typeof email !== 'string' || !isEmail(email)) issues.push(missingOr(notAnEmail, ['email'], email, input))
  else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))
  else value.email = email

  return issues.length === before ? complete(value) : undefined
}

/** Reads a `PartOfGuest`. */
export function readPartOfGuest(input: unknown, issues: Issues): PartOfGuest | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfGuest> = {}
  const { id, event_id, name, email } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // event_id: optional; an integer
  if (event_id !== undefined) {
    if (!isInteger(event_id)) issues.push(notAnInteger(['event_id'], event_id))
    else value.event_id = event_id
  }

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
    else value.name = name
  }

  // email: optional; an email of at most 254 characters
  if (email !== undefined) {
    if (typeof email !== 'string' || !isEmail(email)) issues.push(notAnEmail(['email'], email))
    else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))
    else value.email = email
  }

  return issues.length === before ? complete(value) : undefined
}
