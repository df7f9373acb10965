/**
 * The answers of handlers of transactions: what is not declared is left out.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  complete,
  isInteger,
  isLonger,
  isNumber,
  isObject,
  type Issues,
  listShape,
  missingOr,
  notAnInteger,
  notAnObject,
  notANumber,
  notAString,
  patternMismatch,
  standardAnswers,
  stringTooLong,
} from 'tenon/runtime'
import type { Transaction } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u

export const listAnswers = standardAnswers(200, listShape(readTransaction), [406])

export const getAnswers = standardAnswers(200, readTransaction, [404, 406, 412])

export const createAnswers = standardAnswers(201, readTransaction, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readTransaction, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readTransaction, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 409, 412])

/** Reads a `Transaction`. */
export function readTransaction(input: unknown, issues: Issues): Transaction | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Transaction> = {}
  const { id, amount, currency, description } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // amount: a number
  if (!isNumber(amount)) issues.push(missingOr(notANumber, ['amount'], amount, input))
  else value.amount = amount

  // currency: text that matches a pattern
  if (typeof currency !== 'string') issues.push(missingOr(notAString, ['currency'], currency, input))
  else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))
  else value.currency = currency

  // description: text of at most 500 characters
  if (typeof description !== 'string') issues.push(missingOr(notAString, ['description'], description, input))
  else if (isLonger(description, 500)) issues.push(stringTooLong(['description'], description, 500))
  else value.description = description

  return issues.length === before ? complete(value) : undefined
}
