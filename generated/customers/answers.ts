/**
 * The answers of handlers of customers: what is not declared is left out.
 *
 * Generated from schemas/customers.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Customer } from './types.ts'

const tierValues = ['standard', 'gold'] as const

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readCustomer, readPartOfCustomer) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readCustomer },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readCustomer },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readCustomer },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readCustomer },
  404: { kind: 'error' },
  406: { kind: 'error' },
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
type PartOfCustomer = Partial<Customer>

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

/** Reads a `PartOfCustomer`. */
export function readPartOfCustomer(input: unknown, issues: Issues): PartOfCustomer | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfCustomer> = {}
  const { id, name, email, tier } = input

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

  // email: optional; an email of at most 254 characters
  if (email !== undefined) {
    if (typeof email !== 'string' || !isEmail(email)) issues.push(notAnEmail(['email'], email))
    else if (isLonger(email, 254)) issues.push(stringTooLong(['email'], email, 254))
    else value.email = email
  }

  // tier: optional; one of 2 values
  if (tier !== undefined) {
    if (!isOneOf(tierValues, tier)) issues.push(notALiteral(['tier'], tier, tierValues))
    else value.tier = tier
  }

  return issues.length === before ? complete(value) : undefined
}
