/**
 * The answers of handlers of sales: what is not declared is left out.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */
import {
  complete,
  isInteger,
  isNumber,
  isObject,
  type Issues,
  listShape,
  missingOr,
  notAbove,
  notAnInteger,
  notAnObject,
  notANumber,
  notAString,
  patternMismatch,
  standardAnswers,
} from 'tenon/runtime'
import type { Sale } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u

export const listAnswers = standardAnswers(200, listShape(readSale), [404, 406])

export const getAnswers = standardAnswers(200, readSale, [404, 406, 412])

export const createAnswers = standardAnswers(201, readSale, [404, 406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readSale, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readSale, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

/** Reads a `Sale`. */
export function readSale(input: unknown, issues: Issues): Sale | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Sale> = {}
  const { id, customer_id, amount, currency } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // customer_id: an integer
  if (!isInteger(customer_id)) issues.push(missingOr(notAnInteger, ['customer_id'], customer_id, input))
  else value.customer_id = customer_id

  // amount: a number above 0
  if (!isNumber(amount)) issues.push(missingOr(notANumber, ['amount'], amount, input))
  else if (amount <= 0) issues.push(notAbove(['amount'], amount, 0))
  else value.amount = amount

  // currency: text that matches a pattern
  if (typeof currency !== 'string') issues.push(missingOr(notAString, ['currency'], currency, input))
  else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))
  else value.currency = currency

  return issues.length === before ? complete(value) : undefined
}
