/**
 * Checks of what clients send to the custom operations on transactions.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  beyondIntegers,
  complete,
  extraForbidden,
  integerOf,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  last,
  lastFilled,
  missing,
  missingOr,
  notAnObject,
  notAString,
  patternMismatch,
  type Query,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type {
  FeedTransactionsHeaders,
  FeedTransactionsQuery,
  ImportTransactionsFields,
  RefundTransactionBody,
  RefundTransactionParams,
} from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u
const feedTransactionsQueryKeys = new Set(['after'])

/** Checks a `RefundTransactionBody`. */
export function checkRefundTransactionBody(input: unknown, issues: Issues): input is RefundTransactionBody {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { reason } = input

  // reason: text of 1 to 500 characters
  if (typeof reason !== 'string') issues.push(missingOr(notAString, ['reason'], reason, input))
  else if (reason === '') issues.push(stringTooShort(['reason'], reason, 1))
  else if (isLonger(reason, 500)) issues.push(stringTooLong(['reason'], reason, 500))

  for (const key in input) {
    if (key !== 'reason') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the params of `refundTransaction`. */
export function readRefundTransactionParams(values: Query, issues: Issues): RefundTransactionParams | undefined {
  const before = issues.length
  const value: Partial<RefundTransactionParams> = {}

  // id: an integer
  const idInput = last(values, 'id')
  if (idInput === undefined) issues.push(missing(['path', 'id'], null))
  else {
    const id = integerOf(idInput)
    if (typeof id !== 'number') issues.push(unreadableInteger(['path', 'id'], idInput))
    else if (!isInteger(id)) issues.push(beyondIntegers(['path', 'id'], idInput))
    else value.id = id
  }

  return issues.length === before ? complete(value) : undefined
}

/** Reads the text fields of the body of `importTransactions`. */
export function readImportTransactionsFields(values: Query, issues: Issues): ImportTransactionsFields | undefined {
  const before = issues.length
  const value: Partial<ImportTransactionsFields> = {}

  // currency: optional; text that matches a pattern
  const currency = lastFilled(values, 'currency')
  if (currency !== undefined) {
    if (!currencyPattern.test(currency)) issues.push(patternMismatch(['body', 'currency'], currency, currencyPattern))
    else value.currency = currency
  }

  return issues.length === before ? complete(value) : undefined
}

/** Reads the query of `feedTransactions`. */
export function readFeedTransactionsQuery(values: Query, issues: Issues): FeedTransactionsQuery | undefined {
  const before = issues.length
  const value: Partial<FeedTransactionsQuery> = {}

  // after: 0 when absent; an integer
  const afterInput = last(values, 'after')
  if (afterInput === undefined) value.after = 0
  else {
    const after = integerOf(afterInput)
    if (typeof after !== 'number') issues.push(unreadableInteger(['query', 'after'], afterInput))
    else if (!isInteger(after)) issues.push(beyondIntegers(['query', 'after'], afterInput))
    else value.after = after
  }

  for (const key of values.keys()) {
    if (!feedTransactionsQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the headers of `feedTransactions`. */
export function readFeedTransactionsHeaders(values: Query, issues: Issues): FeedTransactionsHeaders | undefined {
  const before = issues.length
  const value: Partial<FeedTransactionsHeaders> = {}

  // 'Last-Event-ID': optional; an integer
  const lastEventIdInput = last(values, 'Last-Event-ID')
  if (lastEventIdInput !== undefined) {
    const lastEventId = integerOf(lastEventIdInput)
    if (typeof lastEventId !== 'number') issues.push(unreadableInteger(['header', 'Last-Event-ID'], lastEventIdInput))
    else if (!isInteger(lastEventId)) issues.push(beyondIntegers(['header', 'Last-Event-ID'], lastEventIdInput))
    else value['Last-Event-ID'] = lastEventId
  }

  return issues.length === before ? complete(value) : undefined
}
