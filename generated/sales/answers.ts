/**
 * The answers of handlers of sales: what is not declared is left out.
 *
 * Generated from schemas/sales.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
} from 'tenon/runtime'
import type { Sale } from './types.ts'

const currencyPattern = /^[A-Z]{3}$/u

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readSale, readPartOfSale) },
  404: { kind: 'error' },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readSale },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readSale },
  404: { kind: 'error' },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readSale },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readSale },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = { 204: { kind: 'empty' }, 404: { kind: 'error' }, 412: { kind: 'error' } }

/** Some fields of it: those that a client has chosen. */
type PartOfSale = Partial<Sale>

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

/** Reads a `PartOfSale`. */
export function readPartOfSale(input: unknown, issues: Issues): PartOfSale | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfSale> = {}
  const { id, customer_id, amount, currency } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // customer_id: optional; an integer
  if (customer_id !== undefined) {
    if (!isInteger(customer_id)) issues.push(notAnInteger(['customer_id'], customer_id))
    else value.customer_id = customer_id
  }

  // amount: optional; a number above 0
  if (amount !== undefined) {
    if (!isNumber(amount)) issues.push(notANumber(['amount'], amount))
    else if (amount <= 0) issues.push(notAbove(['amount'], amount, 0))
    else value.amount = amount
  }

  // currency: optional; text that matches a pattern
  if (currency !== undefined) {
    if (typeof currency !== 'string') issues.push(notAString(['currency'], currency))
    else if (!currencyPattern.test(currency)) issues.push(patternMismatch(['currency'], currency, currencyPattern))
    else value.currency = currency
  }

  return issues.length === before ? complete(value) : undefined
}
