/**
 * The answers of handlers of the custom operations on transactions: what is not declared is left out.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
  complete,
  isInteger,
  isObject,
  type Issues,
  missingOr,
  notAnInteger,
  notAnObject,
} from 'tenon/runtime'
import { readRefund } from '../refunds/answers.ts'
import { readTransaction } from './answers.ts'
import type { ImportTransactionsResult } from './types.ts'

export const refundTransactionAnswers: Answers = {
  201: { kind: 'json', shape: readRefund, headers: [] },
  404: { kind: 'error', headers: [] },
  409: { kind: 'error', headers: [] },
}

export const importTransactionsAnswers: Answers = {
  201: { kind: 'json', shape: readImportTransactionsResult, headers: [] },
}

export const feedTransactionsAnswers: Answers = { 200: { kind: 'events', shape: readTransaction, headers: [] } }

/** Reads an `ImportTransactionsResult`. */
export function readImportTransactionsResult(input: unknown, issues: Issues): ImportTransactionsResult | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<ImportTransactionsResult> = {}
  const { imported } = input

  // imported: an integer
  if (!isInteger(imported)) issues.push(missingOr(notAnInteger, ['imported'], imported, input))
  else value.imported = imported

  return issues.length === before ? complete(value) : undefined
}
