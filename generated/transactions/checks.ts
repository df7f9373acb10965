/**
 * Checks of what clients send to transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  beyondIntegers,
  extraForbidden,
  integerOf,
  isInteger,
  isLonger,
  isNumber,
  isObject,
  type Issues,
  missingOr,
  notAnObject,
  notANumber,
  notAString,
  patternMismatch,
  stringTooLong,
  unreadableInteger,
} from 'tenon/runtime'
import type { TransactionCreate, TransactionPatch } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u

/** Checks a `TransactionCreate`. */
export function checkTransactionCreate(input: unknown, issues: Issues): input is TransactionCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { amount, currency, description } = input

  // amount: a number
  if (!isNumber(amount)) issues.push(missingOr(notANumber, ['amount'], amount, input))

  // currency: text that matches a pattern
  if (typeof currency !== 'string') issues.push(missingOr(notAString, ['currency'], currency, input))
  else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))

  // description: text of at most 500 characters
  if (typeof description !== 'string') issues.push(missingOr(notAString, ['description'], description, input))
  else if (isLonger(description, 500)) issues.push(stringTooLong(['description'], description, 500))

  for (const key in input) {
    if (key !== 'amount' && key !== 'currency' && key !== 'description') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkTransactionReplace = checkTransactionCreate

/** Checks a `TransactionPatch`. */
export function checkTransactionPatch(input: unknown, issues: Issues): input is TransactionPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { amount, currency, description } = input

  // amount: optional; a number
  if (amount !== undefined) {
    if (!isNumber(amount)) issues.push(notANumber(['amount'], amount))
  }

  // currency: optional; text that matches a pattern
  if (currency !== undefined) {
    if (typeof currency !== 'string') issues.push(notAString(['currency'], currency))
    else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))
  }

  // description: optional; text of at most 500 characters
  if (description !== undefined) {
    if (typeof description !== 'string') issues.push(notAString(['description'], description))
    else if (isLonger(description, 500)) issues.push(stringTooLong(['description'], description, 500))
  }

  for (const key in input) {
    if (key !== 'amount' && key !== 'currency' && key !== 'description') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `id` of a path: an integer. */
export function readTransactionId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
