/**
 * The answers of handlers of refunds: what is not declared is left out.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import {
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
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Refund } from './types.ts'

export const listAnswers = standardAnswers(200, listShape(readRefund), [406])

export const getAnswers = standardAnswers(200, readRefund, [404, 406, 412])

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
