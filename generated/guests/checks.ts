/**
 * Checks of what clients send to guests.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  belowMinimum,
  beyondIntegers,
  complete,
  extraForbidden,
  integerOf,
  isCursor,
  isEmail,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  last,
  missingOr,
  notACursor,
  notAnEmail,
  notAnObject,
  notAString,
  type Query,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { GuestCreate, GuestPatch, ListEventGuestsQuery, ListGuestsQuery } from './types.ts'

const listGuestsQueryKeys = new Set(['limit', 'cursor', 'event_id', 'name', 'email'])
const listEventGuestsQueryKeys = new Set(['limit', 'cursor', 'name', 'email'])

/** Checks a `GuestCreate`. */
export function checkGuestCreate(input: unknown, issues: Issues): input is GuestCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, email } = input

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  // email: an email of at most 254 characters
  if (typeof email !== 'string' || !isEmail(email)) issues.push(missingOr(notAnEmail, ['email'], email, input))
  else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))

  for (const key in input) {
    if (key !== 'name' && key !== 'email') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkGuestReplace = checkGuestCreate

/** Checks a `GuestPatch`. */
export function checkGuestPatch(input: unknown, issues: Issues): input is GuestPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, email } = input

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  }

  // email: optional; an email of at most 254 characters
  if (email !== undefined) {
    if (typeof email !== 'string' || !isEmail(email)) issues.push(notAnEmail(['email'], email))
    else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))
  }

  for (const key in input) {
    if (key !== 'name' && key !== 'email') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the query of `listGuests`. */
export function readListGuestsQuery(values: Query, issues: Issues): ListGuestsQuery | undefined {
  const before = issues.length
  const value: Partial<ListGuestsQuery> = {}

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

  // event_id: optional; an integer
  const event_idInput = last(values, 'event_id')
  if (event_idInput !== undefined) {
    const event_id = integerOf(event_idInput)
    if (typeof event_id !== 'number') issues.push(unreadableInteger(['query', 'event_id'], event_idInput))
    else if (!isInteger(event_id)) issues.push(beyondIntegers(['query', 'event_id'], event_idInput))
    else value.event_id = event_id
  }

  // name: optional; text
  const name = last(values, 'name')
  if (name !== undefined) value.name = name

  // email: optional; an email
  const email = last(values, 'email')
  if (email !== undefined) {
    if (!isEmail(email)) issues.push(notAnEmail(['query', 'email'], email))
    else value.email = email
  }

  for (const key of values.keys()) {
    if (!listGuestsQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the query of `listEventGuests`. */
export function readListEventGuestsQuery(values: Query, issues: Issues): ListEventGuestsQuery | undefined {
  const before = issues.length
  const value: Partial<ListEventGuestsQuery> = {}

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

  // email: optional; an email
  const email = last(values, 'email')
  if (email !== undefined) {
    if (!isEmail(email)) issues.push(notAnEmail(['query', 'email'], email))
    else value.email = email
  }

  for (const key of values.keys()) {
    if (!listEventGuestsQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the `event_id` of a path: an integer. */
export function readGuestEventId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'event_id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'event_id'], text))
  else return value
  return undefined
}

/** Reads the `id` of a path: an integer. */
export function readGuestId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
