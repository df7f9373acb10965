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
  missing,
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
const transactionKeys = new Set(['amount', 'currency', 'description'])
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
  if (amount === undefined) issues.push(missing(['amount'], input))
  else if (!isNumber(amount)) issues.push(notANumber(['amount'], amount))

  // currency: text that matches a pattern
  if (currency === undefined) issues.push(missing(['currency'], input))
  else if (typeof currency !== 'string') issues.push(notAString(['currency'], currency))
  else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))

  // description: text of at most 500 characters
  if (description === undefined) issues.push(missing(['description'], input))
  else if (typeof description !== 'string') issues.push(notAString(['description'], description))
  else if (isLonger(description, 500)) issues.push(stringTooLong(['description'], description, 500))

  for (const key of Object.keys(input)) {
    if (!transactionKeys.has(key)) issues.push(extraForbidden([key], input[key]))
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

  for (const key of Object.keys(input)) {
    if (!transactionKeys.has(key)) issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the query of `listTransactions`. */
export function readListTransactionsQuery(query: Query, issues: Issues): ListTransactionsQuery | undefined {
  const before = issues.length
  const value: Partial<ListTransactionsQuery> = {}

  // limit: 20 when absent; an integer from 1 to 200
  const limitText = query.get('limit')
  if (limitText === undefined) value.limit = 20
  else {
    const limit = integerOf(limitText)
    if (typeof limit !== 'number') issues.push(unreadableInteger(['query', 'limit'], limitText))
    else if (!isInteger(limit)) issues.push(beyondIntegers(['query', 'limit'], limitText))
    else if (limit > 200) issues.push(aboveMaximum(['query', 'limit'], limitText, 200))
    else if (limit < 1) issues.push(belowMinimum(['query', 'limit'], limitText, 1))
    else value.limit = limit
  }

  // cursor: optional; a cursor
  const cursor = query.get('cursor')
  if (cursor !== undefined) {
    if (!isCursor(cursor)) issues.push(notACursor(['query', 'cursor'], cursor))
    else value.cursor = cursor
  }

  // amount: optional; a number
  const amountText = query.get('amount')
  if (amountText !== undefined) {
    const amount = numberOf(amountText)
    if (typeof amount !== 'number') issues.push(unreadableNumber(['query', 'amount'], amountText))
    else value.amount = amount
  }

  // currency: optional; text
  const currency = query.get('currency')
  if (currency !== undefined) value.currency = currency

  // description: optional; text
  const description = query.get('description')
  if (description !== undefined) value.description = description

  for (const [key, text] of query) {
    if (!listTransactionsQueryKeys.has(key)) issues.push(extraForbidden(['query', key], text))
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
