/**
 * Checks of what clients send to sales.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
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
  isNumber,
  isObject,
  type Issues,
  last,
  missingOr,
  notAbove,
  notACursor,
  notAnObject,
  notANumber,
  notAString,
  numberOf,
  patternMismatch,
  type Query,
  unreadableInteger,
  unreadableNumber,
} from 'tenon/runtime'
import type { ListCustomerSalesQuery, ListSalesQuery, SaleCreate, SalePatch } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u
const listSalesQueryKeys = new Set(['limit', 'cursor', 'customer_id', 'amount', 'currency'])
const listCustomerSalesQueryKeys = new Set(['limit', 'cursor', 'amount', 'currency'])

/** Checks a `SaleCreate`. */
export function checkSaleCreate(input: unknown, issues: Issues): input is SaleCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { amount, currency } = input

  // amount: a number above 0
  if (!isNumber(amount)) issues.push(missingOr(notANumber, ['amount'], amount, input))
  else if (amount <= 0) issues.push(notAbove(['amount'], amount, 0))

  // currency: text that matches a pattern
  if (typeof currency !== 'string') issues.push(missingOr(notAString, ['currency'], currency, input))
  else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))

  for (const key in input) {
    if (key !== 'amount' && key !== 'currency') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkSaleReplace = checkSaleCreate

/** Checks a `SalePatch`. */
export function checkSalePatch(input: unknown, issues: Issues): input is SalePatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { amount, currency } = input

  // amount: optional; a number above 0
  if (amount !== undefined) {
    if (!isNumber(amount)) issues.push(notANumber(['amount'], amount))
    else if (amount <= 0) issues.push(notAbove(['amount'], amount, 0))
  }

  // currency: optional; text that matches a pattern
  if (currency !== undefined) {
    if (typeof currency !== 'string') issues.push(notAString(['currency'], currency))
    else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))
  }

  for (const key in input) {
    if (key !== 'amount' && key !== 'currency') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the query of `listSales`. */
export function readListSalesQuery(values: Query, issues: Issues): ListSalesQuery | undefined {
  const before = issues.length
  const value: Partial<ListSalesQuery> = {}

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

  // customer_id: optional; an integer
  const customer_idInput = last(values, 'customer_id')
  if (customer_idInput !== undefined) {
    const customer_id = integerOf(customer_idInput)
    if (typeof customer_id !== 'number') issues.push(unreadableInteger(['query', 'customer_id'], customer_idInput))
    else if (!isInteger(customer_id)) issues.push(beyondIntegers(['query', 'customer_id'], customer_idInput))
    else value.customer_id = customer_id
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

  for (const key of values.keys()) {
    if (!listSalesQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the query of `listCustomerSales`. */
export function readListCustomerSalesQuery(values: Query, issues: Issues): ListCustomerSalesQuery | undefined {
  const before = issues.length
  const value: Partial<ListCustomerSalesQuery> = {}

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

  for (const key of values.keys()) {
    if (!listCustomerSalesQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the `customer_id` of a path: an integer. */
export function readSaleCustomerId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'customer_id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'customer_id'], text))
  else return value
  return undefined
}

/** Reads the `id` of a path: an integer. */
export function readSaleId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
