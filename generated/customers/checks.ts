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
  missing,
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

const customerKeys = new Set(['name', 'email'])
const listCustomersQueryKeys = new Set(['limit', 'cursor', 'name', 'email', 'tier'])
const tierValues = ['standard', 'gold'] as const

/** Checks a `CustomerCreate`. */
export function checkCustomerCreate(input: unknown, issues: Issues): input is CustomerCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name, email } = input

  // name: text of 1 to 100 characters
  if (name === undefined) issues.push(missing(['name'], input))
  else if (typeof name !== 'string') issues.push(notAString(['name'], name))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  // email: an email of at most 254 characters
  if (email === undefined) issues.push(missing(['email'], input))
  else if (typeof email !== 'string' || !isEmail(email)) issues.push(notAnEmail(['email'], email))
  else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))

  for (const key of Object.keys(input)) {
    if (!customerKeys.has(key)) issues.push(extraForbidden([key], input[key]))
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

  for (const key of Object.keys(input)) {
    if (!customerKeys.has(key)) issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the query of `listCustomers`. */
export function readListCustomersQuery(query: Query, issues: Issues): ListCustomersQuery | undefined {
  const before = issues.length
  const value: Partial<ListCustomersQuery> = {}

  // limit: 50 when absent; an integer from 1 to 1000
  const limitText = query.get('limit')
  if (limitText === undefined) value.limit = 50
  else {
    const limit = integerOf(limitText)
    if (typeof limit !== 'number') issues.push(unreadableInteger(['query', 'limit'], limitText))
    else if (!isInteger(limit)) issues.push(beyondIntegers(['query', 'limit'], limitText))
    else if (limit > 1000) issues.push(aboveMaximum(['query', 'limit'], limitText, 1000))
    else if (limit < 1) issues.push(belowMinimum(['query', 'limit'], limitText, 1))
    else value.limit = limit
  }

  // cursor: optional; a cursor
  const cursor = query.get('cursor')
  if (cursor !== undefined) {
    if (!isCursor(cursor)) issues.push(notACursor(['query', 'cursor'], cursor))
    else value.cursor = cursor
  }

  // name: optional; text
  const name = query.get('name')
  if (name !== undefined) value.name = name

  // email: optional; an email
  const email = query.get('email')
  if (email !== undefined) {
    if (!isEmail(email)) issues.push(notAnEmail(['query', 'email'], email))
    else value.email = email
  }

  // tier: optional; one of 2 values
  const tier = query.get('tier')
  if (tier !== undefined) {
    if (!isOneOf(tierValues, tier)) issues.push(notALiteral(['query', 'tier'], tier, tierValues))
    else value.tier = tier
  }

  for (const [key, text] of query) {
    if (!listCustomersQueryKeys.has(key)) issues.push(extraForbidden(['query', key], text))
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
