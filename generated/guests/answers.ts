/**
 * The answers of handlers of guests: what is not declared is left out.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */
import {
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
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Guest } from './types.ts'

export const listAnswers = standardAnswers(200, listShape(readGuest), [404, 406])

export const getAnswers = standardAnswers(200, readGuest, [404, 406, 412])

export const createAnswers = standardAnswers(201, readGuest, [404, 406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readGuest, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readGuest, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

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
