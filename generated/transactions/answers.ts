/**
 * The answers of handlers of transactions: what is not declared is left out.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
  stringTooLong,
} from 'tenon/runtime'
import type { Transaction } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readTransaction, readPartOfTransaction) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readTransaction },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readTransaction },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readTransaction },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readTransaction },
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
type PartOfTransaction = Partial<Transaction>

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

/** Reads a `PartOfTransaction`. */
export function readPartOfTransaction(input: unknown, issues: Issues): PartOfTransaction | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfTransaction> = {}
  const { id, amount, currency, description } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // amount: optional; a number
  if (amount !== undefined) {
    if (!isNumber(amount)) issues.push(notANumber(['amount'], amount))
    else value.amount = amount
  }

  // currency: optional; text that matches a pattern
  if (currency !== undefined) {
    if (typeof currency !== 'string') issues.push(notAString(['currency'], currency))
    else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))
    else value.currency = currency
  }

  // description: optional; text of at most 500 characters
  if (description !== undefined) {
    if (typeof description !== 'string') issues.push(notAString(['description'], description))
    else if (isLonger(description, 500)) issues.push(stringTooLong(['description'], description, 500))
    else value.description = description
  }

  return issues.length === before ? complete(value) : undefined
}
