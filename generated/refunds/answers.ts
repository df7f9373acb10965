/**
 * The answers of handlers of refunds: what is not declared is left out.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
  complete,
  isDateTime,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  listShape,
  missingOr,
  notADateTime,
  notAnInteger,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Refund } from './types.ts'

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readRefund, readPartOfRefund) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readRefund },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

/** Some fields of it: those that a client has chosen. */
type PartOfRefund = Partial<Refund>

/** Reads a `Refund`. */
export function readRefund(input: unknown, issues: Issues): Refund | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Refund> = {}
  const { id, transaction_id, reason, refunded_at } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // transaction_id: an integer
  if (!isInteger(transaction_id)) issues.push(missingOr(notAnInteger, ['transaction_id'], transaction_id, input))
  else value.transaction_id = transaction_id

  // reason: text of 1 to 500 characters
  if (typeof reason !== 'string') issues.push(missingOr(notAString, ['reason'], reason, input))
  else if (reason === '') issues.push(stringTooShort(['reason'], reason, 1))
  else if (isLonger(reason, 500)) issues.push(stringTooLong(['reason'], reason, 500))
  else value.reason = reason

  // refunded_at: a date-time
  if (typeof refunded_at !== 'string' || !isDateTime(refunded_at))
    issues.push(missingOr(notADateTime, ['refunded_at'], refunded_at, input))
  else value.refunded_at = refunded_at

  return issues.length === before ? complete(value) : undefined
}

/** Reads a `PartOfRefund`. */
export function readPartOfRefund(input: unknown, issues: Issues): PartOfRefund | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfRefund> = {}
  const { id, transaction_id, reason, refunded_at } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // transaction_id: optional; an integer
  if (transaction_id !== undefined) {
    if (!isInteger(transaction_id)) issues.push(notAnInteger(['transaction_id'], transaction_id))
    else value.transaction_id = transaction_id
  }

  // reason: optional; text of 1 to 500 characters
  if (reason !== undefined) {
    if (typeof reason !== 'string') issues.push(notAString(['reason'], reason))
    else if (reason === '') issues.push(stringTooShort(['reason'], reason, 1))
    else if (isLonger(reason, 500)) issues.push(stringTooLong(['reason'], reason, 500))
    else value.reason = reason
  }

  // refunded_at: optional; a date-time
  if (refunded_at !== undefined) {
    if (typeof refunded_at !== 'string' || !isDateTime(refunded_at))
      issues.push(notADateTime(['refunded_at'], refunded_at))
    else value.refunded_at = refunded_at
  }

  return issues.length === before ? complete(value) : undefined
}
