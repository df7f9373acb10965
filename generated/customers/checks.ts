/**
 * Checks of what clients send to customers.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */
import {
  beyondIntegers,
  extraForbidden,
  integerOf,
  isEmail,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  missingOr,
  notAnEmail,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { CustomerCreate, CustomerPatch } from './types.ts'

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

/** Reads the `id` of a path: an integer. */
export function readCustomerId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
