/**
 * Checks of what clients send to sales.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */
import {
  beyondIntegers,
  extraForbidden,
  integerOf,
  isInteger,
  isNumber,
  isObject,
  type Issues,
  missingOr,
  notAbove,
  notAnObject,
  notANumber,
  notAString,
  patternMismatch,
  unreadableInteger,
} from 'tenon/runtime'
import type { SaleCreate, SalePatch } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u

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
