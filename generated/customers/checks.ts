/**
 * Checks of what clients send to customers.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
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
  isOneOf,
  type Issues,
  last,
  missingOr,
  notACursor,
  notALiteral,
  notAnEmail,
  notAnObject,
  notAString,
  type Query,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { CustomerCreate, CustomerPatch, ListCustomersQuery } from './types.ts'

const tierValues = ['standard', 'gold'] as const
const listCustomersQueryKeys = new Set(['limit', 'cursor', 'name', 'email', 'tier'])

/** Checks a `CustomerCreate`. */
export function checkCustomerCreate(input: unknown, issues: Issues): input is CustomerCreate {
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

export const checkCustomerReplace = checkCustomerCreate

/** Checks a `CustomerPatch`. */
export function checkCustomerPatch(input: unknown, issues: Issues): input is CustomerPatch {
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

/** Reads the query of `listCustomers`. */
export function readListCustomersQuery(values: Query, issues: Issues): ListCustomersQuery | undefined {
  const before = issues.length
  const value: Partial<ListCustomersQuery> = {}

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

  // tier: optional; one of 2 values
  const tier = last(values, 'tier')
  if (tier !== undefined) {
    if (!isOneOf(tierValues, tier)) issues.push(notALiteral(['query', 'tier'], tier, tierValues))
    else value.tier = tier
  }

  for (const key of values.keys()) {
    if (!listCustomersQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the `id` of a path: an integer. */
export function readCustomerId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
