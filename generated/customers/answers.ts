/**
 * The answers of handlers of customers: what is not declared is left out.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */
import {
  complete,
  isEmail,
  isInteger,
  isLonger,
  isObject,
  isOneOf,
  type Issues,
  listShape,
  missingOr,
  notALiteral,
  notAnEmail,
  notAnInteger,
  notAnObject,
  notAString,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Customer } from './types.ts'

const tierValues = ['standard', 'gold'] as const

export const listAnswers = standardAnswers(200, listShape(readCustomer), [406])

export const getAnswers = standardAnswers(200, readCustomer, [404, 406, 412])

export const createAnswers = standardAnswers(201, readCustomer, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readCustomer, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readCustomer, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 409, 412])

/** Reads a `Customer`. */
export function readCustomer(input: unknown, issues: Issues): Customer | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Customer> = {}
  const { id, name, email, tier } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  // email: an email of at most 254 characters
  if (typeof email !== 'string' || !isEmail(email)) issues.push(missingOr(notAnEmail, ['email'], email, input))
  else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))
  else value.email = email

  // tier: one of 2 values
  if (!isOneOf(tierValues, tier)) issues.push(missingOr(notALiteral, ['tier'], tier, input, tierValues))
  else value.tier = tier

  return issues.length === before ? complete(value) : undefined
}
