/**
 * Checks of what clients send to transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  belowMinimum,
  beyondIntegers,
  complete,
  extraForbidden,
  integerOf,
  isCursor,
  isInteger,
  isLonger,
  isNumber,
  isObject,
  type Issues,
  last,
  missingOr,
  notACursor,
  notAnObject,
  notANumber,
  notAString,
  numberOf,
  patternMismatch,
  type Query,
  stringTooLong,
  unreadableInteger,
  unreadableNumber,
} from 'tenon/runtime'
import type { ListTransactionsQuery, TransactionCreate, TransactionPatch } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u
const listTransactionsQueryKeys = new Set(['limit', 'cursor', 'amount', 'currency', 'description'])

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

/** Reads the query of `listTransactions`. */
export function readListTransactionsQuery(values: Query, issues: Issues): ListTransactionsQuery | undefined {
  const before = issues.length
  const value: Partial<ListTransactionsQuery> = {}

  // limit: 20 when absent; an integer from 1 to 200
  const limitInput = last(values, 'limit')
  if (limitInput === undefined) value.limit = 20
  else {
    const limit = integerOf(limitInput)
    if (typeof limit !== 'number') issues.push(unreadableInteger(['query', 'limit'], limitInput))
    else if (!isInteger(limit)) issues.push(beyondIntegers(['query', 'limit'], limitInput))
    else if (limit > 200) issues.push(aboveMaximum(['query', 'limit'], limitInput, 200))
    else if (limit < 1) issues.push(belowMinimum(['query', 'limit'], limitInput, 1))
    else value.limit = limit
  }

  // cursor: optional; a cursor
  const cursor = last(values, 'cursor')
  if (cursor !== undefined) {
    if (!isCursor(cursor)) issues.push(notACursor(['query', 'cursor'], cursor))
    else value.cursor = cursor
  }

  // amount: optional; a number
  const amountInput = last(values, 'amount')
  if (amountInput !== undefined) {
    const amount = numberOf(amountInput)
    if (typeof amount !== 'number') issues.push(unreadableNumber(['query', 'amount'], amountInput))
    else value.amount = amount
  }

  // currency: optional; text
  const currency = last(values, 'currency')
  if (currency !== undefined) value.currency = currency

  // description: optional; text
  const description = last(values, 'description')
  if (description !== undefined) value.description = description

  for (const key of values.keys()) {
    if (!listTransactionsQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the `id` of a path: an integer. */
export function readTransactionId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
